// Chooses what to show of a text, and marks in it what was found.

import { cut, hasHan } from "./tokens.js";
import { offsetOf, sentenceOf } from "./shard.js";

// A passage is about as long as this, in UTF-16 units.
const LONGEST = 240;
const LONGEST_HAN = 110;

/** @typedef {import("./matching.js").Match} Match */
/** @typedef {[number, number]} Mark from, to: UTF-16 units of the text */
/** @typedef {{text: string, marks: Mark[]}} Marked */

/**
 * What matches cover in one sentence of a list.
 * @param {string[]} sentences
 * @param {number} first number of the list's first sentence
 * @param {number} wanted number of a sentence of the list
 * @param {Match[]} matches
 * @returns {Mark[]}
 */
function marksIn(sentences, first, wanted, matches) {
  const lengths = new Map();
  const tokens = (number) => {
    if (!lengths.has(number)) lengths.set(number, cut(sentences[number - first] ?? ""));
    return lengths.get(number);
  };
  /** @type {Mark[]} */
  const marks = [];
  for (const { start, count } of matches) {
    let sentence = sentenceOf(start);
    let from = offsetOf(start);
    let left = count;
    // A match that begins before goes on at the beginning.
    while (sentence < wanted && left > 0 && sentence >= first) {
      left -= tokens(sentence).length - from;
      from = 0;
      sentence++;
    }
    if (sentence !== wanted || left <= 0) continue;
    const covered = tokens(wanted).slice(from, from + left);
    if (covered.length) marks.push([covered[0].start, covered[covered.length - 1].end]);
  }
  return merge(marks);
}

/** Joins marks that meet. @param {Mark[]} marks */
function merge(marks) {
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
 * @param {string} title
 * @param {number} number of the sentence that it is
 * @param {Match[]} matches
 * @returns {Marked}
 */
export const marked = (title, number, matches) => ({
  text: title,
  marks: marksIn([title], number, number, matches),
});

/**
 * The part of a text that says most about a query: the sentence that holds
 * the most clauses, then the most matches; the first one if none holds any.
 * @param {string[]} sentences of the text
 * @param {number} first number of the first of them
 * @param {Match[][]} clauses matches by clause
 * @returns {Marked}
 */
export function passage(sentences, first, clauses) {
  const values = sentences.map(() => 0);
  clauses.forEach((matches) => {
    const seen = new Set();
    for (const { start, weight } of matches) {
      const index = sentenceOf(start) - first;
      if (index < 0 || index >= values.length) continue;
      values[index] += (seen.has(index) ? 1 : 1000) * weight;
      seen.add(index);
    }
  });
  let best = 0;
  values.forEach((value, index) => {
    if (value > values[best]) best = index;
  });
  const matches = clauses.flat();
  let text = sentences[best] ?? "";
  const marks = marksIn(sentences, first, first + best, matches);
  // A match that runs over the sentence's end needs the next one too.
  const length = cut(text).length;
  const over = matches.some(
    ({ start, count }) => sentenceOf(start) === first + best && offsetOf(start) + count > length,
  );
  if (over && best + 1 < sentences.length) {
    if (!/[^\x20-\x7E’”]\s*$/.test(text)) text += " ";
    for (const [from, to] of marksIn(sentences, first, first + best + 1, matches)) {
      marks.push([from + text.length, to + text.length]);
    }
    text += sentences[best + 1];
  }
  return clip(text, marks);
}

/**
 * Shortens a text around the most of its marks.
 * @param {string} text
 * @param {Mark[]} marks
 * @returns {Marked}
 */
function clip(text, marks) {
  const longest = hasHan(text) ? LONGEST_HAN : LONGEST;
  if (text.length <= longest * 1.25) return { text, marks };
  let centre = marks[0];
  let most = 0;
  for (const mark of marks) {
    const inside = marks.filter(([from, to]) => from >= mark[0] && to <= mark[0] + longest).length;
    if (inside > most) [most, centre] = [inside, mark];
  }
  let from = Math.max(0, (centre?.[0] ?? 0) - Math.round(longest / 4));
  let to = Math.min(text.length, from + longest);
  if (centre) to = Math.max(to, Math.min(centre[1], text.length));
  from = Math.max(0, Math.min(from, to - longest));
  // Begin after a pause, end before one, if there is one nearby.
  const pause = /[\s，。；：、！？,.;:]/u;
  for (let at = from; from > 0 && at < (centre?.[0] ?? 0); at++) {
    if (pause.test(text[at - 1])) {
      from = at;
      break;
    }
  }
  const cutMark = marks.find((mark) => mark[0] < to && mark[1] > to && mark[0] > from);
  if (cutMark) to = cutMark[0];
  const after = Math.max(from, ...marks.filter((mark) => mark[1] <= to).map((mark) => mark[1]));
  for (let at = to; to < text.length && at > after && at > to - 20; at--) {
    if (pause.test(text[at])) {
      to = at;
      break;
    }
  }
  const low = /[\uDC00-\uDFFF]/;
  if (low.test(text[from] ?? "")) from--;
  if (low.test(text[to] ?? "")) to++;
  while (from < to && /\s/.test(text[from])) from++;
  const head = from > 0 ? "…" : "";
  const shift = head.length - from;
  const move = ([a, b]) => [Math.max(a, from) + shift, Math.min(b, to) + shift];
  return {
    text: head + text.slice(from, to) + (to < text.length ? "…" : ""),
    marks: marks.filter(([a, b]) => a < to && b > from).map(move),
  };
}
