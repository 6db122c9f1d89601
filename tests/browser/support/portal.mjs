// What the suites share: the site, the kinds of its pages, and pages in a
// real Chromium that notice every error and every request to elsewhere.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { chromium } from 'playwright-core';

import { serve } from './server.mjs';

export const LANGUAGES = [
  { tag: 'zh-Hans', prefix: '' },
  { tag: 'en', prefix: 'en/' },
  { tag: 'zh-Hant', prefix: 'zh-hant/' },
];

/** One page of every kind, by the path that it has in every language. */
export const KINDS = {
  home: '',
  plan: 'plans/2023/',
  topic: 'plans/2023/social-assistance/',
  measure: 'plans/2023/measures/8/',
  'measure with errata': 'plans/2023/measures/45/',
  'measure with a note': 'plans/2023/measures/51/',
  source: 'plans/2023/source/',
  search: 'search/',
  terms: 'search/terms/',
  glossary: 'glossary/',
  offline: 'offline/',
  audiences: 'audiences/',
  audience: 'audiences/older-people/',
  'site map': 'site-map/',
  targets: 'targets/',
  instruments: 'instruments/',
  systems: 'systems/',
  bodies: 'bodies/',
  places: 'places/',
  about: 'about/',
  accessibility: 'accessibility/',
  help: 'help/',
  'open data': 'open-data/',
};

/** Every kind in every language, with what a test calls it. */
export function everyPage() {
  return LANGUAGES.flatMap((language) =>
    Object.entries(KINDS).map(([kind, path]) => ({
      name: `${kind} (${language.tag})`,
      kind,
      language,
      path,
      address: language.prefix + path,
    })),
  );
}

/** Starts a browser for the tests of a file. */
export function useBrowser() {
  const holder = {};
  before(async () => {
    holder.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  after(() => holder.browser?.close());

  /**
   * Opens an empty page, hands it on, and closes it. Errors on the console,
   * uncaught errors and requests to another host fail the test. What comes
   * between a page and its host is for the suites that test that.
   */
  holder.visit = async (options, use) => {
    const context = await holder.browser.newContext({ serviceWorkers: 'block', ...options });
    context.setDefaultTimeout(10_000);
    const complaints = [];
    const page = await context.newPage();
    page.on('console', (message) => {
      const isOurs = message.text() === 'Service Worker registration blocked by Playwright';
      if (!isOurs && (message.type() === 'error' || message.type() === 'warning')) {
        complaints.push(`console: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') {
        complaints.push(`a request to ${request.url()}`);
      }
    });
    try {
      await use(page, context);
    } finally {
      await context.close();
    }
    assert.deepEqual(complaints, []);
  };
  return holder;
}

/** Serves the built site for the tests of a file. */
export function useSite(mount = '/portal/') {
  const folder = process.env.YAODIAN_SITE;
  assert.ok(folder, 'YAODIAN_SITE names no built site: run ./tests/run');
  const site = { folder };
  before(async () => {
    Object.assign(site, await serve(folder, mount));
  });
  after(() => site.close?.());
  return site;
}

/** Opens the search page with a query and waits for its results. */
export async function search(page, base, query) {
  await page.goto(`${base}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('ol[data-search-results][aria-busy=false] > li > a[href]');
}
