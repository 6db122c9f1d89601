// The language switch keeps a query, wherever the site is hosted;
// every-page.test.mjs uses it on every kind of page.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { search, useBrowser, useSite } from './support/portal.mjs';

for (const mount of ['/', '/portal/']) {
  describe(`the language switch of a site at ${mount}`, () => {
    const site = useSite(mount);
    const browser = useBrowser();
    const follow = async (page, tag) => {
      await page.click(`[data-language-switch] a[hreflang="${tag}"]`);
      await page.waitForFunction((tag) => document.documentElement.lang === tag, tag);
    };

    test('should keep a query', () =>
      browser.visit({}, async (page) => {
        await search(page, site.base, '低保');
        await follow(page, 'en');
        await page.waitForSelector('ol[data-search-results][aria-busy=false] > li > a');
        assert.equal(new URL(page.url()).searchParams.get('q'), '低保');
      }));
  });
}

describe('a page that is not there', () => {
  const site = useSite('/');
  const browser = useBrowser();

  for (const missing of ['plans/1999/', 'en/plans/2023/measures/99/']) {
    test(`should be answered in every language: ${missing}`, async () => {
      const answer = await fetch(site.base + missing);
      assert.equal(answer.status, 404);
      // The browser logs the 404 itself; that is not an error of the page.
      const context = await browser.browser.newContext();
      const page = await context.newPage();
      await page.goto(site.base + missing);
      const homes = await page.$$eval('a[href]', (links) => links.map((link) => link.href));
      assert.ok(homes.includes(new URL(site.base).href), homes.join(' '));
      assert.ok(homes.includes(new URL('en/', site.base).href), homes.join(' '));
      const styled = await page.evaluate(() =>
        [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0),
      );
      assert.ok(styled, 'it should find its style at any depth');
      await context.close();
    });
  }
});
