// The results of the search page: its texts, its results, its inputs.

import assert from "node:assert/strict";
import { test } from "node:test";

import { BOX, LIST, MORE, complete, count, status, suite } from "./support/page.mjs";

suite("the search page", ({ site, browser, ask }) => {
  for (const [prefix, word, total, label] of [
    ["en/", "the", /^(\d+) results for “the”$/, /^Show (\d+) more$/],
    ["", "服务", /^找到 (\d+) 条与“服务”相关的结果$/, /^再显示 (\d+) 条结果$/],
  ]) {
    test(`should show all results of “${word}”, ten by ten`, () =>
      browser.visit({}, async (page) => {
        await ask(page, prefix, word);
        const all = Number(total.exec(await status(page))[1]);
        assert.ok(all > 20);
        for (let shown = 10; shown < all; shown = Math.min(all, shown + 10)) {
          assert.equal(await count(page), shown);
          const button = page.locator(`${MORE}:visible`);
          assert.equal(Number(label.exec(await button.textContent())?.[1]), Math.min(10, all - shown));
          await button.focus();
          await page.keyboard.press("Enter");
          await page.waitForSelector(`${LIST}[aria-busy=false] > li:nth-child(${shown + 1}) > a:focus`);
        }
        assert.equal(await count(page), all);
        assert.ok(await page.locator(MORE).isHidden());
        const addresses = await page.$$eval(`${LIST} > li > a`, (all) => all.map(({ href }) => href));
        assert.equal(new Set(addresses).size, all);
        // Another query starts again.
        await page.fill(BOX, "低保");
        await complete(page, "低保");
        assert.ok((await count(page)) <= 10);
      }));
  }

  test("should say one sentence of results that hold only parts", () =>
    browser.visit({}, async (page) => {
      await ask(page, "", "甲骨 低保");
      assert.equal(await status(page), "未找到与“甲骨 低保”完全匹配的结果，以下为部分匹配。");
      await ask(page, "en/", "grid social martian");
      assert.equal(await status(page), "No full match for “grid social martian”; showing partial matches.");
    }));

  test("should cut what is too long, in the address and in what it says", () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}search/?q=${"%E6%95%91".repeat(1000)}`);
      await complete(page, "救".repeat(200));
      assert.equal(new URL(page.url()).searchParams.get("q").length, 200);
      assert.equal((await page.inputValue(BOX)).length, 200);
      assert.equal(await page.locator("[data-search-status] bdi").textContent(), `${"救".repeat(40)}…`);
      assert.equal(await page.getAttribute(BOX, "maxlength"), "200");
      await page.goto(site.base);
      assert.equal(await page.getAttribute(BOX, "maxlength"), "200");
    }));

  test("should be busy before the page is ready and say whose results stand", () =>
    browser.visit({}, async (page) => {
      // Results can't arrive before the entry does.
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
      await page.fill(BOX, "甲骨卜辞");
      await complete(page, "甲骨卜辞");
      assert.equal(await count(page), 0);
      await page.fill(BOX, "");
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
        // Opening the address gives an answer too.
        await page.reload();
        await page.waitForSelector(`${LIST}[data-query][aria-busy=false]`, { state: "attached" });
      }));
  }

  test("should say what was taken for what, in the words of each language", () =>
    browser.visit({}, async (page) => {
      const notes = async () => (await page.locator("[data-search-notes] p").allTextContents()).join("\n");
      for (const [prefix, query, said] of [
        ["", "自愿者", /^以下为“志愿者”的搜索结果（自愿者）$/m],
        ["", "低保金", /^也查找了：最低生活保障/m],
        ["", "養老", /^以下为“养老”的搜索结果（養老）$/m],
        ["en/", "asistance", /^Showing results for assistance \(asistance\)$/m],
        ["en/", "nursing home", /^Also searched for: .*elderly care service institution/m],
      ]) {
        await ask(page, prefix, query);
        assert.match(await notes(), said);
      }
      // For a query in Traditional characters, there is no note about the
      // script.
      await ask(page, "zh-hant/", "養老");
      assert.doesNotMatch(await notes(), /[结結]果/);
      await ask(page, "en/", "養老");
      assert.deepEqual(
        await page.$$eval("[data-search-notes] p:first-child bdi", (all) => all.map((one) => [one.textContent, one.lang])),
        [["养老", "zh"], ["養老", "zh"]],
      );
    }));

  test("should say where a result belongs and what kind it is of", () =>
    browser.visit({}, async (page) => {
      await ask(page, "en/", "measure 30");
      const first = page.locator(`${LIST} > li`).first();
      assert.equal(await first.locator("[data-number]").textContent(), "Measure 30");
      assert.match(await first.locator("[data-place]").textContent(), /primary-level government/);
      assert.ok((await first.locator("[data-passage]").textContent()).length > 20);
      await ask(page, "", "三社联动 五社联动");
      const labels = await page.locator(`${LIST} > li[data-kind=term] [data-number]`).allTextContents();
      assert.ok(labels.length && labels.every((label) => label === "名词"), labels.join(" "));
    }));

  test("should keep room for a passage that is on its way", () =>
    browser.visit({ viewport: { width: 360, height: 700 } }, async (page) => {
      let release;
      const held = new Promise((resolve) => (release = resolve));
      await page.route("**/search/passages-*", async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(`${site.base}search/?q=${encodeURIComponent("低保")}`);
      await page.waitForSelector(`${LIST}[aria-busy=true] > li [data-passage]:empty`);
      assert.ok((await page.locator("[data-passage]").first().boundingBox()).height > 40);
      assert.match(await status(page), /^找到/);
      release();
      await complete(page, "低保");
    }));

  test("should keep no room for lines that a passage does not have", () =>
    browser.visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
      await ask(page, "", "目标");
      const empty = await page.$$eval("[data-whole] > [data-passage]", (all) =>
        all.map((one) => {
          const text = document.createRange();
          text.selectNodeContents(one);
          const line = parseFloat(getComputedStyle(one).lineHeight);
          return (one.clientHeight - text.getBoundingClientRect().height) / line;
        }),
      );
      assert.ok(empty.length > 2, "is the test blind?");
      assert.ok(empty.every((lines) => lines < 0.9), `${empty}`);
      assert.equal(await page.locator("[data-passage]:empty").count(), 0);
    }));

  test("should answer a term that is asked for, before the results and not in them", () =>
    browser.visit({}, async (page) => {
      for (const [prefix, query, path] of [
        ["", "最低生活保障", "glossary/"],
        ["en/", "minimum living allowance", "en/glossary/"],
        ["en/", "subsistence allowance", "en/glossary/"],
        ["zh-hant/", "最低生活保障", "zh-hant/glossary/"],
      ]) {
        await ask(page, prefix, query);
        const answer = page.locator("[data-answer]");
        assert.ok(await answer.isVisible(), query);
        assert.ok((await answer.locator("dt a").first().getAttribute("href")).includes(`/${path}`));
        assert.ok((await answer.locator("dd").first().textContent()).length > 5);
        assert.equal(await page.locator(`${LIST} [data-answer]`).count(), 0);
        const isBefore = ([answer, list]) => document.querySelector(answer).compareDocumentPosition(document.querySelector(list)) === Node.DOCUMENT_POSITION_FOLLOWING;
        assert.ok(await page.evaluate(isBefore, ["[data-answer]", LIST]));
        assert.ok(await page.locator("[data-no-answer]").isHidden());
      }
    }));

  test("should say what it has no answer to, and show only what is near", () =>
    browser.visit({}, async (page) => {
      const none = page.locator("[data-no-answer]");
      for (const [prefix, query, said, most] of [
        ["", "天气预报", /不提供新闻.*厦门市民政局2023年/s, 0],
        ["", "2022年", /未收录2022年的.*2023年/s, 3],
        ["", "上海低保", /与上海相关/, 3],
        ["en/", "phone number of the bureau", /no telephone numbers.*Xiamen Civil Affairs Bureau for 2023/s, 3],
        ["zh-hant/", "護照", /其他部門/, 0],
      ]) {
        await ask(page, prefix, query);
        assert.match(await none.textContent(), said, query);
        assert.ok(await none.isVisible());
        assert.ok((await count(page)) <= most, query);
        assert.ok(await page.locator("[data-answer]").isHidden());
      }
      await ask(page, "", "低保");
      assert.ok(await none.isHidden());
      assert.ok(await page.locator("[data-answer]").isVisible());
    }));

  test("should offer what is nearest where nothing is found", () =>
    browser.visit({}, async (page) => {
      await ask(page, "en/", "xylophone");
      assert.equal(await count(page), 0);
      assert.match(await status(page), /^Nothing found for “xylophone”/);
      // They arrive when the list is no longer busy.
      await page.locator("[data-search-topics] a").first().waitFor();
      assert.ok(await page.locator('.letters a[href$="terms/#A"]').isVisible());
      assert.ok(await page.locator('main a[href$="help/"]').isVisible());
      await ask(page, "", "低保", { topic: "2023/elderly-care" });
      assert.match(await status(page), /^在当前范围内未找到/);
      const near = page.locator("[data-search-nearest] a");
      await near.first().waitFor();
      assert.ok((await near.allTextContents()).every((text) => text.trim()));
      await near.first().click();
      await page.waitForSelector(`${LIST}[aria-busy=false] > li`);
    }));

  test("should begin with queries to try, the index and help", () =>
    browser.visit({}, async (page) => {
      for (const prefix of ["", "en/", "zh-hant/"]) {
        await page.goto(`${site.base}${prefix}search/`);
        const examples = page.locator("[data-search-examples] a");
        assert.equal(await examples.count(), 3);
        assert.ok(await page.locator("[data-search-topics]").isHidden());
        await examples.first().click();
        await page.waitForSelector(`${LIST}[aria-busy=false] > li`);
        assert.ok(await page.locator("[data-search-start]").isHidden());
      }
    }));

  test("should tell what was found once, not every letter on the way", () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}en/search/`);
      await page.evaluate(() => {
        globalThis.told = [];
        const said = document.querySelector("[role=status]");
        new MutationObserver(() => said.textContent && globalThis.told.push(said.textContent.trim())).observe(said, {
          childList: true,
        });
      });
      await page.click(BOX);
      await page.keyboard.type("allowance", { delay: 150 });
      await complete(page, "allowance");
      await page.waitForFunction(() => globalThis.told.length > 0);
      const told = await page.evaluate(() => globalThis.told);
      assert.equal(told.length, 1);
      assert.match(told[0], /^\d+ results for “allowance”/);
    }));
});
