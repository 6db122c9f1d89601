// Search as a citizen uses it, in every language.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { LANGUAGES, search, useBrowser, useSite } from './support/portal.mjs';

const RESULTS = 'ol[data-search-results] > li > a[href]';

/** A query and the measures that must be among its first ten results. */
const QUERIES = [
  ['低保', [8]],
  ['养老', [15]],
  ['未保站', [12]],
  ['社会救助', [8, 9, 10, 11]],
  ['五老', [45]],
  ['養老服務', [15]],
  ['年輕幹部', [7]],
  ['elderly care', [15]],
  ['subsistence allowance', [8]],
  ['minors', [12]],
];

describe('search', () => {
  const site = useSite();
  const browser = useBrowser();
  const numbers = (page) =>
    page.$$eval(RESULTS, (links) =>
      links.map((link) => Number(/\/measures\/(\d+)\//.exec(link.href)?.[1])),
    );

  for (const { tag, prefix } of LANGUAGES) {
    for (const [query, measures] of QUERIES) {
      test(`should find “${query}” on the page in ${tag}`, () =>
        browser.borrow({}, async (page) => {
          await search(page, site.base + prefix, query);
          const first = (await numbers(page)).slice(0, 10);
          for (const measure of measures) {
            assert.ok(first.includes(measure), `${measure} is not among ${first}`);
          }
        }));
    }

    test(`should lead to a measure page that opens, in ${tag}`, () =>
      browser.visit({}, async (page) => {
        await search(page, site.base + prefix, '社会救助');
        const href = await page.$eval(RESULTS, (link) => link.href);
        assert.match(href, new RegExp(`^${site.base}${prefix}plans/2023/measures/\\d+/`));
        await page.click(RESULTS);
        await page.waitForSelector('article[data-measure]');
        assert.equal(await page.getAttribute('html', 'lang'), tag);
      }));
  }

  test('should show Traditional results on a Traditional page', () =>
    browser.visit({}, async (page) => {
      await search(page, `${site.base}zh-hant/`, '社會救助');
      const result = await page.$eval('ol[data-search-results] > li', (item) => item.textContent);
      assert.match(result, /社會救助/);
      assert.doesNotMatch(result, /社会救助/);
      // A query in Simplified Chinese finds results too, with titles in the
      // page's language.
      await search(page, `${site.base}zh-hant/`, '社会救助');
      assert.match(await page.$eval(RESULTS, (link) => link.textContent), /社會救助/);
    }));

  test('should mark the match in the passage', () =>
    browser.visit({}, async (page) => {
      await search(page, site.base, '未保站');
      const marked = await page.$$eval('ol[data-search-results] > li mark', (marks) =>
        marks.map((mark) => mark.textContent),
      );
      assert.ok(marked.includes('未保站'), marked.join(' '));
    }));

  test('should mark a word of the same stem', () =>
    browser.visit({}, async (page) => {
      await search(page, `${site.base}en/`, 'allowances');
      const marked = await page.$$eval('ol[data-search-results] > li mark', (marks) =>
        marks.map((mark) => mark.textContent.toLowerCase()),
      );
      assert.ok(marked.includes('allowance'), marked.join(' '));
    }));

  test('should rank a match in the title first', () =>
    browser.visit({}, async (page) => {
      await search(page, site.base, '慈善事业');
      assert.equal((await numbers(page))[0], 40);
    }));

  test('should answer what is typed and put it into the address', () =>
    browser.visit({}, async (page, context) => {
      await page.goto(`${site.base}search/`);
      await page.fill('main input[name=q]', '养老');
      await page.press('main input[name=q]', 'Enter');
      await page.waitForSelector(RESULTS);
      await page.waitForFunction(() => new URL(location.href).searchParams.get('q') === '养老');
      // The address gives the same results in another browser.
      const before = await numbers(page);
      const other = await context.newPage();
      await other.goto(page.url());
      await other.waitForSelector(RESULTS);
      assert.equal(await other.inputValue('main input[name=q]'), '养老');
      assert.deepEqual(await numbers(other), before);
    }));

  for (const { tag, prefix } of LANGUAGES) {
    test(`should say in ${tag} that there is nothing`, () =>
      browser.visit({}, async (page) => {
        await page.goto(`${site.base}${prefix}search/?q=${encodeURIComponent('甲骨卜辞')}`);
        const said = await page.waitForFunction(() => {
          const busy = document.querySelector('ol[data-search-results][aria-busy=true]');
          const status = document.querySelector('main [role=status], main [aria-live]');
          const text = status?.textContent.trim();
          // The message may change while the search is running.
          return !busy && text?.includes('甲骨卜辞') && text;
        });
        assert.ok(await said.jsonValue());
        assert.equal(await page.locator(RESULTS).count(), 0);
      }));
  }

  test('should take a query for words, not for markup', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>低保')}`);
      await page.waitForFunction(() =>
        document.querySelector('main [role=status]')?.textContent.includes('<img src=x'),
      );
      assert.equal(await page.locator('main img').count(), 0);
    }));

  test('should start from the home page', () =>
    browser.visit({}, async (page) => {
      await page.goto(site.base);
      await page.locator('input[name=q]').first().fill('低保');
      await page.locator('input[name=q]').first().press('Enter');
      await page.waitForURL('**/portal/search/?q=*');
      await page.waitForSelector(RESULTS);
    }));
});
