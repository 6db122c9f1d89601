// The glossary in the browser's own sort order for the language, and terms in
// the texts that link to it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { LANGUAGES, useBrowser, useSite } from './support/portal.mjs';

/** The entries whose readings differ from a dictionary's. */
async function withReading() {
  const glossary = new URL('../../content/glossary.toml', import.meta.url);
  const entries = (await readFile(glossary, 'utf8')).split('[[term]]');
  const read = entries.filter((entry) => /^reading = /m.test(entry));
  return read.map((entry) => entry.match(/^slug = "(.*)"/m)[1]);
}

const bare = (word) => word.replace(/^[^\p{L}\p{N}]+/u, '');

describe('the glossary', () => {
  const site = useSite();
  const browser = useBrowser();
  const plain = { javaScriptEnabled: false };
  const sections = (page) =>
    page.locator('main section').evaluateAll((all) =>
      all.map((section) => ({
        letter: section.querySelector('h2').textContent,
        terms: [...section.querySelectorAll('dfn')].map((term) => term.textContent),
        slugs: [...section.querySelectorAll('dt')].map(({ id }) => id),
      })),
    );

  for (const { tag, prefix } of LANGUAGES) {
    const locale = tag.startsWith('zh') ? `${tag}-u-co-pinyin` : tag;

    test(`should be in the order of the language: ${tag}`, () =>
      browser.visit(plain, async (page) => {
        await page.goto(`${site.base}${prefix}glossary/`);
        const letters = await sections(page);
        const names = letters.map(({ letter }) => letter);
        assert.deepEqual(names, [...names].sort(), 'the letters');
        const here = new Intl.Collator(locale).compare;
        let compared = 0;
        const read = tag.startsWith('zh') ? await withReading() : [];
        for (const { letter, terms, slugs } of letters) {
          const words = terms.filter((_, index) => !read.includes(slugs[index])).map(bare);
          compared += words.length;
          assert.deepEqual(words, [...words].sort(here), `${letter} in Node.js`);
          const there = await page.evaluate(
            ([locale, words]) => words.sort(new Intl.Collator(locale).compare),
            [locale, [...words]],
          );
          assert.deepEqual(words, there, `${letter} in Chromium`);
        }
        assert.ok(compared > 200, `only ${compared} terms`);
      }));

    test(`should lead from each letter to its terms: ${tag}`, () =>
      browser.visit({ ...plain, viewport: { width: 360, height: 640 } }, async (page) => {
        await page.goto(`${site.base}${prefix}glossary/`);
        const letters = await page.locator('.letters a').allTextContents();
        assert.deepEqual(letters, (await sections(page)).map(({ letter }) => letter));
        await page.click(`.letters a:text-is("${letters.at(-1)}")`);
        assert.ok(await page.locator('main section h2').last().isVisible());
        if (tag !== 'en') return;
        for (const { letter, terms } of await sections(page)) {
          for (const term of terms) {
            const first = bare(term)[0].toUpperCase();
            assert.ok(/\d/.test(first) ? letter === '0–9' : letter === first, `${term}: ${letter}`);
          }
        }
      }));
  }

  test('should put what is read by pinyin of its own under its own letter', () =>
    browser.visit(plain, async (page) => {
      await page.goto(`${site.base}glossary/`);
      const under = (await sections(page)).find(({ terms }) => terms.includes('厦门'));
      assert.equal(under.letter, 'X');
    }));
});

describe('a term in a text', () => {
  const site = useSite();
  const browser = useBrowser();

  test('should lead to its entry', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}en/plans/2023/measures/8/`);
      await page.click('[lang="en"] a[data-term="subsistence-allowance"]');
      await page.waitForURL('**/en/glossary/#subsistence-allowance');
      assert.ok(await page.locator('#subsistence-allowance').isVisible());
    }));

  test('should keep its gloss beside it, whatever the width', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}en/plans/2023/measures/10/`);
      for (let width = 320; width <= 720; width += 23) {
        await page.setViewportSize({ width, height: 700 });
        const apart = await page.locator('.gloss').evaluateAll((glosses) =>
          glosses
            .filter((gloss) => {
              const words = document.createRange();
              words.setStart(gloss.firstChild, 0);
              words.setEnd(gloss.firstChild, 2);
              const term = [...gloss.previousElementSibling.getClientRects()].at(-1);
              return [...words.getClientRects()].some((box) => box.top > term.bottom);
            })
            .map((gloss) => gloss.textContent),
        );
        assert.deepEqual(apart, [], `at ${width}`);
      }
    }));

  test('should have a gloss that is quiet and may break', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}en/plans/2023/measures/8/`);
      const style = await page.evaluate(() => {
        const of = (one) => getComputedStyle(document.querySelector(one));
        return [of('.gloss').color === of('.label').color, of('.gloss').whiteSpace];
      });
      assert.deepEqual(style, [true, 'normal']);
    }));

  test('should be a link to see and not a colour', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}plans/2023/measures/8/`);
      const style = await page
        .locator('a.term')
        .first()
        .evaluate((link) => {
          const { textDecorationLine, color } = getComputedStyle(link);
          return { textDecorationLine, same: color === getComputedStyle(link.parentElement).color };
        });
      assert.deepEqual(style, { textDecorationLine: 'underline', same: true });
    }));
});
