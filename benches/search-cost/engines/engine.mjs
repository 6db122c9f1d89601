// The interface of an engine for the measurements.

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} folder of the index
 * @property {(name: string) => boolean} counts whether a file of the folder is search's
 * @property {(language: string) => string} page path of the page to ask on
 * @property {() => void} watch runs in every page before its own scripts, and sees to `globalThis.stood`
 * @property {(language: string) => Promise<void>} open runs in a page: makes `globalThis.ask`,
 *   which fetches ten results to a query, complete
 */

/** Paths under which the built site and Pagefind's folder are served. */
export const SITE = "/site/";
export const BUNDLE = "/pagefind/";
export const PAGES = "/pagefind-page/";
