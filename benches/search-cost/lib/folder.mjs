// The files of a folder: their size, and their changes.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** @typedef {Map<string, Buffer>} Contents by path in the folder */

/**
 * @param {string} folder
 * @param {(name: string) => boolean} counts
 * @returns {Promise<Contents>}
 */
export async function contents(folder, counts) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter(counts);
  const read = async (name) => [name, await readFile(path.join(folder, name))];
  const found = [];
  // One after the other: there may be more files than can be open at once.
  for (const name of files.sort()) found.push(await read(name));
  return new Map(found);
}

/** @param {Contents} files */
export function size(files) {
  const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  return { files: files.size, bytes };
}

/**
 * The files that a host must be sent if it has those of `before`.
 * @param {Contents} before
 * @param {Contents} after
 * @returns {Contents}
 */
export function changed(before, after) {
  return new Map([...after].filter(([name, content]) => !before.get(name)?.equals(content)));
}

/** @param {Buffer} content */
export const packed = (content) => gzipSync(content, { level: 9 }).length;
