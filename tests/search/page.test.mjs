// The search page's script in a browser: what it says, shows and remembers.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";

const modules = path.resolve(import.meta.dirname, "../browser/node_modules/playwright-core");
const able = process.env.YAODIAN_SITE && existsSync(modules);
const support = able ? await import("../browser/support/portal.mjs") : null;
const options = { skip: able ? false : "needs YAODIAN_SITE and the browser driver: run ./tests/run" };

const LIST = "ol[data-search-results]";
const MORE = "[data-search-more]";

describe("the search page", options, () => {
  if (!support) return;
  const site = support.useSite();
  const browser = support.useBrowser();
  const complete = (page, query) =>
    page.waitForSelector(`${LIST}[aria-busy=false][data-query=${JSON.stringify(query)}]`, { state: "attached" });
  const ask = async (page, prefix, query) => {
    await page.goto(`${site.base}${prefix}search/?q=${encodeURIComponent(query)}`);
    await complete(page, query.trim());
  };
  const status = (page) => page.locator("[data-search-status]").textContent();
  const count = (page) => page.locator(`${LIST} > li`).count();

  for (const [prefix, word, total, label] of [
    ["en/", "the", /^(\d+) results for “the”$/, /^Show (\d+) more$/],
    ["", "服务", /^找到 (\d+) 个与“服务”有关的结果$/, /^再显示 (\d+) 个结果$/],
  ]) {
    test(`should show all results of “${word}”, twenty by twenty`, () =>
      browser.visit({}, async (page) => {
        await ask(page, prefix, word);
        const all = Number(total.exec(await status(page))[1]);
        assert.ok(all > 20);
        for (let shown = 20; shown < all; shown = Math.min(all, shown + 20)) {
          assert.equal(await count(page), shown);
          const button = page.getByRole("button", { name: label });
          assert.equal(Number(label.exec(await button.textContent())[1]), Math.min(20, all - shown));
          await button.focus();
          await page.keyboard.press("Enter");
          await page.waitForSelector(`${LIST}[aria-busy=false] > li:nth-child(${shown + 1}) > a:focus`);
        }
        assert.equal(await count(page), all);
        assert.ok(await page.locator(MORE).isHidden());
        const links = await page.$$eval(`${LIST} > li > a`, (links) => links.map(({ href }) => href));
        assert.equal(new Set(links).size, all);
        // Another query starts anew.
        await page.fill("main input[name=q]", "低保");
        await complete(page, "低保");
        assert.ok((await count(page)) < 20);
        assert.ok(await page.locator(MORE).isHidden());
      }));
  }

  test("should say one sentence of results that hold only parts", () =>
    browser.visit({}, async (page) => {
      await ask(page, "", "养老院 补贴");
      assert.equal(await status(page), "没有一处连着写有“养老院 补贴”，以下各处含有其中的字词。");
      await ask(page, "en/", "grid social martian");
      assert.equal(await status(page), "Nothing has “grid social martian” as it stands; these have its parts.");
    }));

  test("should cut what is too long, in the address and in what it says", () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}search/?q=${"%E6%95%91".repeat(1000)}`);
      await complete(page, "救".repeat(200));
      assert.equal(new URL(page.url()).searchParams.get("q").length, 200);
      assert.equal((await page.inputValue("main input[name=q]")).length, 200);
      assert.equal(await page.locator("[data-search-status] bdi").textContent(), `${"救".repeat(40)}…`);
      assert.equal(await page.getAttribute("main input[name=q]", "maxlength"), "200");
      await page.goto(site.base);
      assert.equal(await page.getAttribute("main input[name=q]", "maxlength"), "200");
    }));

  test("should be busy before the page is ready and say whose results stand", () =>
    browser.visit({}, async (page) => {
      // Results can't come before the entry does.
      let release;
      const held = new Promise((resolve) => (release = resolve));
      await page.route("**/search/entry.json", async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(`${site.base}search/?q=${encodeURIComponent(" 低保 ")}`, { waitUntil: "domcontentloaded" });
      assert.equal(await page.getAttribute(LIST, "aria-busy"), "true");
      assert.equal(await page.getAttribute(LIST, "data-query"), null);
      release();
      await complete(page, "低保");
      assert.ok((await count(page)) > 0);
      await page.fill("main input[name=q]", "甲骨卜辞");
      await complete(page, "甲骨卜辞");
      assert.equal(await count(page), 0);
      await page.fill("main input[name=q]", "");
      await page.waitForSelector(`${LIST}:not([data-query])`, { state: "attached" });
      await page.goto(`${site.base}search/`);
      assert.equal(await page.getAttribute(LIST, "aria-busy"), "false");
      assert.equal(await page.getAttribute(LIST, "data-query"), null);
    }));

  test("should name the language of a Chinese query on an English page", () =>
    browser.visit({}, async (page) => {
      const echo = page.locator("[data-search-status] bdi");
      for (const [prefix, query, language] of [
        ["en/", "养老", "zh"],
        ["en/", "甲骨卜辞", "zh"],
        ["en/", "allowance", null],
        ["", "养老", null],
      ]) {
        await ask(page, prefix, query);
        assert.equal(await echo.textContent(), query);
        assert.equal(await echo.getAttribute("lang"), language, query);
      }
    }));

  for (const query of ["😀", "<img src=x onerror=alert(1)>", "低保\ud83d", "\ud800", "，。！？", "{query}", "$&", "\u202e低保", "\"]"]) {
    test(`should take ${JSON.stringify(query)} as it comes`, () =>
      browser.visit({}, async (page) => {
        await page.goto(`${site.base}en/search/`);
        await page.evaluate((query) => {
          const input = document.querySelector("main input[name=q]");
          input.value = query;
          input.form.requestSubmit();
        }, query);
        await page.waitForFunction(
          ([list, query]) => document.querySelector(list).dataset.query === query,
          [LIST, query],
        );
        assert.equal(await page.getAttribute(LIST, "aria-busy"), "false");
        assert.equal(await page.locator("main img").count(), 0);
        assert.equal(await page.locator("[data-search-status] bdi").evaluate((echo, query) => echo.textContent === query, query), true);
        // Whoever opens the address gets an answer too.
        await page.reload();
        await page.waitForSelector(`${LIST}[data-query][aria-busy=false]`, { state: "attached" });
      }));
  }
});
