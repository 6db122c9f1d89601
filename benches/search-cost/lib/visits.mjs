// First visits: what the browser of a reader fetches who opens the page with a
// query, has nothing of the site cached and sees ten results.
//
// The page records this in `globalThis.stood`, {titles, passages, results,
// excerpts}: when ten results, or all, were shown with title and place, and
// when with their passages, both in milliseconds since 1970; and the numbers of
// both. Everything that the server had sent by then was needed, because the
// server delays its answers: whatever is requested only then arrives later.

import { now } from "./server.mjs";

const DELAY = 40;
/** Files of the page itself, which are loaded before any query. */
const PAGE = /(?:\/|\.html|\.css|\.svg|\.ico)$/;

/** @typedef {import("./queries.mjs").Query} Query */
/**
 * @typedef {object} Visit
 * @property {string} query
 * @property {string} language
 * @property {number} results that stood, at most ten
 * @property {number} excerpts how many of them had a passage
 * @property {Fetched} titles
 * @property {Fetched} passages
 */
/**
 * @typedef {object} Fetched
 * @property {number} requests
 * @property {number} bytes bodies as sent
 * @property {string[]} paths
 */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {Awaited<ReturnType<typeof import("./server.mjs").serve>>} server
 * @param {import("../engines/engine.mjs").Engine} engine
 * @param {Query[]} queries
 * @returns {Promise<Visit[]>}
 */
export async function visits(browser, server, engine, queries) {
  server.delay = DELAY;
  const made = [];
  for (const { query, language } of queries) {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.addInitScript(engine.watch);
      const start = now();
      await page.goto(`${server.base}${engine.page(language)}?q=${encodeURIComponent(query)}`);
      const stood = await page.waitForFunction(() => globalThis.stood).catch((cause) => {
        throw new Error(`${engine.name} does not answer “${query}”`, { cause });
      });
      const { titles, passages, ...counts } = await stood.jsonValue();
      const until = (end) => fetched(server.log.filter(({ asked, sent }) => asked >= start && sent <= end));
      made.push({ query, language, ...counts, titles: until(titles), passages: until(passages) });
    } finally {
      await context.close();
    }
  }
  server.delay = 0;
  return made;
}

/** @param {import("./server.mjs").Answered[]} answers */
function fetched(answers) {
  const counted = answers.filter(({ path }) => !PAGE.test(path));
  return {
    requests: counted.length,
    bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0),
    paths: counted.map(({ path }) => path),
  };
}
