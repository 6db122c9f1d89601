// Narrowing down results: by facets, within a plan or a topic, by address.

import assert from "node:assert/strict";
import { test } from "node:test";

import { LIST, address, complete, count, links, status, suite } from "./support/page.mjs";

const CHOICES = "[data-search-facets] button";
const WIDE = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 } };

suite("narrowing down", ({ site, browser, ask, languages }) => {
  const choice = (page, value) => page.locator(`${CHOICES}[data-value="${value}"]`);
  const pressed = (page) =>
    page.$$eval(`${CHOICES}[aria-pressed=true]`, (all) => all.map(({ dataset }) => dataset.value));
  const total = async (page) => Number(/\d+/.exec(await status(page))[0]);

  for (const { tag, prefix } of languages) {
    test(`should keep what was chosen, several at a time, and say how many there are: ${tag}`, () =>
      browser.visit(WIDE, async (page) => {
        const query = tag === "en" ? "elderly" : "养老";
        await ask(page, prefix, query);
        const audience = choice(page, "audience older-people");
        await audience.waitFor();
        const promised = Number(/\d+$/.exec(await audience.textContent())[0]);
        await audience.click();
        await page.waitForSelector(`${CHOICES}[aria-pressed=true]`);
        await complete(page, query);
        assert.equal(await total(page), promised);
        assert.ok(await audience.evaluate((button) => button === document.activeElement), "the focus stays");
        await choice(page, "topic 2023/elderly-care").click();
        await page.waitForFunction(() => document.querySelectorAll("[data-search-facets] [aria-pressed=true]").length === 2);
        const shown = await links(page);
        assert.ok(shown.length > 0 && shown.length < promised);
        assert.ok(shown.every((path) => /measures\/(1[5-9]|2[0-2])\//.test(path)), shown.join(" "));
        const asked = new URL(page.url()).searchParams;
        assert.equal(asked.get("topic"), "2023/elderly-care");
        await page.getByRole("button", { name: { en: "Clear all", "zh-Hans": "全部取消", "zh-Hant": "全部取消" }[tag] }).click();
        await page.waitForFunction(() => !document.querySelector("[data-search-facets] [aria-pressed=true]"));
        assert.ok((await total(page)) > promised);
      }));
  }

  test("should stand in the address, to be shared and to come back to", () =>
    browser.visit(WIDE, async (page, context) => {
      await ask(page, "", "养老");
      await choice(page, "kind term").click();
      await page.waitForSelector(`${CHOICES}[aria-pressed=true]`);
      await complete(page, "养老");
      const here = await links(page);
      const other = await context.newPage();
      await other.goto(page.url());
      await other.waitForSelector(`${CHOICES}[aria-pressed=true]`);
      assert.deepEqual(await links(other), here);
      assert.deepEqual(await pressed(other), ["kind term"]);
      await page.goBack();
      await page.waitForFunction(() => !document.querySelector("[data-search-facets] [aria-pressed=true]"));
      assert.notDeepEqual(await links(page), here);
      await page.goForward();
      await page.waitForSelector(`${CHOICES}[aria-pressed=true]`);
      assert.deepEqual(await links(page), here);
    }));

  test("should be folded on a phone and open beside the results on a wide screen", () =>
    browser.visit(PHONE, async (page, context) => {
      await ask(page, "", "养老");
      const facets = page.locator("[data-search-facets]");
      await facets.waitFor();
      assert.equal(await facets.getAttribute("open"), null);
      assert.ok((await page.locator(`${LIST} > li`).first().boundingBox()).y < 740, "the first result is in view");
      await facets.locator("summary").click();
      assert.ok(await page.locator(CHOICES).first().isVisible());
      const wide = await context.newPage();
      await wide.setViewportSize(WIDE.viewport);
      await wide.goto(page.url());
      await wide.locator(CHOICES).first().waitFor();
      const [left, right] = [LIST, "[data-search-facets]"].map((one) => wide.locator(one).boundingBox());
      assert.ok((await left).x + (await left).width <= (await right).x);
    }));

  test("should offer no facet with a single value, and none for a few results", () =>
    browser.visit(WIDE, async (page) => {
      await ask(page, "", "养老");
      await page.locator(CHOICES).first().waitFor();
      const sizes = await page.$$eval("[data-search-facets] fieldset", (all) => all.map((one) => one.querySelectorAll("button").length));
      assert.ok(sizes.every((size) => size > 1), sizes.join(" "));
      await ask(page, "", "“离婚冷静期”");
      await page.waitForLoadState("networkidle");
      assert.ok((await count(page)) <= 5);
      assert.ok(await page.locator("[data-search-facets]").isHidden());
    }));

  for (const { tag, prefix } of languages) {
    for (const [kind, path, name, value] of [
      ["topic", "plans/2023/elderly-care/", "topic", "2023/elderly-care"],
      ["plan", "plans/2023/", "plan", "2023"],
    ]) {
      test(`should search within a ${kind}, and out of it: ${tag}`, () =>
        browser.visit({ ...PHONE, javaScriptEnabled: true }, async (page) => {
          const query = tag === "en" ? "community" : "社区";
          await page.goto(`${site.base}${prefix}${path}`);
          await page.fill("main form input[name=q]", query);
          await page.press("main form input[name=q]", "Enter");
          await page.waitForURL("**/search/?*");
          await complete(page, query);
          assert.equal(new URL(page.url()).searchParams.get(name), value);
          const inside = await total(page);
          const paths = await links(page);
          assert.ok(paths.every((one) => one.includes("/plans/2023/")), paths.join(" "));
          await page.locator("[data-search-chosen] button").click();
          await page.waitForFunction((name) => !new URL(location).searchParams.has(name), name);
          await page.waitForSelector(`[data-search-chosen][hidden]`, { state: "attached" });
          assert.ok((await total(page)) > inside);
          assert.ok(await page.locator(LIST).evaluate((list) => list === document.activeElement));
        }));
    }
  }

  test("should let go of what leaves nothing", () =>
    browser.visit({}, async (page) => {
      await page.goto(site.base + address("en/", "marriage", { topic: "2023/elderly-care", audience: "nobody" }));
      await complete(page, "marriage");
      assert.equal(await count(page), 0);
      await page.getByRole("button", { name: "Clear all" }).click();
      await page.waitForSelector(`${LIST}[aria-busy=false] > li`);
    }));
});
