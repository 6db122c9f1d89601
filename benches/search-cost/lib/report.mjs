// The printed results for one size: yaodian and Pagefind, their ratio, and the
// goal.

/** @typedef {import("./measure.mjs").Measured} Measured */
/** @typedef {import("./measure.mjs").Taken} Taken */

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {(taken: Taken) => number} of
 * @property {(value: number) => string} write
 * @property {number} [part] of Pagefind's that ours may be at most
 * @property {number} [most] that ours may be at most
 * @property {number} [from] measures from which on the goal holds
 */

const visited = (stage, unit, pick) => (taken) => pick(taken.visits.map((visit) => visit[stage][unit]));
const answered = (what) => ({ visits }) => visits.filter((visit) => visit[what]).length;
const count = (value) => value.toLocaleString("en", { maximumFractionDigits: 0 });
const bytes = (value) => {
  const [amount, unit] = value < 1e6 ? [value / 1e3, "kB"] : [value / 1e6, "MB"];
  return `${amount.toFixed(1)} ${unit}`;
};
const files = (of) => `${count(of.files)} of ${bytes(of.bytes)}`;
const milliseconds = (value) => `${value.toFixed(1)} ms`;
const seconds = (value) => `${value.toFixed(2)} s`;
const median = (values) => quantile(values, 0.5);
const worst = (values) => Math.max(...values);

/** @type {Row[]} */
const ROWS = [
  { name: "first visit to titles: bytes, median", of: visited("titles", "bytes", median), write: bytes, part: 1 / 5 },
  { name: "first visit to titles: bytes, worst", of: visited("titles", "bytes", worst), write: bytes },
  { name: "first visit to titles: requests, median", of: visited("titles", "requests", median), write: count },
  { name: "first visit to titles: requests, worst", of: visited("titles", "requests", worst), write: count, most: 6 },
  { name: "… to passages: bytes, median", of: visited("passages", "bytes", median), write: bytes, part: 1 / 3 },
  { name: "… to passages: bytes, worst", of: visited("passages", "bytes", worst), write: bytes },
  { name: "… to passages: requests, median", of: visited("passages", "requests", median), write: count },
  { name: "… to passages: requests, worst", of: visited("passages", "requests", worst), write: count, most: 16 },
  { name: "queries with results", of: answered("results"), write: count },
  { name: "queries with passages", of: answered("excerpts"), write: count },
  { name: "new query, warm: median", of: ({ warm }) => median(warm), write: milliseconds, part: 1 / 3 },
  { name: "new query, warm: 95th percentile", of: ({ warm }) => quantile(warm, 0.95), write: milliseconds, most: 20 },
  { name: "index: bytes", of: ({ folder }) => folder.bytes, write: bytes, part: 1 / 2 },
  { name: "index: files", of: ({ folder }) => folder.files, write: count, part: 1 / 4 },
  { name: "making: seconds", of: ({ made }) => made.seconds, write: seconds, part: 1 / 10, from: 10_000 },
  { name: "making: peak memory", of: ({ made }) => made.bytes, write: bytes, part: 1 / 10, from: 10_000 },
];

/** @param {Measured} measured */
export function table(measured) {
  const { engines, corpus, client, parts, edited, measures } = measured;
  const head = [`${count(measures)} measures`, "yaodian", "Pagefind", "ratio", "goal", ""];
  const rows = ROWS.map((row) => {
    const [ours, theirs] = [row.of(engines.yaodian), row.of(engines.pagefind)];
    return [row.name, row.write(ours), row.write(theirs), (ours / theirs).toFixed(3), ...goal(row, ours, theirs, measures)];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join("  ").trimEnd();
  return [
    line(head),
    ...rows.map(line),
    "",
    `corpus: ${Object.entries(corpus).map(([name, value]) => `${name} ${count(value)}`).join(", ")}`,
    `client.js, gzip -9: ${bytes(client)}`,
    ...Object.entries(parts).map(([name, part]) => `index, ${name}: ${files(part)}`),
    `files that one edited sentence changes: ${files(edited)}`,
  ].join("\n");
}

/** The goal as text, and whether it is reached. */
function goal({ part, most, from = 0, write }, ours, theirs, measures) {
  if (measures < from || (part ?? most) === undefined) return ["", ""];
  const limit = part === undefined ? most : part * theirs;
  const words = part === undefined ? `≤ ${write(most)}` : `≤ 1/${Math.round(1 / part)}`;
  return [words, ours <= limit ? "yes" : "no"];
}

/**
 * @param {number[]} values
 * @param {number} share of the values that are at most as large
 */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
