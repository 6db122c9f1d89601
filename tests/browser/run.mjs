// Runs suites that need Node: with one browser for all of them, and as many
// suites at a time as the machine has cores. A suite that fails is run once
// more by itself, since a page may be too slow while others are open; what
// fails again has failed. Prints the duration of each, and at the end what failed.
//
//   node tests/browser/run.mjs [FILE…]    without files: all there are
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec as Spec } from 'node:test/reporters';

import { chromium } from 'playwright-core';

import { launchOptions } from './support/chromium.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['tests/browser', 'tests/search'];
/** The longest suites, which start first so that all cores are busy to the end. */
const LONGEST = ['every-page', 'floor', 'lighthouse', 'frame', 'offline'].map((name) => `${name}.test.mjs`);

function suites() {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder))
      .filter((file) => file.endsWith('.test.mjs'))
      .sort()
      .map((file) => path.join(ROOT, folder, file)),
  );
  const isLong = (file) => LONGEST.includes(path.basename(file));
  const place = (file) => LONGEST.indexOf(path.basename(file));
  const long = found.filter(isLong).sort((a, b) => place(a) - place(b));
  return [...long, ...found.filter((file) => !isLong(file))];
}

/** Duration of each suite: since suites run in parallel, the sum is more than the total. */
const taken = [];

/** Tests that failed, by suite and name: repeated at the end, which is read first. */
const failed = [];

/**
 * Runs a suite in its own process and prints its report as a whole, so that
 * reports do not mix. Returns the tests that failed.
 */
async function runSuite(file) {
  const start = performance.now();
  const events = run({ files: [file] });
  const wrong = [];
  events.on('test:fail', ({ name, details }) => {
    const { cause, message } = details.error;
    wrong.push(`${path.relative(ROOT, file)}: ${name}: ${cause?.message ?? message}`);
  });
  let report = '';
  for await (const part of events.compose(new Spec())) report += part;
  console.log(report);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  taken.push(`took ${seconds} s: ${path.relative(ROOT, file)}`);
  return wrong;
}

const given = process.argv.slice(2).map((file) => path.resolve(file));
const waiting = given.length ? given : suites();
const server = await chromium.launchServer(launchOptions());
process.env.YAODIAN_BROWSER = server.wsEndpoint();
const again = [];
const work = async () => {
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    const wrong = await runSuite(file);
    if (!wrong.length) continue;
    again.push(file);
    failed.push(...wrong.map((one) => `failed at first: ${one}`));
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, work));
for (const file of again) {
  const wrong = await runSuite(file);
  if (wrong.length) process.exitCode = 1;
  failed.push(...wrong.map((one) => `failed: ${one}`));
}
await server.close();
console.log([...taken, ...failed].join('\n'));
