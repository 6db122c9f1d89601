// Chooses what to show of a text, and marks in it what was found.

import { stem } from "./stem.js";
import { cut, hasHan } from "./tokens.js";

// A passage is about as long as this, in UTF-16 units, where nobody says how
// much room there is.
const LONGEST = 240;
const LONGEST_HAN = 110;
const LENIENCE = 1.25;

/** @typedef {import("./tokens.js").Token} Token */
/** @typedef {[number, number]} Mark from, to: UTF-16 units of the text */
/** @typedef {{text: string, marks: Mark[]}} Marked */
/**
 * What to mark: how many tokens of a list it takes from a place on, 0 if it
 * does not stand there.
 * @typedef {(tokens: Token[], at: number) => number} Pattern
 */

/** Characters after one another. @param {string[]} characters @returns {Pattern} */
export const sequence = (characters) => (tokens, at) =>
  characters.every((character, index) => tokens[at + index]?.text === character) ? characters.length : 0;

/** These very tokens after one another. @param {Token[]} tokens @returns {Pattern} */
export const exactly = (tokens) => sequence(tokens.map(({ text }) => text));

/** Any form of any of some words; with `open` what one begins. @param {string[]} words @param {boolean} open @returns {Pattern} */
export function stems(words, open) {
  const roots = new Set(words.map(stem));
  return (tokens, at) => {
    const { text, word } = tokens[at];
    return word && (roots.has(stem(text)) || (open && words.some((one) => one.length > 1 && text.startsWith(one)))) ? 1 : 0;
  };
}

/** @typedef {{pattern: number, sentence: number, mark: Mark, over: Mark | null}} Match over: what of it stands in the next sentence */

/**
 * Where patterns stand in a text.
 * @param {Token[][]} sentences their tokens
 * @param {Pattern[]} patterns
 * @returns {Match[]}
 */
function matches(sentences, patterns) {
  const all = sentences.flatMap((tokens, sentence) => tokens.map((token) => ({ token, sentence })));
  const tokens = all.map(({ token }) => token);
  return tokens.flatMap((_, at) =>
    patterns.flatMap((stands, pattern) => {
      const count = stands(tokens, at);
      if (!count) return [];
      const { sentence } = all[at];
      const covered = all.slice(at, at + count);
      const span = (list) => (list.length ? [list[0].token.start, list.at(-1).token.end] : null);
      const mark = span(covered.filter((one) => one.sentence === sentence));
      return [{ pattern, sentence, mark, over: span(covered.filter((one) => one.sentence > sentence)) }];
    }),
  );
}

/** Joins marks that meet. @param {Mark[]} marks */
function merge(marks) {
  marks.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  /** @type {Mark[]} */
  const merged = [];
  for (const [from, to] of marks) {
    const last = merged.at(-1);
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

/**
 * The part of a text that says most about a query: the sentence that holds
 * the most patterns, then the most matches; the first one if none holds any.
 * @param {string[]} sentences
 * @param {Pattern[]} patterns
 * @param {import("./tokens.js").Fold} [fold]
 * @param {number} [room] how many letters there is room for; a Chinese
 *   character takes that of two
 * @returns {Marked}
 */
export function passage(sentences, patterns, fold, room) {
  const tokens = sentences.map((sentence) => cut(sentence, fold));
  const found = matches(tokens, patterns);
  const values = sentences.map((_, sentence) => {
    const here = found.filter((match) => match.sentence === sentence);
    const covered = here.reduce((sum, { mark: [from, to] }) => sum + to - from, 0);
    return new Set(here.map(({ pattern }) => pattern)).size * 1000 + covered;
  });
  const best = Math.max(0, values.indexOf(Math.max(...values)));
  const here = found.filter(({ sentence }) => sentence === best);
  let text = sentences[best] ?? "";
  const marks = here.map(({ mark }) => mark);
  // A match that runs over the sentence's end needs the next one too.
  if (here.some(({ over }) => over) && best + 1 < sentences.length) {
    if (!/[^\x20-\x7E’”]\s*$/.test(text)) text += " ";
    const next = found.flatMap(({ sentence, mark, over }) => (sentence === best + 1 ? [mark] : sentence === best && over ? [over] : []));
    for (const [from, to] of next) marks.push([from + text.length, to + text.length]);
    text += sentences[best + 1];
  }
  return clip(text, merge(marks), room);
}

/**
 * Shortens a text around the most of its marks.
 * @param {string} text
 * @param {Mark[]} marks
 * @param {number} [room]
 * @returns {Marked}
 */
function clip(text, marks, room) {
  const isHan = hasHan(text);
  const limit = room ? Math.floor(isHan ? room / 2 : room) : (isHan ? LONGEST_HAN : LONGEST) * LENIENCE;
  if (text.length <= limit) return { text, marks };
  // What is cut off is told by a sign at either end.
  const longest = room ? limit - 2 : limit / LENIENCE;
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
