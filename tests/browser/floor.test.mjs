// Scripts run in the oldest supported browsers (bundle/floor.mjs), with only
// their built-ins; in older ones, pages behave as without scripts.
// tests/search/floor.test.mjs checks the syntax.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { tokenizer } from 'acorn';

import { GATE } from '../../bundle/floor.mjs';
import { SELECTORS, YOUNGER, YOUNGER_IN_WORKERS, together, without, withoutCorners, withoutSelectors } from './support/floor.mjs';
import { host } from './support/host.mjs';
import { ALL, everyPage, search, useBrowser, useSite } from './support/portal.mjs';

const AT_ONCE = 4;

/** In so many groups the built-ins are removed that scripts name: one walk a group, or with `--all` one a built-in. */
const GROUPS = 6;

/** Kinds with scripts that others don't have. */
const SCRIPTED = ['home', 'plans', 'plan', 'measure', 'search', 'glossary', 'offline'];

/** Listed built-ins whose names occur in the scripts of pages, on any object. */
async function mentioned() {
  const root = path.resolve(import.meta.dirname, '../..');
  const words = new Set();
  for (const folder of ['themes/civic/static', 'src/search/client/dist']) {
    for (const name of (await readdir(path.join(root, folder))).filter((name) => name.endsWith('.js'))) {
      const text = await readFile(path.join(root, folder, name), 'utf8');
      for (const { type, value } of tokenizer(text, { ecmaVersion: 2020, sourceType: 'module' })) {
        if (type.label === 'name' || type.keyword) words.add(value);
      }
    }
  }
  return Object.keys(YOUNGER).filter((name) => words.has(name.split('.').pop()));
}

/** Visits home, a plan, a measure, settings and search, and uses their scripts. */
async function walk(page, base) {
  await page.goto(base);
  await page.waitForSelector(':root[data-scripts]');
  await page.locator('.search input[name=q]').first().click();
  await page.keyboard.type('养老');
  await page.waitForSelector('[role=listbox] > [role=option]');

  await page.goto(`${base}plans/2023/#topic-5`);
  await page.waitForSelector('[data-follow] a[aria-current=true]', { state: 'attached' });

  await page.goto(`${base}plans/2023/measures/8/`);
  await page.locator('.pairs [data-segment]').first().click();
  await page.waitForSelector('.pairs .together');
  await page.waitForSelector('[data-quotation][data-chosen]');
  await page.keyboard.press('Escape');
  await page.click('[data-settings]');
  await page.locator('#settings [name=size][value="150"]').check();
  await page.waitForSelector(':root[data-size="150"]');
  await page.locator('#settings [name=pinyin]').check();
  await page.waitForSelector('main ruby');
  await page.click('#settings [data-close]');
  await page.waitForSelector('#settings', { state: 'hidden' });

  await search(page, base, '低保金');
  await page.waitForSelector('[data-search-facets] button[aria-pressed]', { state: 'attached' });
  for (const query of ['第8项', 'asistance']) {
    await page.fill('main input[name=q]', query);
    await page.waitForSelector(`ol[data-query="${query}"][aria-busy=false] > li > a[href]`);
  }
}

