// The glossary in the browser's own sort order for the language, and terms in
// the texts that link to it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { LANGUAGES, useBrowser, useSite } from './support/portal.mjs';
import { returning } from './support/settings.mjs';

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
        terms: [...section.querySelectorAll('.index li > a')].map((term) => term.textContent),
        slugs: [...section.querySelectorAll('.index li')].map(({ id }) => id),
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

  const MEASURE = 'en/plans/2023/measures/8/';
  const TERM = '[lang="en"] a[data-term="subsistence-allowance"]';
  const focused = (page) => page.evaluate(() => document.activeElement.dataset.term);

  test('should lead to its page without scripts', () =>
    browser.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.base + MEASURE);
      await page.click(TERM);
      await page.waitForURL('**/en/glossary/subsistence-allowance/');
      assert.match(await page.locator('[data-definition]').innerText(), /monthly payment/);
      // An address of before.
      await page.goto(`${site.base}en/glossary/#subsistence-allowance`);
      await page.click('#subsistence-allowance a');
      await page.waitForURL('**/en/glossary/subsistence-allowance/');
    }));

  test('should say where it stands what it means, and keep the focus', () =>
    browser.visit({}, async (page) => {
      await page.goto(site.base + MEASURE);
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      const box = page.locator('.definition');
      await page.click(TERM);
      await box.getByText('monthly payment').waitFor();
      assert.deepEqual(asked.filter((url) => !url.endsWith('.js')), [], 'no page is fetched for it');
      assert.equal(await focused(page), 'subsistence-allowance');
      assert.equal(await page.getAttribute(TERM, 'aria-expanded'), 'true');
      assert.equal(await page.locator('[data-quotation][data-chosen]').count(), 0, 'the sentence is not cited');
      await page.keyboard.press('Escape');
      assert.equal(await box.count(), 0);
      assert.equal(await focused(page), 'subsistence-allowance');

      await page.keyboard.press('Enter');
      await box.locator('button').waitFor();
      // What is in it comes next.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.equal(await box.count(), 0);
      assert.equal(await focused(page), 'subsistence-allowance');

      await page.click(TERM);
      await box.locator('button').waitFor();
      await page.locator('h1').click();
      assert.equal(await box.count(), 0);
      assert.match(page.url(), /measures\/8\/$/);
    }));

  test('should keep what it says inside the window, and lead on to its page', () =>
    browser.visit({ viewport: { width: 320, height: 568 } }, async (page) => {
      await page.goto(site.base + MEASURE);
      for (const term of await page.locator('[data-segment] a.term').all()) {
        await term.focus();
        await page.keyboard.press('Enter');
        await page.locator('.definition button').waitFor();
        const { left, right } = await page.locator('.definition').evaluate((box) => box.getBoundingClientRect().toJSON());
        assert.ok(left >= 0 && right <= 320, `${left} to ${right}`);
        await page.keyboard.press('Escape');
      }
      await page.click(TERM);
      await page.click('.definition a');
      await page.waitForURL('**/en/glossary/subsistence-allowance/');
    }));

  test('should be asked for on a page with many, and in a browser without popovers', () =>
    browser.visit({}, async (page) => {
      await page.addInitScript(() => delete HTMLElement.prototype.showPopover);
      await page.goto(`${site.base}plans/2023/`);
      assert.equal(await page.locator('[data-definitions]').count(), 0);
      await page.locator('article a.term').first().click();
      await page.locator('.definition button').waitFor();
      const [box, term] = await page.evaluate(() =>
        ['.definition', 'a.term[aria-expanded]'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()),
      );
      assert.ok(Math.min(Math.abs(box.top - term.bottom), Math.abs(box.bottom - term.top)) < 8);
    }));

  test('should have its gloss only for readers who ask for it', () =>
    browser.visit({}, async (page) => {
      await page.goto(site.base + MEASURE);
      assert.ok(!(await page.locator('.gloss').first().isVisible()));
      await page.click('[data-settings]');
      await page.locator('#settings [name=glosses]').check();
      assert.ok(await page.locator('.gloss').first().isVisible());
      await page.reload();
      assert.ok(await page.locator('.gloss').first().isVisible());
      await page.goto(`${site.base}plans/2023/measures/8/`);
      await page.click('[data-settings]');
      assert.ok(!(await page.locator('#settings [name=glosses]').isVisible()), 'a Chinese page has none');
    }));

  test('should keep its gloss beside it, whatever the width', () =>
    browser.visit({}, async (page) => {
      await returning(page, { glosses: true });
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
