// Finds what stands literally: characters that follow one another, words by
// their stem or beginning.
//
// The index knows in which sentences of a unit a term stands (modulo 8), and
// in a coarse one about how far from their beginnings: terms that overlap
// follow one another if they share a sentence, or the later one stands in the
// next, and their offsets fit.

import { stem } from "./stem.js";
import { wordFamilies } from "./tokens.js";
import { Hits, TITLE, union } from "./hits.js";

const SENTENCES = 255;

/** @typedef {import("./shard.js").Terms} Terms */

// How much a word counts that is not the very word asked for.
export const SAME_STEM = 0.9;
export const BEGINNING = 0.4;
// From so many characters on, every other triple is looked up: each shares a
// character with the next.
const LONG = 5;

/**
 * The terms that hold a run together, each with its family.
 * @param {string[]} run characters
 * @param {Terms} terms
 * @returns {[string, string][]} family, term
 */
function links(run, { fine }) {
  const size = Math.min(fine ? 3 : 2, run.length);
  const last = run.length - size;
  const step = size < 3 || run.length < LONG ? 1 : 2;
  const starts = [];
  for (let at = 0; at < last; at += step) starts.push(at);
  return [...starts, last].map((at) => {
    const term = run.slice(at, at + size).join("");
    return [fine ? term : run[at], term];
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
  const [first, ...others] = links(run, terms).map(([family, term]) => terms.hits(family, term));
  return others.reduce((found, next) => following(found, next, terms.fine ? 0 : 1), first);
}

/** The sentences behind some, the text's first behind the title. @param {number} spots */
const next = (spots) => ((spots << 1) & 255) | ((spots >> 7) & 1) | (spots & TITLE ? 1 : 0);

/**
 * The units in which one hit follows another.
 * @param {Hits} found
 * @param {Hits} others
 * @param {number} step how many tokens the other begins behind the first; 0 if
 *   that does not matter
 * @returns {Hits}
 */
export function following(found, others, step) {
  const kept = new Hits(Math.min(found.size, others.size), { offsets: step > 0 });
  for (let [a, b] = [0, 0]; a < found.size && b < others.size; ) {
    const unit = found.units[a];
    if (unit !== others.units[b]) {
      if (unit < others.units[b]) a++;
      else b++;
      continue;
    }
    const [before, behind] = step ? [found.offsets[a], others.offsets[b]] : [-1, -1];
    const inside = step ? ((before << step) | (before >>> (32 - step))) & behind : -1;
    // Over the end of a sentence it is among the next one's first.
    const over = step ? behind & ((1 << step) - 1) : -1;
    const own = found.spots[a];
    const spots = others.spots[b] & ((inside ? own : own & ~SENTENCES) | (over ? next(own) : 0));
    if (spots) {
      const [count, other] = [found.counts[a], others.counts[b]];
      const at = kept.add(unit, spots, others.titles[b] || found.titles[a], count && other ? Math.min(count, other) : other, others.lengths[b]);
      if (step) kept.offsets[at] = inside | over;
    }
    a++;
    b++;
  }
  return kept;
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
