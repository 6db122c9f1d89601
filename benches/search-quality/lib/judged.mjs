// The judged queries and the texts that they are judged against, both from
// their sources: neither needs a built site. tests/search/judged.json describes
// its fields.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../../..");
export const SETS = ["judged", "apart"];
export const FLOORS = path.join(ROOT, "tests/search/floors.json");

/**
 * A query and its relevant measures.
 * @typedef {object} Judged
 * @property {string} query
 * @property {string} kind
 * @property {string} interface tag of the language of the page it is asked on
 * @property {Record<string, 1 | 2 | 3>} relevant grades by number of measure
 * @property {string} [situation] who asks, and why
 */

/**
 * @param {string} [set] one of SETS
 * @returns {Promise<{kinds: Record<string, string>, queries: Judged[]}>}
 */
export async function judged(set = "judged") {
  return JSON.parse(await readFile(path.join(ROOT, `tests/search/${set}.json`), "utf8"));
}

/**
 * Every measure's heading and sentences in Chinese, as published.
 * @returns {Promise<Map<number, string>>}
 */
export async function chinese() {
  const text = await readFile(path.join(ROOT, "seeds/2023-civil-affairs-work-plan.txt"), "utf8");
  const lines = text.split(/\r?\n/).map((line) => /^(\d+)\.?(.*)$/.exec(line));
  // “2023年…” is the title and the date.
  const measures = lines.filter((match) => match && Number(match[1]) < 1000);
  return new Map(measures.map(([, number, line]) => [Number(number), line]));
}

/**
 * Every measure's heading and sentences in English, with straight apostrophes
 * and quotation marks, as on a keyboard.
 * @returns {Promise<Map<number, string>>}
 */
export async function english() {
  const folder = path.join(ROOT, "content/plans/2023/en");
  const texts = new Map();
  for (const name of (await readdir(folder)).sort()) {
    const chapter = await readFile(path.join(folder, name), "utf8");
    for (const measure of chapter.split(/^## /m).slice(1)) {
      const match = /^(\d+)\. ([^]*)$/.exec(measure);
      if (match) texts.set(Number(match[1]), straight(match[2]));
    }
  }
  return texts;
}

/** @param {string} text */
export const straight = (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
