// The search box: suggestions by keyboard, pointer and input method, and its
// entries in the browser's history.

import assert from "node:assert/strict";
import { test } from "node:test";

import { BOX, LIST, OPTIONS, complete, suite } from "./support/page.mjs";

suite("the search box", ({ site, browser, ask, languages }) => {
  const type = async (page, text) => {
    await page.click(BOX);
    await page.waitForSelector(`${BOX}[role=combobox]`);
    await page.keyboard.type(text);
    await page.waitForSelector(OPTIONS);
  };
  const expanded = (page) => page.getAttribute(BOX, "aria-expanded");

  for (const { tag, prefix } of languages) {
    test(`should take a suggestion by keyboard: ${tag}`, () =>
      browser.visit({}, async (page) => {
        await page.goto(`${site.base}${prefix}search/`);
        await type(page, tag === "en" ? "social" : "shehui");
        const options = await page.locator(OPTIONS).allTextContents();
        assert.ok(options.length > 1 && options.length <= 8, options.join(" "));
        assert.equal(await expanded(page), "true");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowUp");
        const active = await page.getAttribute(BOX, "aria-activedescendant");
        assert.equal(await page.locator(`#${active}`).textContent(), options[0]);
        assert.equal(await page.locator(`#${active}`).getAttribute("aria-selected"), "true");
        await page.keyboard.press("Enter");
        await complete(page, options[0]);
        assert.equal(await page.inputValue(BOX), options[0]);
        assert.equal(await expanded(page), "false");
        assert.equal(await page.locator(OPTIONS).count(), 0);
      }));
  }

  test("should take a suggestion by pointer, and keep the focus in the box", () =>
    browser.visit({ hasTouch: true }, async (page) => {
      await page.goto(`${site.base}en/search/`);
      await type(page, "charity");
      const option = page.locator(OPTIONS).filter({ hasNotText: "→" }).nth(1);
      const text = await option.textContent();
      await option.tap();
      await complete(page, text);
      assert.ok(await page.locator(BOX).evaluate((box) => box === document.activeElement));
    }));

  test("should say for what an everyday word stands", () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}search/`);
      await type(page, "低保金");
      assert.equal(await page.locator(OPTIONS).first().textContent(), "低保金 → 最低生活保障");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await complete(page, "最低生活保障");
    }));

  test("should put suggestions away on Escape, on leaving, and on sending", () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}en/search/`);
      for (const leave of [
        () => page.keyboard.press("Escape"),
        () => page.locator(BOX).blur(),
        () => page.keyboard.press("Enter"),
      ]) {
        await page.fill(BOX, "");
        await type(page, "social");
        await leave();
        await page.waitForSelector(OPTIONS, { state: "detached" });
        assert.equal(await page.inputValue(BOX), "social");
        // The suggestions do not reappear by themselves.
        await complete(page, "social");
        await page.waitForLoadState("networkidle");
        assert.equal(await page.locator(OPTIONS).count(), 0);
      }
    }));

  test("should wait until an input method is done", () =>
    browser.visit({}, async (page, context) => {
      await page.goto(`${site.base}search/`);
      await page.click(BOX);
      await page.waitForSelector(`${BOX}[role=combobox]`);
      const keys = await context.newCDPSession(page);
      await keys.send("Input.imeSetComposition", { text: "yang'lao", selectionStart: 8, selectionEnd: 8 });
      await page.waitForTimeout(400);
      assert.equal(await page.locator(OPTIONS).count(), 0);
      assert.equal(new URL(page.url()).search, "");
      await keys.send("Input.insertText", { text: "养老" });
      await complete(page, "养老");
      await page.waitForSelector(OPTIONS);
      assert.equal(new URL(page.url()).searchParams.get("q"), "养老");
    }));

  test("should come back to what was sent, not to what was typed on the way", () =>
    browser.visit({}, async (page) => {
      await ask(page, "", "低保");
      await page.fill(BOX, "养");
      await complete(page, "养");
      await page.fill(BOX, "养老");
      await complete(page, "养老");
      await page.press(BOX, "Enter");
      await page.waitForFunction(() => history.length === 3);
      await page.goBack();
      await complete(page, "低保");
      assert.equal(await page.inputValue(BOX), "低保");
      await page.goForward();
      await complete(page, "养老");
      assert.equal(await page.inputValue(BOX), "养老");
    }));

  test("should take the question along to the other languages", () =>
    browser.visit({}, async (page) => {
      await ask(page, "", "养老", { topic: "2023/elderly-care" });
      const link = page.locator('[data-language-switch] a[hreflang="en"]');
      await page.waitForFunction(() => document.querySelector('[data-language-switch] a[hreflang="en"]').search !== "");
      await link.click();
      await complete(page, "养老");
      const asked = new URL(page.url()).searchParams;
      assert.deepEqual([asked.get("q"), asked.get("topic")], ["养老", "2023/elderly-care"]);
      assert.ok((await page.locator(`${LIST} > li`).count()) > 0);
    }));

  test("should be sent as it is while its script is still on its way", () =>
    browser.visit({}, async (page) => {
      let asked = 0;
      await page.route("**/assets/search.js", (route) => asked++ && route.continue());
      await page.goto(`${site.base}search/`, { waitUntil: "commit" });
      await page.fill(BOX, "低保");
      await page.press(BOX, "Enter");
      await complete(page, "低保");
    }));
});
