// The search box of every page: its shortcut key, its suggestions, and recent
// searches, which stay on the device.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';

import { useBrowser, useSite } from './support/portal.mjs';
import { OPTIONS, arrived, box, ready, unfold } from './support/search-box.mjs';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const MEASURE = 'plans/2023/measures/8/';
const RECENT = '.lately li button:first-child';

describe('the search box', () => {
  const site = useSite();
  const browser = useBrowser();
  const focused = (page) => box(page).evaluate((input) => input === document.activeElement);
  const stored = (page) => page.evaluate(() => localStorage.getItem('recent-searches'));

  test('should fetch nothing of search before it is used', () =>
    browser.visit(DESKTOP, async (page) => {
      const asked = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(site.base + MEASURE, { waitUntil: 'networkidle' });
      const early = asked.filter((file) => /\/search[/-]/.test(file));
      assert.deepEqual(early.map((file) => path.basename(file)), ['search-at-hand.js']);
      const script = await readFile(path.join(site.folder, 'assets/search-at-hand.js'));
      assert.ok(gzipSync(script).length <= 1250, `${gzipSync(script).length} bytes`);
      await ready(page);
      await page.waitForLoadState('networkidle');
      assert.ok(asked.some((file) => file.endsWith('/search/client.js')));
    }));

  test('should be a plain form without scripts', () =>
    browser.visit({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      for (const prefix of ['', 'en/']) {
        await page.goto(`${site.base}${prefix}${MEASURE}`);
        assert.ok(await page.locator('.search kbd').isHidden());
        await unfold(page);
        await box(page).fill('低保');
        await box(page).press('Enter');
        await arrived(page, '低保');
        assert.ok(page.url().startsWith(`${site.base}${prefix}search/`));
      }
    }));

  for (const key of ['/', 'Control+k', 'Meta+k']) {
    test(`should be reached by ${key}, and not from a field`, () =>
      browser.visit(DESKTOP, async (page) => {
        for (const address of ['', MEASURE, 'search/', 'en/glossary/']) {
          await page.goto(site.base + address);
          // On the search page, its own box is used.
          await page.waitForSelector('input[name=q][aria-keyshortcuts]');
          await page.keyboard.press(key);
          assert.ok(await focused(page), address);
          assert.equal(await box(page).inputValue(), '');
          // Within the box, a slash is text.
          await page.keyboard.type('1/2');
          assert.equal(await box(page).inputValue(), '1/2');
        }
        await page.goto(`${site.base}plans/2023/`);
        await page.locator('.within input[name=q]').focus();
        await page.keyboard.press(key);
        assert.ok(!(await focused(page)));
      }));
  }

  test('should say by which key, and let that be turned off for good', () =>
    browser.visit(DESKTOP, async (page) => {
      await page.goto(`${site.base}en/${MEASURE}`);
      assert.ok(await page.locator('.search kbd').isVisible());
      assert.match(await box(page).getAttribute('aria-keyshortcuts'), /^\/ /);
      await page.keyboard.press('/');
      const off = page.getByLabel('Press “/” to search');
      await off.waitFor();
      await page.keyboard.press('ArrowDown');
      assert.ok(await off.evaluate((one) => one === document.activeElement));
      await page.keyboard.press('Space');
      for (const address of [null, `${site.base}glossary/`]) {
        if (address) await page.goto(address);
        await page.evaluate(() => document.activeElement.blur());
        assert.ok(await page.locator('.search kbd').isHidden());
        await page.keyboard.press('/');
        assert.ok(!(await focused(page)));
        await page.keyboard.press('Control+k');
        assert.ok(await focused(page));
      }
    }));

  test('should have no key of one character where that could not be turned off', () =>
    browser.visit(DESKTOP, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('no', 'SecurityError');
          },
        });
      });
      await page.goto(site.base + MEASURE);
      await page.keyboard.press('/');
      assert.ok(!(await focused(page)));
      // Everything else works without storage.
      await ready(page);
      await page.keyboard.type('低保');
      await page.keyboard.press('Enter');
      await arrived(page, '低保');
    }));

  test('should offer what was searched for lately, which goes nowhere', () =>
    browser.visit(DESKTOP, async (page, context) => {
      await page.goto(site.base + MEASURE);
      const send = async (query) => {
        await ready(page);
        await box(page).fill(query);
        await page.keyboard.press('Enter');
        await arrived(page, query);
      };
      await send('低保');
      await page.goto(`${site.base}en/glossary/`);
      await send('care');
      // Queries from the search page’s own box are added too, and the last one
      // comes first.
      await send('低保');
      assert.deepEqual(JSON.parse(await stored(page)), ['低保', 'care']);
      assert.deepEqual(await context.cookies(), []);

      await page.goto(`${site.base}en/${MEASURE}`);
      const bodies = [];
      page.on('request', (request) => bodies.push(request.url() + (request.postData() ?? '')));
      await ready(page);
      await page.waitForSelector(RECENT);
      assert.deepEqual(await page.locator(RECENT).allTextContents(), ['低保', 'care']);
      assert.equal(await page.locator(`${RECENT} bdi`).first().getAttribute('lang'), 'zh');
      await page.waitForLoadState('networkidle');
      assert.ok(bodies.every((body) => !/care|%E4%BD%8E/.test(body)), bodies.join(' '));
      // By keyboard: select the first and search for it again.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await arrived(page, '低保');
    }));

  test('should let each be removed, and all', () =>
    browser.visit(PHONE, async (page) => {
      await page.goto(`${site.base}en/${MEASURE}`);
      await page.evaluate(() => localStorage.setItem('recent-searches', '["one","two","three"]'));
      await unfold(page);
      await box(page).tap();
      await page.waitForSelector(RECENT);
      await page.getByRole('button', { name: 'Remove “two”' }).tap();
      assert.deepEqual(JSON.parse(await stored(page)), ['one', 'three']);
      assert.ok(await focused(page));
      for (const button of await page.locator('.lately button:visible').all()) {
        assert.ok((await button.boundingBox()).height >= 44);
      }
      await page.getByRole('button', { name: 'Clear all recent searches' }).tap();
      assert.equal(await stored(page), null);
      assert.equal(await page.locator('.lately:visible').count(), 0);
      // Invalid stored data counts as no queries.
      await page.evaluate(() => localStorage.setItem('recent-searches', '{"a":1}'));
      await page.reload();
      await ready(page);
      assert.equal(await page.locator(RECENT).count(), 0);
    }));

  test('should put them away on Escape, on leaving and when one types', () =>
    browser.visit(DESKTOP, async (page) => {
      await page.goto(site.base + MEASURE);
      await page.evaluate(() => localStorage.setItem('recent-searches', '["低保"]'));
      const panel = page.locator('.lately:visible');
      for (const leave of [
        () => page.keyboard.press('Escape'),
        () => page.locator('h1').click(),
        () => page.keyboard.type('养'),
      ]) {
        await page.evaluate(() => document.activeElement.blur());
        await ready(page);
        await panel.waitFor();
        await leave();
        await panel.waitFor({ state: 'hidden' });
      }
    }));

  test('should suggest in the box of a topic as well, and stay within it', () =>
    browser.visit(DESKTOP, async (page) => {
      await page.goto(`${site.base}plans/2023/elderly-care/`);
      const within = page.locator('.within input[name=q]');
      await within.focus();
      await page.waitForSelector('.within input[role=combobox]');
      await page.keyboard.type('yanglao');
      await page.locator(`.within ${OPTIONS}`).first().click();
      await page.waitForURL((url) => url.searchParams.get('topic') === '2023/elderly-care');
    }));
});
