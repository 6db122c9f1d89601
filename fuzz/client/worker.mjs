// Tries cases one after another and says what fails. A thread of its own, which
// can be stopped when a case does not end.

import { parentPort, workerData } from "node:worker_threads";

import { ask, questions } from "./ask.mjs";
import { load } from "./files.mjs";
import { changes } from "./mutate.mjs";
import { random } from "./random.mjs";

/** What traces need not say. */
const ROOT = new URL("../..", import.meta.url).href;
const { site, watched, cases } = workerData;
const files = load(site);
/** Which case is being tried, and since when. */
const watch = new Float64Array(watched);

let stray = null;
process.on("unhandledRejection", (error) => (stray = error));

/** Tries a case; promises that nobody waited for count. */
async function tried(one) {
  stray = null;
  const failed = await ask(files, one);
  await new Promise(setImmediate);
  return failed ?? (stray && { error: stray, question: null });
}

/** Where an error comes from: equal ones are one finding. */
const place = ({ stack = "" }) => /src\/search\/client\/\S+?\.js:\d+/.exec(stack)?.[0] ?? "";
const kind = ({ error }) => `${error.name ?? "thrown"}: ${String(error.message ?? error).slice(0, 80)} (${place(error)})`;

/** The same failure with as few questions and changes as it takes. */
async function reduced(one, failed) {
  const same = async (other) => {
    const found = await tried(other);
    return found && kind(found) === kind(failed);
  };
  let least = one;
  const few = { ...one, questions: failed.question ? [failed.question] : [] };
  if (await same(few)) least = few;
  for (let at = 0; at < least.changes.length; ) {
    const fewer = { ...least, changes: least.changes.toSpliced(at, 1) };
    if (await same(fewer)) least = fewer;
    else at++;
  }
  return least;
}

const known = new Set();
for (const seed of cases) {
  const dice = random(seed);
  const one = { changes: changes(dice, files), questions: questions(dice), loose: dice.chance(0.5) };
  watch.set([seed, Date.now()]);
  const failed = await tried(one);
  watch[1] = 0;
  watch[2]++;
  if (!failed || known.has(kind(failed))) continue;
  known.add(kind(failed));
  const stack = failed.error.stack?.replaceAll(ROOT, "");
  parentPort.postMessage({ seed, failure: kind(failed), stack, ...(await reduced(one, failed)) });
}
