// Settings for readers: text size, colours, the age-friendly mode, pinyin,
// reading aloud. They are stored on the device and applied before anything is
// drawn.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { LANGUAGES, useBrowser, useSite } from './support/portal.mjs';
import { KEY, LARGEST, choose, effect, open, returning } from './support/settings.mjs';

const MEASURE = 'plans/2023/measures/8/';
const PHONE = { width: 320, height: 640 };

describe('display settings', () => {
  const site = useSite();
  const browser = useBrowser();

  test('should be set by keyboard, work at once, and be there on the next page', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}en/${MEASURE}`);
      const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
      const before = await size();
      await page.focus('[data-settings]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#settings:not([hidden])');
      assert.equal(await page.getAttribute('[data-settings]', 'aria-expanded'), 'true');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
      assert.equal(await size(), 2 * before);
      await page.keyboard.press('Tab');
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Escape');
      // In large text the menu is folded.
      assert.equal(await page.evaluate(() => document.activeElement.matches('[data-settings], .menu > summary')), true);
      await page.goto(`${site.base}plans/2023/`);
      const { size: kept, colours } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
      assert.deepEqual({ kept, colours }, { kept: '200', colours: 'contrast' });
      await open(page);
      assert.equal(await page.isChecked('[name=size][value="200"]'), true);
      await page.click('[data-defaults]');
      assert.equal(await page.evaluate((key) => localStorage.getItem(key), KEY).then((text) => JSON.parse(text).size), undefined);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.size), undefined);
    }));

  test('should be the same whether chosen now or at a former visit', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}en/${MEASURE}`);
      for (const settings of [{}, { elder: true }, LARGEST, { size: '200' }, { colours: 'contrast' }, { colours: 'dark', elder: true }]) {
        await open(page);
        await choose(page, settings);
        const now = await effect(page);
        assert.equal(now.elder, settings.elder && 'on');
        assert.deepEqual([now.size, now.colours], [settings.size, settings.colours]);
        await page.reload();
        assert.deepEqual(await effect(page), now);
      }
    }));

  test('should stand before anything is drawn, and move nothing', () =>
    browser.visit({}, async (page) => {
      await returning(page, { ...LARGEST, colours: 'dark' });
      await page.addInitScript(() => {
        globalThis.seen = { shift: 0 };
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) globalThis.seen.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        new MutationObserver(() => {
          if (document.documentElement?.dataset.elder) globalThis.seen.set ??= performance.now();
        }).observe(document, { subtree: true, attributes: true, childList: true });
      });
      await page.goto(`${site.base}${MEASURE}`);
      await page.waitForTimeout(2500);
      const { set, shift, paint } = await page.evaluate(() => ({
        ...globalThis.seen,
        paint: performance.getEntriesByName('first-paint')[0]?.startTime,
      }));
      assert.ok(set < paint, `set at ${set}, painted at ${paint}`);
      assert.equal(shift, 0);
    }));

  test('should move nothing at the first visit either', () =>
    browser.visit({ viewport: { width: 360, height: 740 } }, async (page) => {
      await page.addInitScript(() => {
        globalThis.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) globalThis.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const { prefix } of LANGUAGES) {
        await page.goto(`${site.base}${prefix}${MEASURE}`);
        await page.waitForTimeout(2300);
        assert.equal(await page.evaluate(() => globalThis.shift), 0, prefix);
      }
    }));

  test('should not be offered without scripts', () =>
    browser.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.base}${MEASURE}`);
      for (const part of ['[data-settings]', '#settings', '[data-listen]']) {
        assert.equal(await page.isVisible(part), false, part);
      }
    }));

  test('should leave what cannot be kept or read alone', () =>
    browser.visit({}, async (page) => {
      await page.addInitScript(() => {
        localStorage.setItem('yaodian-reading', '{nonsense');
        Storage.prototype.setItem = () => {
          throw new Error('full');
        };
      });
      await page.goto(`${site.base}${MEASURE}`);
      await open(page);
      await page.check('[name=elder]');
      assert.equal(await page.evaluate(() => document.documentElement.dataset.elder), 'on');
    }));
});

describe('the age-friendly mode', () => {
  const site = useSite();
  const browser = useBrowser();

  test('should show the text of a measure with 30 pixels and more at its largest', () =>
    browser.visit({ viewport: PHONE }, async (page) => {
      await returning(page, LARGEST);
      await page.goto(`${site.base}${MEASURE}`);
      assert.ok((await page.$eval('[data-segment]', (part) => parseFloat(getComputedStyle(part).fontSize))) >= 30);
    }));

  test('should leave three ways in the header, and the search box', () =>
    browser.visit({}, async (page) => {
      await returning(page, { elder: true });
      await page.goto(`${site.base}${MEASURE}`);
      const ways = await page.$$eval('.bar nav li', (items) => items.filter((item) => getComputedStyle(item).display !== 'none').map((item) => item.textContent));
      assert.deepEqual(ways, ['首页', '工作要点', '帮助']);
      assert.equal(await page.locator('.bar .search').count(), 1);
    }));
});

describe('pinyin', () => {
  const site = useSite();
  const browser = useBrowser();

  test('should stand above each character and change nothing of the text', () =>
    browser.visit({}, async (page) => {
      for (const { prefix } of LANGUAGES) {
        await page.goto(`${site.base}${prefix}plans/2023/measures/45/`);
        const state = () =>
          page.evaluate(() =>
            [...document.querySelectorAll('[data-pair]')].map((text) => {
              const copy = text.cloneNode(true);
              for (const note of copy.querySelectorAll('rt, rp, [data-note]')) note.remove();
              return [copy.textContent, text.querySelectorAll('a').length, text.querySelectorAll('[data-segment]').length];
            }),
          );
        const before = await state();
        await open(page);
        await page.check('[name=pinyin]');
        await page.waitForSelector('[data-pair] ruby');
        await page.waitForFunction(() => !document.querySelector('[data-pair] > p:lang(zh):not(:has(ruby))'));
        assert.deepEqual(await state(), before);
        const bare = await page.evaluate(() => {
          const texts = [...document.querySelectorAll('[data-pair] > p:lang(zh)')].map((text) => {
            const copy = text.cloneNode(true);
            for (const ruby of copy.querySelectorAll('ruby, [data-note]')) ruby.remove();
            return copy.textContent;
          });
          return texts.join('').match(/\p{Script=Han}/gu) ?? [];
        });
        assert.deepEqual(bare, []);
        await page.uncheck('[name=pinyin]');
        await page.waitForFunction(() => !document.querySelector('ruby'));
        assert.deepEqual(await state(), before);
      }
    }));

  test('should read by words, and be remembered', () =>
    browser.visit({}, async (page) => {
      await returning(page, { pinyin: true });
      const read = async (address, words) => {
        await page.goto(site.base + address);
        await page.waitForFunction(() => !document.querySelector('[data-pair] > p:lang(zh):not(:has(ruby))'));
        return page.evaluate((words) => {
          const all = [...document.querySelectorAll('main ruby')].map((ruby) => [ruby.firstChild.data, ruby.querySelector('rt').textContent]);
          const text = all.map(([character]) => character).join('');
          const at = text.indexOf(words);
          return at < 0 ? `no ${words}` : all.slice(at, at + words.length).map(([, reading]) => reading).join(' ');
        }, words);
      };
      assert.equal(await read('plans/2023/measures/36/', '行政区划'), 'xíng zhèng qū huà');
      assert.equal(await read('plans/2023/measures/45/', '增长幅度'), 'zēng zhǎng fú dù');
      assert.equal(await read('zh-hant/plans/2023/measures/45/', '補助發放'), 'bǔ zhù fā fàng');
      assert.equal(await read('en/plans/2023/measures/45/', '调整机制'), 'tiáo zhěng jī zhì');
    }));
});

/** Simulates speech synthesis with these voices; a test ends each utterance. */
function mute(voices) {
  const events = new EventTarget();
  let known = [];
  const speech = {
    queue: [],
    said: [],
    getVoices: () => known,
    speak(utterance) {
      this.said.push({ text: utterance.text, lang: utterance.voice.lang, rate: utterance.rate });
      this.queue.push(utterance);
    },
    cancel() {
      this.queue = [];
    },
    addEventListener: events.addEventListener.bind(events),
  };
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  globalThis.endOne = () => speech.queue.shift()?.onend();
  // Voices appear later, as in browsers.
  setTimeout(() => {
    known = voices.map((lang) => ({ lang, name: lang, localService: true }));
    events.dispatchEvent(new Event('voiceschanged'));
  }, 100);
}

describe('reading aloud', () => {
  const site = useSite();
  const browser = useBrowser();
  const LISTEN = '[data-listen] button >> nth=0';
  const STOP = '[data-listen] button >> nth=1';

  test('should read the title and each sentence in the voice of the page, and mark what is being read', () =>
    browser.visit({}, async (page) => {
      await page.addInitScript(mute, ['en-US', 'zh-HK', 'zh_TW', 'zh-CN', 'en-GB']);
      for (const [prefix, voice] of [['', 'zh-CN'], ['en/', 'en-GB'], ['zh-hant/', 'zh_TW']]) {
        await page.goto(`${site.base}${prefix}${MEASURE}`);
        await page.waitForSelector(LISTEN, { state: 'visible' });
        const expected = await page.evaluate(() => {
          const parts = [document.querySelector('[data-title]'), ...document.querySelectorAll('[data-plain], [data-pair] > :first-child [data-segment]')];
          return parts.map((part) => {
            const copy = part.cloneNode(true);
            for (const note of copy.querySelectorAll('[data-note]')) note.remove();
            return copy.textContent.trim();
          });
        });
        await page.focus(LISTEN);
        await page.keyboard.press('Enter');
        for (let at = 0; at < expected.length; at += 1) {
          await page.waitForFunction((count) => speechSynthesis.said.length === count, at + 1);
          const marked = await page.$$eval('.spoken', (parts) => parts.length);
          assert.equal(marked, 1);
          await page.evaluate(() => globalThis.endOne());
        }
        const said = await page.evaluate(() => speechSynthesis.said);
        assert.deepEqual(said.map(({ text }) => text), expected);
        assert.deepEqual([...new Set(said.map(({ lang }) => lang))], [voice]);
        assert.equal(await page.locator('.spoken').count(), 0);
        assert.equal(await page.isVisible(STOP), false);
      }
    }));

  test('should pause, go on with the same sentence, and stop with Escape', () =>
    browser.visit({}, async (page) => {
      await page.addInitScript(mute, ['en-GB']);
      await page.goto(`${site.base}en/${MEASURE}`);
      await page.click(LISTEN);
      await page.waitForFunction(() => speechSynthesis.said.length === 1);
      await page.evaluate(() => globalThis.endOne());
      await page.click(LISTEN);
      await page.waitForFunction(() => speechSynthesis.queue.length === 0);
      assert.equal(await page.textContent(LISTEN), 'Resume');
      await page.click(LISTEN);
      await page.waitForFunction(() => speechSynthesis.said.length === 3);
      const said = await page.evaluate(() => speechSynthesis.said.map(({ text }) => text));
      assert.equal(said[1], said[2]);
      await page.selectOption('[data-listen] select', '1.5');
      await page.waitForFunction(() => speechSynthesis.said.at(-1).rate === 1.5);
      await page.keyboard.press('Escape');
      assert.equal(await page.evaluate(() => speechSynthesis.queue.length), 0);
      assert.equal(await page.locator('.spoken').count(), 0);
      assert.equal(await page.textContent(LISTEN), 'Read aloud');
    }));

  test('should have no row of its own before a voice is known', () =>
    browser.visit({ viewport: { width: 360, height: 740 } }, async (page) => {
      for (const settings of [{}, LARGEST]) {
        await returning(page, settings);
        for (const address of ['plans/2023/', 'en/plans/2023/social-assistance/']) {
          await page.goto(site.base + address);
          const heights = await page.evaluate(() =>
            ['', 'no'].map((voice) => {
              document.documentElement.removeAttribute('data-voice');
              if (voice) document.documentElement.dataset.voice = voice;
              return document.querySelector('.opening').getBoundingClientRect().height;
            }),
          );
          assert.equal(heights[0], heights[1], address);
        }
      }
    }));

  for (const [name, voices] of [
    ['no voice', []],
    ['no voice of the language', ['zh-CN', 'de-DE']],
  ]) {
    test(`should not be offered where the browser has ${name}`, () =>
      browser.visit({}, async (page) => {
        await page.addInitScript(mute, voices);
        await page.goto(`${site.base}en/${MEASURE}`);
        await page.waitForTimeout(2300);
        assert.equal(await page.isVisible(LISTEN), false);
        // The next page leaves no space for it either.
        await page.goto(`${site.base}en/plans/2023/measures/9/`);
        assert.equal(await page.$eval('[data-listen]', (box) => getComputedStyle(box).display), 'none');
      }));
  }
});
