// Former and removed addresses: with scripts and without, links to them, old
// bookmarks with fragments included, end where the text is now or say why it is
// gone.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

import { violations } from './support/axe.mjs';
import { check } from './support/html.mjs';
import { width } from './support/looks.mjs';
import { useBrowser } from './support/portal.mjs';
import { serve } from './support/server.mjs';

const PLAN = 'content/plans/2026/plan.toml';
const FORMER = 'plans/2026/old-age/';
const NEW = 'plans/2026/elderly-care/';
const GONE = 'plans/2025/measures/7/';
const REASONS = { '': '2025年的计划已撤下。', 'en/': 'The plan of 2025 was withdrawn.' };

describe('an address that is not used any more', () => {
  const browser = useBrowser();
  let folder;
  let site;

  before(async () => {
    const program = process.env.YAODIAN_BIN;
    assert.ok(program, 'YAODIAN_BIN names no program: run ./tests/run');
    folder = await mkdtemp(path.join(tmpdir(), 'yaodian-addresses-'));
    const run = promisify(execFile);
    await run(program, ['new', folder]);
    const plan = await readFile(path.join(folder, PLAN), 'utf8');
    const moved = plan.replace('slug = "elderly-care"', 'slug = "elderly-care"\nformerly = ["old-age"]');
    assert.notEqual(moved, plan);
    await writeFile(path.join(folder, PLAN), moved);
    const gone = `"/${GONE}" = { zh-Hans = "${REASONS['']}", en = "${REASONS['en/']}" }`;
    await appendFile(path.join(folder, 'site.toml'), `\n[gone]\n${gone}\n`);
    await run(program, ['build'], { cwd: folder });
    site = await serve(path.join(folder, 'public'), '/portal/');
  });

  after(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const [prefix, reason] of Object.entries(REASONS)) {
    for (const javaScriptEnabled of [true, false]) {
      const way = `${prefix || 'zh-Hans'}, ${javaScriptEnabled ? 'with' : 'without'} scripts`;
      test(`should lead on, or say why it is gone (${way})`, () =>
        browser.visit({ javaScriptEnabled, viewport: { width: 360, height: 740 } }, async (page) => {
          await page.goto(site.base + prefix + FORMER);
          await page.waitForURL(site.base + prefix + NEW);
          assert.ok(await page.locator('article[data-measure]').first().isVisible());

          await page.goto(site.base + prefix + GONE);
          assert.ok((await page.locator('main').innerText()).includes(reason));
          assert.ok((await width(page)) <= 360);
          assert.equal(await page.locator('main a[href]').count(), 2);
        }));
    }

    test(`should keep the fragment, and go back to where one came from (${prefix || 'zh-Hans'})`, () =>
      browser.visit({}, async (page) => {
        await page.goto(site.base + prefix);
        const fragment = '#measure-3';
        await page.goto(site.base + prefix + NEW);
        assert.equal(await page.locator(fragment).count(), 1, 'a fragment that the page has');
        await page.goto(site.base + prefix);
        await page.goto(site.base + prefix + FORMER + fragment);
        await page.waitForURL(site.base + prefix + NEW + fragment);
        await page.goBack();
        await page.waitForURL(site.base + prefix);
      }));

    test(`should be a page without violations (${prefix || 'zh-Hans'})`, () =>
      browser.visit({}, async (page) => {
        await page.goto(site.base + prefix + GONE);
        assert.deepEqual(await violations(page), []);
        // The former page, kept from going on.
        await page.route('**/former*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
        await page.route(`**/${FORMER}`, async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
          await route.fulfill({ response, body });
        });
        await page.goto(site.base + prefix + FORMER);
        assert.ok(await page.locator(`main a[href$="${NEW.split('/').at(-2)}/"]`).isVisible());
        assert.deepEqual(await violations(page), []);
      }));
  }

  test('should be valid HTML', async () => {
    const site = path.join(folder, 'public');
    const pages = [FORMER, `en/${FORMER}`, GONE, `en/${GONE}`].map((page) => path.join(site, page, 'index.html'));
    assert.deepEqual(await check(site, ...pages), []);
  });
});
