// Changes of a portal to its theme in a browser: its own style sheet over the
// built-in theme, followed while it is edited; and an independent theme, whose
// search works too.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { search, useBrowser } from './support/portal.mjs';
import { serve } from './support/server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The shipped portal in a temporary folder, without themes. */
async function bare() {
  assert.ok(process.env.YAODIAN_BIN, 'YAODIAN_BIN names no program: run ./tests/run');
  const folder = await mkdtemp(path.join(tmpdir(), 'yaodian-theme-'));
  for (const part of ['site.toml', 'seeds', 'content']) {
    await cp(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  }
  return folder;
}

describe('a portal’s own style sheet', () => {
  const browser = useBrowser();
  let folder;
  let program;
  let base;

  before(async () => {
    folder = await bare();
    program = spawn(process.env.YAODIAN_BIN, ['--lang', 'en', 'serve', '--port', '0'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    base = await new Promise((resolve, reject) => {
      let said = '';
      const hear = (bytes) => {
        said += bytes;
        const url = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
        if (url) resolve(url[0]);
      };
      program.stdout.on('data', hear);
      program.stderr.on('data', hear);
      program.on('exit', () => reject(new Error(said)));
    });
  });

  after(async () => {
    program?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  for (const [colorScheme, link] of [
    ['light', 'rgb(11, 93, 75)'],
    ['dark', 'rgb(143, 211, 193)'],
  ]) {
    test(`should change a colour and a size as soon as it is there (${colorScheme})`, () =>
      browser.visit({ colorScheme, viewport: { width: 360, height: 800 } }, async (page) => {
        await page.goto(`${base}plans/2023/measures/8/`);
        const looks = () =>
          page.evaluate(() => {
            const style = (selector) => getComputedStyle(document.querySelector(selector));
            return [style('footer a').color, parseFloat(style('h1').fontSize) / parseFloat(style('body').fontSize)];
          });
        const [, before] = await looks();
        assert.ok(Math.abs(before - 1.44) < 0.01, `${before}`);
        await mkdir(path.join(folder, 'theme/static'), { recursive: true });
        await writeFile(
          path.join(folder, 'theme/static/custom.css'),
          `:root { --blue: #0b5d4b; --larger: 2em; }
           @media (prefers-color-scheme: dark) and (prefers-contrast: no-preference) {
             :root:not([data-colours]) { --blue: #8fd3c1; }
           }
           :root[data-colours="dark"] { --blue: #8fd3c1; }`,
        );
        await page.waitForSelector('link[href*="assets/custom.css"]', { state: 'attached', timeout: 20_000 });
        await page.waitForFunction(() => document.readyState === 'complete');
        assert.deepEqual(await looks(), [link, 2]);
        // The reader's choice takes precedence, and high contrast stays.
        for (const [chosen, colour] of [['dark', 'rgb(143, 211, 193)'], ['contrast', 'rgb(255, 225, 77)']]) {
          await page.evaluate((colours) => (document.documentElement.dataset.colours = colours), chosen);
          assert.equal((await looks())[0], colour, chosen);
        }
        await rm(path.join(folder, 'theme'), { recursive: true });
        await page.waitForSelector('link[href*="assets/custom.css"]', { state: 'detached', timeout: 20_000 });
      }));
  }
});

describe('a theme that shares nothing with civic', () => {
  const browser = useBrowser();
  let folder;
  let site;

  before(async () => {
    folder = await bare();
    const settings = path.join(folder, 'site.toml');
    const text = await readFile(settings, 'utf8');
    await writeFile(settings, text.replace('theme = "civic"', 'theme = "plain"'));
    await cp(path.join(ROOT, 'tests/suite/themes'), path.join(folder, 'themes'), { recursive: true });
    await promisify(execFile)(process.env.YAODIAN_BIN, ['build'], { cwd: folder });
    site = await serve(path.join(folder, 'public'), '/portal/');
  });

  after(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('should search with a script of its own', () =>
    browser.visit({}, async (page) => {
      await search(page, `${site.base}en/`, 'low-income families');
      const list = page.locator('ol[data-search-results]');
      assert.equal(await list.getAttribute('data-query'), 'low-income families');
      await list.locator('li > a').first().click();
      await page.waitForSelector('article[data-measure] [data-segment="1"]:lang(en)');
    }));

  test('should read in every language', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${site.base}plans/2023/measures/45/`);
      for (const tag of ['en', 'zh-Hant', 'zh-Hans']) {
        await page.click(`[data-language-switch] a[hreflang="${tag}"]`);
        await page.waitForSelector(`html[lang="${tag}"] article[data-measure="45"] [data-segment="1"]:lang(${tag})`);
      }
    }));
});
