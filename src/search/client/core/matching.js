// Finds what stands literally: characters that follow one another, words by
// their stem or beginning.
//
// Of pairs a coarse index knows where they stand: those of a run follow one
// another if they are so many tokens apart. Of other terms it knows in which
// sentences of a unit they stand (modulo 8): those that overlap follow one
// another if they share a sentence, or the later one stands in the next.

import { stem } from "./stem.js";
import { wordFamilies } from "./tokens.js";
import { BEFORE, Hits, IN_PLACE, IN_TITLE, PLACE, TITLE, isBehind, union } from "./hits.js";

/** @typedef {import("./shard.js").Terms} Terms */

// How much a word counts that is not the very word asked for.
export const SAME_STEM = 0.9;
export const BEGINNING = 0.4;
// From so many characters on, every other triple is looked up: each shares a
// character with the next. Of pairs it is always every other one.
const LONG = 5;

/**
 * The terms that hold a run together, each with its family and where in the
 * run it begins.
 * @param {string[]} run characters
 * @param {Terms} terms
 * @returns {[string, string, number][]} family, term, place
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

/** The families that a run needs. @param {string[]} run @param {Terms} terms */
export const runFamilies = (run, terms) => links(run, terms).map(([family]) => family);

/**
 * The units that hold a run of characters.
 * @param {string[]} run never empty
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

/** The sentences behind some, the text's first behind the title. @param {number} sentences */
const next = (sentences) => ((sentences << 1) & 255) | ((sentences >> 7) & 1) | (sentences & TITLE ? 1 : 0);

/**
 * The units in which one hit follows another.
 * @param {Hits} found
 * @param {Hits} others
 * @param {number} step how many tokens the other begins behind the first; 0 if
 *   that is not known
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

/** Keeps a unit in which the others are in a sentence of the first or the next. */
function share(kept, found, a, others, b) {
  const own = found.sentences[a];
  const sentences = others.sentences[b] & (own | next(own));
  if (!sentences) return;
  const [count, other] = [found.counts[a], others.counts[b]];
  kept.add(found.units[a], sentences, others.titles[b] || found.titles[a], count && other ? Math.min(count, other) : other, others.lengths[b]);
}

/** Keeps a unit in which the others begin so many tokens behind the first, and where. */
function follow(kept, found, a, others, b, step) {
  let around = 0;
  let count = 0;
  let follows = false;
  const from = found.ends[a - 1] ?? 0;
  for (let at = others.ends[b - 1] ?? 0; at < others.ends[b]; at++) {
    const position = others.positions[at];
    // What is before the beginning of a sentence goes with the position before.
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
 * The units that hold a word, its other forms or, if it is open, what it
 * begins as far as that is in its families.
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
