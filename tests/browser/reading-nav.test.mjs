// Navigation in a text: the current position, the table of contents, and links
// and citations of a measure and of each of its sentences.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { LANGUAGES, useBrowser, useSite } from './support/portal.mjs';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const ADDRESS = 'https://minzheng.example/';
const MEASURE = 'plans/2023/measures/39/';

describe('the contents of a long page', () => {
  const site = useSite();
  const browser = useBrowser();
  const current = (page) =>
    page.locator('[data-follow] [aria-current]').evaluateAll((all) => all.map(({ hash }) => hash));
  const marked = (page, hash) =>
    page.waitForSelector(`[data-follow] [href="${hash}"][aria-current=true]`, { state: 'attached' });

  for (const { tag, prefix } of LANGUAGES) {
    test(`should follow the reader in the side column (${tag})`, () =>
      browser.visit(DESKTOP, async (page) => {
        await page.goto(`${site.base}${prefix}plans/2023/`);
        assert.deepEqual(await current(page), []);
        for (const hash of ['#topic-3', '#topic-8', '#topic-11', '#topic-1']) {
          await page.locator(hash).evaluate((place) => place.scrollIntoView());
          await marked(page, hash);
          assert.deepEqual(await current(page), [hash]);
          const { x, y, height } = await page.locator('[data-follow]').boundingBox();
          assert.ok(x > 900 && y >= 0 && y + height <= 800, `${hash}: ${x} ${y} ${height}`);
        }
        // On a topic's page, even parts too low to scroll to the top of the
        // window.
        await page.goto(`${site.base}${prefix}plans/2023/elderly-care/`);
        for (const hash of ['#measure-16', '#measure-21', '#measure-22', '#measure-15']) {
          await page.click(`[data-follow] [href="${hash}"]`);
          await marked(page, hash);
          assert.deepEqual(await current(page), [hash]);
        }
      }));
  }

  test('should be folded on a phone, name where one is, and fold again', () =>
    browser.visit(PHONE, async (page) => {
      for (const prefix of ['', 'en/']) {
        await page.goto(`${site.base}${prefix}plans/2023/`);
        const title = page.locator('[data-follow] summary');
        assert.ok((await title.boundingBox()).height >= 44);
        await title.tap();
        const aside = await page.locator('[data-follow] .contents').evaluate((list) => list.scrollWidth - list.clientWidth);
        assert.equal(aside, 0, 'it scrolls down, not sideways');
        await page.locator('[data-follow] [href="#topic-5"]').tap();
        await marked(page, '#topic-5');
        const name = page.locator('[data-follow-now]');
        assert.match(await name.textContent(), prefix ? /elderly care/ : /养老服务体系/);
        assert.ok((await title.boundingBox()).y <= 1, 'at the head of the window');
        assert.equal(await page.locator('[data-follow] details').getAttribute('open'), null);
        // The bar does not hide the target.
        const heading = await page.locator('#topic-5 > h2').boundingBox();
        assert.ok(heading.y > 44 && heading.y < 400, `${heading.y}`);
      }
    }));

  test('should stand unfolded where the shape of a topic is to be seen', () =>
    browser.visit(PHONE, async (page) => {
      await page.goto(`${site.base}plans/2023/elderly-care/`);
      assert.ok(await page.locator('[data-follow] [href="#measure-22"]').isVisible());
    }));

  test('should be plain links without scripts', () =>
    browser.visit({ ...DESKTOP, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.base}en/plans/2023/`);
      await page.click('[data-follow] [href="#topic-9"]');
      assert.match(page.url(), /#topic-9$/);
      await page.setViewportSize(PHONE.viewport);
      await page.goto(`${site.base}en/help/`);
      const link = page.locator('[data-follow] a').last();
      assert.ok(!(await link.isVisible()));
      await page.click('[data-follow] summary');
      await link.click();
      assert.match(page.url(), /#./);
    }));

  test('should mark the last part at the end of the page', () =>
    browser.visit(DESKTOP, async (page) => {
      await page.goto(`${site.base}en/help/`);
      await page.keyboard.press('End');
      const last = await page.locator('[data-follow] a').last().getAttribute('href');
      await marked(page, last);
    }));
});

describe('link and citation', () => {
  const site = useSite();
  const browser = useBrowser();
  const panel = '[data-quotation]';
  const pad = (number) => String(number).padStart(2, '0');
  const today = new Date();
  const iso = `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`;
  const long = `${today.getDate()} ${today.toLocaleString('en', { month: 'long' })} ${today.getFullYear()}`;

  /** The texts that the buttons copy to the clipboard, in order. */
  const copied = async (page, context, said) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const all = [];
    await page.waitForSelector(`${panel} button`);
    for (const button of await page.locator(`${panel} button`).all()) {
      await button.click();
      await page.waitForFunction(([panel, said]) => document.querySelector(`${panel} [role=status]`).textContent === said, [panel, said]);
      all.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    return all;
  };
  const forms = (prefix, sentence) => {
    const address = `${ADDRESS}${prefix}${MEASURE}${sentence ? `#s${sentence}` : ''}`;
    return [
      address,
      `厦门市民政局. 2023年全市民政工作要点: 第39项${sentence ? `第${sentence}句` : ''}[EB/OL]. (2023-03-02)[${iso}]. ${address}.`,
      `Xiamen Civil Affairs Bureau, “Xiamen Civil Affairs Work Plan for 2023”, measure 39${sentence ? `, sentence ${sentence}` : ''}, 2 March 2023. ${address} Accessed ${long}.`,
    ];
  };

  for (const [prefix, said, options, size] of [
    ['', '已复制。', DESKTOP, 'a desktop'],
    ['en/', 'Copied.', PHONE, 'a phone'],
  ]) {
    test(`should be copied for the measure on ${size}`, () =>
      browser.visit(options, async (page, context) => {
        await page.goto(`${site.base}${prefix}${MEASURE}`);
        await page.click(`${panel} summary`);
        assert.deepEqual(await copied(page, context, said), forms(prefix, 0));
      }));

    test(`should be copied for a sentence that was tapped, at hand at the foot of the window: ${size}`, () =>
      browser.visit({ ...options, hasTouch: true }, async (page, context) => {
        await page.goto(`${site.base}${prefix}${MEASURE}`);
        await page.locator('#s2').tap({ position: { x: 3, y: 12 } });
        const summary = page.locator(`${panel} summary`);
        assert.match(await summary.textContent(), /2/);
        const { y, height } = await summary.boundingBox();
        assert.ok(y > 0 && y + height <= options.viewport.height, `${y} ${height}`);
        await summary.tap();
        assert.deepEqual(await copied(page, context, said), forms(prefix, 2));
        // A tap elsewhere selects the measure again.
        await page.locator('h1').tap();
        assert.doesNotMatch(await summary.textContent(), /2/);
        assert.deepEqual(await copied(page, context, said), forms(prefix, 0));
      }));
  }

  test('should be reached from a sentence by keyboard, in either language', () =>
    browser.visit(DESKTOP, async (page) => {
      await page.goto(`${site.base}en/${MEASURE}`);
      await page.locator('[data-segment][tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      assert.ok(await page.locator(panel).evaluate(({ open }) => open));
      assert.ok(await page.locator(`${panel} summary`).evaluate((one) => one === document.activeElement));
      assert.match(await page.locator(`${panel} [data-form]`).first().textContent(), /#s2$/);
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
      assert.equal(name, 'Copy: Link');
      await page.keyboard.press('Escape');
      assert.doesNotMatch(await page.locator(`${panel} [data-form]`).first().textContent(), /#/);
    }));

  test('should be copied without leave for the clipboard, or at least selected', () =>
    browser.visit(DESKTOP, async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.goto(`${site.base}en/${MEASURE}`);
      await page.click(`${panel} summary`);
      await page.locator(`${panel} button`).first().click();
      assert.ok(await page.locator(`${panel} [role=status]`).textContent());
      assert.equal(await page.evaluate(() => String(getSelection())), forms('en/', 0)[0]);
    }));

  test('should be there to read without scripts', () =>
    browser.visit({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.base}${MEASURE}`);
      await page.click(`${panel} summary`);
      assert.ok(await page.getByText('第39项[EB/OL]. (2023-03-02). https://').isVisible());
      assert.equal(await page.locator(`${panel} button`).count(), 0);
    }));

  test('should lead to the sentence, which is then seen to be meant', () =>
    browser.visit(DESKTOP, async (page) => {
      const look = (id) => page.locator(id).evaluate((one) => getComputedStyle(one).backgroundColor);
      for (const [path, id, other] of [
        [MEASURE, '#s2', '#s1'],
        ['plans/2023/', '#m8-s3', '#m8-s2'],
      ]) {
        for (const { prefix } of LANGUAGES) {
          await page.goto('about:blank');
          await page.goto(`${site.base}${prefix}${path}${id}`);
          const { y } = await page.locator(id).boundingBox();
          assert.ok(y >= 0 && y < 800, `${prefix}${path}: ${y}`);
          assert.notEqual(await look(id), await look(other));
        }
      }
    }));

  test('should fit a small phone, chosen and unfolded', () =>
    browser.visit({ viewport: { width: 320, height: 568 }, hasTouch: true }, async (page) => {
      await page.goto(`${site.base}en/${MEASURE}`);
      await page.locator('#s1').tap({ position: { x: 3, y: 12 } });
      await page.tap(`${panel} summary`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      for (const button of await page.locator(`${panel} button`).all()) {
        const { width, height } = await button.boundingBox();
        assert.ok(width >= 44 && height >= 44, `${width} ${height}`);
      }
    }));
});
