// Which Chromium to start, and how: for the suites and for the benches.
import { existsSync } from 'node:fs';

/** The headless shell does the same work in a third of the time. */
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Launch options for Chromium, with additional arguments. */
export function launchOptions(...more) {
  return {
    executablePath: process.env.CHROMIUM || PROGRAMS.find((program) => existsSync(program)) || PROGRAMS.at(-1),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  };
}
