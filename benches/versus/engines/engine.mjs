// What a generator is to the measurement, and the files that peers read.

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** @typedef {import("../lib/text.mjs").Page} Page */
/** @typedef {import("../../corpus/lib/compose.mjs").Plan} Plan */
/**
 * @typedef {object} Engine
 * @property {string} name as the table has it
 * @property {number} most the largest number of measures for which it is run
 * @property {(folder: string, plans: Plan[]) => Promise<void>} make writes what it reads
 * @property {string} output where its site is, in the same folder
 * @property {(folder: string) => [program: string, options: string[]][]} build the programs to run, one after the other
 */

/**
 * @param {string} file
 * @param {string} text
 */
export async function put(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** A style sheet of the same size as anybody's. */
export const STYLE = "body { max-width: 40rem; margin: auto; font: 1rem/1.75 serif }\n";
