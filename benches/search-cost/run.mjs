// The costs of search for readers and hosts, compared with Pagefind, in portals
// of several sizes. README.md explains the output.

import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

import { ROOT } from "../corpus/lib/source.mjs";
import { launch } from "./lib/browser.mjs";
import { measure } from "./lib/measure.mjs";
import { table } from "./lib/report.mjs";

const { values: options } = parseArgs({
  options: {
    measures: { type: "string", default: "100,1000,10000" },
    bin: { type: "string", default: path.join(ROOT, "target/release/yaodian") },
    keep: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

const sizes = options.measures.split(",").map(Number);
if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0)) {
  console.error("--measures takes whole numbers with commas between: 100,1000");
  process.exit(2);
}
if (!existsSync(options.bin)) {
  console.error(`no program at ${options.bin}: cargo build --release, or name one with --bin`);
  process.exit(1);
}
const kept = sizes.map((size) => options.keep && path.resolve(options.keep, String(size))).find(existsSync);
if (kept) {
  console.error(`${kept} is there already`);
  process.exit(1);
}

const folder = options.keep ? path.resolve(options.keep) : await mkdtemp(path.join(tmpdir(), "search-cost-"));
const browser = await launch();
const all = [];
try {
  for (const measures of sizes) {
    const own = path.join(folder, String(measures));
    await mkdir(own, { recursive: true });
    const say = (step) => process.stderr.isTTY && console.error(`${measures} measures: ${step}`);
    const measured = await measure({ measures, bin: path.resolve(options.bin), folder: own, browser, say });
    all.push(measured);
    if (!options.json) console.log(`${all.length > 1 ? "\n" : ""}${table(measured)}`);
    if (!options.keep) await rm(own, { recursive: true });
  }
  if (options.json) console.log(JSON.stringify(all, null, 2));
} finally {
  await browser.close();
  if (!options.keep) await rm(folder, { recursive: true, force: true });
}
