// The search page when the network is slow or unavailable, or the site has
// changed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { BOX, LIST, complete, count, status, suite } from "./support/page.mjs";

const RETRY = "[data-search-notes] button";

suite("the search page in trouble", ({ site, browser, ask }) => {
  /** A browser logs each failed request; the page must log nothing else. */
  const visit = async (use) => {
    const said = [];
    await browser
      .visit({}, async (page) => {
        page.on("pageerror", (error) => said.push(error));
        await use(page);
      })
      .catch((error) => {
        const own = (error.actual ?? [error]).filter((line) => !/Failed to load resource/.test(line));
        if (own.length) throw error;
      });
    assert.deepEqual(said, []);
  };

  for (const file of ["entry.json", "terms-*", "passages-*"]) {
    test(`should try again when ${file} could not be loaded`, () =>
      visit(async (page) => {
        await page.route(`**/search/${file}`, (route) => route.abort());
        await page.goto(`${site.base}search/?q=${encodeURIComponent("低保")}`);
        await page.waitForSelector(RETRY);
        assert.equal(await status(page), "搜索数据加载失败，请检查网络后重试。");
        assert.equal(await page.locator("[role=status]").textContent(), await status(page));
        assert.equal(await page.getAttribute(LIST, "aria-busy"), "false");
        assert.equal(await page.getAttribute(LIST, "data-query"), null);
        await page.unroute(`**/search/${file}`);
        await page.click(RETRY);
        await complete(page, "低保");
        assert.ok((await count(page)) > 0);
        assert.equal(await page.locator(RETRY).count(), 0);
      }));
  }

  test("should load anew when it could not have a part of the client, or the index is of another version", () =>
    visit(async (page) => {
      await page.route("**/search/passage-*.js", (route) => route.abort());
      await page.goto(`${site.base}en/search/?q=allowance`);
      await page.waitForSelector(RETRY);
      await page.unroute("**/search/passage-*.js");
      await page.click(RETRY);
      await complete(page, "allowance");

      await page.route("**/search/entry.json", async (route) => {
        const entry = await (await route.fetch()).json();
        await route.fulfill({ json: { ...entry, version: 99 } });
      });
      await page.reload();
      await page.waitForSelector(RETRY);
      assert.match(await status(page), /has been updated/);
      await page.unroute("**/search/entry.json");
      await page.click(RETRY);
      await complete(page, "allowance");
    }));

  test("should not let an older answer overwrite a newer one", () =>
    browser.visit({}, async (page) => {
      await ask(page, "", "低保");
      let hold = true;
      const held = [];
      await page.route("**/search/{terms,titles,passages}-*", async (route) => {
        if (hold) await new Promise((resolve) => held.push(resolve));
        await route.continue();
      });
      await page.fill(BOX, "婚姻登记");
      await page.waitForSelector(`${LIST}[aria-busy=true]`);
      await page.waitForFunction(() => new URL(location).searchParams.get("q") === "婚姻登记");
      hold = false;
      await page.fill(BOX, "低保");
      await complete(page, "低保");
      held.forEach((release) => release());
      await page.waitForLoadState("networkidle");
      assert.equal(await page.getAttribute(LIST, "data-query"), "低保");
      assert.match(await page.locator(`${LIST} > li`).first().textContent(), /社会救助/);
      assert.match(await status(page), /“低保”/);
    }));

  test("should go on where it can without what comes after the results", () =>
    visit(async (page) => {
      await page.route("**/assets/search-more.js", (route) => route.abort());
      await page.goto(`${site.base}en/search/?q=${encodeURIComponent("subsistence allowance")}`);
      await complete(page, "subsistence allowance");
      assert.ok((await count(page)) > 0);
      assert.equal(await page.locator(RETRY).count(), 0);
    }));
});
