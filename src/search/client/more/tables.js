// Tables that only some queries need.

import { HASH, below, counted, formed, hashAt, maybe, texts } from "../core/folder.js";
import { fnv } from "../core/shard.js";
import { Lexicon } from "./lexicon.js";
import { Pinyin } from "./pinyin.js";
import { Spelling } from "./spelling.js";

/** @typedef {import("../core/folder.js").Folder} Folder */

/** The readings of characters. @param {Folder} folder */
export const pinyin = (folder) => folder.table("pinyin", folder.names.tables.pinyin, (table) => new Pinyin(formed(table, texts)));

/** The words with the same first letter. @param {Folder} folder @param {string} word */
export function spelling(folder, word) {
  const hashes = folder.names.tables.spelling;
  const number = (fnv(word[0]) & (hashes.length / HASH - 1)) >>> 0;
  return folder.table(`spelling-${number}`, hashAt(hashes, number), (list) => new Spelling(formed(list, "")));
}

/** The lexicon of an edition's language. @param {Folder} folder @param {number} edition @returns {Promise<Lexicon>} */
export function lexicon(folder, edition) {
  const { languages, editions } = folder.entry;
  const { tag } = languages[editions[edition].language];
  const hash = folder.names.tables.lexicon[tag];
  // Languages without everyday words have no lexicon.
  if (!hash) return Promise.resolve(new Lexicon({ terms: [], said: [] }));
  const rows = [[[""], [""], maybe([below(folder.entry.kinds.length)]), () => true]];
  return folder.table(`lexicon-${tag}`, hash, (value) => new Lexicon(formed(value, { terms: rows, said: rows })));
}

/** The facets. @param {Folder} folder @param {number} language */
export function facets(folder, language) {
  const { tag } = folder.entry.languages[language];
  return folder.table(`facets-${tag}`, folder.names.tables.facets[tag], (value) => {
    const { length } = folder.entry.kinds;
    const count = below(length + 1);
    const plan = below(folder.entry.plans.length);
    formed(value, {
      topics: [[plan, "", () => true, "", count, count]],
      audiences: [["", "", [below(length)]]],
    });
    for (const [, , , , first, size] of value.topics) counted(first + size, length);
    return value;
  });
}
