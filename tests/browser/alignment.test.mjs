// Two editions side by side, sentence by sentence: in columns if there is room,
// otherwise one after the other, and highlighted together by pointer, touch and
// focus.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { LANGUAGES, useBrowser, useSite } from './support/portal.mjs';

const MEASURES = [1, 8, 39, 45];

/** The sentences of the page's language and of the other: language, number, box, first line. */
function measured(page) {
  return page.locator('.pairs').evaluate((pairs) =>
    [1, 2].map((place) => {
      const sentences = [...pairs.querySelectorAll(`[data-pair] > :nth-child(${place}) [data-segment]`)];
      return {
        language: sentences[0].closest('[lang]').lang,
        sentences: sentences.map((sentence) => {
          const { x, y, width, height } = sentence.parentElement.getBoundingClientRect();
          const range = document.createRange();
          const words = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT).nextNode();
          range.setStart(words, 0);
          range.setEnd(words, 1);
          const line = range.getBoundingClientRect();
          const number = sentence.dataset.segment;
          return { number, x, y, width, height, middle: line.y + line.height / 2 };
        }),
      };
    }),
  );
}

function assertInColumns([one, other], where) {
  assert.equal(one.sentences.length, other.sentences.length, where);
  const [left, right] = [one, other];
  for (const [index, sentence] of left.sentences.entries()) {
    const same = right.sentences[index];
    const what = `${where}, sentence ${sentence.number}`;
    assert.equal(sentence.number, same.number, what);
    assert.ok(Math.abs(sentence.y - same.y) <= 1, `${what}: from ${sentence.y} and ${same.y}`);
    assert.ok(Math.abs(sentence.middle - same.middle) <= 2, `${what}: first lines differ`);
    assert.ok(sentence.x + sentence.width < same.x, `${what}: not beside each other`);
    const before = left.sentences[index - 1];
    if (before) assert.ok(before.y + before.height <= sentence.y, `${what}: overlaps`);
  }
}

function assertInTurn([own, other], where, tag) {
  assert.equal(own.language, tag);
  const all = own.sentences.flatMap((one, index) => [one, other.sentences[index]]);
  all.reduce((before, one) => {
    assert.ok(before.y + before.height <= one.y, `${where}: ${one.number}`);
    return one;
  });
}

