// The quality of the portal's search for the judged queries, compared with two
// engines that such a site could use instead. README.md explains the output.

import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";

import { ask } from "./lib/ask.mjs";
import { FLOORS, ROOT, SETS, judged } from "./lib/judged.mjs";
import { misses, table } from "./lib/report.mjs";
import { floors, summary } from "./lib/score.mjs";
import { yaodian } from "./engines/yaodian.mjs";

const { values: options } = parseArgs({
  options: {
    site: { type: "string", default: path.join(ROOT, "public") },
    kind: { type: "string", multiple: true },
    set: { type: "string", default: "judged" },
    misses: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    floors: { type: "boolean", default: false },
  },
});

if (!existsSync(path.join(options.site, "search/client.js"))) {
  console.error(`no built site in ${options.site}: build one, or name it with --site`);
  process.exit(1);
}
if (!SETS.includes(options.set)) {
  console.error(`there is no such set; there are: ${SETS.join(", ")}`);
  process.exit(1);
}
if (options.floors && (options.kind || options.set !== "judged")) {
  console.error("floors are of all kinds of the first set: leave --kind and --set out");
  process.exit(1);
}

/** Only our own engine needs nothing installed. */
async function others() {
  const { pagefind } = await import("./engines/pagefind.mjs");
  const { minisearch } = await import("./engines/minisearch.mjs");
  return [pagefind, minisearch];
}

const set = await judged(options.set);
const queries = options.kind ? set.queries.filter(({ kind }) => options.kind.includes(kind)) : set.queries;
if (!queries.length) {
  console.error(`no query is of that kind; there are: ${Object.keys(set.kinds).join(", ")}`);
  process.exit(1);
}

const scored = {};
for (const open of [yaodian, ...(options.floors ? [] : await others())]) {
  const engine = await open(options.site);
  scored[engine.name] = await ask(engine, queries);
  await engine.close?.();
}
const kinds = Object.keys(set.kinds);
const summaries = Object.fromEntries(Object.entries(scored).map(([name, of]) => [name, summary(of, kinds)]));

if (options.floors) {
  const line = (row) => JSON.stringify(row, null, 1).replace(/\s+/g, " ");
  const rows = Object.entries(floors(summaries.yaodian)).map(([kind, row]) => `  "${kind}": ${line(row)}`);
  await writeFile(FLOORS, `{\n${rows.join(",\n")}\n}\n`);
} else if (options.json) {
  console.log(JSON.stringify({ summaries, queries: scored }, null, 2));
} else {
  console.log(table(summaries));
  if (options.misses) console.log(misses(scored));
}
