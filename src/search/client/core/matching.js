// Finds literal matches: adjacent characters, words by stem or prefix.
//
// In a coarse index pairs have positions: pairs of a run match if their
// distance is right. Other terms only have the sentences of a unit in which
// they occur (modulo 8): overlapping terms match if they share a sentence, or
// if the later one is in the next sentence.

import { stem } from "./stem.js";
import { wordFamilies } from "./tokens.js";
import { BEFORE, Hits, IN_PLACE, IN_TITLE, PLACE, TITLE, isBehind, union } from "./hits.js";

/** @typedef {import("./shard.js").Terms} Terms */

// Weights of matches that are not the queried word itself.
export const SAME_STEM = 0.9;
export const BEGINNING = 0.4;
// From this many characters on, only every other triple is looked up, since
// each shares a character with the next. Of pairs it is always every other one.
const LONG = 5;

/**
 * The terms that cover a run, each with its family and offset in the run.
 * @param {string[]} run characters
 * @param {Terms} terms
 * @returns {[string, string, number][]} family, term, offset
 */
function links(run, { fine }) {
  const size = Math.min(fine ? 3 : 2, run.length);
  const last = run.length - size;
  const step = fine && run.length < LONG ? 1 : 2;
  const starts = [];
  for (let at = 0; at < last; at += step) starts.push(at);
  return [...starts, last].map((at) => {
    const term = run.slice(at, at + size).join("");
    return [fine ? term : run[at], term, at];
  });
}

/** The families needed to find a run. @param {string[]} run @param {Terms} terms */
export const runFamilies = (run, terms) => links(run, terms).map(([family]) => family);

/**
 * The units that contain a run of characters.
 * @param {string[]} run not empty
 * @param {Terms} terms
 * @returns {Hits}
 */
export function run(run, terms) {
  if (run.length === 1 && !terms.fine) {
    return union([...terms.family(run[0]).keys()].map((term) => terms.hits(run[0], term)));
  }
  const [first, ...others] = links(run, terms);
  let found = terms.hits(first[0], first[1]);
  let [, , before] = first;
  for (const [family, term, at] of others) {
    found = following(found, terms.hits(family, term), terms.fine ? 0 : at - before);
    before = at;
  }
  return found;
}

/** The sentences after some; the text's first follows the title. @param {number} sentences */
const next = (sentences) => ((sentences << 1) & 255) | ((sentences >> 7) & 1) | (sentences & TITLE ? 1 : 0);

/**
 * The units in which one hit follows another.
 * @param {Hits} found
 * @param {Hits} others
  * @param {number} step distance in tokens from the first to the other; 0 if
  *   unknown
 * @returns {Hits}
 */
export function following(found, others, step) {
  const kept = new Hits(Math.min(found.size, others.size), { positions: step ? others.known : undefined });
  for (let [a, b] = [0, 0]; a < found.size && b < others.size; ) {
    const unit = found.units[a];
    if (unit !== others.units[b]) {
      if (unit < others.units[b]) a++;
      else b++;
      continue;
    }
    if (step) follow(kept, found, a++, others, b++, step);
    else share(kept, found, a++, others, b++);
  }
  return kept;
}

/** Keeps a unit if the others are in a sentence of the first or in the next. */
function share(kept, found, a, others, b) {
  const own = found.sentences[a];
  const sentences = others.sentences[b] & (own | next(own));
  if (!sentences) return;
  const [count, other] = [found.counts[a], others.counts[b]];
  kept.add(found.units[a], sentences, others.titles[b] || found.titles[a], count && other ? Math.min(count, other) : other, others.lengths[b]);
}

/** Keeps a unit, with positions, if others begin `step` tokens after the first. */
function follow(kept, found, a, others, b, step) {
  let around = 0;
  let count = 0;
  let follows = false;
  const from = found.ends[a - 1] ?? 0;
  for (let at = others.ends[b - 1] ?? 0; at < others.ends[b]; at++) {
    const position = others.positions[at];
    // Positions relative to the start of a sentence belong to the position
    // before.
    if (position < BEFORE || position >= IN_TITLE) {
      follows = false;
      for (let before = from; before < found.ends[a] && !follows; before++) follows = isBehind(found.positions[before], position, step);
      if (follows && position < BEFORE) count++;
      else if (follows) around |= position < IN_PLACE ? TITLE : PLACE;
    }
    if (follows) kept.position(position);
  }
  if (!around && !count) return;
  const own = found.sentences[a];
  const all = others.sentences[b] & 255;
  const sentences = count ? all & (own | next(own)) || all : 0;
  kept.add(found.units[a], around | sentences, others.titles[b], Math.min(count, others.counts[b]), others.lengths[b]);
}

/**
 * The units that contain a word, its inflections or, if it is open, words with
 * it as a prefix, as far as they are in its families.
 * @param {string} word
 * @param {boolean} open
 * @param {Terms} terms
 * @returns {Hits}
 */
export function word(word, open, terms) {
  const root = stem(word);
  /** @type {Map<string, [string, number]>} */
  const found = new Map();
  for (const family of wordFamilies(word, terms.fine)) {
    for (const name of terms.family(family).keys()) {
      if (name === word) found.set(name, [family, 1]);
      else if (stem(name) === root) found.set(name, [family, SAME_STEM]);
      else if (open && word.length > 1 && name.startsWith(word) && !found.has(name)) found.set(name, [family, BEGINNING]);
    }
  }
  const hits = [...found].map(([name, [family]]) => terms.hits(family, name));
  return union(hits, [...found.values()].map(([, weight]) => weight));
}
