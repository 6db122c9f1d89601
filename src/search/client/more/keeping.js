// The names of all files of an index, for offline copies.

import { BLOCK, HASH, hashAt } from "../core/folder.js";

/** @param {import("../core/folder.js").Folder} folder */
export function all(folder) {
  const { titles, tables } = folder.names;
  const { kinds, languages } = folder.entry;
  const numbered = (name, hashes) => Array.from({ length: hashes.length / HASH }, (_, number) => `${name}-${number}-${hashAt(hashes, number)}`);
  const byTag = (name) => Object.entries(tables[name]).map(([tag, hash]) => `${name}-${tag}-${hash}`);
  const passages = languages.flatMap((_, language) => {
    const names = [];
    for (let row = 0; row < kinds.length; ) {
      const { size, name } = folder.passages(Math.floor(row / BLOCK), language);
      names.push(name(row));
      row += size;
    }
    return names;
  });
  const names = [
    ...["fold", "pinyin"].map((name) => `${name}-${tables[name]}`),
    ...Array.from({ length: folder.terms.count }, (_, number) => folder.shard(number)),
    ...numbered("spelling", tables.spelling),
    ...["lexicon", "asked", "facets", "plans"].flatMap(byTag),
    ...Object.entries(titles).flatMap(([tag, hashes]) => numbered(`titles-${tag}`, hashes)),
    ...passages,
  ];
  return names.map((name) => `${name.toLowerCase()}.bin`);
}
