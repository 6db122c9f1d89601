// Reading without scripts, and search results on a small phone.
// every-page.test.mjs checks every kind of page.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { assertEnlargedFits, enlarged, width } from './support/looks.mjs';
import { LANGUAGES, search, useBrowser, useSite } from './support/portal.mjs';

describe('without scripts', () => {
  const site = useSite();
  const browser = useBrowser();
  const plain = { javaScriptEnabled: false };

  test('should mark Chinese text on an English page as Chinese', () =>
    browser.visit(plain, async (page) => {
      await page.goto(`${site.base}en/plans/2023/measures/1/`);
      const texts = page.locator('[data-measure="1"] [data-pair]:first-child > p');
      const marked = await texts.evaluateAll((all) =>
        all.map((text) => {
          for (const note of text.querySelectorAll('[data-note]:lang(zh)')) note.remove();
          return [text.closest('[lang]').lang, /\p{Script=Han}/u.test(text.textContent)];
        }),
      );
      assert.deepEqual(marked, [
        ['en', false],
        ['zh-Hans', true],
      ]);
    }));

  test('should show both languages of a translated measure', () =>
    browser.visit(plain, async (page) => {
      await page.goto(`${site.base}plans/2023/measures/8/`);
      for (const tag of ['zh-Hans', 'en']) {
        const all = page.locator(`article[data-measure="8"] [data-segment]:lang(${tag})`);
        assert.ok((await all.allTextContents()).join('').length > 50);
      }
    }));

  test('should keep a reference on the line of its word, whatever the width', () =>
    browser.visit(plain, async (page) => {
      await page.goto(`${site.base}en/plans/2023/measures/51/`);
      for (let width = 320; width <= 720; width += 7) {
        await page.setViewportSize({ width, height: 700 });
        const [word, reference] = await page.locator('.noted').evaluate((noted) => [
          [...noted.getClientRects()].at(-1).bottom,
          noted.nextElementSibling.getBoundingClientRect().bottom,
        ]);
        assert.ok(Math.abs(word - reference) < 14, `${width}: ${word} and ${reference}`);
      }
    }));

  test('should lead with the language of the page, on a phone and on a large screen', () =>
    browser.visit(plain, async (page) => {
      for (const { tag, prefix } of LANGUAGES) {
        await page.goto(`${site.base}${prefix}plans/2023/measures/8/`);
        const first = (language) => page.locator(`[data-segment="1"]:lang(${language})`).first().boundingBox();
        const other = tag === 'en' ? 'zh-Hans' : 'en';
        await page.setViewportSize({ width: 1280, height: 800 });
        assert.ok((await first(tag)).x < (await first(other)).x, tag);
        await page.setViewportSize({ width: 360, height: 800 });
        assert.ok((await first(tag)).y < (await first(other)).y, tag);
      }
    }));

  test('should show an erratum with the original wording', () =>
    browser.visit(plain, async (page) => {
      await page.goto(`${site.base}plans/2023/measures/12/`);
      const note = page.locator('#erratum-1');
      assert.match(await note.textContent(), /一批镇（镇街）未保站/);
      assert.equal(await note.locator('del[data-note]').textContent(), '镇');
      assert.equal(await note.locator('ins').textContent(), '街');
      await page.goto(`${site.base}plans/2023/source/`);
      const published = await page.locator('#erratum-1 dl').innerText();
      assert.match(published, /镇\(镇\)[^]*镇\(街\)/);
    }));
});

describe('on a phone of 320 pixels', () => {
  const site = useSite();
  const browser = useBrowser();
  const phone = { viewport: { width: 320, height: 568 } };

  for (const { prefix } of LANGUAGES) {
    test(`should not scroll sideways with results: ${prefix}search/`, () =>
      browser.visit(phone, async (page) => {
        await search(page, site.base + prefix, '社会救助');
        assert.ok((await width(page)) <= 320, `${await width(page)} pixels`);
        if (prefix !== 'zh-hant/') await enlarged(page, () => assertEnlargedFits(page));
        await page.click('[data-search-facets] summary');
        assert.ok((await width(page)) <= 320, `${await width(page)} pixels with facets`);
        await page.fill('main input[name=q]', prefix === 'en/' ? 'elderly care service' : '养老服务');
        await page.waitForSelector('[role=option]');
        assert.ok((await width(page)) <= 320, `${await width(page)} pixels with suggestions`);
      }));
  }
});
