// Tokenisation; rules and grammar are in `tokens.rs`, and
// `tests/search/tokens.json` tests both implementations.

import { stem } from "./stem.js";

const HAN = /[〇\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{323AF}]/u;
const CHARACTER = /[\p{N}〇\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{323AF}]/u;
const LETTER = /\p{Alphabetic}/u;
const DROPPED = /[\u00AD\u0300-\u036F\u200B-\u200F\u2060\uFEFF]/;

/**
 * A token.
 * @typedef {object} Token
 * @property {string} text as folded
 * @property {boolean} word whether it is a word rather than a character
 * @property {number} start where it begins in the text, in UTF-16 units
 * @property {number} end one past its end
 */
/** @typedef {Map<string, string>} Fold characters to their form in the index */

/**
 * Cuts a text into its tokens.
 * @param {string} text
 * @param {Fold} [fold] the index's table; without it Chinese stays as written
 * @returns {Token[]}
 */
export function cut(text, fold) {
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
        tokens.push({ text: fold?.get(folded) ?? folded, word: false, start, end });
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

/** The first three letters, up to an apostrophe. @param {string} word */
function head(word) {
  const [first, second = "", third = ""] = word.split("'")[0];
  return first + (second === "y" ? "i" : second) + third;
}

/**
 * The families that a word is looked up in, the stem's first.
 * @param {string} word
 * @param {boolean} fine whether the index is
 */
export const wordFamilies = (word, fine) => (fine ? [stem(word)] : [...new Set([head(stem(word)), head(word)])]);

/**
 * The index's terms of a text, each with its families: shows how a text is
 * indexed.
 * @param {Token[]} tokens
 * @param {boolean} fine
 * @returns {[string, string[]][]}
 */
export function terms(tokens, fine) {
  return tokens.flatMap(({ text, word }, at) => {
    if (word) return [[text, wordFamilies(text, fine)]];
    const run = [];
    for (const next of tokens.slice(at, at + (fine ? 3 : 2))) {
      if (next.word) break;
      run.push(next.text);
    }
    const longest = run.join("");
    if (!fine) return [[longest, [text]]];
    return run.map((_, last) => run.slice(0, last + 1).join("")).map((term) => [term, [term]]);
  });
}

/** Whether a family is of words. @param {string} family */
export const isWord = (family) => LETTER.test(family[0]) && !CHARACTER.test(family);

/** Whether a text contains a Chinese character. @param {string} text */
export const hasHan = (text) => HAN.test(text);

/** Whether a language is Chinese, in any script. @param {string} tag */
export const isChinese = (tag) => tag.startsWith("zh");
