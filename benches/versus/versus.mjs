// Builds the same text with yaodian and its peers, in turn and several times,
// and prints medians and ratios. README.md explains the table.

import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";

import { corpus } from "../corpus/lib/corpus.mjs";
import { ROOT } from "../corpus/lib/source.mjs";
import { eleventy } from "./engines/eleventy.mjs";
import { hugo, hugoThenPagefind } from "./engines/hugo.mjs";
import { yaodian } from "./engines/yaodian.mjs";
import { zola } from "./engines/zola.mjs";
import { measure } from "./lib/measure.mjs";
import { table } from "./lib/report.mjs";

const SEED = 1;

const { values: options } = parseArgs({
  options: {
    measures: { type: "string", default: "1000,10000" },
    runs: { type: "string", default: "5" },
    bin: { type: "string", default: path.join(ROOT, "target/release/yaodian") },
    zola: { type: "string" },
    only: { type: "string" },
    folder: { type: "string", default: "/dev/shm" },
    json: { type: "boolean", default: false },
  },
});

const sizes = options.measures.split(",").map(Number);
const runs = Number(options.runs);
if (![...sizes, runs].every((number) => Number.isSafeInteger(number) && number > 0)) {
  console.error("--measures takes whole numbers with commas between, --runs one: --measures 1000,10000 --runs 5");
  process.exit(2);
}
const bin = path.resolve(options.bin);
for (const program of [bin, options.zola].filter(Boolean)) {
  if (existsSync(program)) continue;
  console.error(`no program at ${program}: cargo build --release`);
  process.exit(1);
}
if (!options.zola) console.error("Zola is left out: name a program with --zola");

const every = [yaodian(bin, "civic"), yaodian(bin, "plain"), options.zola && zola(path.resolve(options.zola)), hugo, hugoThenPagefind, eleventy];
const isChosen = ({ name }) => !options.only || options.only.split(",").some((part) => name.toLowerCase().startsWith(part.toLowerCase()));

const all = [];
for (const measures of sizes) {
  const plans = await corpus(measures, SEED);
  const engines = every.filter((engine) => engine && measures <= engine.most && isChosen(engine));
  const folder = await mkdtemp(path.join(options.folder, "versus-"));
  await mkdir(folder, { recursive: true });
  try {
    const say = (step) => process.stderr.isTTY && console.error(`${measures} measures: ${step}`);
    const measured = { measures, engines: await measure(engines, plans, { folder, runs: measures > 10_000 ? 1 : runs, say }) };
    all.push(measured);
    if (!options.json) console.log(table(measured));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
if (options.json) console.log(JSON.stringify(all, null, 2));
