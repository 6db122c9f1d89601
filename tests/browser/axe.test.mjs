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
