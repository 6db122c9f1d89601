// Guesses what was meant if parts of a query have no matches: other queries,
// each with notes on what was replaced.

import { byCharacter, byInitials, bySound } from "./repair.js";
import { lexicon, pinyin, spelling } from "./tables.js";
import { readsChinese } from "../core/answers.js";
import { SAME_STEM } from "../core/matching.js";
import { documentOf } from "../core/order.js";
import { assembled, textOf } from "../core/query.js";
import { isChinese } from "../core/tokens.js";

// Longer runs are not corrected.
const LONGEST_REPAIRED = 10;
const MOST_QUERIES = 5;

/** @typedef {import("../core/query.js").Part} Part */
/** @typedef {import("../core/query.js").Query} Query */
/** @typedef {import("../core/folder.js").Folder} Folder */
/** @typedef {import("../core/ranking.js").Note} Note */

/**
 * A stretch of cells, and guesses of what was meant, the best first.
 * @typedef {object} Stretch
 * @property {number} from
 * @property {number} to one past its last cell
 * @property {{text: string, note: Note}[]} guesses
 */

/**
 * @param {Query} query
 * @param {import("../core/ranking.js").Evidence[]} evidence the evidence so far
 * @param {Folder} folder
 * @param {number} wanted the interface's language
 * @returns {Promise<{query: Query, notes: Note[]}[]>}
 */
export async function guesses(query, evidence, folder, wanted) {
  const lacking = unanswered(query, evidence, folder, wanted);
  const open = query.parts.filter(({ quoted }) => !quoted);
  const lacks = ({ tokens, from }) => tokens.some((_, at) => lacking[from + at]);
  /** @type {Stretch[]} */
  const stretches = [];
  for (const part of open.filter((part) => !part.word)) {
    for (const stretch of segments(part, query.light)) {
      if (!lacks(stretch) || stretch.tokens.length > LONGEST_REPAIRED) continue;
      const characters = stretch.tokens.map(({ text }) => text);
      const found = await byCharacter(characters, await pinyin(folder), folder.terms);
      stretches.push(guessed("sound", [stretch], found));
    }
  }
  for (const group of groups(open)) if (group.some(lacks)) stretches.push(...(await words(group, lacks, folder, wanted)));
  const useful = stretches.filter((stretch) => stretch.guesses.length);
  if (!useful.length) return [];
  const choices = [useful.map(() => 0)];
  useful.forEach((stretch, at) => {
    for (let other = 1; other < stretch.guesses.length; other++) choices.push(useful.map((_, index) => (index === at ? other : 0)));
  });
  return choices.slice(0, MOST_QUERIES).map((choice) => {
    const taken = useful.map((stretch, at) => ({ ...stretch, ...stretch.guesses[choice[at]] }));
    return { query: assembled(query, taken), notes: taken.map(({ note }) => note) };
  });
}

/** @returns {Stretch} */
function guessed(kind, parts, texts) {
  const from = parts.map(({ tokens }) => textOf(tokens)).join(" ");
  const last = parts[parts.length - 1];
  return {
    from: parts[0].from,
    to: last.from + last.tokens.length,
    guesses: texts.map((text) => ({ text, note: { kind, from, to: text } })),
  };
}

/**
 * Guesses what was meant by words: pinyin or misspelt words.
 * @param {Part[]} group adjacent words
 * @param {(part: Part) => boolean} lacks
 * @param {Folder} folder
 * @param {number} wanted
 * @returns {Promise<Stretch[]>}
 */
async function words(group, lacks, folder, wanted) {
  const { entry, terms } = folder;
  const chinese = entry.editions.findIndex(({ language }) => isChinese(entry.languages[language].tag));
  const sound = async (parts) => {
    const letters = parts.map(({ tokens }) => tokens[0].text);
    if (chinese < 0 || letters.some((word) => !/^[a-zü']+$/.test(word))) return guessed("pinyin", parts, []);
    const sounds = await pinyin(folder);
    const phrases = (await lexicon(folder, chinese)).phrases.map(({ phrase }) => phrase);
    const found = await bySound(letters.join("'"), sounds, phrases, terms);
    const joined = letters.join("");
    if (!found.length && parts.length > 1) found.push(...(await bySound(joined, sounds, phrases, terms)));
    if (!found.length) found.push(...(await byInitials(joined, sounds, phrases, terms)));
    return guessed("pinyin", parts, found);
  };
  const spell = async (part) => {
    const [{ text }] = part.tokens;
    const near = (await spelling(folder, text)).near(text);
    return guessed("spelling", [part], near.map((found) => found.join(" ")));
  };
  const reads = readsChinese(entry, wanted) ? [(part) => sound([part]), spell] : [spell, (part) => sound([part])];
  const whole = reads[1] === spell || group.length > 1 ? await sound(group) : guessed("pinyin", group, []);
  if (whole.guesses.length) return [whole];
  /** @type {Stretch[]} */
  const found = [];
  for (const part of group.filter(lacks)) {
    const first = await reads[0](part);
    found.push(first.guesses.length ? first : await reads[1](part));
  }
  return found;
}

/** Splits a run at its light characters and its digits. @param {Part} part @param {boolean[]} light */
function segments(part, light) {
  /** @type {Part[]} */
  const found = [];
  part.tokens.forEach((token, at) => {
    const cell = part.from + at;
    // Numbers are what they are.
    if (light[cell] || /\p{N}/u.test(token.text)) return;
    const last = found[found.length - 1];
    if (last && last.from + last.tokens.length === cell) last.tokens.push(token);
    else found.push({ ...part, tokens: [token], from: cell });
  });
  return found.filter(({ tokens }) => tokens.length > 1);
}

/** Groups adjacent words. @param {Part[]} parts */
function groups(parts) {
  /** @type {Part[][]} */
  const found = [];
  parts.forEach((part, at) => {
    if (!part.word) return;
    if (at && parts[at - 1].word) found[found.length - 1].push(part);
    else found.push([part]);
  });
  return found;
}

/**
 * The cells without evidence in any measure. For readers of Chinese, Roman
 * letters that are not a whole word of a text are pinyin rather than English.
 */
function unanswered({ parts, light }, evidence, { entry }, wanted) {
  const isMeasure = (unit) => entry.kinds[documentOf(entry, unit)] === "measure";
  const words = readsChinese(entry, wanted) ? parts.filter(({ word }) => word) : [];
  const roman = new Set(words.map(({ from }) => from));
  const speaks = ({ hits, documents, cells }) => {
    const least = cells.some((cell) => roman.has(cell)) ? SAME_STEM : 0;
    if (documents) return !least && documents.length > 0;
    for (let at = 0; at < hits.size; at++) if (hits.weight(at) >= least && isMeasure(hits.units[at])) return true;
    return false;
  };
  const answered = new Set(evidence.filter(speaks).flatMap(({ cells }) => cells));
  return light.map((is, cell) => !is && !answered.has(cell));
}
