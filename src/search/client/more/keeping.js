// The names of all files of an index, for keeping it whole.

import { BLOCK, HASH, hashAt } from "../core/folder.js";

/** @param {import("../core/folder.js").Folder} folder */
export async function all(folder) {
  const { titles, tables } = folder.names;
  const numbered = (name, hashes) => Array.from({ length: hashes.length / HASH }, (_, number) => `${name}-${number}-${hashAt(hashes, number)}`);
  const byTag = (name) => Object.entries(tables[name]).map(([tag, hash]) => `${name}-${tag}-${hash}`);
  const names = [
    ...["fold", "pinyin"].map((name) => `${name}-${tables[name]}`),
    ...Array.from({ length: folder.terms.count }, (_, number) => folder.shard(number)),
    ...numbered("spelling", tables.spelling),
    ...["lexicon", "facets"].flatMap(byTag),
    ...Object.entries(titles).flatMap(([tag, hashes]) => numbered(`titles-${tag}`, hashes)),
  ];
  for (let number = 0; number < folder.blocks; number++) {
    const [size, hashes] = (await folder.block(number, 0)).passages;
    for (const [tag, list] of Object.entries(hashes)) {
      for (let at = 0; at * HASH < list.length; at++) names.push(`passages-${tag}-${number * BLOCK + at * size}-${hashAt(list, at)}`);
    }
  }
  return names.map((name) => `${name.toLowerCase()}.bin`);
}
