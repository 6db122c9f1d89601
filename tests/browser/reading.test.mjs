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
      const texts = page.locator('article[data-measure="1"] [data-text]');
      const marked = await texts.evaluateAll((all) =>
        all.map((text) => {
          for (const note of text.querySelectorAll('[data-note]:lang(zh)')) note.remove();
          return [text.lang, /\p{Script=Han}/u.test(text.textContent)];
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
        const text = page.locator(`article[data-measure="8"] [data-text][lang="${tag}"]`);
        assert.ok((await text.textContent()).length > 50);
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

  test('should lead with the original beside its translation', () =>
    browser.visit(plain, async (page) => {
      for (const { tag, prefix } of LANGUAGES) {
        await page.goto(`${site.base}${prefix}plans/2023/measures/8/`);
        const first = (language) =>
          page.locator(`[data-text][lang="${language}"] [data-segment="1"]`).boundingBox();
        await page.setViewportSize({ width: 1280, height: 800 });
        const original = tag === 'en' ? 'zh-Hans' : tag;
        assert.ok((await first(original)).x < (await first('en')).x, tag);
        await page.setViewportSize({ width: 360, height: 800 });
        const other = tag === 'en' ? original : 'en';
        assert.ok((await first(tag)).y < (await first(other)).y, tag);
        assert.equal(await page.locator('.label:visible').count(), 1);
      }
    }));

  test('should show an erratum with the original wording', () =>
    browser.visit(plain, async (page) => {
      await page.goto(`${site.base}plans/2023/measures/12/`);
      const text = await page.locator('main').innerText();
      assert.ok(text.includes('镇（镇）'), text);
      assert.ok(text.includes('镇（街）'), text);
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
