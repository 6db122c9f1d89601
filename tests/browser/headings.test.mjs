// Chinese headings break only between phrases, and no line has one character.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { width as widthOf } from './support/looks.mjs';
import { useBrowser, useSite } from './support/portal.mjs';
import { LARGEST, choose, open, returning } from './support/settings.mjs';

const WIDTHS = [320, 360, 768, 1280];

/** The titles of all measures of a plan, as their headings have them. */
async function titlesOf(page, address) {
  await page.goto(address);
  return page.locator('[data-title]').evaluateAll((titles) => titles.map(({ innerHTML }) => innerHTML));
}

/** In each page: `linesOf`, the lines of an element, and whether each begins a phrase. */
function measured() {
  window.linesOf = (element) => {
    const lines = [];
    let [bottom, isPhrase] = [-Infinity, false];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeName === 'WBR') isPhrase = true;
      for (const [at, character] of [...(node.data ?? '')].entries()) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (box.top >= bottom - 1) lines.push({ text: '', begins: isPhrase || lines.length === 0 });
        bottom = Math.max(bottom, box.bottom - box.height / 4);
        lines[lines.length - 1].text += character;
        // A blank is a place to break by itself.
        isPhrase = /\s/.test(character);
      }
    }
    return lines;
  };
}

/**
 * Puts each title into the heading of the open page, and returns those with a
 * line that ends inside a phrase or has one character.
 */
const broken = (page, titles) =>
  page.locator('h1 [data-title]').evaluate((heading, titles) => {
    const own = heading.innerHTML;
    const wrong = titles.filter((title) => {
      heading.innerHTML = title;
      return window.linesOf(heading).some(({ text, begins }) => !begins || text.length < 2);
    });
    heading.innerHTML = own;
    return wrong;
  }, titles);

/** The titles in the links of the open page: how many, those cut inside a phrase, those with a line of one character. */
const brokenLinks = (page) =>
  page.evaluate(() => {
    const titles = [...document.querySelectorAll(':is(a, a > span, .quiet > span):has(> wbr)')];
    // In large text the trail has titles only for those who listen.
    const shown = titles.filter((title) => title.checkVisibility() && title.offsetWidth > 1).map(window.linesOf);
    const those = (test) => shown.filter((lines) => lines.some(test)).map((lines) => lines.map(({ text }) => text).join('|'));
    return { count: shown.length, cut: those(({ begins }) => !begins), alone: those(({ text }) => text.length < 2) };
  });

describe('a Chinese heading', () => {
  const site = useSite();
  const browser = useBrowser();

  for (const prefix of ['', 'zh-hant/']) {
    test(`should break between its phrases: /${prefix}`, () =>
      browser.visit({}, async (page) => {
        await page.addInitScript(measured);
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

/** Pages with lists of links to measures, topics and plans. */
const LISTS = ['', 'plans/', 'plans/2023/social-assistance/', 'plans/2023/measures/13/', 'audiences/families-in-hardship/', 'targets/', 'glossary/subsistence-allowance/', 'site-map/'];

describe('a Chinese title in a list of links', () => {
  const site = useSite();
  const browser = useBrowser();

  for (const [prefix, settings] of [['', {}], ['zh-hant/', { elder: true }], ['', { size: '200' }], ['', LARGEST]]) {
    test(`should break between its phrases: /${prefix} ${JSON.stringify(settings)}`, () =>
      browser.visit({}, async (page) => {
        await page.addInitScript(measured);
        await returning(page, settings);
        for (const path of LISTS) {
          await page.goto(site.base + prefix + path);
          for (const width of [320, 360, 1280]) {
            await page.setViewportSize({ width, height: 740 });
            const { count, cut, alone } = await brokenLinks(page);
            assert.ok(count > 0, `${path}: is the test blind?`);
            assert.deepEqual(alone, [], `${path} at ${width}`);
            // Eight characters at most three times their size are wider than a phone.
            if (settings !== LARGEST || width > 360) assert.deepEqual(cut, [], `${path} at ${width}`);
            assert.ok((await widthOf(page)) <= width, `${path} at ${width}`);
          }
        }
      }));
  }
});
