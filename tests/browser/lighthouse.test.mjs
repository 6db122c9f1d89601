// Full marks of Lighthouse for accessibility, best practices and SEO, on the
// pages that most readers visit. benches/lighthouse measures speed. It has its
// own browser, because Lighthouse takes control of every page of a browser.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';

import { launchOptions } from './support/chromium.mjs';
import { ALL, useSite } from './support/portal.mjs';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
const PORT = 9347;
const PAGES = {
  home: '',
  topic: 'plans/2023/social-assistance/',
  measure: 'plans/2023/measures/8/',
  search: 'search/?q=%E5%85%BB%E8%80%81',
};

describe('Lighthouse', () => {
  const site = useSite('/');
  let browser;
  before(async () => {
    browser = await chromium.launch(launchOptions(`--remote-debugging-port=${PORT}`));
  });
  after(() => browser?.close());

  for (const [place, prefix] of ['', 'en/'].entries()) {
    // In a sample, each page in one of the two languages.
    const pages = Object.entries(PAGES).filter((_, index) => ALL || index % 2 === place);
    for (const [kind, path] of pages) {
      test(`should give full marks: ${kind} (${prefix || 'zh-hans'})`, async () => {
        // No audit of these categories needs a picture of the whole page.
        const options = {
          port: PORT,
          logLevel: 'error',
          onlyCategories: CATEGORIES,
          disableFullPageScreenshot: true,
        };
        const { lhr } = await lighthouse(site.base + prefix + path, options);
        const lost = Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
          auditRefs
            .filter(({ weight, id }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
            .map((audit) => `${id}: ${audit.id}: ${lhr.audits[audit.id].title}`),
        );
        assert.deepEqual(lost, []);
        for (const category of CATEGORIES) assert.equal(lhr.categories[category].score, 1, category);
      });
    }
  }
});
