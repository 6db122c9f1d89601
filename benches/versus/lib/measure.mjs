// Builds of one size: clean, unchanged, and with one sentence changed.

import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

import { cost } from "../../search-cost/lib/process.mjs";
import { edit } from "./edit.mjs";
import { edited } from "./text.mjs";

/** @typedef {import("../engines/engine.mjs").Engine} Engine */
/** @typedef {import("../../search-cost/lib/process.mjs").Cost} Cost */
/**
 * @typedef {object} Measured medians, but for the files
 * @property {string} name
 * @property {Record<Kind, Cost>} builds
 * @property {number} files
 * @property {number} bytes
 */
/** @typedef {"clean" | "unchanged" | "edited"} Kind */

/** @type {Kind[]} */
const KINDS = ["clean", "unchanged", "edited"];

/**
 * Runs all engines in turn, so that what else the machine does meets all alike.
 * @param {Engine[]} engines
 * @param {import("../../corpus/lib/compose.mjs").Plan[]} plans
 * @param {{folder: string, runs: number, say: (step: string) => void}} options
 * @returns {Promise<Measured[]>}
 */
export async function measure(engines, plans, { folder, runs, say }) {
  const taken = new Map(engines.map(({ name }) => [name, { clean: [], unchanged: [], edited: [] }]));
  const sites = new Map();
  const sizes = new Map();
  for (const [index, engine] of engines.entries()) {
    const root = path.join(folder, String(index));
    say(`writing what ${engine.name} reads`);
    await engine.make(root, plans);
    sites.set(engine.name, { root, edit: await edit(root, edited(plans).sentence) });
  }
  for (let run = 0; run < runs; run += 1) {
    for (const engine of engines) {
      const { root, edit } = sites.get(engine.name);
      const output = path.join(root, engine.output);
      for (const kind of KINDS) {
        say(`run ${run + 1} of ${runs}: ${engine.name}, ${kind}`);
        if (kind === "clean") await rm(output, { recursive: true, force: true });
        if (kind === "edited") await edit();
        taken.get(engine.name)[kind].push(await build(engine, root, folder));
      }
      // Back to what the others have, for the next run.
      await edit();
      sizes.set(engine.name, await size(output));
      // With every site there at once, a large one leaves no room for the next.
      await rm(output, { recursive: true, force: true });
    }
  }
  return engines.map(({ name }) => ({
    name,
    builds: Object.fromEntries(KINDS.map((kind) => [kind, middle(taken.get(name)[kind])])),
    ...sizes.get(name),
  }));
}

/** The programs of a build one after the other: their times added, the largest memory. */
async function build(engine, root, folder) {
  const total = { seconds: 0, cpu: 0, bytes: 0 };
  for (const [program, options] of engine.build(root)) {
    const { seconds, cpu, bytes } = await cost(program, options, folder, root);
    total.seconds += seconds;
    total.cpu += cpu;
    total.bytes = Math.max(total.bytes, bytes);
  }
  return total;
}

/** @param {Cost[]} costs @returns {Cost} */
function middle(costs) {
  const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    bytes: median(costs.map(({ bytes }) => bytes)),
  };
}

/** The published files of a site and their bytes: none of those that begin with a dot. */
async function size(folder) {
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.relative(folder, file).split(path.sep).some((part) => part.startsWith("."))) continue;
    files += 1;
    bytes += (await stat(file)).size;
  }
  return { files, bytes };
}
