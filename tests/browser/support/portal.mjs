// Shared by the suites: the site, the kinds of its pages, and the browser.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { ALL } from './all.mjs';
import { serve } from './server.mjs';

export { ALL } from './all.mjs';
export { useBrowser } from './browser.mjs';

export const LANGUAGES = [
  { tag: 'zh-Hans', prefix: '' },
  { tag: 'en', prefix: 'en/' },
  { tag: 'zh-Hant', prefix: 'zh-hant/' },
];

/** One page of every kind, by its path, which is the same in every language. */
export const KINDS = {
  home: '',
  plans: 'plans/',
  plan: 'plans/2023/',
  topic: 'plans/2023/social-assistance/',
  measure: 'plans/2023/measures/8/',
  'measure with errata': 'plans/2023/measures/45/',
  'measure with a note': 'plans/2023/measures/51/',
  source: 'plans/2023/source/',
  search: 'search/',
  terms: 'search/terms/',
  glossary: 'glossary/',
  term: 'glossary/subsistence-allowance/',
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

/** Every kind in every language, with its name in tests. */
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

/** Kinds whose pages differ most from the others: a sample has them in both editions, and some in the derived language. */
const DIFFERENT = ['home', 'plan', 'measure', 'search', 'glossary', 'offline'];
const DERIVED = ['measure', 'search'];

/**
 * A sample of {@link everyPage}: every kind, those that differ most in both
 * editions, the others in turn in one of them. What a sample has in Chinese at
 * `turn` 0 it has in English at `turn` 1.
 */
export const sampledPages = (turn = 0) =>
  everyPage().filter(({ kind, language }) => {
    if (ALL) return true;
    if (language.tag === 'zh-Hant') return DERIVED.includes(kind);
    const isChinese = (Object.keys(KINDS).indexOf(kind) + turn) % 2 === 0;
    return DIFFERENT.includes(kind) || isChinese === (language.tag === 'zh-Hans');
  });

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
