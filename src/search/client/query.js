// What a reader asks for.
//
//   query  = *( clause / space )
//   clause = quote text quote          ; these words, one after another
//          / text without space        ; its tokens, one after another
//   quote  = '"' / "“" / "”" / "＂"     ; at the clause's ends, else punctuation
//
// Every clause must stand in a document. English words that carry no meaning
// by themselves need not, if there are others. The last word may be the
// beginning of a longer one.

import { cut } from "./tokens.js";

// More tokens than these are not looked at.
const MOST_TOKENS = 256;
const MOST_UNITS = 10000;
const CLAUSE = /["“”＂]([^"“”＂]+)["“”＂](?=\s|$)|\S+/gu;
const LIGHT = new Set(
  (
    "a an and are as at be by can do does for from how i if in is it my of on or that the there " +
    "this to was what when where which who with you your"
  ).split(" "),
);

/**
 * @typedef {object} Clause
 * @property {import("./tokens.js").Token[]} tokens never empty
 * @property {boolean} quoted
 * @property {boolean} open whether its last word may be the beginning of one
 * @property {boolean} light whether a document may lack it
 */

/**
 * @param {string} text
 * @returns {Clause[]}
 */
export function parse(text) {
  /** @type {Clause[]} */
  const clauses = [];
  let left = MOST_TOKENS;
  for (const [whole, inner] of text.slice(0, MOST_UNITS).matchAll(CLAUSE)) {
    const tokens = cut(inner ?? whole).slice(0, left);
    if (!tokens.length) continue;
    left -= tokens.length;
    const quoted = inner !== undefined;
    const light = !quoted && tokens.length === 1 && LIGHT.has(tokens[0].text);
    clauses.push({ tokens, quoted, open: false, light });
  }
  const last = clauses.at(-1);
  if (last && !last.quoted) last.open = true;
  if (clauses.every((clause) => clause.light)) {
    for (const clause of clauses) clause.light = false;
  }
  return clauses;
}

/**
 * A clause cut where its script changes, so that what was written without a
 * space may be found in two languages: `养老elderly`.
 * @param {Clause} clause
 * @returns {Clause[]}
 */
export function pieces(clause) {
  if (clause.quoted) return [clause];
  /** @type {Clause[]} */
  const cutUp = [];
  for (const token of clause.tokens) {
    const last = cutUp.at(-1);
    if (last && !token.word && !last.tokens[0].word) last.tokens.push(token);
    else cutUp.push({ ...clause, tokens: [token], open: false });
  }
  cutUp[cutUp.length - 1].open = clause.open;
  return cutUp;
}
