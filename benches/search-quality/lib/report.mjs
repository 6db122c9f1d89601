// The printed results.

import { MEASURES } from "./score.mjs";

/**
 * Engine → kind → means, as returned by `summary`. @typedef {Record<string,
 * Record<string, Record<string, number>>>} Summaries
 */

/**
 * A table with a row for each kind, and for each engine a column for every
 * metric.
 * @param {Summaries} summaries
 */
export function table(summaries) {
  const engines = Object.keys(summaries);
  const kinds = Object.keys(Object.values(summaries)[0]);
  const head = ["kind", "n", ...engines.flatMap(() => MEASURES)];
  const rows = kinds.map((kind) => [
    kind,
    String(summaries[engines[0]][kind].n),
    ...engines.flatMap((engine) => MEASURES.map((name) => summaries[engine][kind][name].toFixed(3))),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .map((cell, column) => (column > 1 && (column - 2) % MEASURES.length === 0 ? `│ ${cell}` : cell))
      .join("  ");
  const group = MEASURES.reduce((sum, _, column) => sum + widths[column + 2] + 2, 0);
  const names = engines.map((engine) => `│ ${engine.padEnd(group)}`).join("");
  return [" ".repeat(widths[0] + widths[1] + 4) + names.trimEnd(), line(head), ...rows.map(line)].join("\n");
}

/**
 * The queries without an answer among the first three results, by engine and
 * kind.
 * @param {Record<string, Awaited<ReturnType<import("./ask.mjs").ask>>>} scored
 * by engine
 */
export function misses(scored) {
  const lines = [];
  for (const [engine, queries] of Object.entries(scored)) {
    const missed = queries.filter(({ scores }) => !scores["success@3"]);
    lines.push("", `${engine}: ${missed.length} of ${queries.length} have no answer among the first three`);
    let before;
    for (const { kind, query, interface: language, relevant, ranking } of missed) {
      if (kind !== before) lines.push(`  ${kind}`);
      before = kind;
      const wanted = Object.keys(relevant).filter((number) => relevant[number] > 1);
      const found = ranking.slice(0, 3).join(" ") || "nothing";
      lines.push(`    ${query} [${language}]: wants ${wanted.join(" ")}, finds ${found}`);
    }
  }
  return lines.join("\n");
}
