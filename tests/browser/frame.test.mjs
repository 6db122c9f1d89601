// The document box and the footer of an office that has configured everything:
// on a phone and a large screen, by keyboard, on paper; and what remains if
// nothing is configured.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { violations, violationsOfColour } from './support/axe.mjs';
import { check } from './support/html.mjs';
import { ALL, LANGUAGES, useBrowser, useSite } from './support/portal.mjs';
import { serve } from './support/server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const OFFICE = `
[office]
site-code = "3502000001"
icp = "闽ICP备12345678号-1"
public-security = "闽公网安备 35020302000001号"
[office.sponsor]
zh-Hans = "示例市民政局"
en = "Civil Affairs Bureau of the Sample City in the Province of Examples"
[office.operator]
zh-Hans = "示例市民政局信息中心（示例市养老服务指导中心、示例市社会救助事务中心）"
[office.contact]
telephone = "0592-1234567"
email = "a-long-name-that-does-not-break@department.office.sample.example"
[office.contact.address]
zh-Hans = "示例省示例市湖里区示例街道示例社区示例路1234号示例大厦56层"
`;
const DOCUMENT = `published = 2023-03-06T09:30:00+08:00
[document]
index-number = "XM00110-04-01-2023-000000000000010"
number = "厦民〔2023〕10号"
validity = "valid"
valid-from = "2023-03-02"
valid-until = "2023-12-31"
subject = { zh-Hans = "民政、扶贫、救灾", en = "Civil affairs, poverty relief, disaster relief" }
`;

const PAGES = {
  plan: 'plans/2023/',
  topic: 'plans/2023/social-assistance/',
  measure: 'plans/2023/measures/8/',
  'site map': 'site-map/',
};

/** Whether a kind of page is looked at in a language: in a sample the plan in each, the others in turn in one. */
const isSeen = (kind, tag) =>
  ALL || kind === 'plan' || Object.keys(PAGES).indexOf(kind) % LANGUAGES.length === LANGUAGES.findIndex((one) => one.tag === tag);

const unfold = (page) =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });

/** In the page: parts of box and footer that overlap. */
function clashes() {
  const boxes = [...document.querySelectorAll('.document dt, .document dd, .office li, .foot > ul > li')];
  const places = boxes.map((box) => [box.textContent, box.getBoundingClientRect()]);
  return places.flatMap(([a, one], index) =>
    places.slice(index + 1).flatMap(([b, other]) => {
      const beside = one.right <= other.left || other.right <= one.left;
      const above = one.bottom <= other.top || other.bottom <= one.top;
      return beside || above ? [] : [`${a} / ${b}`];
    }),
  );
}

/** In the page: targets that are too small. */
function small() {
  return [...document.querySelectorAll('.foot > ul a, summary, .map ul a')]
    .map((target) => [target.textContent, target.getBoundingClientRect().height])
    // The header's own are not shown where there is room.
    .filter(([, height]) => height > 0 && height < 43.9);
}

describe('an office that has configured everything', () => {
  const browser = useBrowser();
  let folder;
  let site;

  before(async () => {
    assert.ok(process.env.YAODIAN_BIN, 'YAODIAN_BIN names no program: run ./tests/run');
    folder = await mkdtemp(path.join(tmpdir(), 'yaodian-frame-'));
    for (const part of ['site.toml', 'seeds', 'content', 'themes']) {
      await cp(path.join(ROOT, part), path.join(folder, part), { recursive: true });
    }
    const settings = path.join(folder, 'site.toml');
    await writeFile(settings, (await readFile(settings, 'utf8')) + OFFICE);
    const plan = path.join(folder, 'content/plans/2023/plan.toml');
    const text = await readFile(plan, 'utf8');
    assert.ok(text.includes('[document]\n'));
    await writeFile(plan, text.replace('[document]\n', DOCUMENT));
    await promisify(execFile)(process.env.YAODIAN_BIN, ['build'], { cwd: folder });
    site = await serve(path.join(folder, 'public'), '/');
  });
  after(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const { tag, prefix } of LANGUAGES) {
    for (const [kind, address] of Object.entries(PAGES).filter(([kind]) => isSeen(kind, tag))) {
      test(`should fit every screen, with targets of at least 44 pixels: ${kind} (${tag})`, () =>
        browser.visit({}, async (page) => {
          await page.goto(site.base + prefix + address);
          await unfold(page);
          for (const width of [320, 360, 768, 1280]) {
            await page.setViewportSize({ width, height: 800 });
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(wide <= width, `${wide} pixels wide at ${width}`);
            assert.deepEqual(await page.evaluate(clashes), [], `at ${width}`);
            assert.deepEqual(await page.evaluate(small), [], `at ${width}`);
          }
        }));
    }

    test(`should say the same on the plan, its topics and its measures (${tag})`, () =>
      browser.visit({}, async (page) => {
        const boxes = [];
        for (const kind of ['plan', 'topic', 'measure']) {
          await page.goto(site.base + prefix + PAGES[kind]);
          boxes.push(await page.locator('[data-document] dl').evaluate((list) => list.textContent));
        }
        assert.equal(boxes[0].match(/2023/g).length > 4, true);
        assert.equal(boxes[1], boxes[0]);
        assert.equal(boxes[2], boxes[0]);
      }));
  }

  test('should unfold the box by keyboard, without scripts', () =>
    browser.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.base + PAGES.measure);
      const facts = page.locator('.document');
      assert.ok(!(await facts.isVisible()));
      const summary = page.locator('[data-document] summary');
      await summary.focus();
      await page.keyboard.press('Enter');
      assert.ok(await facts.isVisible());
      await page.keyboard.press('Space');
      assert.ok(!(await facts.isVisible()));
    }));

  test('should line up names and values', () =>
    browser.visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
      for (const { prefix } of LANGUAGES) {
        await page.goto(site.base + prefix + PAGES.plan);
        const edges = (selector) =>
          page.locator(selector).evaluateAll((all) => [
            ...new Set(all.map((one) => Math.round(one.getBoundingClientRect().left))),
          ]);
        assert.equal((await edges('.document dt')).length, 2, 'two columns of names');
        assert.equal((await edges('.document dd')).length, 2, 'two columns of values');
        await page.setViewportSize({ width: 360, height: 800 });
        assert.equal((await edges('.document dt')).length, 1);
        assert.equal((await edges('.document dd')).length, 1);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
    }));

  test('should print the box of a plan, and a folded one not at all', () =>
    browser.visit({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(site.base + PAGES.plan);
      assert.ok(await page.locator('.document').isVisible());
      assert.ok(!(await page.locator('.office').isVisible()));
      await page.goto(site.base + PAGES.measure);
      assert.ok(!(await page.locator('[data-document]').isVisible()));
    }));

  test('should have no violation known to axe-core', () =>
    browser.visit({}, async (page) => {
      for (const { tag, prefix } of LANGUAGES) {
        for (const address of Object.keys(PAGES).filter((kind) => isSeen(kind, tag)).map((kind) => PAGES[kind])) {
          await page.goto(site.base + prefix + address);
          await unfold(page);
          for (const [colorScheme, find] of [['light', violations], ['dark', violationsOfColour]]) {
            await page.emulateMedia({ colorScheme });
            assert.deepEqual(await find(page), [], `${prefix}${address} in the ${colorScheme}`);
          }
        }
      }
    }));

  test('should be valid HTML', async () => {
    const files = LANGUAGES.flatMap(({ prefix }) =>
      ['', 'about/', 'search/', ...Object.values(PAGES)].map((address) =>
        path.join(folder, 'public', prefix, address, 'index.html'),
      ),
    );
    assert.deepEqual(await check(path.join(folder, 'public'), ...files), []);
  });
});

describe('a portal that is no office’s', () => {
  const browser = useBrowser();
  const site = useSite();

  for (const { tag, prefix } of LANGUAGES) {
    test(`should show what is known of its plan, and nobody behind it (${tag})`, () =>
      browser.visit({ viewport: { width: 360, height: 800 } }, async (page) => {
        await page.goto(site.base + prefix + PAGES.plan);
        const facts = await page.locator('.document > div').allInnerTexts();
        assert.equal(facts.length, 2, facts.join('; '));
        assert.equal(await page.locator('[data-office]').count(), 0);
        await page.locator('.foot a[href$="site-map/"]').click();
        assert.ok(await page.locator('.map a[href$="measures/51/"]').isVisible());
      }));
  }
});
