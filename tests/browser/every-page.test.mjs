// Every page, opened once on a large screen; and one page of every kind in
// every language, opened once more on a phone and once without scripts. All
// checks of a page share these visits: add new checks here rather than new
// visits. Without `./tests/run --all`, of pages that are alike some are opened.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { describe, test } from 'node:test';

import { looks, violations, violationsByLook, violationsOfColour } from './support/axe.mjs';
import {
  assertCalm,
  assertEnlargedFits,
  assertKeyboard,
  assertPaper,
  enlarged,
  settled,
  sideways,
  small,
  texts,
  watch,
  width,
} from './support/looks.mjs';
import { ALL, LANGUAGES, everyPage, sampledPages, useBrowser, useSite } from './support/portal.mjs';
import { assertReadable } from './support/reading.mjs';
import { assertSearchBox } from './support/search-box.mjs';
import { LARGEST, choose, menu, open } from './support/settings.mjs';

/** Twice the number of cores: half of a visit is waiting for the page to become idle. */
const AT_ONCE = { concurrency: 2 * availableParallelism() };

/** Colour schemes; they differ only in colours. */
const SCHEMES = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
];
const SMALL = { width: 320, height: 568 };
const TALLER = { width: 320, height: 640 };
const PHONE = { width: 360, height: 740 };

/** One page of every kind, by address. */
const KINDS = new Map(sampledPages().map((page) => [page.address, page]));

/** Per state of pages, such as a colour scheme: the looks of text that have passed on some page. */
const PASSED = new Map();

/** The looks that have passed in a state of this name. */
function passed(state) {
  if (!PASSED.has(state)) PASSED.set(state, looks());
  return PASSED.get(state);
}

/** Prepares a page that is used for many addresses. */
const watched = (page) => page.addInitScript(watch);

/** Of pages that are alike, one in so many: terms, and in a sample measures, topics and audiences as well. */
const TERMS = ALL ? 40 : 200;
const OTHERS = ALL ? 1 : 24;

/** The addresses of the pages to open, with the language of each. */
function addresses(folder) {
  const counts = new Map();
  const isOneIn = (count, what) => {
    const before = counts.get(what) ?? 0;
    counts.set(what, before + 1);
    return before % count === 0;
  };
  const isSeen = ({ address }) =>
    KINDS.has(address) || (/(^|\/)glossary\/.+/.test(address) ? isOneIn(TERMS, 'terms') : isOneIn(OTHERS, 'others'));
  const own = (file) => LANGUAGES.findLast(({ prefix }) => file.startsWith(prefix) && prefix) ?? LANGUAGES[0];
  return readdirSync(folder, { recursive: true })
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .sort()
    .map((file) => ({ address: file.slice(0, -'index.html'.length), language: own(file) }))
    .filter(isSeen);
}

/** The next language in the cycle of languages. */
const next = (language) => LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length];

/** Uses the language switch to go to the same page in the next language. */
async function follow(page, base, { language, path }) {
  const { tag, prefix } = next(language);
  assert.equal(await page.getAttribute('html', 'lang'), language.tag);
  await menu(page);
  await page.click(`[data-language-switch] a[hreflang="${tag}"]`);
  await page.waitForURL(base + prefix + path);
  assert.equal(await page.getAttribute('html', 'lang'), tag);
}

describe('every page on a large screen', AT_ONCE, () => {
  const site = useSite('/');
  const browser = useBrowser();
  const pages = addresses(site.folder);

  for (const { tag } of LANGUAGES) {
    test(`should be one of many (${tag})`, () => {
      const count = pages.filter(({ language }) => language.tag === tag).length;
      assert.ok(count > (ALL ? 60 : 5), `only ${count} pages`);
    });
  }

  for (const { address } of pages) {
    const kind = KINDS.get(address);
    const look = async (t, page) => {
      await page.goto(site.base + address);
      await settled(page);
      await t.test('should break no rule and move nothing', () => assertCalm(page));
      if (kind) await t.test('should skip to the content and show where one is', () => assertKeyboard(page));
      await t.test('should have no violation known to axe-core in any colour scheme', async () => {
        // Each look is examined once, and on one page of every kind each text.
        const all = kind ? violations : (page) => violationsByLook(page, passed('light, no-preference'));
        for (const [index, scheme] of SCHEMES.entries()) {
          await page.emulateMedia(scheme);
          const state = `${scheme.colorScheme}, ${scheme.contrast}`;
          assert.deepEqual(await (index === 0 ? all(page) : violationsOfColour(page, passed(state))), [], state);
        }
      });
      await page.emulateMedia({ colorScheme: null, contrast: null });
      if (kind?.kind !== 'search') {
        await t.test('should print', async () => {
          // The list of a portal of one plan is short, and so is what a term means.
          const sheets = await assertPaper(page, /(^|\/)(plans\/|glossary\/.+)$/.test(address) ? 30 : 100);
          const isShort = kind?.kind === 'home' || /\/measures\/\d+\/$/.test(address);
          assert.ok(!isShort || sheets === 1 || sheets === 2, `${sheets} sheets`);
        });
      }
      if (kind) await t.test('should keep the place in the next language', () => follow(page, site.base, kind));
    };
    test(address || 'the home page', (t) => browser.borrow({}, (page) => look(t, page), watched));
  }
});

