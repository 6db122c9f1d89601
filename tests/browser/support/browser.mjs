// A real Chromium for the suites, with pages that record every error and every
// request to other hosts. All suites of a run share one browser, which run.mjs
// starts; a suite run by itself starts its own.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { chromium } from 'playwright-core';

import { launchOptions } from './chromium.mjs';

/** Generous, since all cores are busy: it is meant for hangs, not for measuring speed. */
const TIMEOUT = 30_000;

/**
 * Messages of the browser about correct pages: that workers are blocked, and
 * that preloaded search files are unused if nobody searches.
 */
const EXPECTED = [
  /^Service Worker registration blocked by Playwright$/,
  /\/search\/entry\.json was preloaded using link preload but not used within a few seconds/,
];

/** A new page in its own context, with the complaints recorded so far. */
async function open(browser, options) {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(TIMEOUT);
  const complaints = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    const isExpected = EXPECTED.some((words) => words.test(message.text()));
    if (!isExpected && (message.type() === 'error' || message.type() === 'warning')) {
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
  return { context, page, complaints };
}

/** Resets a used page: its window, its emulated media, its storage. */
async function reset({ page, context }, { viewport = { width: 1280, height: 720 } }) {
  await page.emulateMedia({ media: null, colorScheme: null, contrast: null });
  await page.setViewportSize(viewport);
  await page.evaluate(() => globalThis.localStorage.clear());
  await context.clearCookies();
}

/** The browser for the tests of a file or of a `describe`. */
export function useBrowser() {
  const holder = {};
  let idle = [];
  before(async () => {
    const shared = process.env.YAODIAN_BROWSER;
    holder.browser = shared ? await chromium.connect(shared) : await chromium.launch(launchOptions());
  });
  after(async () => {
    idle = [];
    await holder.browser?.close();
  });

  /**
   * Opens an empty page, passes it on, and closes it. Errors on the console,
   * uncaught errors and requests to another host fail the test. Failures of the
   * network are tested in other suites.
   */
  holder.visit = async (options, use) => {
    const { context, page, complaints } = await open(holder.browser, options);
    try {
      await use(page, context);
    } finally {
      await context.close();
    }
    assert.deepEqual(complaints, []);
  };

  /**
   * Does the same in a page that an earlier test of the `describe` may have
   * used: for visits to many addresses, where opening pages would take most of
   * the time. All visits have the same options, and `prepare` is called once
   * for each page.
   */
  holder.borrow = async (options, use, prepare = async () => {}) => {
    const former = idle.pop();
    const opened = former ?? (await open(holder.browser, options));
    if (!former) await prepare(opened.page);
    opened.complaints.length = 0;
    try {
      await use(opened.page, opened.context);
      await reset(opened, options);
    } catch (error) {
      await opened.context.close();
      throw error;
    }
    const complaints = [...opened.complaints];
    idle.push(opened);
    assert.deepEqual(complaints, []);
  };
  return holder;
}
