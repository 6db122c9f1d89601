// The measures' pages of a built site, for the engines that index pages.

import { readFile } from "node:fs/promises";
import path from "node:path";

/** Folders of the pages by language of the interface. */
export const PREFIXES = { "zh-Hans": "", en: "en/", "zh-Hant": "zh-hant/" };

/**
 * @typedef {object} MeasurePage
 * @property {number} number of the measure
 * @property {string} url from the site's root
 * @property {string} html the whole page
 */

/**
 * @param {string} site folder of the built site
 * @param {string} language
 * @returns {Promise<MeasurePage[]>}
 */
export async function pages(site, language) {
  const { measures } = JSON.parse(await readFile(path.join(site, "data/plans/2023.json"), "utf8"));
  return Promise.all(
    measures.map(async ({ number, path: page }) => {
      const url = PREFIXES[language] + page;
      return { number, url, html: await readFile(path.join(site, url, "index.html"), "utf8") };
    }),
  );
}

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };

/**
 * The measure's title and the text of its article, which contains the plan's
 * text in two languages.
 * @param {MeasurePage} page
 */
export function content({ html, url }) {
  const [article] = /<article [^]*<\/article>/.exec(html) ?? [];
  const [title] = /<h1[ >][^]*?<\/h1>/.exec(article ?? "") ?? [];
  if (!title) throw new Error(`${url} has no article with a heading`);
  return { title: text(title), text: text(article) };
}

/** @param {string} html */
function text(html) {
  return html
    .replace(/<\/(?:p|div|h\d|li)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+|#\w+);/g, (whole, name) => ENTITIES[name] ?? whole);
}
