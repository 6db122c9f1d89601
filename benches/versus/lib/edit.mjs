// Edits a sentence in the files of a site, whichever of them has it.

import { readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { longer } from "./text.mjs";

/**
 * Finds the file below `folder` that has `sentence`, and returns a function
 * that puts one word more into it or, called again, takes it out again.
 * @param {string} folder
 * @param {string} sentence
 */
export async function edit(folder, sentence) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".md")) continue;
    const file = path.join(entry.parentPath, entry.name);
    const before = await readFile(file, "utf8");
    if (!before.includes(sentence)) continue;
    const after = before.replace(sentence, longer(sentence));
    let isEdited = false;
    return async () => {
      isEdited = !isEdited;
      await writeFile(file, isEdited ? after : before);
    };
  }
  throw new Error(`no file below ${folder} has: ${sentence}`);
}
