// The size of a first visit, with gzip, up to the load event; and no layout
// shifts or violations of the pages' policy while readers search.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { host } from './support/host.mjs';
import { watch } from './support/looks.mjs';
import { LANGUAGES, useBrowser } from './support/portal.mjs';

// Path, bytes of the bodies, and number of requests.
const BUDGETS = {
  measure: ['plans/2023/measures/8/', 30_000, 12],
  home: ['', 30_000, 12],
  topic: ['plans/2023/social-assistance/', 40_000, 12],
  search: ['search/', 45_000, 14],
};

/**
 * Queries with parts that arrive late: passages; notes; a choice; suggestions
 * if nothing is found.
 */
const ASKED = [
  'search/?q=养老',
  'search/?q=低保金',
  'search/?q=服务&topic=2023%2Felderly-care',
  'search/?q=甲骨卜辞',
  'en/search/?q=the',
  'en/search/?q=nursing%20home',
  'en/search/?q=养老',
  'zh-hant/search/?q=養老服務',
];

/** Simulates a slow phone on a slow network. */
async function slow(page, context) {
  const phone = await context.newCDPSession(page);
  await phone.send('Network.enable');
  await phone.send('Network.emulateNetworkConditions', { offline: false, latency: 40, downloadThroughput: 200_000, uploadThroughput: 90_000 });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 2 });
}

/** Bytes of a measure's page, and with gzip: the median of all. */
const PAGE = [17_600, 5_500];

describe('a page of a measure', () => {
  for (const { tag, prefix } of LANGUAGES) {
    test(`should be light, and without what only scripts show (${tag})`, (context) => {
      const folder = path.join(process.env.YAODIAN_SITE, prefix, 'plans/2023/measures');
      const pages = readdirSync(folder).map((number) => readFileSync(path.join(folder, number, 'index.html')));
      assert.equal(pages.length, 51);
      const median = (sizes) => sizes.sort((a, b) => a - b)[25];
      const weight = [median(pages.map((page) => page.length)), median(pages.map((page) => gzipSync(page, { level: 9 }).length))];
      context.diagnostic(`${weight[0]} bytes, ${weight[1]} with gzip`);
      assert.ok(weight[0] <= PAGE[0] && weight[1] <= PAGE[1], `${weight}`);
      for (const page of pages) assert.ok(!/<template|id="settings"|data-offline-words|data-copied/.test(page));
    });
  }
});

describe('a first visit', () => {
  const browser = useBrowser();
  let site;

  before(async () => {
    site = await host(process.env.YAODIAN_SITE, '/portal/');
  });
  after(() => site?.down());

  for (const { tag, prefix } of LANGUAGES) {
    for (const [kind, [path, most, requests]] of Object.entries(BUDGETS)) {
      test(`should cost little on ${kind} (${tag})`, (context) =>
        browser.visit({}, async (page) => {
          site.log.length = 0;
          await page.goto(site.base + prefix + path, { waitUntil: 'load' });
          const loaded = await page.evaluate(() => performance.timeOrigin + performance.getEntriesByType('navigation')[0].loadEventStart);
          const sent = site.log.filter(({ asked }) => asked <= loaded);
          const bytes = sent.reduce((sum, one) => sum + one.bytes, 0);
          context.diagnostic(`${bytes} bytes, ${sent.length} requests`);
          const list = sent.map((one) => `${one.path} ${one.bytes}`).join('\n');
          assert.ok(bytes <= most, `${bytes} bytes:\n${list}`);
          assert.ok(sent.length <= requests, `${sent.length} requests:\n${list}`);
          assert.ok(!sent.some(({ path }) => /offline-copy|^offline\/|^sw\.js/.test(path)), list);
        }));
    }
  }

  for (const width of [360, 1280]) {
    test(`should move nothing while a query is answered, ${width} px wide`, async () => {
      const answered = (address) =>
        browser.visit({ viewport: { width, height: 800 } }, async (page, context) => {
          await slow(page, context);
          await page.addInitScript(watch);
          await page.goto(site.base + address);
          await page.waitForFunction(() => {
            const facets = document.querySelector('[data-search-facets]');
            return document.querySelector('[role=status]').textContent && (facets.hidden || facets.querySelector('button'));
          });
          await page.waitForTimeout(200);
          assert.equal(await page.evaluate(() => window.moved), 0, address);
        });
      // Each part is shown before the next one arrives.
      site.hold = async (path) => {
        if (/passages-|facets-|more/.test(path)) await setTimeout(150);
      };
      try {
        for (const address of ASKED) await answered(address);
      } finally {
        site.hold = async () => {};
      }
    });
  }

  test('should break no rule while searching', () =>
    browser.visit({}, async (page) => {
      await page.addInitScript(watch);
      for (const address of ['search/?q=%E5%85%BB%E8%80%81', 'en/search/?q=elderly']) {
        await page.goto(site.base + address);
        await page.waitForSelector('ol[data-search-results][aria-busy=false] > li > a[href]');
        await page.locator('input[name=q]').first().focus();
        assert.deepEqual(await page.evaluate(() => window.broken), []);
      }
    }));

  test('should not let a page run what is not a file of the site', () =>
    browser.visit({}, async (page) => {
      site.other.set('index.html', Buffer.from((await (await fetch(site.base)).text()).replace('</main>', '<script>window.ran = 1</script></main>')));
      await page.addInitScript(watch);
      await page.goto(site.base);
      site.other.clear();
      assert.equal(await page.evaluate(() => window.ran), undefined);
      assert.equal(await page.evaluate(() => window.broken.length), 1);
    }).catch((error) => {
      // The console reports the same.
      if (!/Content Security Policy|Refused to execute|inline script/i.test(error.message)) throw error;
    }));
});
