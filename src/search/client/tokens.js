// How text is cut for search; the rule and its grammar stand in `tokens.rs`,
// and `tests/search/tokens.json` holds both sides to it.

const HAN = /[〇\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{323AF}]/u;
const CHARACTER = /[\p{N}〇\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{323AF}]/u;
const LETTER = /\p{Alphabetic}/u;
const DROPPED = /[\u00AD\u0300-\u036F\u200B-\u200F\u2060\uFEFF]/;

/**
 * A piece of text that search knows.
 * @typedef {object} Token
 * @property {string} text as folded
 * @property {boolean} word whether it is a word, not a character
 * @property {number} start where it begins in the text, in UTF-16 units
 * @property {number} end one past its end
 */

/**
 * Cuts a text into its tokens.
 * @param {string} text
 * @returns {Token[]}
 */
export function cut(text) {
  /** @type {Token[]} */
  const tokens = [];
  let open = false;
  let apostrophe = false;
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const code = character.charCodeAt(0);
    const narrow =
      character === "’"
        ? "'"
        : code >= 0xff01 && code <= 0xff5e
          ? String.fromCharCode(code - 0xfee0)
          : character;
    for (const folded of narrow.toLowerCase()) {
      if (DROPPED.test(folded)) continue;
      if (folded === "'") {
        open = open && !apostrophe;
        apostrophe = true;
        continue;
      }
      if (CHARACTER.test(folded)) {
        tokens.push({ text: folded, word: false, start, end });
        open = false;
      } else if (!LETTER.test(folded)) {
        open = false;
      } else if (open) {
        const last = tokens[tokens.length - 1];
        last.text += (apostrophe ? "'" : "") + folded;
        last.end = end;
      } else {
        tokens.push({ text: folded, word: true, start, end });
        open = true;
      }
      apostrophe = false;
    }
    start = end;
  }
  return tokens;
}

/**
 * The index's term of a token that is followed by another, or by none.
 * @param {Token} token
 * @param {Token} [next]
 */
export function term(token, next) {
  return next && !token.word && !next.word ? token.text + next.text : token.text;
}

/**
 * What terms that are looked up together share.
 * @param {string} of a term
 */
export function family(of) {
  const [first, second] = of;
  if (first === undefined) return "";
  if (CHARACTER.test(first) || second === undefined || !LETTER.test(second)) return first;
  return first + (second === "y" ? "i" : second);
}

/**
 * Whether a text holds a Chinese character.
 * @param {string} text
 */
export function hasHan(text) {
  return HAN.test(text);
}
