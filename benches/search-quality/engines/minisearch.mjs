// MiniSearch on the articles of the measures' pages, with an index for each
// language of the interface, words by Intl.Segmenter, and the options that its
// documentation shows for a search box: prefixes, fuzzy matching of one letter
// in five, titles with double weight.

import MiniSearch from "minisearch";

import { PREFIXES, content, pages } from "../lib/pages.mjs";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** @param {string} text */
const words = (text) =>
  [...segmenter.segment(text.normalize("NFKC"))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

/**
 * @param {string} site folder of the built site
 * @returns {Promise<import("../lib/ask.mjs").Engine>}
 */
export async function minisearch(site) {
  const indexes = new Map();
  for (const language of Object.keys(PREFIXES)) {
    const index = new MiniSearch({
      idField: "number",
      fields: ["title", "text"],
      tokenize: words,
      searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
    });
    index.addAll((await pages(site, language)).map((page) => ({ number: page.number, ...content(page) })));
    indexes.set(language, index);
  }
  return {
    name: "MiniSearch",
    rank: async (query, language) => indexes.get(language).search(query).map(({ id }) => id),
  };
}