/**
 * In the page: where the text of a measure begins, and how many lines its title
 * has, as the page is and in the age-friendly mode.
 */
function beginnings() {
  const text = document.querySelector('[data-plain], [data-segment]');
  const title = document.querySelector('[data-title]');
  const measured = () => ({
    top: text.getBoundingClientRect().top + scrollY,
    lines: Math.round(title.getBoundingClientRect().height / parseFloat(getComputedStyle(title).lineHeight)),
  });
  const root = document.documentElement;
  const plain = measured();
  root.dataset.elder = root.dataset.large = 'on';
  const elder = measured();
  delete root.dataset.elder;
  delete root.dataset.large;
  return { plain, elder };
}

describe('the text of a measure on a phone', () => {
  const site = useSite();
  const browser = useBrowser();
  const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

  for (const { tag, prefix } of LANGUAGES) {
    test(`should begin within 250 pixels, at worst 330, in the age-friendly mode 370 (${tag})`, () =>
      browser.visit({ viewport: PHONE, javaScriptEnabled: true }, async (page) => {
        const found = [];
        for (let number = 1; number <= 51; number += 1) {
          await page.goto(`${site.base}${prefix}plans/2023/measures/${number}/`, { waitUntil: 'load' });
          found.push({ number, ...(await page.evaluate(beginnings)) });
        }
        const tops = found.map(({ plain }) => plain.top);
        assert.ok(median(tops) <= 250, `${median(tops)} in the median`);
        assert.deepEqual(found.filter(({ plain }) => plain.top > 330), []);
        const isLate = ({ elder: { top, lines } }) => top > (lines > 4 ? PHONE.height - 40 : 370);
        assert.deepEqual(found.filter(isLate), []);
      }));
  }
});

describe('every kind of page on a phone', AT_ONCE, () => {
  const site = useSite();
  const browser = useBrowser();

  /** Checks the settings in their form, which is open from here on. */
  const assertSettings = async (t, page, { language }) => {
    await page.setViewportSize(TALLER);
    await open(page);
    for (const [name, settings, least] of [
      ['by default', {}, 44],
      ['in the age-friendly mode', { elder: true }, 60],
      ['in the age-friendly mode at its largest', LARGEST, 60],
      ['at twice the size', { size: '200' }, 44],
    ]) {
      await t.test(`should fit 320 pixels with targets no smaller than ${least} ${name}`, async () => {
        await choose(page, settings);
        assert.deepEqual(await small(page, least), []);
        assert.ok((await sideways(page)) <= 0, `${await sideways(page)} too wide`);
      });
    }
    if (language.tag === 'zh-Hant') return;
    await page.setViewportSize(PHONE);
    // The form is new, and so is the age-friendly mode; else only colours differ.
    for (const [settings, isNew] of [
      [{ ...LARGEST, colours: 'light' }, true],
      [{ colours: 'dark', elder: true }, false],
      [{ colours: 'contrast' }, false],
    ]) {
      const state = JSON.stringify(settings);
      await t.test(`should have no violation known to axe-core with ${state}`, async () => {
        await choose(page, settings);
        assert.deepEqual(await (isNew ? violationsByLook : violationsOfColour)(page, passed(state)), []);
      });
    }
  };

  const look = async (t, page, one) => {
    await page.goto(site.base + one.address);
    await settled(page);
    await t.test('should break no rule and move nothing', () => assertCalm(page));
    await page.setViewportSize(SMALL);
    await t.test('should not scroll sideways', async () => assert.ok((await width(page)) <= SMALL.width));
    await t.test('should have no violation known to axe-core in the light and the dark', async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      assert.deepEqual(await violationsByLook(page, passed('light on a phone')), []);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await violationsOfColour(page, passed('dark on a phone')), []);
    });
    await page.emulateMedia({ colorScheme: null });
    await t.test('should fit with text at twice its size', () => enlarged(page, () => assertEnlargedFits(page)));
    await assertSettings(t, page, one);
    await page.setViewportSize(TALLER);
    await t.test('should show text of 18 pixels and more in the age-friendly mode, its lines one and a half apart', async () => {
      await choose(page, { elder: true });
      await page.click('[data-close]');
      const found = await texts(page);
      assert.ok(found.length > 10);
      assert.deepEqual(found.filter(({ size, spacing }) => size < 18 || spacing < 1.495), []);
    });
    await choose(page, {});
    await page.setViewportSize(PHONE);
    await t.test('should keep the place in the next language', () => follow(page, site.base, one));
    // This visit checks the page in the next language, so together they check
    // all. Without a network, search finds only what is kept, so skip the
    // offline page.
    if (one.kind === 'offline') return;
    await t.test('should lead to a page that suggests queries', () => assertSearchBox(page, site.base, one.kind, next(one.language)));
  };

  // A sample has in English here what it has in Chinese on a large screen.
  for (const one of sampledPages(1)) {
    const options = { viewport: PHONE, hasTouch: true };
    test(one.name, (t) => browser.borrow(options, (page) => look(t, page, one), watched));
  }
});

describe('every kind of page without scripts', AT_ONCE, () => {
  const site = useSite();
  const browser = useBrowser();

  for (const one of everyPage()) {
    test(`should be readable: ${one.name}`, () =>
      browser.borrow({ javaScriptEnabled: false }, async (page) => {
        await page.goto(site.base + one.address);
        await assertReadable(page, one);
      }));
  }
});
