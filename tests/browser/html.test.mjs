// Every generated page in the Nu HTML Checker, in one run, together with an
// invalid file.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const SITE = process.env.YAODIAN_SITE;

/** Errors and warnings of the checker for files and folders. */
async function check(...files) {
  const options = ['-jar', JAR, '--format', 'json', '--stdout', '--exit-zero-always'];
  const { stdout } = await promisify(execFile)('java', [...options, '--skip-non-html', ...files], {
    maxBuffer: 256 * 1024 * 1024,
  });
  // Files of a folder have no origin, so the policy does not allow them.
  const isPolicy = ({ message }) => message.startsWith('Resource violates Content Security Policy');
  const messages = JSON.parse(stdout).messages.filter((message) => !isPolicy(message));
  return messages.map(({ type, subType, url, lastLine, message, extract }) =>
    [
      `${subType ?? type}: ${path.relative(SITE, decodeURIComponent(new URL(url).pathname))}`,
      `line ${lastLine}: ${message}`,
      extract,
    ].join('\n  '),
  );
}

test('every page should be valid HTML', async () => {
  assert.ok(SITE, 'YAODIAN_SITE names no built site: run ./tests/run');
  const files = await readdir(SITE, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  assert.ok(pages > 100, `only ${pages} pages: is this the shipped portal?`);
  // The errors of an invalid file are found; otherwise, nothing was checked.
  const wrong = fileURLToPath(new URL('support/invalid.html', import.meta.url));
  const messages = await check(SITE, wrong);
  const found = messages.filter((message) => !message.includes('invalid.html'));
  assert.equal(found.length, 0, `${found.length} messages\n${found.slice(0, 20).join('\n')}`);
  assert.notEqual(messages.length, 0, 'the checker sees nothing');
});
