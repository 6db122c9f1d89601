// Reading under every condition: without scripts, on a small phone, by
// keyboard, on paper; and without a word on the console.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { LANGUAGES, everyPage, search, useBrowser, useSite } from './support/portal.mjs';

describe('with scripts', () => {
  const site = useSite();
  const browser = useBrowser();

  for (const { name, address } of everyPage()) {
    test(`should load without an error and from one host only: ${name}`, () =>
      browser.visit({}, async (page) => {
        await page.goto(site.base + address, { waitUntil: 'networkidle' });
      }));
  }
});

describe('without scripts', () => {
  const site = useSite();
  const browser = useBrowser();
  const plain = { javaScriptEnabled: false };

  for (const { name, kind, address, language } of everyPage()) {
    test(`should be readable: ${name}`, () =>
      browser.visit(plain, async (page) => {
        await page.goto(site.base + address);
        assert.ok(await page.locator('h1').isVisible());
        const text = await page.locator('main').innerText();
        assert.ok(text.length > (kind === 'search' ? 40 : 200), text);
        if (kind.includes('measure')) {
          const own = page.locator(`article[data-measure] [data-text]`).first();
          assert.ok(await own.isVisible());
          assert.ok((await own.innerText()).length > 50);
        }
        if (kind === 'topic') {
          const shown = page.locator('article[data-measure]').first();
          assert.ok(await shown.isVisible());
        }
        if (kind === 'source') {
          const words = await page.locator('main').evaluate((main) => {
            for (const note of main.querySelectorAll('[data-note]')) note.remove();
            return main.textContent;
          });
          assert.ok(words.includes('45做好革命“五老”'), 'the original as published');
        }
        if (kind === 'search') {
          // Search needs scripts; the reader is told, and has another way.
          assert.ok(await page.locator('noscript').isVisible());
          const letters = page.locator('main .letters a');
          assert.ok((await letters.count()) > 15);
          await letters.filter({ hasText: 'D' }).click();
          assert.match(page.url(), /\/search\/terms\/#D$/);
          assert.ok(await page.locator('.index li a[href*="/measures/"]').first().isVisible());
        }
        assert.equal(await page.getAttribute('html', 'lang'), language.tag);
      }));
  }

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
  const width = (page) =>
    page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth));

  for (const { name, address } of everyPage()) {
    test(`should not scroll sideways: ${name}`, () =>
      browser.visit(phone, async (page) => {
        await page.goto(site.base + address);
        assert.ok((await width(page)) <= 320, `${await width(page)} pixels`);
      }));
  }

  for (const { prefix } of LANGUAGES) {
    test(`should not scroll sideways with results: ${prefix}search/`, () =>
      browser.visit(phone, async (page) => {
        await search(page, site.base + prefix, '社会救助');
        assert.ok((await width(page)) <= 320, `${await width(page)} pixels`);
        await page.click('[data-search-facets] summary');
        assert.ok((await width(page)) <= 320, `${await width(page)} pixels with facets`);
        await page.fill('main input[name=q]', prefix === 'en/' ? 'elderly care service' : '养老服务');
        await page.waitForSelector('[role=option]');
        assert.ok((await width(page)) <= 320, `${await width(page)} pixels with suggestions`);
      }));
  }
});

describe('with text at twice its size', () => {
  const site = useSite();
  const browser = useBrowser();

  // The text is enlarged by a style that no file of the site has.
  const phone = { viewport: { width: 320, height: 568 }, bypassCSP: true };
  const enlarged = async (page) => {
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    return page.evaluate(() => {
      const size = parseFloat(getComputedStyle(document.body).fontSize);
      const cut = [...document.querySelectorAll('body *')]
        .filter((element) => !element.closest('pre, .table, .skip, noscript') && element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120));
      return { size, width: document.documentElement.scrollWidth, cut };
    });
  };
  const assertFits = ({ size, width, cut }) => {
    assert.ok(size >= 32, `text of ${size} pixels`);
    assert.ok(width <= 320, `${width} pixels`);
    assert.deepEqual(cut, []);
  };

  for (const { name, address } of everyPage()) {
    test(`should not scroll sideways: ${name}`, () =>
      browser.visit(phone, async (page) => {
        await page.goto(site.base + address);
        assertFits(await enlarged(page));
      }));
  }

  for (const prefix of ['', 'en/']) {
    test(`should not scroll sideways with results: ${prefix}search/`, () =>
      browser.visit(phone, async (page) => {
        await search(page, site.base + prefix, '社会救助');
        assertFits(await enlarged(page));
      }));
  }
});

describe('by keyboard', () => {
  const site = useSite();
  const browser = useBrowser();

  for (const { name, address } of everyPage()) {
    test(`should skip to the content and show where one is: ${name}`, () =>
      browser.visit({}, async (page) => {
        await page.goto(site.base + address);
        await page.evaluate(() => document.activeElement?.blur());
        await page.keyboard.press('Tab');
        const skip = await page.evaluate(() => {
          const link = document.activeElement;
          const box = link.getBoundingClientRect();
          return {
            href: link.getAttribute('href') ?? '',
            seen: box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0,
          };
        });
        assert.match(skip.href, /^#./, 'the first stop should be the skip link');
        assert.ok(skip.seen, 'the skip link should be seen when it has the focus');
        for (let stop = 0; stop < 12; stop += 1) {
          const shown = await page.evaluate(() => {
            const element = document.activeElement;
            if (element === document.body) return { shown: true };
            const style = getComputedStyle(element);
            const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            return {
              shown: outlined || style.boxShadow !== 'none',
              element: element.outerHTML.slice(0, 120),
            };
          });
          assert.ok(shown.shown, `no focus is shown on ${shown.element}`);
          await page.keyboard.press('Tab');
        }
        await page.goto(site.base + address);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        const inside = await page.evaluate((target) => {
          const main = document.querySelector(target);
          const at = document.activeElement;
          const follows = main.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
          return main.contains(at) || Boolean(follows) || at === document.body;
        }, skip.href);
        assert.ok(inside, 'the next stop should be in the content');
      }));
  }
});

describe('on paper', () => {
  const site = useSite();
  const browser = useBrowser();

  for (const { name, kind, address } of everyPage()) {
    if (kind === 'search') continue;
    test(`should print: ${name}`, () =>
      browser.visit({}, async (page) => {
        await page.goto(site.base + address);
        const paper = await page.pdf({ format: 'A4' });
        assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
        assert.ok(paper.length > 5000);
        await page.emulateMedia({ media: 'print' });
        assert.ok(await page.locator('h1').isVisible());
        assert.ok((await page.locator('main').innerText()).length > 100);
        assert.equal(await page.locator('[data-language-switch]:visible').count(), 0);
      }));
  }

  const sheets = async (page, address) => {
    await page.goto(site.base + address);
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    return paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  };

  for (const { tag, prefix } of LANGUAGES) {
    test(`should print the home page on one sheet or two (${tag})`, () =>
      browser.visit({}, async (page) => {
        const count = await sheets(page, prefix);
        assert.ok(count === 1 || count === 2, `${count} sheets`);
      }));

    test(`should print every measure on one sheet or two (${tag})`, () =>
      browser.visit({}, async (page) => {
        for (let number = 1; number <= 51; number += 1) {
          const count = await sheets(page, `${prefix}plans/2023/measures/${number}/`);
          assert.ok(count === 1 || count === 2, `measure ${number}: ${count} sheets`);
        }
      }));
  }
});
