// Fuzzes the search client with damaged indexes: it answers or rejects with its
// own error, in bounded time and memory.
//
//   node fuzz/client.mjs [--site FOLDER] [--seconds N] [--seed N] [--cases N]
//
// FOLDER is a built site (public). What fails is written to
// fuzz/artifacts/client/, each as small as it was made, with its seed; move it
// to fuzz/findings/client/ to keep it: tests/search/fuzzed.test.mjs tries all
// that is there.

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";

const ROOT = path.resolve(import.meta.dirname, "..");
const FOUND = path.join(ROOT, "fuzz/artifacts/client");
/** No case may compute longer, in seconds, nor wait longer. */
const MOST_COMPUTED = 10;
const MOST_WAITED = 60;
/** The process may not grow beyond. */
const MOST_BYTES = 2048 * 2 ** 20;
/** So many cases in one thread. */
const BATCH = 20_000;

const { values: options } = parseArgs({
  options: {
    site: { type: "string", default: path.join(ROOT, "public") },
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: "0" },
    cases: { type: "string", default: "Infinity" },
  },
});
const site = path.join(options.site, "search");
if (!existsSync(path.join(site, "entry.json"))) {
  console.error(`no built site in ${options.site}: build one, or name it with --site`);
  process.exit(2);
}

const started = Date.now();
const ends = started + Number(options.seconds) * 1000;
const first = Number(options.seed);
const last = first + Number(options.cases);
const failures = new Set();
/** Cases that did not end once: Node's own streams rarely lose one. */
const stalled = new Set();
let tried = 0;
let next = first;

function report(finding) {
  if (failures.has(finding.failure)) return;
  failures.add(finding.failure);
  mkdirSync(FOUND, { recursive: true });
  const name = `${finding.seed}.json`;
  writeFileSync(path.join(FOUND, name), `${JSON.stringify(finding, null, 2)}\n`);
  console.log(`seed ${finding.seed}: ${finding.failure}\n  ${path.relative(ROOT, path.join(FOUND, name))}`);
}

/**
 * Tries a batch of cases in a thread; where it was stopped, the next goes on,
 * and tries a case once more that did not end.
 */
function batch() {
  const watched = new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT);
  const watch = new Float64Array(watched);
  const cases = Array.from({ length: Math.min(BATCH, last - next) }, (_, at) => next + at);
  const worker = new Worker(new URL("./client/worker.mjs", import.meta.url), {
    workerData: { site, watched, cases },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  return new Promise((resolve) => {
    let again = false;
    const stop = (failure) => {
      const [seed] = watch;
      again = failure !== undefined && !stalled.has(seed);
      if (again) stalled.add(seed);
      else if (failure) report({ seed, failure });
      clearInterval(timer);
      worker.terminate();
    };
    let [case_, computed] = [NaN, 0];
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage();
      const now = (user + system) / 1e6;
      if (case_ !== watch[0] || !watch[1]) [case_, computed] = [watch[0], now];
      if (now - computed > MOST_COMPUTED) stop(`no end within ${MOST_COMPUTED} s`);
      else if (watch[1] && Date.now() - watch[1] > MOST_WAITED * 1000) stop(`no end within ${MOST_WAITED} s of waiting`);
      else if (process.memoryUsage.rss() > MOST_BYTES) stop(`more than ${MOST_BYTES / 2 ** 20} MB`);
      else if (Date.now() > ends) stop();
    }, 100);
    worker.on("message", report);
    worker.on("error", (error) => report({ seed: watch[0], failure: String(error.code ?? error), stack: error.stack }));
    worker.on("exit", () => {
      clearInterval(timer);
      tried += watch[2];
      next = Math.max(next, watch[0]) + (again ? 0 : 1);
      resolve();
    });
  });
}

while (Date.now() < ends && next < last) await batch();
const seconds = Math.round((Date.now() - started) / 1000);
console.log(`client: ${tried} executions, ${seconds} s, ${failures.size} findings; the next seed is ${next}`);
process.exit(failures.size ? 1 : 0);
