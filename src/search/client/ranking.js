// Orders documents: BM25F over place, title and text, with a clause as the
// term; more for a clause that makes up much of a title and for clauses that
// stand close together.

import { offsetOf, sentenceOf } from "./shard.js";

const K1 = 1.2;
const TEXT_B = 0.6;
const TITLE_B = 0.3;
const WEIGHTS = { place: 0.6, title: 5, text: 1 };
// A measure is what most readers look for: a page that is about it stands
// below it unless it fits much better.
const KINDS = { topic: 0.6, plan: 0.5, page: 0.5 };
const WHOLE_TITLE = 2;
const NEARNESS = 0.6;
// Greatest length of a text of class 0, 1, …, as in `postings.rs`.
const TEXT_CLASSES = [0, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536];

/** @typedef {import("./matching.js").Hits} Hits */
/** @typedef {{tag: string, prefix: string, documents: number, title: number, text: number}} Language */

/**
 * A document that was found.
 * @typedef {object} Found
 * @property {number} document
 * @property {number} score
 * @property {Map<number, {score: number, clauses: number}>} units clauses: how
 *   many that are not light
 */

/**
 * How much a clause is worth: the less often it stands, the more.
 * @param {Hits} hits
 * @param {Language[]} languages
 */
function rarity(hits, languages) {
  const counts = languages.map(() => 0);
  for (const unit of hits.keys()) counts[unit % languages.length]++;
  return languages.map(({ documents }, index) =>
    Math.log(1 + (Math.max(0, documents - counts[index]) + 0.5) / (counts[index] + 0.5)),
  );
}

/**
 * @param {import("./matching.js").Hit} hit
 * @param {Language} language
 * @param {number} worth
 */
function clauseScore({ lengths, matches }, language, worth) {
  const titleLength = Math.max(2, (lengths >> 4) * 2);
  const textLength = TEXT_CLASSES[lengths & 15];
  const count = Math.max(1, language.documents);
  const norm = (b, length, total) => 1 - b + (b * length) / Math.max(1, total / count);
  const titleNorm = norm(TITLE_B, titleLength, language.title);
  const textNorm = norm(TEXT_B, textLength, language.text);
  let frequency = 0;
  let cover = 0;
  for (const { start, count: tokens, weight } of matches) {
    const sentence = sentenceOf(start);
    if (sentence === 0) frequency += weight * WEIGHTS.place;
    else if (sentence > 1) frequency += (weight * WEIGHTS.text) / textNorm;
    else {
      frequency += (weight * WEIGHTS.title) / titleNorm;
      cover = Math.max(cover, Math.min(1, tokens / titleLength) * weight);
    }
  }
  return worth * ((frequency * (K1 + 1)) / (frequency + K1) + WHOLE_TITLE * cover);
}

/**
 * How close together several clauses stand in a unit: 1 side by side in one
 * sentence, 0 if no sentence holds them all.
 * @param {import("./matching.js").Match[][]} clauses
 */
function nearness(clauses) {
  const all = clauses
    .flatMap((matches, clause) => matches.map((match) => ({ clause, match })))
    .sort((a, b) => a.match.start - b.match.start);
  /** @type {Map<number, import("./matching.js").Match>} */
  const latest = new Map();
  let best = 0;
  for (const { clause, match } of all) {
    latest.set(clause, match);
    if (latest.size < clauses.length) continue;
    const together = [...latest.values()];
    if (together.some((other) => sentenceOf(other.start) !== sentenceOf(match.start))) continue;
    const from = Math.min(...together.map((other) => offsetOf(other.start)));
    const to = Math.max(...together.map((other) => offsetOf(other.start) + other.count));
    const tokens = together.reduce((sum, other) => sum + other.count, 0);
    best = Math.max(best, Math.min(1, tokens / (to - from)));
  }
  return best;
}

/**
 * The documents that hold so many clauses besides the light ones, the best
 * first; equally good ones in their own order.
 * @param {{hits: Hits, light: boolean}[]} clauses
 * @param {{languages: Language[], kinds: [string, number, number?][]}} entry
 * @param {number} [least] how many; all if absent
 * @returns {Found[]}
 */
export function rank(clauses, { languages, kinds }, least = clauses.filter(({ light }) => !light).length) {
  const weights = kinds.flatMap(([kind, count]) => Array(count).fill(KINDS[kind] ?? 1));
  const worths = clauses.map(({ hits }) => rarity(hits, languages));
  /** @type {Map<number, number[][]>} */
  const documents = new Map();
  clauses.forEach(({ hits }, clause) => {
    for (const unit of hits.keys()) {
      const document = Math.floor(unit / languages.length);
      let units = documents.get(document);
      if (!units) documents.set(document, (units = clauses.map(() => [])));
      units[clause].push(unit);
    }
  });
  /** @type {Found[]} */
  const found = [];
  for (const [document, byClause] of documents) {
    const held = byClause.filter((units, clause) => units.length && !clauses[clause].light).length;
    if (held < least) continue;
    /** @type {Found["units"]} */
    const units = new Map();
    let score = 0;
    byClause.forEach((of, clause) => {
      let best = 0;
      for (const unit of of) {
        const language = unit % languages.length;
        const hit = clauses[clause].hits.get(unit);
        const value = clauseScore(hit, languages[language], worths[clause][language]);
        const sum = units.get(unit) ?? { score: 0, clauses: 0 };
        const counts = clauses[clause].light ? 0 : 1;
        units.set(unit, { score: sum.score + value, clauses: sum.clauses + counts });
        best = Math.max(best, value);
      }
      score += best;
    });
    let near = 0;
    for (const [unit, sum] of units) {
      if (sum.clauses < 2) continue;
      const inside = clauses.flatMap(({ hits }) => hits.get(unit) ?? []).map((hit) => hit.matches);
      near = Math.max(near, nearness(inside));
    }
    found.push({ document, score: score * (1 + NEARNESS * near) * (weights[document] ?? 1), units });
  }
  return found.sort((a, b) => b.score - a.score || a.document - b.document);
}
