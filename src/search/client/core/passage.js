// Marks matches in a text.

import { stem } from "./stem.js";
import { cut } from "./tokens.js";

/** @typedef {import("./tokens.js").Token} Token */
/** @typedef {[number, number]} Mark from, to: UTF-16 units of the text */
/** @typedef {{text: string, marks: Mark[]}} Marked */
/**
 * A pattern to mark: how many tokens match from an index on, 0 if there is no
 * match.
 * @typedef {(tokens: Token[], at: number) => number} Pattern
 */

/** Adjacent characters. @param {string[]} characters @returns {Pattern} */
export const sequence = (characters) => (tokens, at) =>
  characters.every((character, index) => tokens[at + index]?.text === character) ? characters.length : 0;

/** These adjacent tokens, literally. @param {Token[]} tokens @returns {Pattern} */
export const exactly = (tokens) => sequence(tokens.map(({ text }) => text));

/** Any inflection of some words; with `open` also words with one as a prefix. @param {string[]} words @param {boolean} open @returns {Pattern} */
export function stems(words, open) {
  const roots = new Set(words.map(stem));
  // A stem has the same first letter as its word.
  const first = new Set(words.map((one) => one[0]));
  return (tokens, at) => {
    const { text, word } = tokens[at];
    return word && first.has(text[0]) && (roots.has(stem(text)) || (open && words.some((one) => one.length > 1 && text.startsWith(one)))) ? 1 : 0;
  };
}

/** @typedef {{pattern: number, sentence: number, mark: Mark, over: Mark | null}} Match over: the part in the next sentence */

/**
 * The matches of patterns in a text.
 * @param {Token[][]} sentences their tokens
 * @param {Pattern[]} patterns
 * @returns {Match[]}
 */
export function matches(sentences, patterns) {
  const tokens = sentences.flat();
  const of = sentences.flatMap((tokens, sentence) => Array(tokens.length).fill(sentence));
  /** @type {Match[]} */
  const found = [];
  for (let at = 0; at < tokens.length; at++) {
    for (const [pattern, stands] of patterns.entries()) {
      const count = stands(tokens, at);
      if (!count) continue;
      const sentence = of[at];
      let end = at + 1;
      while (end < at + count && of[end] === sentence) end++;
      const last = tokens[at + count - 1].end;
      const over = end < at + count ? [tokens[end].start, last] : null;
      found.push({ pattern, sentence, mark: [tokens[at].start, over ? tokens[end - 1].end : last], over });
    }
  }
  return found;
}

/** Merges marks that touch or overlap. @param {Mark[]} marks */
export function merge(marks) {
  marks.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  /** @type {Mark[]} */
  const merged = [];
  for (const [from, to] of marks) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/**
 * A title with its matches marked.
 * @param {string} text
 * @param {Pattern[]} patterns
 * @param {import("./tokens.js").Fold} [fold]
 * @returns {Marked}
 */
export const marked = (text, patterns, fold) => ({
  text,
  marks: merge(matches([cut(text, fold)], patterns).map(({ mark }) => mark)),
});
