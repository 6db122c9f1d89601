// Suggestions while typing: terms and titles that begin with the typed text,
// contain it, are the official term for it, or sound like it.

import { cut, hasHan, isChinese } from "../core/tokens.js";
import { stem } from "../core/stem.js";
import { BLOCK } from "../core/folder.js";
import { lexicon, pinyin } from "./tables.js";

// How many files of titles are searched, the newest plan's first.
const MOST_BLOCKS = 4;
const BEGINS = 4;
const CALLED = 3;
const HOLDS = 2;
const SOUNDS = 1;

/**
 * @param {string} text
 * @param {import("../core/folder.js").Folder} folder
 * @param {number} language
 * @param {number} limit
 */
export async function suggestions(text, folder, language, limit) {
  const { entry } = folder;
  const { reads, tag } = entry.languages[language];
  const asked = text.trim().slice(0, 40);
  const chinese = isChinese(tag);
  const isRoman = chinese && /^[a-zü' ]{2,}$/i.test(asked);
  const fold = chinese && (isRoman || hasHan(asked)) ? await folder.fold() : undefined;
  // A space before each word, so that only starts of words match.
  const key = (words) => cut(words, fold).map(({ text: one, word }) => (word ? ` ${one}` : one)).join("");
  const typed = key(asked);
  if (!typed) return [];
  const numbers = [...Array(Math.min(MOST_BLOCKS, folder.blocks)).keys()];
  // Terms are in the last block.
  if (folder.blocks > MOST_BLOCKS) numbers.push(folder.blocks - 1);
  const [{ entries }, ...blocks] = await Promise.all([lexicon(folder, reads), ...numbers.map((number) => folder.block(number, language))]);
  const roman = isRoman ? await pinyin(folder) : undefined;
  /** @type {Map<string, {text: string, kind: string, path: string, also?: string, value: number}>} */
  const found = new Map();
  // If a saying has several meanings, the first, a term's, is used.
  const sayings = entries.flatMap(({ forms: [form], said }) => (form ? said.map((one) => [key(one), form]) : []));
  const official = new Map(sayings.reverse());
  const called = official.get(typed) && key(official.get(typed));
  blocks.forEach(({ rows }, index) =>
    rows.forEach(([path, title], at) => {
      if (!title) return;
      const kind = kindAt(entry, numbers[index] * BLOCK + at);
      const words = key(title);
      const value = words.startsWith(typed)
        ? BEGINS
        : called && words === called
          ? CALLED
          : words.includes(typed)
            ? HOLDS
            : roman?.spells(words, asked.toLowerCase().replace(/[ ']/g, ""))
              ? SOUNDS
              : 0;
      if (!value || found.has(words)) return;
      const also = value === CALLED ? asked : undefined;
      // Terms before titles of the same rank.
      found.set(words, { text: title, kind, path, also, value: value + (kind === "term" ? 0.5 : 0) });
    }),
  );
  const list = [...found.values()];
  return (list.length ? list : nearest(asked, blocks, numbers, entry, fold))
    .sort((a, b) => b.value - a.value || a.text.length - b.text.length)
    .slice(0, limit)
    .map(({ value, ...one }) => one);
}

/** The titles that share the most words with a text. */
function nearest(asked, blocks, numbers, entry, fold) {
  const marks = (words) => new Set(cut(words, fold).map(({ text, word }) => (word ? stem(text) : text)));
  const wanted = marks(asked);
  return blocks.flatMap(({ rows }, index) =>
    rows.flatMap(([path, title], at) => {
      const shared = [...marks(title ?? "")].filter((mark) => wanted.has(mark)).length;
      const kind = kindAt(entry, numbers[index] * BLOCK + at);
      return shared * 2 > wanted.size || shared > 1 ? [{ text: title, kind, path, value: shared }] : [];
    }),
  );
}

/** The kind of the document of a row of titles. */
const kindAt = ({ kinds, order }, row) => kinds[order[row]];
