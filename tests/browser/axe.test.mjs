// axe-core finds no violations in the states that readers bring a page into.
// every-page.test.mjs checks the initial state of each page.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { violations, violationsOfColour } from './support/axe.mjs';
import { LANGUAGES, search, useBrowser, useSite } from './support/portal.mjs';

/** Checks all rules in light mode, and in dark mode those that depend on colours. */
async function assertNothing(page) {
  for (const [colorScheme, find] of [['light', violations], ['dark', violationsOfColour]]) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await find(page), [], colorScheme);
  }
}

describe('axe-core should find nothing', () => {
  const site = useSite('/');
  const browser = useBrowser();

  for (const { tag, prefix } of LANGUAGES) {
    for (const query of ['社会救助', 'elderly care']) {
      test(`with the results of ${query} (${tag})`, () =>
        browser.visit({}, async (page) => {
          await search(page, site.base + prefix, query);
          await assertNothing(page);
        }));
    }

    test(`where there are no results (${tag})`, () =>
      browser.visit({}, async (page) => {
        await page.goto(`${site.base}${prefix}search/?q=${encodeURIComponent('甲骨卜辞')}`);
        await page.waitForLoadState('networkidle');
        await assertNothing(page);
      }));

    test(`where results are narrowed down (${tag})`, () =>
      browser.visit({ viewport: { width: 360, height: 740 } }, async (page) => {
        await page.goto(`${site.base}${prefix}search/?q=%E5%85%BB%E8%80%81&topic=2023%2Felderly-care`);
        await page.click('[data-search-facets] summary');
        await page.waitForSelector('[data-search-facets] [aria-pressed=true]');
        await assertNothing(page);
      }));

    test(`with suggestions (${tag})`, () =>
      browser.visit({}, async (page) => {
        await page.goto(`${site.base}${prefix}search/`);
        await page.click('main input[name=q]');
        await page.waitForSelector('main input[role=combobox]');
        await page.keyboard.type(tag === 'en' ? 'social' : 'shehui');
        await page.waitForSelector('[role=option]');
        await page.keyboard.press('ArrowDown');
        await assertNothing(page);
      }));
  }

  test('where search failed', () =>
    browser.visit({}, async (page) => {
      await page.route('**/search/entry.json', (route) => route.fulfill({ json: {} }));
      await page.goto(`${site.base}en/search/?q=care`);
      await page.waitForSelector('[data-search-notes] button');
      await assertNothing(page);
    }));

  test('on the page for what is not there', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}404.html`);
      await assertNothing(page);
    }));
});
