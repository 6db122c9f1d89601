// The service worker and its copies: one visit, then no network; publishing
// again while pages are open; failures on the way.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { promisify } from 'node:util';

import { violations } from './support/axe.mjs';
import { host } from './support/host.mjs';
import { width } from './support/looks.mjs';
import { NOW, writePlans } from './support/plans.mjs';
import { LANGUAGES, useBrowser } from './support/portal.mjs';
import { open } from './support/settings.mjs';

const FOLDER = process.env.YAODIAN_SITE;

/** How long it may take to fetch every page of a language, of which there are hundreds, in milliseconds. */
const ALL = 60_000;

describe('offline', () => {
  const browser = useBrowser();
  let site;

  before(async () => {
    site = await host(FOLDER, '/portal/');
  });
  after(() => site?.down());
  beforeEach(() => {
    site.other.clear();
    site.log.length = 0;
    site.hold = async () => {};
  });

  const settled = async (page) => {
    await page.waitForSelector('[data-offline]:not([hidden])');
    await page.$eval('[data-offline]', (box) => (box.open = true));
    await page.waitForSelector('[data-offline] button:not([disabled])');
  };
  /** The state displayed in the footer. */
  const said = (page) => page.locator('[data-offline-said]').innerText();
  const names = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(' state')));
  const kept = (page) =>
    page.evaluate(async () => {
      const found = {};
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) found[new URL(url).pathname] = await (await cache.match(url)).text();
      }
      return found;
    });
  /** A visit that allows the errors that browsers log without a network. */
  const visit = async (options, use) => {
    const context = await browser.browser.newContext(options);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const uncaught = [];
    page.on('pageerror', (error) => uncaught.push(error.message));
    try {
      await use(page, context);
    } finally {
      await context.close();
      await site.down();
      await site.up();
    }
    assert.deepEqual(uncaught, []);
  };
  /** Publishes other bytes at a path, with updated lists, as a build does. */
  const publish = async (file, bytes) => {
    const entry = JSON.parse(await readFile(path.join(FOLDER, 'offline/entry.json'), 'utf8'));
    const hash = (content) => createHash('sha256').update(content).digest('hex');
    const address = file.replace(/index\.html$/, '');
    site.other.set(file, bytes);
    for (const { copies } of Object.values(entry.languages)) {
      for (const copy of Object.values(copies)) {
        const list = JSON.parse(await readFile(path.join(FOLDER, 'offline', copy.list), 'utf8'));
        for (const one of list.files) if (one[0] === address) one[1] = hash(bytes);
        const text = JSON.stringify(list);
        copy.list = copy.list.replace(/[0-9a-f]{16}/, hash(text).slice(0, 16));
        site.other.set(`offline/${copy.list}`, Buffer.from(text));
      }
    }
    site.other.set('offline/entry.json', Buffer.from(JSON.stringify(entry)));
  };
  const changed = async (file, from, to) => {
    const text = await readFile(path.join(FOLDER, file), 'utf8');
    assert.ok(text.includes(from), `${file} has no ${from}`);
    return Buffer.from(text.replaceAll(from, to));
  };

  for (const { tag, prefix } of LANGUAGES) {
    test(`one visit should be enough to read and search the plan without a network (${tag})`, (t) =>
      visit({}, async (page) => {
        await page.goto(`${site.base}${prefix}plans/2023/`);
        await settled(page);
        const unasked = site.log.filter(({ path }) => /^search\/./.test(path) || path.startsWith('offline/'));
        t.diagnostic(`the worker fetched ${site.log.reduce((sum, { bytes }) => sum + bytes, 0)} bytes in all`);
        assert.ok(unasked.length > 30);
        await site.down();

        await page.goto(`${site.base}${prefix}`);
        await page.locator(`a[href$="plans/2023/"]`).first().click();
        await page.waitForURL(`${site.base}${prefix}plans/2023/`);
        assert.equal(await page.locator('article[data-measure]').count(), 51);
        assert.ok((await page.evaluate(() => getComputedStyle(document.body).maxWidth)) !== undefined);
        await page.waitForSelector('.kept');
        // The words of the settings are kept, too.
        await open(page);

        await page.locator('article[data-measure="8"] a[data-title]').click();
        await page.waitForURL(`${site.base}${prefix}plans/2023/#measure-8`);
        await page.goto(`${site.base}${prefix}plans/2023/social-assistance/`);
        assert.equal(page.url(), `${site.base}${prefix}plans/2023/#topic-3`);

        const queries = prefix === 'en/' ? ['elderly meals', '养老', 'marriage registration'] : ['养老', '低保', '没钱看病', 'zhua zhua', '5G'];
        for (const query of queries) {
          await page.goto(`${site.base}${prefix}search/?q=${encodeURIComponent(query)}`);
          await page.waitForSelector('ol[data-search-results][data-query][aria-busy=false]', { state: 'attached' });
          if (query !== 'zhua zhua' && query !== '5G') {
            assert.ok((await page.locator('[data-passage]').first().innerText()).length > 5, query);
          }
        }

        // Whatever language is kept, the address’s comes first.
        await page.goto(`${site.base}${prefix ? '' : 'en/'}glossary/`);
        assert.ok(page.url().includes('offline/?for='));
        const leading = await page.locator('main h1').evaluate((title) => [title.closest('[lang]').lang, title.closest('section').previousElementSibling?.tagName]);
        assert.deepEqual(leading, [prefix ? 'zh-Hans' : 'en', undefined]);
        assert.equal(await page.locator('[data-offline-again]:visible').count(), 1);
        await page.goto(`${site.base}${prefix}glossary/`);
        assert.ok(page.url().startsWith(`${site.base}${prefix}offline/?for=`));
        assert.equal(await page.locator('h1').count(), 1);
        await site.up();
        await page.locator('[data-offline-again] a').click();
        await page.waitForURL(`${site.base}${prefix}glossary/`);
        // What it asks for is not left to the next test.
        await settled(page);
      }));
  }

  test('who asked for few data should be fetched nothing, and be told the size first', () =>
    visit({}, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }), configurable: true });
      });
      await page.goto(`${site.base}en/plans/2023/`);
      await settled(page);
      const asked = () => site.log.filter(({ path }) => /^(offline\/|search\/|sw\.js)/.test(path));
      assert.deepEqual(asked(), []);
      await page.locator('[data-offline] button').click();
      await page.getByRole('button', { name: /\d ?[kM]B/i }).waitFor();
      assert.ok(!asked().some(({ path }) => /^search\/./.test(path)));
      await page.getByRole('button', { name: /\d ?[kM]B/i }).click();
      await page.getByRole('button', { name: 'Remove' }).waitFor({ timeout: ALL });
      assert.ok((await said(page)).includes('whole search'), await said(page));
      await site.down();
      await page.goto(`${site.base}en/glossary/`);
      assert.equal(page.url(), `${site.base}en/glossary/`);
      await page.goto(`${site.base}en/search/?q=elderly`);
      await page.waitForSelector('ol[data-search-results][aria-busy=false] > li');
    }));

  test('what is larger should wait for the tap', () =>
    visit({}, async (page) => {
      const entry = JSON.parse(await readFile(path.join(FOLDER, 'offline/entry.json'), 'utf8'));
      site.other.set('offline/entry.json', Buffer.from(JSON.stringify({ ...entry, unasked: 200_000 })));
      await page.goto(`${site.base}plans/2023/`);
      await settled(page);
      assert.ok(!site.log.some(({ path }) => /^search\/./.test(path)));
      assert.deepEqual(await names(page), []);
      await page.locator('[data-offline] button').click();
      await page.waitForFunction(() => document.querySelector('[data-offline] button')?.disabled === false, undefined, { timeout: ALL });
      assert.equal((await names(page)).length, 1);
    }));

  test('a removed copy should stay away', () =>
    visit({}, async (page) => {
      await page.goto(`${site.base}en/plans/2023/`);
      await settled(page);
      await page.getByRole('button', { name: 'Remove' }).click();
      await page.waitForFunction(() => document.querySelector('[data-offline-said]').textContent.startsWith('Removed'));
      assert.deepEqual(await names(page), []);
      await page.reload();
      await settled(page);
      assert.deepEqual(await names(page), []);
    }));

  test('a site published anew during the fetching should leave all of one version', () =>
    visit({}, async (page) => {
      const css = await changed('assets/site.css', '--paper: #fdfcfa', '--paper: #fdfcfb');
      let done = false;
      // The other version is published when half of the files have arrived.
      site.hold = async (path) => {
        if (!done && path.startsWith('search/terms-20-')) {
          done = true;
          await publish('assets/site.css', css);
          await publish('plans/2023/index.html', await changed('plans/2023/index.html', '</main>', '<p id="anew"></p></main>'));
        }
      };
      await page.goto(`${site.base}plans/2023/`);
      await settled(page);
      assert.ok(done);
      const versions = async () => {
        const files = await kept(page);
        if (!files['/portal/offline/complete']) return 'none';
        return `${files['/portal/plans/2023/'].includes('id="anew"')}`;
      };
      assert.ok(['none', 'false'].includes(await versions()), await versions());
      await page.reload();
      await settled(page);
      assert.equal(await versions(), 'true');
      assert.equal((await names(page)).length, 1);
    }));

  test('a page out of one version should get nothing out of another', () =>
    visit({}, async (page, context) => {
      await page.goto(`${site.base}search/`);
      await settled(page);
      await site.down();
      await page.goto(`${site.base}search/`);
      await page.waitForSelector('.kept');
      await site.up();
      const script = await changed('assets/search-more.js', 'import', 'globalThis.anew = 1; import');
      await publish('assets/search-more.js', script);
      const other = await context.newPage();
      await other.goto(`${site.base}search/`);
      await settled(other);
      assert.equal((await names(page)).length, 2, 'the open page keeps its version');
      await page.locator('input[name=q]').first().fill('养老');
      await page.waitForSelector('ol[data-search-results][data-query] > li');
      await page.waitForTimeout(500);
      assert.equal(await page.evaluate(() => globalThis.anew), undefined);
      await page.close();
      await other.goto(`${site.base}search/?q=%E5%85%BB%E8%80%81`);
      await settled(other);
      await other.waitForFunction(() => globalThis.anew === 1);
    }));

  test('an update should fetch what has changed and no more', () =>
    visit({}, async (page) => {
      await page.goto(`${site.base}plans/2023/`);
      await settled(page);
      await publish('assets/print.css', await changed('assets/print.css', '}', '} '));
      site.log.length = 0;
      await page.reload();
      await settled(page);
      const search = site.log.filter(({ path }) => /^search\/./.test(path));
      assert.deepEqual(search, []);
      assert.equal((await names(page)).length, 1);
    }));

  test('a damaged file should spoil the copy and nothing else', () =>
    visit({}, async (page) => {
      const name = (await readFile(path.join(FOLDER, 'offline/entry.json'), 'utf8')).match(/en-2023-[0-9a-f]+\.json/)[0];
      const list = JSON.parse(await readFile(path.join(FOLDER, 'offline', name), 'utf8'));
      const [file] = list.files.find(([file]) => file.startsWith('search/terms-'));
      site.other.set(file, Buffer.from('something else'));
      await page.goto(`${site.base}en/plans/2023/`);
      await settled(page);
      assert.deepEqual(await names(page), []);
      assert.equal(await page.locator('article[data-measure]').count(), 51);
      site.other.clear();
      await page.reload();
      await settled(page);
      assert.equal(await page.locator('[data-offline] button').count(), 2);
    }));

  test('a device without room should say so and keep nothing', () =>
    visit({}, async (page, context) => {
      const session = await context.newCDPSession(page);
      await page.goto(`${site.base}en/plans/2023/`);
      await settled(page);
      await page.getByRole('button', { name: 'Remove' }).click();
      await page.waitForFunction(() => document.querySelector('[data-offline-said]').textContent.startsWith('Removed'));
      await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.base).origin, quotaSize: 60_000 });
      await page.getByRole('button', { name: 'Save everything' }).click();
      await page.waitForFunction(() => document.querySelector('[data-offline-said]').textContent.includes('Not enough space'));
      assert.deepEqual(await names(page), []);
    }));

  for (const [what, bytes] of [
    ['that is gone', null],
    ['that is none', Buffer.from('<html>')],
    ['of another form', Buffer.from('{"format":"yaodian-offline","version":99}')],
  ]) {
    test(`an entry ${what} should not get in anybody's way`, () =>
      visit({}, async (page) => {
        site.other.set('offline/entry.json', bytes);
        await page.goto(`${site.base}en/plans/2023/measures/8/`);
        await page.waitForTimeout(1500);
        assert.deepEqual(await names(page), []);
        assert.equal(await page.locator('[data-offline]').isHidden(), true);
        await page.goto(`${site.base}en/`);
        assert.equal(await page.locator('h1').count(), 1);
      }));
  }

  test('a worker that is not there should not get in the way', () =>
    visit({}, async (page) => {
      site.other.set('sw.js', null);
      await page.goto(`${site.base}en/plans/2023/measures/8/`);
      await page.waitForTimeout(1500);
      assert.equal(await page.locator('[data-offline]').isHidden(), true);
    }));

  test('a site that has no worker any more should take everything back', () =>
    visit({}, async (page) => {
      await page.goto(`${site.base}plans/2023/`);
      await settled(page);
      assert.equal((await names(page)).length, 1);
      const gone = await readFile(new URL('../../src/offline/gone.js', import.meta.url));
      site.other.set('sw.js', gone);
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
      await page.waitForFunction(async () => (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration()));
      await page.goto(`${site.base}about/`);
      assert.equal(await page.locator('h1').count(), 1);
    }));
});

