// Makes a portal of any size from the 2023 plan. See README.md.

import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { parseArgs } from "node:util";

import { corpus } from "./lib/corpus.mjs";
import { write } from "./lib/portal.mjs";
import { statistics } from "./lib/statistics.mjs";

const { values: options } = parseArgs({
  options: {
    measures: { type: "string" },
    out: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});

const measures = Number(options.measures);
const seed = Number(options.seed);
if (!options.out || !Number.isSafeInteger(measures) || measures < 1 || !Number.isSafeInteger(seed)) {
  console.error("usage: make.mjs --measures NUMBER --out DIR [--seed NUMBER]");
  process.exit(2);
}
if (existsSync(options.out) && (await readdir(options.out)).length) {
  console.error(`${options.out} is not empty`);
  process.exit(1);
}

const plans = await corpus(measures, seed);
await write(options.out, plans);
for (const [name, count] of Object.entries(statistics(plans))) {
  console.log(`${name.padEnd(30)}${count.toLocaleString("en").padStart(12)}`);
}
