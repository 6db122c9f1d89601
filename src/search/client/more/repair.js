// Guesses which Chinese was meant if the query has no matches: by its sound, or
// with a character corrected. Every guess occurs in the index.

import { run, runFamilies } from "../core/matching.js";

/** @typedef {import("../core/shard.js").Terms} Terms */
/** @typedef {import("./pinyin.js").Pinyin} Pinyin */

const MOST_STRINGS = 300;
const MOST_GUESSES = 4;
// Guesses that are this many times rarer than the most frequent one are
// dropped.
const RARE = 2;
const LONGEST_INITIALS = 8;

/** Whether two characters are adjacent somewhere. */
const neighbours = (terms, a, b) => terms.family(a).has(a + b);

/** The characters that follow the last of some anywhere. @param {string[]} text */
const follow = (text, terms) => [...terms.family(text[text.length - 1]).keys()].flatMap((pair) => [...pair][1] ?? []);

/** Whether characters are adjacent anywhere. @param {string[]} text */
const standing = (text, terms) => run(text, terms).size > 0;

/**
 * The strings in the index made of the given choices, the most frequent first.
 * @param {string[][]} choices by position, at least two
 * @param {Terms} terms
 */
async function strings(choices, terms) {
  await terms.load(choices[0]);
  let found = choices[0].map((character) => [character]);
  for (const choice of choices.slice(1)) {
    const wanted = new Set(choice);
    found = found
      .flatMap((text) => follow(text, terms).filter((next) => wanted.has(next)).map((next) => [...text, next]))
      .slice(0, MOST_STRINGS);
    await terms.load(found.map((text) => text[text.length - 1]));
  }
  return frequent(found, terms);
}

/** The runs that occur in the index, the most frequent first, without comparatively rare ones. */
async function frequent(runs, terms) {
  await terms.load(runs.flatMap((one) => runFamilies(one, terms)));
  const found = runs
    .map((characters) => ({ text: characters.join(""), units: run(characters, terms).size }))
    .sort((a, b) => b.units - a.units);
  return found
    .filter(({ units }) => units && units * RARE >= found[0].units)
    .slice(0, MOST_GUESSES)
    .map(({ text }) => text);
}

/**
 * What Roman letters can mean as pinyin: full syllables, of a phrase of the
 * list or of a string in the index.
 * @param {string} letters
 * @param {Pinyin} pinyin
 * @param {string[]} phrases
 * @param {Terms} terms
 * @returns {Promise<string[]>}
 */
export async function bySound(letters, pinyin, phrases, terms) {
  for (const syllables of pinyin.syllables(letters)) {
    if (syllables.length < 2) continue;
    const choices = syllables.map((syllable) => pinyin.of(syllable));
    const known = phrases.filter((phrase) => {
      const characters = [...phrase];
      return characters.length === choices.length && characters.every((one, at) => choices[at].includes(one));
    });
    const found = new Set([...(await strings(choices, terms)), ...known]);
    if (found.size) return [...found].slice(0, MOST_GUESSES);
  }
  return [];
}

/**
 * What Roman letters can mean as initials: a phrase of the list, or part of
 * one; in a small index any string.
 * @param {string} letters
 * @param {Pinyin} pinyin
 * @param {string[]} phrases
 * @param {Terms} terms
 * @returns {Promise<string[]>}
 */
export async function byInitials(letters, pinyin, phrases, terms) {
  // No syllable begins with i, u or v.
  if (letters.length < 2 || letters.length > LONGEST_INITIALS || /[^a-hj-tw-z]/.test(letters)) return [];
  const fitting = (misfits) => [...new Set(phrases.filter((phrase) => pinyin.misfits(phrase, letters) === misfits))].slice(0, MOST_GUESSES);
  const whole = fitting(0);
  if (whole.length) return whole;
  if (letters.length < 3 || !terms.small) return [];
  await terms.loadShards([...Array(terms.count).keys()]);
  const [first, ...others] = [...letters].map((letter) => pinyin.begins(letter));
  const families = [...terms.shards.values()].flatMap((shard) => [...shard.families.keys()]);
  let found = families.filter((family) => [...family].length === 1 && first(family)).map((character) => [character]);
  for (const begins of others) {
    found = found.flatMap((text) => follow(text, terms).filter((next) => begins(next) && standing([...text, next].slice(-3), terms)).map((next) => [...text, next]));
  }
  const anywhere = await frequent(found.slice(0, MOST_STRINGS), terms);
  // A typo on the keyboard.
  return anywhere.length || letters.length < 4 ? anywhere : fitting(1);
}

/**
 * Corrects a character or two of a run: by a homophone, else a near-homophone,
 * else any character that fits between its neighbours, else by swapping
 * neighbours.
 * @param {string[]} characters
 * @param {Pinyin} pinyin
 * @param {Terms} terms
 * @returns {Promise<string[]>} the best guesses
 */
export async function byCharacter(characters, pinyin, terms) {
  await terms.load(characters);
  for (const choose of [
    (character) => pinyin.homophones(character, false),
    (character) => pinyin.homophones(character, true),
    characters.length > 2 ? null : () => [],
  ]) {
    const found = await put(characters, choose, terms);
    if (found.length) return found;
  }
  const swapped = characters.slice(1).map((character, at) => [...characters.slice(0, at), character, characters[at], ...characters.slice(at + 2)]);
  return frequent(swapped, terms);
}

/**
 * Corrects one character of the run, or two adjacent ones.
 * @param {string[]} characters
 * @param {((character: string) => string[]) | null} choose null: any
 * @param {Terms} terms
 */
async function put(characters, choose, terms) {
  const broken = characters.slice(1).flatMap((next, at) => (neighbours(terms, characters[at], next) ? [] : [at, at + 1]));
  /** @type {string[][]} */
  const repaired = [];
  for (const at of new Set(broken.length ? broken : characters.keys())) {
    const [before, after] = [characters[at - 1], characters[at + 1]];
    let choices = choose ? choose(characters[at]) : [];
    if (before) {
      const follows = new Set(follow([before], terms));
      choices = choose ? choices.filter((one) => follows.has(one)) : [...follows];
    } else if (!choose) continue;
    if (after) {
      await terms.load(choices);
      choices = choices.filter((one) => neighbours(terms, one, after));
    }
    for (const one of choices) repaired.push([...characters.slice(0, at), one, ...characters.slice(at + 1)]);
  }
  return frequent(repaired.slice(0, MOST_STRINGS), terms);
}
