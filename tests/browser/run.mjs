// Runs suites that need Node: one browser for all of them, as many suites at a
// time as the machine has cores, and at the end how long each took.
//
//   node tests/browser/run.mjs [FILE…]    without files: all there are
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec as Spec } from 'node:test/reporters';

import { chromium } from 'playwright-core';

import { launchOptions } from './support/browser.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['tests/browser', 'tests/search'];
/** It takes the longest, so that it begins first. */
const LONGEST = 'every-page.test.mjs';

function suites() {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder))
      .filter((file) => file.endsWith('.test.mjs'))
      .sort()
      .map((file) => path.join(ROOT, folder, file)),
  );
  const isLongest = (file) => path.basename(file) === LONGEST;
  return [...found.filter(isLongest), ...found.filter((file) => !isLongest(file))];
}

const given = process.argv.slice(2).map((file) => path.resolve(file));
const files = given.length ? given : suites();
const server = await chromium.launchServer(launchOptions());
// Each suite is a process of its own, which inherits this.
process.env.YAODIAN_BROWSER = server.wsEndpoint();

/** Seconds by suite; those of what runs at the same time add up to more than the whole. */
const taken = new Map(files.map((file) => [file, 0]));
const events = run({ files, concurrency: availableParallelism() });
events.on('test:fail', () => {
  process.exitCode = 1;
});
for (const end of ['test:pass', 'test:fail']) {
  events.on(end, ({ nesting, file, details }) => {
    if (nesting === 0) taken.set(file, (taken.get(file) ?? 0) + details.duration_ms / 1000);
  });
}
const report = events.compose(new Spec());
report.pipe(process.stdout, { end: false });
await new Promise((resolve) => report.on('end', resolve));
await server.close();
for (const [file, seconds] of taken) console.log(`took ${seconds.toFixed(1)} s: ${path.relative(ROOT, file)}`);
