// Makes the test browser behave like one of the oldest supported ones, by
// removing built-ins that these lack.
import { readFile } from 'node:fs/promises';

/**
 * Built-ins that are newer than one of the oldest supported browsers
 * (bundle/floor.mjs), with the first versions of Chromium, Safari and Firefox
 * that have them; null means none. The versions are from MDN's
 * browser-compat-data 8.1.9.
 * @type {Record<string, (number | null)[]>}
 */
export const YOUNGER = JSON.parse(await readFile(new URL('younger.json', import.meta.url), 'utf8'));

/** Built-ins of workers only. The other list was generated in a page and lacks them. */
export const YOUNGER_IN_WORKERS = { 'FetchEvent.prototype.resultingClientId': [72, 16, 65] };

/** Selectors that throw in browsers that don't support them. */
export const SELECTORS = [':is(', ':where(', ':has(', ':focus-visible', ':modal', ':open', ':popover-open', ':user-invalid', ':state('];

/** Built-ins that all browsers have introduced together. */
const TOGETHER = { 'ReadableStream.prototype.pipeThrough': ['DecompressionStream', 'CompressionStream'] };

/** Names with those introduced together with them. @param {string[]} names */
export const together = (names) => names.flatMap((name) => [name, ...(TOGETHER[name] ?? [])]);

/**
 * Removes built-ins by name; runs in a page or a worker and changes its
 * globals. Returns the names that did not exist.
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

/** Makes selectors throw that contain one of these. @param {string[]} young */
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

/** Makes calls throw that Safari 14.0 refuses: number formats with units, and an undefined base. */
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