describe('offline, with several plans', () => {
  const COUNT = 40;
  const browser = useBrowser();
  let folder;
  let site;

  before(async () => {
    const program = process.env.YAODIAN_BIN;
    assert.ok(program, 'YAODIAN_BIN names no program: run ./tests/run');
    folder = await mkdtemp(path.join(tmpdir(), 'yaodian-offline-'));
    await writePlans(folder, COUNT);
    await promisify(execFile)(program, ['build', '--root', folder, '--now', NOW]);
    site = await host(path.join(folder, 'public'), '/portal/');
  });
  after(async () => {
    await site?.down();
    await rm(folder, { recursive: true, force: true });
  });

  for (const [prefix, some, rest, kept] of [
    ['', /^《2026年海州市财政局工作要点》已于.+保存到本设备/, /40 份工作要点中，2 份/, '已保存到本设备'],
    ['en/', /^“Key points of work of the Haizhou Finance Bureau in 2026” was saved/, /^2 of 40 plans are saved on this device/, 'Saved on this device'],
  ]) {
    test(`what is kept should be named, and where the rest is (${prefix || '/'})`, async () => {
      const context = await browser.browser.newContext({ viewport: { width: 360, height: 740 } });
      try {
        const page = await context.newPage();
        for (const plan of ['education-2025-0', 'finance-2026-0']) {
          await page.goto(`${site.base}${prefix}plans/${plan}/`);
          await page.waitForSelector('[data-offline]:not([hidden])');
          await page.click('[data-offline] summary');
          await page.waitForSelector('[data-offline] button:not([disabled])');
        }
        assert.match(await page.locator('[data-offline-said]').innerText(), some);
        const said = page.locator('[data-offline-rest]');
        assert.match(await said.innerText(), rest);
        assert.equal(await said.locator('a').evaluate(({ href }) => href), `${site.base}${prefix}plans/`);
        await site.down();

        await page.goto(`${site.base}${prefix}plans/finance-2025-0/`);
        const list = page.locator('[data-offline-kept]');
        await list.waitFor();
        assert.equal(await list.locator('h2').innerText(), kept);
        const links = await list.locator('li a').evaluateAll((all) => all.map(({ href }) => href));
        assert.deepEqual(links.sort(), ['education-2025-0', 'finance-2026-0'].map((plan) => `${site.base}${prefix}plans/${plan}/`));
        // Where the others are can be written down.
        assert.equal(await list.locator('p a').innerText(), `${site.base}${prefix}plans/`);
        assert.ok((await width(page)) <= 360);
        assert.deepEqual(await violations(page), []);
        await list.locator('li a').last().click();
        await page.waitForURL(`${site.base}${prefix}plans/education-2025-0/`);
        assert.equal(await page.locator('article[data-measure]').count(), 1);
      } finally {
        await context.close();
        await site.up();
      }
    });
  }
});
