// The table, as Markdown.

/** @typedef {import("./measure.mjs").Measured} Measured */

const seconds = (number) => `${number.toFixed(number < 10 ? 2 : 1)} s`;
const mebibytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MiB`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
const ratio = (one, other) => (other ? (one / other).toFixed(2) : "");

/**
 * @param {{measures: number, engines: Measured[]}} measured
 */
export function table({ measures, engines }) {
  const head = ["", "clean", "CPU", "peak", "unchanged", "one sentence", "files", "bytes"];
  const rows = engines.map(({ name, builds: { clean, unchanged, edited }, files, bytes }) => [
    name,
    seconds(clean.seconds),
    seconds(clean.cpu),
    mebibytes(Math.max(clean.bytes, unchanged.bytes, edited.bytes)),
    seconds(unchanged.seconds),
    seconds(edited.seconds),
    files.toLocaleString("en"),
    megabytes(bytes),
  ]);
  const lines = [`### ${measures.toLocaleString("en")} measures`, "", row(head), row(head.map((_, index) => (index ? "---:" : "---"))), ...rows.map(row)];
  return [...lines, "", ...ratios(engines), ""].join("\n");
}

/** What ours take, as a part of what each peer takes. @param {Measured[]} engines */
function ratios(engines) {
  const ours = engines.filter(({ name }) => name.startsWith("yaodian"));
  const peers = engines.filter(({ name }) => !name.startsWith("yaodian"));
  if (!ours.length || !peers.length) return [];
  const head = ["clean build, of the time of", ...peers.map(({ name }) => name)];
  const rows = ours.map((one) => [one.name, ...peers.map((peer) => ratio(one.builds.clean.seconds, peer.builds.clean.seconds))]);
  return [row(head), row(head.map((_, index) => (index ? "---:" : "---"))), ...rows.map(row)];
}

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(" | ")} |`;
