// Shared by the tests of the search page. They need the built site and the
// browser driver; `./tests/run` provides both.

import { existsSync } from "node:fs";
import path from "node:path";
import { describe } from "node:test";

const modules = path.resolve(import.meta.dirname, "../../browser/node_modules/playwright-core");
const able = process.env.YAODIAN_SITE && existsSync(modules);
const support = able ? await import("../../browser/support/portal.mjs") : null;

export const LIST = "ol[data-search-results]";
export const MORE = "[data-search-more]";
export const BOX = "main input[name=q]";
export const OPTIONS = "[role=listbox] > [role=option]";

/** The address of a query with filters. */
export const address = (prefix, query, filter = {}) => `${prefix}search/?${new URLSearchParams({ q: query, ...filter })}`;

export const complete = (page, query) =>
  page.waitForSelector(`${LIST}[aria-busy=false][data-query=${JSON.stringify(query)}]`, { state: "attached" });

export const status = (page) => page.locator("[data-search-status]").textContent();
export const count = (page) => page.locator(`${LIST} > li`).count();
export const links = (page) => page.$$eval(`${LIST} > li > a`, (all) => all.map(({ href }) => new URL(href).pathname));

/** Tests of the search page, with the site and a browser for them. */
export function suite(name, tests) {
  const skip = able ? false : "needs YAODIAN_SITE and the browser driver: run ./tests/run";
  describe(name, { skip }, () => {
    if (!support) return;
    const site = support.useSite();
    const browser = support.useBrowser();
    const ask = async (page, prefix, query, filter) => {
      await page.goto(site.base + address(prefix, query, filter));
      await complete(page, query.trim());
    };
    tests({ site, browser, ask, languages: support.LANGUAGES });
  });
}
