// The Nu HTML Checker.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Errors and warnings of the checker for files and folders, with paths relative to `site`. */
export async function check(site, ...files) {
  const options = ['-jar', JAR, '--format', 'json', '--stdout', '--exit-zero-always'];
  const { stdout } = await promisify(execFile)('java', [...options, '--skip-non-html', ...files], {
    maxBuffer: 256 * 1024 * 1024,
  });
  // Files of a folder have no origin, so the policy does not allow them. A block
  // of data is no script that could run, so the policy does not concern it.
  const isPolicy = ({ message, extract }) =>
    message.startsWith('Resource violates Content Security Policy') ||
    (message.startsWith('Inline script violates Content Security Policy') && extract.includes('type="application/ld+json"'));
  const messages = JSON.parse(stdout).messages.filter((message) => !isPolicy(message));
  return messages.map(({ type, subType, url, lastLine, message, extract }) =>
    [
      `${subType ?? type}: ${path.relative(site, decodeURIComponent(new URL(url).pathname))}`,
      `line ${lastLine}: ${message}`,
      extract,
    ].join('\n  '),
  );
}
