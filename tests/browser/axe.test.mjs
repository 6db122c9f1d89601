// No violation known to axe-core on any kind of page, in every language and
// both colour schemes.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';

import { LANGUAGES, everyPage, search, useBrowser, useSite } from './support/portal.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function violations(page) {
  await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(async () => (await globalThis.axe.run()).violations);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}\n${node.failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark']) {
  describe(`axe-core in the ${colorScheme} colours`, () => {
    const site = useSite('/');
    const browser = useBrowser();
    const options = { colorScheme, bypassCSP: true };

    for (const { name, address } of everyPage()) {
      test(`should find nothing: ${name}`, () =>
        browser.visit(options, async (page) => {
          await page.goto(site.base + address);
          assert.deepEqual(await violations(page), []);
        }));
    }

    for (const { tag, prefix } of LANGUAGES) {
      for (const query of ['社会救助', 'elderly care', '甲骨卜辞']) {
        test(`should find nothing with the results of ${query} (${tag})`, () =>
          browser.visit(options, async (page) => {
            if (query === '甲骨卜辞') {
              await page.goto(`${site.base}${prefix}search/?q=${encodeURIComponent(query)}`);
              await page.waitForLoadState('networkidle');
            } else {
              await search(page, site.base + prefix, query);
            }
            assert.deepEqual(await violations(page), []);
          }));
      }
    }

    for (const { tag, prefix } of LANGUAGES) {
      test(`should find nothing where results are narrowed down (${tag})`, () =>
        browser.visit({ ...options, viewport: { width: 360, height: 740 } }, async (page) => {
          await page.goto(`${site.base}${prefix}search/?q=%E5%85%BB%E8%80%81&topic=2023%2Felderly-care`);
          await page.click('[data-search-facets] summary');
          await page.waitForSelector('[data-search-facets] [aria-pressed=true]');
          assert.deepEqual(await violations(page), []);
        }));

      test(`should find nothing with suggestions (${tag})`, () =>
        browser.visit(options, async (page) => {
          await page.goto(`${site.base}${prefix}search/`);
          await page.click('main input[name=q]');
          await page.waitForSelector('main input[role=combobox]');
          await page.keyboard.type(tag === 'en' ? 'social' : 'shehui');
          await page.waitForSelector('[role=option]');
          await page.keyboard.press('ArrowDown');
          assert.deepEqual(await violations(page), []);
        }));
    }

    test('should find nothing where search failed', () =>
      browser.visit(options, async (page) => {
        await page.route('**/search/entry.json', (route) => route.fulfill({ json: {} }));
        await page.goto(`${site.base}en/search/?q=care`);
        await page.waitForSelector('[data-search-notes] button');
        assert.deepEqual(await violations(page), []);
      }));

    test('should find nothing: a page that is not there', () =>
      browser.visit(options, async (page) => {
        await page.goto(`${site.base}404.html`);
        assert.deepEqual(await violations(page), []);
      }));

    test('should find nothing on a small phone', () =>
      browser.visit({ ...options, viewport: { width: 320, height: 568 } }, async (page) => {
        for (const { address } of everyPage()) {
          await page.goto(site.base + address);
          assert.deepEqual(await violations(page), [], address);
        }
      }));
  });
}
