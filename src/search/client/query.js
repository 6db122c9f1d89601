// What a reader asks for.
//
//   query  = *( clause / space )
//   clause = quote text quote          ; these words, one after another
//          / text without space        ; its tokens, one after another
//   quote  = '"' / "“" / "”" / "＂"     ; at the clause's ends, else punctuation
//
// Every clause must stand in a document. Words that carry no meaning by
// themselves or only ask (`the`, `how`, `请问`) need not, if there are others.
// The last word may be the beginning of a longer one.

import { cut } from "./tokens.js";

// More characters than these are not looked at.
const MOST_CHARACTERS = 200;
const CLAUSE = /["“”＂]([^"“”＂]+)["“”＂](?=\s|$)|\S+/gu;
const LIGHT = new Set(
  (
    "a an and are as at be by can do does for from how i if in is it my of on or that the there " +
    "this to was what when where which who why with you your"
  ).split(" "),
);
// No longer than LONGEST_ASKING.
const ASKING = new Set(
  (
    "请问 怎么 怎么样 怎样 如何 什么 为什么 是什么 有什么 有哪些 哪些 哪里 哪儿 多少 是否 能不能 可不可以 " +
    "我想 我要 吗 呢 吧 啊 請問 怎麼 怎麼樣 怎樣 什麼 為什麼 是什麼 有什麼 哪裡 哪裏 嗎"
  ).split(" "),
);
const LONGEST_ASKING = 4;
// A word that is known is cut at so many characters.
const LONGEST_WORD = 8;

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
  const looked = [...text.slice(0, 2 * MOST_CHARACTERS)].slice(0, MOST_CHARACTERS).join("");
  for (const [whole, inner] of looked.matchAll(CLAUSE)) {
    const tokens = cut(inner ?? whole);
    if (!tokens.length) continue;
    const quoted = inner !== undefined;
    const light = !quoted && isLight(tokens);
    clauses.push({ tokens, quoted, open: false, light });
  }
  const last = clauses.at(-1);
  // A word that was cut is none.
  if (looked.length < text.length && last?.tokens.at(-1).word) {
    if (last.tokens.length > 1) last.tokens.pop();
    else if (clauses.length > 1) clauses.pop();
  } else if (last && !last.quoted) {
    last.open = true;
  }
  return weighed(clauses);
}

const textOf = (tokens) => tokens.map((token) => token.text).join("");

const isLight = (tokens) =>
  tokens.length === 1 && tokens[0].word ? LIGHT.has(tokens[0].text) : ASKING.has(textOf(tokens));

/** Clauses of which one at least is not light. @param {Clause[]} clauses */
function weighed(clauses) {
  if (!clauses.every((clause) => clause.light)) return clauses;
  return clauses.map((clause) => ({ ...clause, light: false }));
}

/**
 * Clauses cut where the script changes and around what only asks, so that
 * what was written without a space may be found in parts: `养老elderly`,
 * `怎么申请低保`. A single character that is left is light: no word by itself.
 * @param {Clause[]} clauses
 * @returns {Clause[]}
 */
export const pieces = (clauses) =>
  weighed(clauses.flatMap((clause) => (clause.quoted ? [clause] : cutUp(clause))));

/** @param {Clause} clause */
function cutUp(clause) {
  const { tokens } = clause;
  /** @type {Clause[]} */
  const parts = [];
  for (let at = 0; at < tokens.length; ) {
    const last = parts.at(-1);
    const asking = askingAt(tokens, at);
    const taken = tokens.slice(at, at + (asking || 1));
    const joins = last && !last.light && !asking && !taken[0].word && !last.tokens[0].word;
    if (joins) last.tokens.push(...taken);
    else parts.push({ tokens: taken, quoted: false, open: false, light: isLight(taken) });
    at += taken.length;
  }
  parts[parts.length - 1].open = clause.open;
  for (const part of parts) {
    if (parts.length > 1 && part.tokens.length === 1 && !part.tokens[0].word) part.light = true;
  }
  return parts;
}

/** How many tokens from one on only ask. */
function askingAt(tokens, at) {
  for (let count = LONGEST_ASKING; count > 0; count--) {
    const run = tokens.slice(at, at + count);
    if (run.length === count && run.every((token) => !token.word) && ASKING.has(textOf(run))) return count;
  }
  return 0;
}

/**
 * Clauses as words that the index knows: characters that follow one another
 * are cut so that the known words cover as many of them as they can, and are
 * as few as they can. A clause of which less than a quarter is known is left
 * out, and so are light ones.
 * @param {Clause[]} clauses
 * @param {(clause: Clause) => boolean} known
 * @returns {Clause[]}
 */
export function words(clauses, known) {
  return clauses.flatMap((clause) => {
    const { tokens } = clause;
    if (clause.light) return [];
    if (tokens.length < 2) return known(clause) ? [clause] : [];
    // The best of what stands from each token on.
    const best = Array(tokens.length + 1).fill({ covered: 0, parts: [] });
    for (let at = tokens.length - 1; at >= 0; at--) {
      best[at] = best[at + 1];
      for (let end = at + 2; end <= Math.min(tokens.length, at + LONGEST_WORD); end++) {
        const word = { ...clause, tokens: tokens.slice(at, end) };
        if (!known(word)) break;
        const covered = best[end].covered + word.tokens.length;
        const more = covered - best[at].covered;
        if (more > 0 || (more === 0 && best[end].parts.length + 1 < best[at].parts.length)) {
          best[at] = { covered, parts: [word, ...best[end].parts] };
        }
      }
    }
    const { covered, parts } = best[0];
    return covered * 4 < tokens.length ? [] : parts;
  });
}
