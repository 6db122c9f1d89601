// New queries on a page that has been open for a while.

/** @typedef {import("./queries.mjs").Query} Query */

/**
 * The duration of each query in milliseconds: a list for each engine. The
 * engines take turns, so that other load on the machine slows all of them.
 * @param {import("playwright-core").Browser} browser
 * @param {Awaited<ReturnType<typeof import("./server.mjs").serve>>} server
 * @param {import("../engines/engine.mjs").Engine[]} engines
 * @param {{queries: Query[], earlier: Query[]}} asked
 * @returns {Promise<number[][]>}
 */
export async function warm(browser, server, engines, { queries, earlier }) {
  const times = engines.map(() => []);
  const languages = [...new Set(queries.map(({ language }) => language))];
  for (const language of languages) {
    const of = (list) => list.filter((one) => one.language === language).map(({ query }) => query);
    const pages = [];
    for (const engine of engines) {
      const page = await browser.newPage();
      await page.goto(`${server.base}${engine.page(language)}`);
      await page.evaluate(engine.open, language);
      for (const query of of(earlier)) await page.evaluate(time, query);
      pages.push(page);
    }
    for (const query of of(queries)) {
      for (const [index, page] of pages.entries()) times[index].push(await page.evaluate(time, query));
    }
    for (const page of pages) await page.close();
  }
  return times;
}

/** Runs in a page. @param {string} query */
async function time(query) {
  const start = performance.now();
  await globalThis.ask(query);
  return performance.now() - start;
}
