// Runs the judged queries on an engine.

import { score } from "./score.mjs";

/**
 * An engine that is ready. `rank` returns the numbers of the measures that a
 * query finds on a page in that language, the best first.
 * @typedef {object} Engine
 * @property {string} name
 * @property {(query: string, language: string) => Promise<number[]>} rank
 * @property {() => Promise<void>} [close]
 */

/**
 * @param {Engine} engine
 * @param {import("./judged.mjs").Judged[]} queries
 * @returns {Promise<(import("./judged.mjs").Judged & {ranking: number[], scores: Record<string, number>})[]>}
 */
export async function ask(engine, queries) {
  const scored = [];
  for (const one of queries) {
    const ranking = await engine.rank(one.query, one.interface);
    scored.push({ ...one, ranking, scores: score(ranking, one.relevant) });
  }
  return scored;
}
