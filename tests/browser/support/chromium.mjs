// Which Chromium is started, and how: for the suites and for the benches.
import { existsSync } from 'node:fs';

/** The browser without its windows does the same work in a third of the time. */
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** How to start Chromium, with arguments of one's own. */
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
