// No violation known to axe-core on any page that there is, in every colour
// scheme, and in the states that readers bring a page into.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';

import { LANGUAGES, everyPage, search, useBrowser, useSite } from './support/portal.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Colour schemes; only colours differ between them. */
const SCHEMES = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
];
/** The rules whose answer depends on colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function violations(page, rules) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(
    async (rules) => {
      const only = rules ? { runOnly: { type: 'rule', values: rules } } : {};
      return (await globalThis.axe.run(only)).violations;
    },
    rules,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}\n${node.failureSummary}`),
  );
}

describe('axe-core on every page', () => {
  const site = useSite('/');
  const browser = useBrowser();

  for (const { tag, prefix } of LANGUAGES) {
    test(`should find nothing in any colour scheme (${tag})`, async () => {
      const others = LANGUAGES.map((language) => language.prefix).filter((other) => other && !prefix.startsWith(other));
      const files = (await readdir(site.folder, { recursive: true }))
        .filter((file) => file.endsWith('index.html') && file.startsWith(prefix))
        .filter((file) => !others.some((other) => file.startsWith(other)))
        .sort();
      assert.ok(files.length > 60, `only ${files.length} pages`);
      const found = [];
      // Two at a time: more would wait for each other.
      const look = () =>
        browser.visit({ bypassCSP: true }, async (page) => {
          for (let file = files.shift(); file !== undefined; file = files.shift()) {
            await page.goto(site.base + file.slice(0, -'index.html'.length));
            for (const [index, scheme] of SCHEMES.entries()) {
              await page.emulateMedia(scheme);
              const name = `${file} (${scheme.colorScheme}, ${scheme.contrast})`;
              const seen = await violations(page, index === 0 ? undefined : COLOURS);
              found.push(...seen.map((violation) => `${name}: ${violation}`));
            }
          }
        });
      await Promise.all([look(), look()]);
      assert.deepEqual(found, []);
    });
  }
});

for (const colorScheme of ['light', 'dark']) {
  describe(`axe-core in the ${colorScheme} colours`, () => {
    const site = useSite('/');
    const browser = useBrowser();
    const options = { colorScheme, bypassCSP: true };

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
