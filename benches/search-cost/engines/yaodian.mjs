// The site's own search page and client.

import path from "node:path";

import { cost } from "../lib/process.mjs";
import { SITE } from "./engine.mjs";

const PREFIXES = { "zh-Hans": "", en: "en/" };

/**
 * Builds a portal's whole site.
 * @param {string} bin
 * @param {string} root
 * @param {string} output
 */
export const build = (bin, root, output) =>
  cost(bin, ["build", "--root", root, "--output", output], path.dirname(output));

/** @param {string} site @returns {import("./engine.mjs").Engine} */
export const yaodian = (site) => ({
  name: "yaodian",
  folder: path.join(site, "search"),
  counts: (name) => !name.endsWith(".html"),
  page: (language) => `${SITE}${PREFIXES[language]}search/`,
  watch,
  open,
});

/**
 * Records when ten results are shown with title and place, and when the answer
 * is complete. Only a complete answer tells that there are fewer than ten
 * results.
 */
function watch() {
  const MOST = 10;
  const stands = (item) =>
    item.querySelector("a")?.textContent.trim() &&
    (item.dataset.kind !== "measure" || item.querySelector("[data-place]"));
  /** When each number of results was first shown. @type {number[]} */
  const since = [];
  const look = () => {
    const list = document.querySelector("ol[data-search-results]");
    if (!list || globalThis.stood) return;
    const now = performance.timeOrigin + performance.now();
    const items = [...list.children].slice(0, MOST);
    const unready = items.findIndex((item) => !stands(item));
    const results = unready < 0 ? items.length : unready;
    for (let count = since.length; count <= results; count += 1) since.push(now);
    if (list.getAttribute("aria-busy") !== "false" || list.dataset.query === undefined) return;
    const excerpts = items.filter((item) => item.querySelector("[data-passage]")).length;
    globalThis.stood = { titles: results ? since[results] : now, passages: now, results, excerpts };
  };
  const options = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(look).observe(document, options);
}

/** @param {string} language */
async function open(language) {
  const { dataset } = document.querySelector("[data-search]");
  const root = new URL(dataset.root, document.baseURI);
  const { open } = await import(new URL("search/client.js", root).href);
  const search = await open(new URL(dataset.index, document.baseURI));
  globalThis.ask = async (query) => {
    const answer = await search.query(query, { language, limit: 10, passages: true });
    await Promise.all(answer.results.map((result) => result.passage()));
  };
}
