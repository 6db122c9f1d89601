// Makes the browser of the tests one of the oldest that scripts run in: takes
// away what these don't have.
import { readFile } from 'node:fs/promises';

/**
 * What is younger than one of the oldest browsers (bundle/floor.mjs), with the
 * versions of Chromium, Safari and Firefox that had it first; null: none has.
 * The versions are those of MDN's browser-compat-data 8.1.9.
 * @type {Record<string, (number | null)[]>}
 */
export const YOUNGER = JSON.parse(await readFile(new URL('younger.json', import.meta.url), 'utf8'));

/** In workers only, so the other list, which was made in a page, lacks it. */
export const YOUNGER_IN_WORKERS = { 'FetchEvent.prototype.resultingClientId': [72, 16, 65] };

/** Selectors that throw in browsers that don't know them. */
export const SELECTORS = [':is(', ':where(', ':has(', ':focus-visible', ':modal', ':open', ':popover-open', ':user-invalid', ':state('];

/** What no browser has without the other. */
const TOGETHER = { 'ReadableStream.prototype.pipeThrough': ['DecompressionStream', 'CompressionStream'] };

/** Names with those that go with them. @param {string[]} names */
export const together = (names) => names.flatMap((name) => [name, ...(TOGETHER[name] ?? [])]);

/**
 * Takes built-ins away by name; for a page or a worker, whose globals it is
 * then. Gives the names of those that were not there.
 * @param {string[]} names `structuredClone`, `Array.prototype.at`
 */
export function without(names) {
  const absent = [];
  for (const name of names) {
    const path = name.split('.');
    const last = path.pop();
    const owner = path.reduce((object, key) => object?.[key], globalThis);
    if (owner && last in owner) delete owner[last];
    else absent.push(name);
  }
  return absent;
}

/** Makes selectors throw that hold one of these. @param {string[]} young */
export function withoutSelectors(young) {
  for (const { prototype } of [Document, DocumentFragment, Element]) {
    for (const method of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
      const known = prototype[method];
      if (!known) continue;
      prototype[method] = function (selector) {
        if (young.some((one) => String(selector).includes(one))) throw new DOMException(selector, 'SyntaxError');
        return known.call(this, selector);
      };
    }
  }
}

/** What Safari 14.0 refuses: units of numbers, and a base that is undefined. */
export function withoutCorners() {
  const { NumberFormat } = Intl;
  Intl.NumberFormat = class extends NumberFormat {
    constructor(languages, options) {
      if (options?.style === 'unit') throw new RangeError('style');
      super(languages, options);
    }
  };
  globalThis.URL = class extends URL {
    constructor(...given) {
      if (given.length > 1 && given[1] === undefined) throw new TypeError('base');
      super(...given);
    }
  };
}
