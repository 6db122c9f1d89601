// Layout regressions: words that should be on one line but were not, and things
// that were distinguished by colour alone.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { LANGUAGES, search, useBrowser, useSite } from './support/portal.mjs';

const NEAR = 1.5;

/**
 * In the page: how much lower the first line of the selected words is than that
 * of their number.
 */
function fall(selector) {
  const bottom = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].find(({ width }) => width > 0).bottom;
  };
  return [...document.querySelectorAll(selector)].map((words) => bottom(words) - bottom(words.closest('.numbered').querySelector('.number')));
}

describe('layout', () => {
  const site = useSite();
  const browser = useBrowser();

  for (const width of [320, 1280]) {
    test(`should set numbers on the line of their words, ${width} px wide`, () =>
      browser.visit({ viewport: { width, height: 800 } }, async (page) => {
        for (const { prefix } of LANGUAGES) {
          for (const [address, words] of [
            ['plans/2023/social-assistance/', 'h2.numbered > a'],
            ['audiences/older-people/', ':is(h2, h3).numbered > a, .briefs .number + div > a'],
            ['site-map/', ':is(h2, h3).numbered > a'],
          ]) {
            await page.goto(site.base + prefix + address);
            const falls = await page.evaluate(fall, words);
            assert.ok(falls.length > 1, address);
            assert.ok(falls.every((one) => Math.abs(one) < NEAR), `${prefix}${address}: ${falls}`);
          }
        }
      }));
  }

  test('should leave no gap in the trail, and at most three lines of it on a phone', () =>
    browser.visit({ viewport: { width: 360, height: 800 } }, async (page) => {
      for (const { prefix } of LANGUAGES) {
        await page.goto(`${site.base}${prefix}plans/2023/measures/45/`);
        const { gap, lines } = await page.evaluate(() => {
          const [home] = document.querySelectorAll('.trail li');
          const words = document.createRange();
          words.selectNodeContents(home.querySelector('a'));
          const trail = document.querySelector('.trail ol');
          return {
            gap: home.getBoundingClientRect().right - words.getBoundingClientRect().right,
            lines: trail.getBoundingClientRect().height / parseFloat(getComputedStyle(trail).lineHeight),
          };
        });
        assert.ok(gap < 24, `${gap} pixels behind the first word`);
        assert.ok(lines < 4, `${lines} lines`);
      }
    }));

  test('should keep a count apart from its name', () =>
    browser.visit({ viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(`${site.base}plans/2023/`);
      const gaps = await page.$$eval('.whom a', (links) =>
        links.map((link) => {
          const name = document.createRange();
          name.selectNode(link.firstChild);
          return link.querySelector('.count').getBoundingClientRect().left - name.getBoundingClientRect().right;
        }),
      );
      assert.ok(gaps.length > 3 && gaps.every((gap) => gap > 3), `${gaps}`);
    }));

  test('should leave no letter alone on a line', () =>
    browser.visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
      for (const prefix of ['', 'en/']) {
        await page.goto(`${site.base}${prefix}glossary/`);
        const tops = await page.$$eval('.letters li', (items) => items.map((item) => item.getBoundingClientRect().top));
        const last = tops.filter((top) => top === tops.at(-1)).length;
        const first = tops.filter((top) => top === tops[0]).length;
        assert.ok(last >= first - 2, `${first} and ${last}`);
      }
    }));

  test('should tell apart in forced colours what is chosen', () =>
    browser.visit({ forcedColors: 'active', viewport: { width: 1280, height: 800 } }, async (page) => {
      await search(page, site.base, '养老');
      const choice = page.locator('[data-search-facets] button').first();
      const ground = (one) => one.evaluate((element) => getComputedStyle(element).backgroundColor);
      const before = await ground(choice);
      await choice.click();
      await page.waitForSelector('[data-search-facets] [aria-pressed=true]');
      assert.notEqual(await ground(page.locator('[aria-pressed=true]').first()), before);
      await page.locator('main input[name=q]').fill('低');
      await page.waitForSelector('[role=option]');
      await page.keyboard.press('ArrowDown');
      const outline = (one) => one.evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.equal(await outline(page.locator('[aria-selected=true]')), 'solid');
      assert.equal(await outline(page.locator('[aria-selected=false]').first()), 'none');
      await page.goto(`${site.base}plans/2023/measures/8/#s2`);
      assert.equal(await outline(page.locator(':target')), 'solid');
    }));

  test('should print results with the whole of their passages, and numbers beside titles', () =>
    browser.visit({}, async (page) => {
      await search(page, site.base, '养老');
      await page.emulateMedia({ media: 'print' });
      const cut = await page.$$eval('[data-passage]', (all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
      assert.equal(cut, 0);
      await page.goto(`${site.base}en/audiences/older-people/`);
      const falls = await page.evaluate(fall, '.briefs .number + div > a');
      assert.ok(falls.every((one) => Math.abs(one) < NEAR), `${falls}`);
    }));
});
