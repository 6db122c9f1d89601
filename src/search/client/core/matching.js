// Finds what stands literally: characters that follow one another, words by
// their stem or beginning, phrases.
//
// The index knows in which sentences of a unit a term stands (modulo 8), not
// at which place: terms that overlap follow one another if they share a
// sentence, or the later one stands in the next.

import { stem } from "./stem.js";
import { startFamily, wordFamily } from "./tokens.js";
import { TITLE } from "./shard.js";

/** @typedef {import("./shard.js").Hits} Hits */
/** @typedef {import("./shard.js").Terms} Terms */

// How much a word counts that is not the very word asked for.
const SAME_STEM = 0.9;
const BEGINNING = 0.4;
// From so many characters on, every other triple is looked up: each shares a
// character with the next.
const LONG = 5;
// An index of so few shards is read whole where that helps.
export const FEW_SHARDS = 64;

/**
 * The terms that hold a run together, each with its family.
 * @param {string[]} run characters
 * @param {Terms} terms
 * @returns {[string, string][]} family, term
 */
function links(run, { triples }) {
  const size = triples ? Math.min(3, run.length) : 2;
  const last = run.length - size;
  const step = size < 3 || run.length < LONG ? 1 : 2;
  /** @type {[string, string][]} */
  const links = [];
  for (let at = 0; at < last; at += step) links.push(link(run, at, size));
  return [...links, link(run, last, size)];
}

/** @returns {[string, string]} */
const link = (run, at, size) => [run.slice(at, at + size - 1).join(""), run.slice(at, at + size).join("")];

/** The families that a run needs. @param {string[]} run @param {Terms} terms */
export const runFamilies = (run, terms) => (run.length === 1 ? run : links(run, terms).map(([family]) => family));

/**
 * The units that hold a run of characters.
 * @param {string[]} run never empty
 * @param {Terms} terms
 * @returns {Hits}
 */
export function run(run, terms) {
  if (run.length === 1) {
    return union([...terms.family(run[0]).keys()].map((term) => terms.hits(run[0], term)));
  }
  const [first, ...others] = links(run, terms).map(([family, term]) => terms.hits(family, term));
  return others.reduce((found, next) => both(found, next, following), first);
}

/** The spots where what follows may stand. @param {number} spots */
const following = (spots) => spots | ((spots << 1) & 255) | ((spots >> 7) & 1) | (spots & TITLE ? 1 : 0);

/**
 * The units in which both stand, at spots of the second that `may` follow.
 * @param {Hits} found
 * @param {Hits} next
 * @param {(spots: number) => number} may
 * @returns {Hits}
 */
function both(found, next, may) {
  /** @type {Hits} */
  const kept = new Map();
  for (const [unit, hit] of found) {
    const other = next.get(unit);
    const spots = other ? other.spots & may(hit.spots) : 0;
    if (!spots) continue;
    const count = hit.count && other.count ? Math.min(hit.count, other.count) : other.count;
    kept.set(unit, { spots, title: other.title || hit.title, count, length: other.length });
  }
  return kept;
}

/**
 * The units that hold any of several; `weights` are how much each counts.
 * @param {Hits[]} of
 * @param {number[]} [weights]
 * @returns {Hits}
 */
export function union(of, weights) {
  if (of.length === 1 && !weights) return of[0];
  /** @type {Hits} */
  const all = new Map();
  of.forEach((hits, at) => {
    const weight = weights?.[at] ?? 1;
    for (const [unit, hit] of hits) {
      const known = all.get(unit);
      if (!known) all.set(unit, { ...hit, count: hit.count * weight, weight });
      else {
        known.spots |= hit.spots;
        known.title ||= hit.title;
        known.length ||= hit.length;
        known.count += hit.count * weight;
        known.weight = Math.max(known.weight, weight);
      }
    }
  });
  return all;
}

/**
 * The families that a word needs.
 * @param {string} word
 * @param {boolean} open whether it may be the beginning of one
 */
export const wordFamilies = (word, open) => (open ? [wordFamily(word), startFamily(word)] : [wordFamily(word)]);

/**
 * The units that hold a word, its other forms or, if it is open, what it
 * begins.
 * @param {string} word
 * @param {boolean} open
 * @param {Terms} terms
 * @returns {Hits}
 */
export function word(word, open, terms) {
  const root = stem(word);
  /** @type {Map<string, [string, number]>} */
  const found = new Map();
  for (const family of wordFamilies(word, open)) {
    for (const name of terms.family(family).keys()) {
      if (name === word) found.set(name, [family, 1]);
      else if (stem(name) === root) found.set(name, [family, SAME_STEM]);
      else if (open && word.length > 1 && name.startsWith(word) && !found.has(name)) found.set(name, [family, BEGINNING]);
    }
  }
  // A beginning of two letters stands in many families.
  if (open && word.length < 3) {
    for (const shard of terms.shards.values()) {
      for (const family of shard.families.keys()) {
        if (!family.startsWith(startFamily(word)) || family.length <= word.length) continue;
        for (const name of shard.terms(family).keys()) {
          if (name.startsWith(word) && !found.has(name)) found.set(name, [family, BEGINNING]);
        }
      }
    }
  }
  const hits = [...found].map(([name, [family]]) => terms.hits(family, name));
  return hits.length ? union(hits, [...found.values()].map(([, weight]) => weight)) : new Map();
}

/**
 * The units that hold a phrase's words and runs near one another: those that
 * hold the phrase are among them.
 * @param {import("./tokens.js").Token[]} tokens
 * @param {Terms} terms
 * @returns {Hits}
 */
export function phrase(tokens, terms) {
  const pieces = phrasePieces(tokens).map((piece) =>
    typeof piece === "string" ? terms.hits(wordFamily(piece), piece) : run(piece, terms),
  );
  const [first, ...others] = pieces;
  return others.reduce((found, next) => both(found, next, following), first);
}

/** The words and runs of a phrase. @param {import("./tokens.js").Token[]} tokens @returns {(string | string[])[]} */
function phrasePieces(tokens) {
  /** @type {(string | string[])[]} */
  const pieces = [];
  tokens.forEach(({ text, word }, at) => {
    if (word) pieces.push(text);
    else if (at && !tokens[at - 1].word) pieces.at(-1).push(text);
    else pieces.push([text]);
  });
  return pieces;
}

/** The families that a phrase needs. @param {import("./tokens.js").Token[]} tokens @param {Terms} terms */
export const phraseFamilies = (tokens, terms) =>
  phrasePieces(tokens).flatMap((piece) => (typeof piece === "string" ? [wordFamily(piece)] : runFamilies(piece, terms)));