describe('two editions', () => {
  const site = useSite();
  const browser = useBrowser();

  for (const scripts of [true, false]) {
    const options = { javaScriptEnabled: scripts };
    const how = scripts ? 'with scripts' : 'without scripts';

    test(`should follow each sentence by its translation on a phone, and start both on a common line elsewhere (${how})`, () =>
      browser.visit(options, async (page) => {
        for (const { prefix, tag } of LANGUAGES) {
          for (const number of MEASURES) {
            await page.setViewportSize({ width: 360, height: 800 });
            await page.goto(`${site.base}${prefix}plans/2023/measures/${number}/`);
            assertInTurn(await measured(page), `${tag} ${number}`, tag);
            for (const width of [768, 1024, 1280]) {
              await page.setViewportSize({ width, height: 900 });
              assertInColumns(await measured(page), `${tag} ${number} at ${width}`);
            }
          }
        }
      }));
  }

  test('should follow each other in the document, whatever the style', () =>
    browser.visit({ javaScriptEnabled: false }, async (page) => {
      await page.route('**/*.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
      await page.goto(`${site.base}plans/2023/measures/39/`);
      assertInTurn(await measured(page), 'without style', 'zh-Hans');
    }));

  test('should keep the space between paragraphs', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}plans/2023/measures/39/`);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const gap = async () => {
          const texts = await measured(page);
          const [two, three] = texts.find(({ language }) => language === 'en').sentences.slice(1);
          return three.y - two.y - two.height;
        };
        const before = await gap();
        await page.locator('.paragraph').evaluate((paragraph) => {
          const second = paragraph.cloneNode();
          second.append(...[...paragraph.children].slice(2));
          paragraph.after(second);
        });
        assert.ok((await gap()) > before + 8, `${width}: no space between paragraphs`);
        if (width === 1280) assertInColumns(await measured(page), 'two paragraphs');
        await page.reload();
      }
    }));
});

describe('a sentence and its translation', () => {
  const site = useSite();
  const browser = useBrowser();
  const measure = 'plans/2023/measures/39/';
  const marked = (page) =>
    page.locator('.together').evaluateAll((all) =>
      all.map((one) => `${one.closest('[lang]').lang} ${one.dataset.segment}`).sort(),
    );
  const both = (number) => [`en ${number}`, `zh-Hans ${number}`];
  const sentence = (page, language, number) =>
    page.locator(`[data-segment="${number}"]:lang(${language})`);

  test('should be marked together under the pointer', () =>
    browser.visit({}, async (page) => {
      await page.goto(site.base + measure);
      for (const [language, number] of [['en', 3], ['zh-Hans', 5]]) {
        await sentence(page, language, number).hover();
        assert.deepEqual(await marked(page), both(number));
      }
      await page.locator('h1').hover();
      assert.deepEqual(await marked(page), []);
    }));

  test('should be marked together by the keyboard, in one stop', () =>
    browser.visit({}, async (page) => {
      await page.goto(site.base + measure);
      assert.equal(await page.locator('[data-segment][tabindex="0"]').count(), 1);
      await sentence(page, 'zh-Hans', 1).focus();
      assert.deepEqual(await marked(page), both(1));
      for (const [key, language, number] of [
        ['ArrowDown', 'zh-Hans', 2],
        ['ArrowRight', 'en', 2],
        ['ArrowDown', 'en', 3],
        ['ArrowLeft', 'zh-Hans', 3],
        ['ArrowUp', 'zh-Hans', 2],
        ['Control+ArrowDown', 'zh-Hans', 2],
      ]) {
        await page.keyboard.press(key);
        const at = await page.evaluate(() => [
          document.activeElement.closest('[lang]').lang,
          document.activeElement.dataset.segment,
        ]);
        assert.deepEqual(at, [language, String(number)], key);
        assert.deepEqual(await marked(page), both(number));
      }
      // The next stops are the links in the sentences, not more sentences.
      const link = () =>
        page.evaluate(() => {
          const at = document.activeElement;
          const number = at.matches('a') && at.closest('[data-segment]')?.dataset.segment;
          return number ? { number, isReference: at.matches('[data-note]') } : null;
        });
      let references = 0;
      await page.keyboard.press('Tab');
      for (let at = await link(); at; at = await link()) {
        assert.deepEqual(await marked(page), both(at.number));
        references += Number(at.isReference);
        await page.keyboard.press('Tab');
      }
      assert.equal(references, 1);
      assert.deepEqual(await marked(page), []);
    }));

  test('should be marked together by a tap', () =>
    browser.visit({ hasTouch: true, viewport: { width: 360, height: 1000 } }, async (page) => {
      await page.goto(site.base + measure);
      // Tap the first letter: there is a link further on.
      const position = { x: 3, y: 12 };
      await sentence(page, 'en', 2).tap({ position });
      assert.deepEqual(await marked(page), both(2));
      await sentence(page, 'zh-Hans', 4).tap({ position });
      assert.deepEqual(await marked(page), both(4));
    }));

  for (const [what, options] of [
    ['in the light', { colorScheme: 'light' }],
    ['in the dark', { colorScheme: 'dark' }],
    ['in forced colours', { forcedColors: 'active' }],
  ]) {
    test(`should be seen to be marked ${what}, without motion`, () =>
      browser.visit({ ...options, reducedMotion: 'reduce' }, async (page) => {
        await page.goto(site.base + measure);
        const looks = (locator) =>
          locator.evaluate((element) => {
            const { backgroundColor, outlineStyle, transitionDuration } = getComputedStyle(element);
            return { backgroundColor, outlineStyle, transitionDuration };
          });
        const other = sentence(page, 'en', 3);
        const plain = await looks(other);
        await sentence(page, 'zh-Hans', 3).hover();
        const now = await looks(other);
        assert.equal(now.transitionDuration, '0s');
        if (options.forcedColors) assert.equal(now.outlineStyle, 'solid');
        else assert.notEqual(now.backgroundColor, plain.backgroundColor);
      }));
  }

  test('should not be touched where there is one edition', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}plans/2023/social-assistance/`);
      assert.equal(await page.locator('[data-segment][tabindex]').count(), 0);
    }));
});
