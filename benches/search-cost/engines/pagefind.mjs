// Pagefind with its defaults on the pages of a built site: the articles of the
// measures' pages, as in benches/search-quality, on a minimal page.

import path from "node:path";

import { cost } from "../lib/process.mjs";
import { BUNDLE, PAGES } from "./engine.mjs";

const PROGRAM = path.join(import.meta.dirname, "../node_modules/.bin/pagefind");

/**
 * Indexes a site.
 * @param {string} site
 * @param {string} folder to write to
 */
export const index = (site, folder) =>
  cost(
    PROGRAM,
    [
      ...["--site", site, "--output-path", folder],
      ...["--root-selector", "article[data-measure]", "--glob", "**/measures/*/index.html"],
    ],
    path.dirname(folder),
  );

/** @param {string} folder @returns {import("./engine.mjs").Engine} */
export const pagefind = (folder) => ({
  name: "Pagefind",
  folder,
  // The folder also has components to display results, which a page does not
  // need.
  counts: (name) => !/^pagefind-(?:\w+-)?ui\.|^pagefind-highlight\./.test(name),
  page: (language) => `${PAGES}${language}/`,
  watch: () => {},
  async open() {
    globalThis.ask = async (query) => {
      const { results } = await globalThis.pagefind.search(query);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
    };
  },
});

/**
 * The page with Pagefind. Titles and passages of results arrive together.
 * @param {string} pathname
 */
export function page(pathname) {
  const language = pathname.startsWith(PAGES) && pathname.slice(PAGES.length, -1);
  if (!language) return undefined;
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>Pagefind</title>
<ol></ol>
<script type="module">
import * as pagefind from "${BUNDLE}pagefind.js";
globalThis.pagefind = pagefind;
const query = new URLSearchParams(location.search).get("q");
if (query) {
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  document.querySelector("ol").replaceChildren(...found.map(({ url, meta, excerpt }) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = url;
    link.textContent = meta.title;
    const passage = document.createElement("p");
    passage.innerHTML = excerpt;
    item.append(link, passage);
    return item;
  }));
  const at = performance.timeOrigin + performance.now();
  const excerpts = found.filter(({ excerpt }) => excerpt).length;
  globalThis.stood = { titles: at, passages: at, results: found.length, excerpts };
}
</script>
`;
}
