// A portal of two hundred plans: its home page, the list of plans with and
// without scripts, and its search.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

import { violations } from './support/axe.mjs';
import { width } from './support/looks.mjs';
import { LAST, NOW, writePlans } from './support/plans.mjs';
import { LANGUAGES, useBrowser } from './support/portal.mjs';
import { serve } from './support/server.mjs';

const COUNT = 200;
const PHONE = { viewport: { width: 360, height: 740 } };
const WIDE = { viewport: { width: 1280, height: 800 } };
const RESULTS = 'ol[data-search-results]';

describe('two hundred plans', () => {
  const browser = useBrowser();
  let folder;
  let site;

  before(async () => {
    const program = process.env.YAODIAN_BIN;
    assert.ok(program, 'YAODIAN_BIN names no program: run ./tests/run');
    folder = await mkdtemp(path.join(tmpdir(), 'yaodian-plans-'));
    await writePlans(folder, COUNT);
    await promisify(execFile)(program, ['build', '--root', folder, '--now', NOW]);
    site = await serve(path.join(folder, 'public'), '/portal/');
  });
  after(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  // A click returns as soon as the next page begins to load.
  const follow = async (link) => {
    const address = await link.evaluate((anchor) => anchor.href);
    await link.click();
    await link.page().waitForURL(address);
  };
  const visible = (page) => page.locator('[data-plan-entry]:visible').count();

  for (const { tag, prefix } of LANGUAGES) {
    for (const window of tag === 'zh-Hant' ? [PHONE] : [PHONE, WIDE]) {
      test(`should have a home page of the newest and a list that fits (${tag}, ${window.viewport.width} px)`, () =>
        browser.visit(window, async (page) => {
          await page.goto(site.base + prefix);
          assert.equal(await page.locator('[data-plan-entry]').count(), 8);
          for (const years of await page.$$eval('[data-plan-entry]', (all) => all.map(({ dataset }) => dataset.year))) {
            assert.equal(years, String(LAST));
          }
          assert.ok((await width(page)) <= window.viewport.width);
          await follow(page.locator('.onward a'));
          assert.equal(await visible(page), COUNT);
          assert.ok((await width(page)) <= window.viewport.width);
          if (window === PHONE && tag === 'en') assert.deepEqual(await violations(page), []);
        }));
    }
  }

  test('should be narrowed down at once, and say how many are left', () =>
    browser.visit(PHONE, async (page, context) => {
      await page.goto(`${site.base}plans/`);
      assert.equal(await page.locator('[data-plans-ways]').isVisible(), false);
      const said = page.locator('[role=status]');
      assert.equal(await said.textContent(), `${COUNT} 份`);
      await page.getByLabel('年份').selectOption('2024');
      assert.equal(await said.textContent(), '20 份');
      await page.getByLabel('机关').selectOption({ label: '海州市民政局' });
      assert.equal(await visible(page), 2);
      await page.getByLabel('状态').selectOption('superseded');
      assert.equal(await visible(page), 1);
      assert.equal(await said.textContent(), '1 份');
      await page.getByLabel('种类').selectOption('task-table');
      assert.equal(await visible(page), 0);
      assert.equal(await said.textContent(), '没有符合条件的工作要点，请更换或清除筛选条件。');
      // What is chosen is in the address.
      await page.getByLabel('种类').selectOption('');
      const other = await context.newPage();
      await other.goto(page.url());
      assert.equal(await visible(other), 1);
      await follow(other.locator('[data-plan-entry]:visible a'));
      assert.equal(await other.locator('[data-plan-status=superseded] a').count(), 1);
      await other.goBack();
      await other.waitForFunction(() => document.querySelector('[role=status]').textContent === '1 份');
      assert.equal(await visible(other), 1);
    }));

  test('should be narrowed down by links without scripts', () =>
    browser.visit({ ...WIDE, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.base}plans/`);
      assert.equal(await page.locator('[data-plans-narrow]').isVisible(), false);
      await follow(page.locator('[data-plans-ways]').getByRole('link', { name: '2024年', exact: true }));
      assert.equal(await visible(page), 20);
      await follow(page.locator('[data-plans-ways]').getByRole('link', { name: '海州市民政局', exact: true }));
      assert.equal(await visible(page), 20);
      assert.match(page.url(), /\/plans\/bodies\/hai-zhou-shi-min-zheng-ju\/$/);
    }));

  test('should say of a body what it does in each year, and by when', () =>
    browser.visit(PHONE, async (page) => {
      for (const { prefix } of LANGUAGES) {
        for (const path of ['deadlines/', 'bodies/', 'bodies/hai-zhou-shi-zheng-wu-fu-wu-ju/']) {
          await page.goto(`${site.base}${prefix}${path}`);
          assert.ok((await width(page)) <= PHONE.viewport.width, prefix + path);
          if (prefix === 'en/') assert.deepEqual(await violations(page), [], path);
        }
      }
      await page.goto(`${site.base}deadlines/`);
      assert.equal(await page.locator('[data-deadlines=coming] .tasks > li').count(), 20);
      assert.equal(await page.locator('[data-deadlines=past] .tasks > li').count(), COUNT - 20);
      // What one plan has of them, and from its page to that.
      const task = page.locator('[data-deadlines=coming] .tasks .numbered a').first();
      await page.goto((await task.evaluate((one) => one.href)).replace(/measures\/.*/, ''));
      const [count] = /\d+/.exec(await page.locator('.sections a[href*="deadlines/?plan="]').textContent());
      await follow(page.locator('.sections a[href*="deadlines/?plan="]'));
      await page.waitForSelector('[data-of-plan]:not([hidden])');
      assert.equal(await page.locator('.tasks > li:visible').count(), Number(count));
      await page.locator('[data-of-plan] select').selectOption('');
      assert.equal(await page.locator('.tasks > li:visible').count(), COUNT);
      assert.doesNotMatch(page.url(), /plan=/);
      await page.goto(`${site.base}deadlines/`);
      // From the newest deadline to its measure, and on to the body that leads.
      await follow(page.locator('[data-deadlines=coming] .tasks .numbered a').first());
      await follow(page.locator('[data-role=lead] a'));
      const plans = page.locator('main section > h2');
      assert.equal(await plans.count(), COUNT);
      assert.match(await plans.first().textContent(), new RegExp(LAST));
      assert.match(await plans.last().textContent(), /2017/);
    }));

  const ask = async (page, prefix, query) => {
    await page.goto(`${site.base}${prefix}search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector(`${RESULTS}[aria-busy=false] > li > a[href]`);
  };
  const plans = (page) => page.$$eval(`${RESULTS} > li`, (all) => all.map((one) => one.querySelector('[data-plan]')?.dataset.plan));

  test('should name plan and year at every result, the newer of equal ones first', () =>
    browser.visit(WIDE, async (page) => {
      await ask(page, '', '便民服务');
      const found = await plans(page);
      assert.equal(found.length, 10);
      for (const plan of found) assert.match(plan, new RegExp(`-${LAST}-`));
      for (const text of await page.$$eval(`${RESULTS} [data-plan]`, (all) => all.map(({ textContent }) => textContent))) {
        assert.match(text, new RegExp(`重点工作 · ${LAST}年海州市`));
      }
      await ask(page, 'en/', 'convenient services');
      for (const text of await page.$$eval(`${RESULTS} [data-plan]`, (all) => all.map(({ textContent }) => textContent))) {
        assert.match(text, new RegExp(`^Key work · .+ in ${LAST}$`));
      }
    }));

  test('should put the plans of a year first that is asked for', () =>
    browser.visit(WIDE, async (page) => {
      for (const [prefix, query] of [
        ['', '2021年便民服务'],
        ['', '2021 便民服务'],
        ['en/', '2021 convenient services'],
        ['zh-hant/', '2021年便民服務'],
        ['', '2021年第1项'],
      ]) {
        await ask(page, prefix, query);
        for (const plan of await plans(page)) assert.match(plan, /-2021-/, query);
      }
      for (const [prefix, query] of [
        ['', '2021'],
        ['', '2021年工作要点'],
        ['en/', '2021 plan'],
      ]) {
        await ask(page, prefix, query);
        const kinds = await page.$$eval(`${RESULTS} > li`, (all) => all.map(({ dataset }) => dataset.kind));
        assert.ok(kinds.every((kind) => kind === 'plan'), `${query}: ${kinds}`);
        for (const plan of await plans(page)) assert.match(plan, /-2021-/, query);
      }
    }));

  test('should divide the results of a year from the others by a line that says so', () =>
    browser.visit(PHONE, async (page) => {
      await ask(page, '', '2021年便民服务');
      const others = page.locator(`${RESULTS} [data-others]`);
      while ((await others.count()) === 0) {
        const shown = await page.locator(`${RESULTS} > li`).count();
        assert.ok(shown < 60, 'no other year');
        await page.click('[data-search-more]');
        await page.waitForFunction(([list, shown]) => document.querySelectorAll(`${list} > li`).length > shown, [RESULTS, shown]);
        await page.waitForSelector(`${RESULTS}[aria-busy=false]`);
      }
      assert.equal(await others.count(), 1);
      assert.match(await others.textContent(), /2021/);
      const found = await plans(page);
      const at = await others.evaluate((line) => [...line.closest('ol').children].indexOf(line.closest('li')));
      for (const [index, plan] of found.entries()) assert.equal(/-2021-/.test(plan ?? ''), index < at, `${index}: ${plan}`);
      // Without a year there is nothing to divide.
      await ask(page, '', '便民服务');
      assert.equal(await others.count(), 0);
    }));

  test('should narrow results down by year, body, kind and series', () =>
    browser.visit(WIDE, async (page) => {
      await ask(page, '', '便民服务');
      const choice = (value) => page.locator(`[data-search-facets] button[data-value="${value}"]`);
      const choose = async (value, total) => {
        await choice(value).click();
        await page.waitForFunction(
          ([value, total]) => {
            const made = [...document.querySelectorAll('[data-search-facets] button')].find(({ dataset }) => dataset.value === value);
            const said = document.querySelector('[data-search-status]').textContent;
            return made?.getAttribute('aria-pressed') === 'true' && said.includes(String(total));
          },
          [value, total],
        );
      };
      await choice('year 2022').waitFor();
      assert.match(await choice('year 2022').textContent(), /2022年/);
      // Two hundred plans are no choice; those of a body are.
      assert.equal(await page.locator('[data-search-facets] button[data-value^="plan "]').count(), 0);
      await choose('body hai-zhou-shi-min-zheng-ju', 20);
      await choice('plan civil-affairs-2022-0').waitFor();
      await choose('plan-kind work-plan', 10);
      await choose('year 2022', 1);
      assert.deepEqual(await plans(page), ['civil-affairs-2022-0']);
      const asked = new URL(page.url()).searchParams;
      assert.equal(asked.get('year'), '2022');
      assert.equal(asked.get('plan-kind'), 'work-plan');
      await ask(page, '', '便民服务');
      await choose('series civil-affairs', 10);
      for (const plan of await plans(page)) assert.match(plan, /^civil-affairs-20..-0$/);
    }));
});