describe('in the oldest browsers', () => {
  const browser = useBrowser();
  const site = useSite();

  /** Visits the pages without some built-ins; returns the errors. */
  const trouble = async (names, alter = async () => {}) => {
    const { base } = site;
    const visited = browser.visit({}, async (page) => {
      await page.addInitScript(without, names);
      await alter(page);
      await walk(page, base);
    });
    return visited.then(() => null, (error) => (error.actual ?? [error.message]).join('\n'));
  };

  test('no script should need what they don’t have', async () => {
    const named = await mentioned();
    assert.ok(named.length > 10, 'is the test blind?');
    const rest = Object.keys(YOUNGER).filter((name) => !named.includes(name));
    const groups = ALL ? named.length : GROUPS;
    const removed = Array.from({ length: groups }, (_, group) => named.filter((_, index) => index % groups === group));
    // Remove all that no script names at once.
    const walks = [...removed.map(together), rest, Object.keys(YOUNGER)];
    const wrong = {};
    const work = async () => {
      for (let names = walks.shift(); names; names = walks.shift()) {
        const said = await trouble(names);
        if (said) wrong[names.slice(0, 3).join()] = said;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    assert.deepEqual(wrong, {});
  });

  test('no script should use a selector, a format or an address that they refuse', async () => {
    const alter = async (page) => {
      await page.addInitScript(withoutSelectors, SELECTORS);
      await page.addInitScript(withoutCorners);
    };
    assert.equal(await trouble([], alter), null);
  });

  test('the walk should miss what a script needs', async () => {
    const impatient = async (page) => page.setDefaultTimeout(5_000);
    for (const name of ['Array.prototype.flatMap', 'Element.prototype.closest']) {
      assert.notEqual(await trouble([name], impatient), null, name);
    }
  });

  test('a defect should not be laid to the network', () =>
    browser
      .visit({}, async (page) => {
        await page.addInitScript(without, ['Array.prototype.flatMap']);
        await page.goto(`${site.base}en/search/?q=allowance`);
        await page.waitForSelector('[data-search-notes] button');
        const said = await page.locator('[data-search-status]').textContent();
        assert.match(said, /does not work/);
        assert.doesNotMatch(said, /connection/);
        assert.equal(await page.locator('[role=status]').textContent(), said);
      }));
});

describe('below the floor', () => {
  const browser = useBrowser();
  const site = useSite();
  // Unparsable syntax, like the gate in an older browser.
  const SHUT = '0n??/\\p{Unheard_of}/u;';

  /** The page in its final state, and what was requested for it. */
  const state = async (address, options, alter) => {
    const asked = [];
    let page;
    await browser
      .visit(options, async (own) => {
        await alter(own);
        own.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await own.goto(site.base + address, { waitUntil: 'load' });
        // Longer than a browser takes to become idle.
        await own.waitForTimeout(100);
        page = await own.locator('html').evaluate((html) => html.outerHTML.replace(/<noscript>.*?<\/noscript>/gs, ''));
      })
      .catch((error) => {
        const other = (error.actual ?? [error]).filter((line) => !/^uncaught: Invalid regular expression: .*Unheard_of/.test(line));
        if (other.length) throw error;
      });
    return { page, asked: asked.filter((path) => !path.endsWith('.js')).sort(), scripts: asked.filter((path) => path.endsWith('.js')) };
  };

  test('each page should be the one without scripts', async () => {
    const shut = async (page) => {
      await page.route('**/*.js', async (route) => {
        const body = await (await route.fetch()).text();
        assert.ok(body.startsWith(GATE), route.request().url());
        await route.fulfill({ contentType: 'text/javascript', body: SHUT + body.slice(GATE.length) });
      });
    };
    const pages = everyPage().filter(({ kind, language }) => language.tag === 'en' && (ALL || SCRIPTED.includes(kind)));
    for (const { name, address } of pages) {
      const plain = await state(address, { javaScriptEnabled: false }, async () => {});
      const old = await state(address, {}, shut);
      assert.equal(old.page, plain.page, name);
      assert.deepEqual(old.asked, plain.asked, name);
      // Only files named in the markup: no script has requested others.
      const named = [...plain.page.matchAll(/<script[^>]* src="[^"]*\/([^"/]+)"/g)].map(([, file]) => file);
      assert.deepEqual(old.scripts.map((path) => path.split('/').pop()).sort(), named.sort(), name);
    }
  });
});

describe('a kept page in Safari before 16', () => {
  const browser = useBrowser();
  let site;

  before(async () => {
    site = await host(process.env.YAODIAN_SITE, '/portal/');
    const worker = await readFile(path.join(process.env.YAODIAN_SITE, 'sw.js'), 'utf8');
    const names = JSON.stringify([...Object.keys(YOUNGER), ...Object.keys(YOUNGER_IN_WORKERS)]);
    site.other.set('sw.js', Buffer.from(`(${without})(${names});${worker}`));
  });
  after(() => site?.down());

  test('should come with its style and its scripts', async () => {
    const said = [];
    await browser
      .visit({ serviceWorkers: 'allow' }, async (page) => {
        await page.addInitScript(without, Object.keys(YOUNGER));
        await page.addInitScript(withoutCorners);
        await page.goto(site.base);
        await page.locator('[data-offline] summary').click();
        await page.locator('[data-offline-actions] button').first().click();
        await page.locator('[data-offline-said]', { hasText: '全部内容' }).waitFor();
        await site.down();
        try {
          await page.goto(`${site.base}plans/2023/`);
          await page.waitForSelector(':root[data-scripts]');
          // Do not query the page itself: the driver would need the removed
          // built-ins.
          assert.equal(await page.locator('.plainly').first().isVisible(), false);
        } finally {
          await site.up();
        }
      })
      .catch((error) => {
        said.push(...(error.actual ?? [error]).filter((line) => !/Failed to load resource|ERR_/.test(line)));
      });
    assert.deepEqual(said, []);
  });
});
