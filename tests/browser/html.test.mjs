// Every generated page in the Nu HTML Checker, in one run, together with an
// invalid file.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { check } from './support/html.mjs';

const SITE = process.env.YAODIAN_SITE;

test('every page should be valid HTML', async () => {
  assert.ok(SITE, 'YAODIAN_SITE names no built site: run ./tests/run');
  const files = await readdir(SITE, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  assert.ok(pages > 100, `only ${pages} pages: is this the shipped portal?`);
  // The errors of an invalid file are found; otherwise, nothing was checked.
  const wrong = fileURLToPath(new URL('support/invalid.html', import.meta.url));
  const messages = await check(SITE, SITE, wrong);
  const found = messages.filter((message) => !message.includes('invalid.html'));
  assert.equal(found.length, 0, `${found.length} messages\n${found.slice(0, 20).join('\n')}`);
  assert.notEqual(messages.length, 0, 'the checker sees nothing');
});
