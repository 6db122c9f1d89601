// Finds a clause in the index: the units that hold it, and where.
//
// Tokens that follow one another in a clause follow one another in the text,
// over a sentence's end too. A relaxed clause asks less: that each of its
// characters stands beside one of its neighbours in the clause, and each of
// its words anywhere, all in one unit.

import { stem } from "./stem.js";
import { family, term } from "./tokens.js";
import { after } from "./shard.js";

// How much a word counts that is not the very word asked for.
const SAME_STEM = 0.9;
const BEGINNING = 0.4;

/**
 * Where a clause stands in a unit.
 * @typedef {object} Hit
 * @property {number} lengths
 * @property {Match[]} matches in reading order
 */
/**
 * @typedef {object} Match
 * @property {number} start its first token's spot
 * @property {number} spot its last looked-up token's spot
 * @property {number} count how many tokens it is long
 * @property {number} weight
 */
/** @typedef {Map<number, Hit>} Hits by unit */
/** @typedef {(family: string) => Map<string, import("./shard.js").Posting[]>} Lookup */
/** @typedef {import("./query.js").Clause} Clause */

/**
 * The families that a clause needs.
 * @param {Clause} clause
 */
export const families = ({ tokens }) => tokens.map((token) => family(token.text));

/**
 * Where the tokens of a clause stand, token by token.
 * @param {Clause} clause
 * @param {Lookup} lookup
 * @returns {(Hits | null)[]} null: a last character that the term before holds
 */
function parts(clause, lookup) {
  const { tokens } = clause;
  return tokens.map((token, index) => {
    const next = tokens[index + 1];
    const terms = lookup(family(token.text));
    /** @type {Hits} */
    const hits = new Map();
    const add = (name, weight, count) => {
      for (const { unit, lengths, spots } of terms.get(name) ?? []) {
        let hit = hits.get(unit);
        if (!hit) hits.set(unit, (hit = { lengths, matches: [] }));
        for (const spot of spots) hit.matches.push({ start: spot, spot, count, weight });
      }
    };
    if (token.word) {
      const root = stem(token.text);
      const open = clause.open && !next && token.text.length > 1;
      for (const name of terms.keys()) {
        if (name === token.text) add(name, 1, 1);
        else if (clause.quoted) continue;
        else if (stem(name) === root) add(name, SAME_STEM, 1);
        else if (open && name.startsWith(token.text)) add(name, BEGINNING, 1);
      }
    } else if (next) {
      add(term(token, next), 1, next.word ? 1 : 2);
    } else if (index && !tokens[index - 1].word) {
      return null;
    } else {
      for (const name of terms.keys()) add(name, 1, 1);
    }
    for (const { matches } of hits.values()) matches.sort((a, b) => a.start - b.start);
    return hits;
  });
}

/**
 * The units in which the tokens of a clause follow one another.
 * @param {(Hits | null)[]} of
 * @param {number} count of tokens
 * @returns {Hits}
 */
function chain(of, count) {
  let found = of[0];
  for (const next of of.slice(1)) {
    if (!next) continue;
    /** @type {Hits} */
    const longer = new Map();
    for (const [unit, { lengths, matches }] of found) {
      const there = new Map(next.get(unit)?.matches.map((match) => [match.spot - (match.spot % 2), match]));
      const kept = [];
      for (const match of matches) {
        const follower = there.get(after(match.spot));
        if (!follower) continue;
        kept.push({ ...match, spot: follower.spot, weight: Math.min(match.weight, follower.weight) });
      }
      if (kept.length) longer.set(unit, { lengths, matches: kept });
    }
    found = longer;
  }
  for (const { matches } of found.values()) for (const match of matches) match.count = count;
  return found;
}

/**
 * The units that hold a clause.
 * @param {Clause} clause
 * @param {Lookup} lookup
 */
export const find = (clause, lookup) => chain(parts(clause, lookup), clause.tokens.length);

/**
 * The units that hold a clause in pieces.
 * @param {Clause} clause
 * @param {Lookup} lookup
 * @returns {Hits}
 */
export function findRelaxed(clause, lookup) {
  const { tokens } = clause;
  if (clause.quoted || tokens.length < 2) return find(clause, lookup);
  const of = parts(clause, lookup);
  /** @type {Hits} */
  const found = new Map();
  for (const [unit, { lengths }] of of[0]) {
    const here = of.map((hits) => hits?.get(unit)?.matches ?? []);
    const held = tokens.every(
      (token, index) =>
        here[index].length ||
        (!token.word && index && !tokens[index - 1].word && here[index - 1].length),
    );
    if (!held) continue;
    const matches = here.flat().sort((a, b) => a.start - b.start);
    found.set(unit, { lengths, matches });
  }
  return found;
}
