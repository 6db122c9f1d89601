// MiniSearch over the measures of the site's data file, words by
// Intl.Segmenter, with what its documentation recommends for a search box:
// prefixes, one letter in five fuzzy, titles worth more.
//
// One index holds both languages, as a measure's page does.

import { readFile } from "node:fs/promises";
import path from "node:path";

import MiniSearch from "minisearch";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** @param {string} text */
const words = (text) =>
  [...segmenter.segment(text.normalize("NFKC"))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

/** @param {{displayed: string[]} | string[]} text */
const sentences = (text) => (Array.isArray(text) ? text : text.displayed);

/**
 * @param {string} site folder of the built site
 * @returns {Promise<import("../lib/ask.mjs").Engine>}
 */
export async function minisearch(site) {
  const { measures } = JSON.parse(await readFile(path.join(site, "data/plans/2023.json"), "utf8"));
  const index = new MiniSearch({
    idField: "number",
    fields: ["title", "text"],
    tokenize: words,
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(
    measures.map(({ number, title, text }) => ({
      number,
      title: Object.values(title).join("\n"),
      text: Object.values(text).flatMap(sentences).join("\n"),
    })),
  );
  return {
    name: "MiniSearch",
    rank: async (query) => index.search(query).map(({ id }) => id),
  };
}
