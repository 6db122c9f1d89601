// Scores a ranking of measures by their grades.
//
// A measure of grade 2 or 3 answers a query; one of grade 1 is only related and
// counts for nothing but the gain.

const ANSWERS = 2;
const DEPTH = 10;

/** The metrics of a query, each from 0 to 1. */
export const MEASURES = ["success@1", "success@3", "MRR", "nDCG@10"];

/**
 * - `success@k`: whether an answer is among the first k;
 * - `MRR`: reciprocal rank of the first answer;
 * - `nDCG@10`: the gain of the first ten (2^grade − 1, with a discount of log2
 *   of the rank), relative to the best order.
 * @param {number[]} ranking numbers of measures, the best first
 * @param {Record<string, number>} relevant
 * @returns {Record<string, number>}
 */
export function score(ranking, relevant) {
  const grades = ranking.map((number) => relevant[number] ?? 0);
  const first = grades.findIndex((grade) => grade >= ANSWERS);
  const best = Object.values(relevant).sort((a, b) => b - a);
  return {
    "success@1": first === 0 ? 1 : 0,
    "success@3": first >= 0 && first < 3 ? 1 : 0,
    MRR: first < 0 ? 0 : 1 / (first + 1),
    "nDCG@10": gain(grades) / gain(best),
  };
}

/** @param {number[]} grades */
function gain(grades) {
  return grades
    .slice(0, DEPTH)
    .reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/**
 * The mean of each metric, by kind in the order of `kinds`, and over all.
 * @param {{kind: string, scores: Record<string, number>}[]} scored
 * @param {string[]} kinds
 * @returns {Record<string, Record<string, number>>} with `n` beside the metrics
 */
export function summary(scored, kinds) {
  const rows = kinds.map((kind) => [kind, scored.filter((one) => one.kind === kind)]);
  const entries = [...rows, ["overall", scored]].filter(([, of]) => of.length);
  return Object.fromEntries(entries.map(([kind, of]) => [kind, { n: of.length, ...means(of) }]));
}

/** @param {{scores: Record<string, number>}[]} scored */
function means(scored) {
  const mean = (name) => scored.reduce((sum, { scores }) => sum + scores[name], 0) / scored.length;
  return Object.fromEntries(MEASURES.map((name) => [name, mean(name)]));
}

/**
 * Lower bounds: every mean rounded down to two decimals.
 * @param {Record<string, Record<string, number>>} summary
 */
export function floors(summary) {
  // A mean of 0.29 may be stored as 0.28999…, which must not be rounded down.
  const down = (value) => Math.floor(value * 100 + 1e-6) / 100;
  const row = (means) => Object.fromEntries(MEASURES.map((name) => [name, down(means[name])]));
  return Object.fromEntries(Object.entries(summary).map(([kind, means]) => [kind, row(means)]));
}
