// Tables that only some queries need.

import { HASH, hashAt, listed } from "../core/folder.js";
import { fnv } from "../core/shard.js";
import { Lexicon } from "./lexicon.js";
import { Pinyin } from "./pinyin.js";
import { Spelling } from "./spelling.js";

/** @typedef {import("../core/folder.js").Folder} Folder */

/** The readings of characters. @param {Folder} folder */
export const pinyin = (folder) => folder.table("pinyin", folder.names.tables.pinyin, (table) => new Pinyin(table));

/** The words with the same first letter. @param {Folder} folder @param {string} word */
export function spelling(folder, word) {
  const hashes = folder.names.tables.spelling;
  const number = (fnv(word[0]) & (hashes.length / HASH - 1)) >>> 0;
  return folder.table(`spelling-${number}`, hashAt(hashes, number), (list) => new Spelling(list));
}

/** The lexicon of an edition's language. @param {Folder} folder @param {number} edition @returns {Promise<Lexicon>} */
export function lexicon(folder, edition) {
  const { languages, editions } = folder.entry;
  const { tag } = languages[editions[edition].language];
  const hash = folder.names.tables.lexicon[tag];
  // Languages without everyday words have no lexicon.
  if (!hash) return Promise.resolve(new Lexicon({ terms: [], said: [] }));
  return folder.table(`lexicon-${tag}`, hash, ({ terms, said }) => new Lexicon({ terms: listed(terms), said: listed(said) }));
}

/** The facets. @param {Folder} folder @param {number} language */
export function facets(folder, language) {
  const { tag } = folder.entry.languages[language];
  return folder.table(`facets-${tag}`, folder.names.tables.facets[tag], ({ plans, topics, audiences }) => ({
    plans: listed(plans),
    topics: listed(topics),
    audiences: listed(audiences),
  }));
}
