// The client with damaged indexes, as fuzz/client.mjs makes them: what it once
// found, and some more. The folder of the built site is `YAODIAN_SITE`.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import test from "node:test";

import { ask, questions } from "../../fuzz/client/ask.mjs";
import { changed, load, role } from "../../fuzz/client/files.mjs";
import { changes } from "../../fuzz/client/mutate.mjs";
import { random } from "../../fuzz/client/random.mjs";

const site = process.env.YAODIAN_SITE;
const options = { skip: site ? false : "YAODIAN_SITE names no built site" };
const files = site && load(path.resolve(site, "search"));
const findings = path.resolve(import.meta.dirname, "../../fuzz/findings/client");
const CASES = 40;

/** The failure of a case, in words. */
const failure = async (one) => (await ask(files, one))?.error.stack;

test("what fuzzing once found should stay fixed", { ...options, timeout: 120_000 }, async () => {
  const names = readdirSync(findings);
  assert.ok(names.length > 10);
  for (const name of names) {
    const finding = JSON.parse(readFileSync(path.join(findings, name), "utf8"));
    assert.equal(await failure(finding), undefined, name);
  }
});

test("a damaged index should be answered from, or be said to be damaged", { ...options, timeout: 120_000 }, async () => {
  for (let seed = 1; seed <= CASES; seed++) {
    const dice = random(seed);
    const one = { changes: changes(dice, files), questions: questions(dice), loose: dice.chance(0.5) };
    assert.equal(await failure(one), undefined, `seed ${seed}`);
  }
});

test("a change should be made where it says", options, () => {
  const made = (...changes) => JSON.parse(changed(files, changes)("entry"));
  const file = "entry";
  assert.equal(made({ file, set: ["version"], to: 9 }).version, 9);
  assert.equal("version" in made({ file, drop: ["version"] }), false);
  assert.equal(made({ file, drop: ["runs", 0] }).runs.length, files.get(file).value.runs.length - 1);
  assert.equal(made({ file, set: ["runs", 0, 1], to: "raw:1e999" }).runs[0][1], Infinity);
  assert.deepEqual(made({ file, set: ["no", "such"], to: 9 }), files.get(file).value);
  assert.equal(changed(files, [{ file, splice: [1, 1e9, "7d"] }])(file).toString(), "{}");
  assert.equal(changed(files, [{ file, gone: true }])(file), undefined);
  assert.equal(role("titles-zh-hans-0-abcde.bin"), "titles-zh-hans-0");
  assert.equal(role("entry.json"), "entry");
});
