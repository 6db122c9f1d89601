// Selects the passage to show. A separate part: titles are shown without it.

import { matches, merge } from "../core/passage.js";
import { cut, hasHan } from "../core/tokens.js";

// Target length of a passage in UTF-16 units, if the available room is unknown.
const LONGEST = 240;
const LONGEST_HAN = 110;
const LENIENCE = 1.25;

/** @typedef {import("../core/passage.js").Mark} Mark */
/** @typedef {import("../core/passage.js").Marked} Marked */
/** @typedef {import("../core/passage.js").Pattern} Pattern */

/**
 * The most relevant part of a text: the sentence with the most patterns, of
 * these one in plain words, else that with the longest matches; the first such
 * one if there are none.
 * @param {import("../core/folder.js").Text} text
 * @param {Pattern[]} patterns
 * @param {import("../core/tokens.js").Fold} [fold]
  * @param {number} [room] how many letters fit; a Chinese character counts as
  *   two
 * @returns {Marked & {plain: boolean}} plain: in words of editors
 */
export function passage({ sentences, plain }, patterns, fold, room) {
  const first = sentences.length - plain;
  const tokens = sentences.map((sentence) => cut(sentence, fold));
  const found = matches(tokens, patterns);
  const values = sentences.map((_, sentence) => {
    const here = found.filter((match) => match.sentence === sentence);
    const covered = here.reduce((sum, { mark: [from, to] }) => sum + to - from, 0);
    return new Set(here.map(({ pattern }) => pattern)).size * 1000 + (sentence < first ? Math.min(covered, 998) : 999);
  });
  const best = Math.max(0, values.indexOf(Math.max(...values)));
  const here = found.filter(({ sentence }) => sentence === best);
  let text = sentences[best] ?? "";
  const marks = here.map(({ mark }) => mark);
  // A match that continues in the next sentence needs that, too.
  if (here.some(({ over }) => over) && best + 1 < sentences.length) {
    if (!/[^\x20-\x7E’”]\s*$/.test(text)) text += " ";
    const next = found.flatMap(({ sentence, mark, over }) => (sentence === best + 1 ? [mark] : sentence === best && over ? [over] : []));
    for (const [from, to] of next) marks.push([from + text.length, to + text.length]);
    text += sentences[best + 1];
  }
  return { ...clip(text, merge(marks), room), plain: plain > 0 && best >= first };
}

/**
 * Truncates a text around as many of its marks as possible.
 * @param {string} text
 * @param {Mark[]} marks
 * @param {number} [room]
 * @returns {Marked}
 */
function clip(text, marks, room) {
  const isHan = hasHan(text);
  const limit = room ? Math.floor(isHan ? room / 2 : room) : (isHan ? LONGEST_HAN : LONGEST) * LENIENCE;
  if (text.length <= limit) return { text, marks };
  // Leaves room for an ellipsis at either end.
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
  // Begin after a pause and end before one, if there is one nearby.
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
