// Chinese headings break only between phrases, and no line has one character.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { useBrowser, useSite } from './support/portal.mjs';
import { choose, open } from './support/settings.mjs';

const WIDTHS = [320, 360, 768, 1280];

/** The titles of all measures of a plan, as their headings have them. */
async function titlesOf(page, address) {
  await page.goto(address);
  return page.locator('[data-title]').evaluateAll((titles) => titles.map(({ innerHTML }) => innerHTML));
}

/**
 * Puts each title into the heading of the open page, and returns those with a
 * line that ends inside a phrase or has one character.
 */
const broken = (page, titles) =>
  page.locator('h1 [data-title]').evaluate((heading, titles) => {
    const own = heading.innerHTML;
    /** The lines, with `|` between phrases. */
    const lines = () => {
      const lines = [];
      let [bottom, isPhrase] = [-Infinity, false];
      for (const node of heading.childNodes) {
        if (node.nodeName === 'WBR') isPhrase = true;
        for (const [at, character] of [...(node.data ?? '')].entries()) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.top >= bottom - 1) lines.push({ text: '', begins: isPhrase || lines.length === 0 });
          bottom = Math.max(bottom, box.bottom - box.height / 4);
          const line = lines[lines.length - 1];
          line.text += character;
          isPhrase = false;
        }
      }
      return lines;
    };
    const wrong = titles.filter((title) => {
      heading.innerHTML = title;
      return lines().some(({ text, begins }) => !begins || text.length < 2);
    });
    heading.innerHTML = own;
    return wrong;
  }, titles);

describe('a Chinese heading', () => {
  const site = useSite();
  const browser = useBrowser();

  for (const prefix of ['', 'zh-hant/']) {
    test(`should break between its phrases: /${prefix}`, () =>
      browser.visit({}, async (page) => {
        const titles = await titlesOf(page, `${site.base}${prefix}plans/2023/`);
        assert.equal(titles.length, 51);
        await page.goto(`${site.base}${prefix}plans/2023/measures/34/`);
        await open(page);
        for (const elder of [false, true]) {
          await choose(page, { elder });
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 740 });
            assert.deepEqual(await broken(page, titles), [], `at ${width}${elder ? ', age-friendly' : ''}`);
          }
        }
        // Without places to break it is as it was, so the test would see it.
        await page.setViewportSize({ width: 360, height: 740 });
        const whole = titles.map((title) => title.replaceAll('<wbr>', ''));
        assert.ok((await broken(page, whole)).length > 5, 'is the test blind?');
      }));
  }
});
