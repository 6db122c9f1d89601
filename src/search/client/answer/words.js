// The words of a query that say what it is about, and what it asks for.

import { isLight } from "../core/query.js";
import { stem } from "../core/stem.js";
import { cut, isChinese } from "../core/tokens.js";
import { below, formed, maybe } from "../core/folder.js";

/** @typedef {import("../core/query.js").Query} Query */
/** @typedef {import("../core/folder.js").Folder} Folder */

/**
 * What readers ask for in a language.
 * @typedef {object} Asked
 * @property {Set<string>} common words that are in any question
 * @property {[string, string[], number[] | null][]} facts kind, words, documents that have one
 * @property {string[]} places
 * @property {string[]} own the places of the portal
 * @property {Map<string, number[]>} names documents of terms by name
 * @property {Map<string, number[]>} said by everyday word
 * @property {Map<number, import("./judged.js").Definition>} terms by document
 */
/** @typedef {{text: string, cells: number[]}} Word a word and its cells of the query */

/** A text for comparison. @param {import("../core/tokens.js").Token[]} tokens */
const keyOf = (tokens) => tokens.map(({ text, word }) => (word ? ` ${stem(text)}` : text)).join("");

/** @param {any} value */
function made(value, kinds, language) {
  const document = below(kinds.length);
  formed(value, { common: "", facts: [["", [""], maybe([document])]], places: [""], own: [""], names: [[document, "", [""], [""], ""]] });
  const by = (at) => {
    const names = new Map();
    for (const row of value.names) {
      for (const name of row[at]) {
        const key = keyOf(cut(name));
        names.set(key, [...new Set([...(names.get(key) ?? []), row[0]])]);
      }
    }
    return names;
  };
  const terms = new Map(value.names.map(([document, path, [text], , means]) => [document, { path, title: { text, language }, text: { text: means, language } }]));
  return { ...value, common: new Set(value.common.split(" ")), names: by(2), said: by(3), terms };
}

/** The table of a language. @param {string} tag @param {Folder} folder @returns {Promise<Asked>} */
export function tableOf(tag, folder) {
  const { entry, names } = folder;
  return folder.table(`asked-${tag}`, names.tables.asked[tag], (value) => made(value, entry.kinds, tag));
}

/**
 * The tables of the languages that a query may be in.
 * @param {Query} query
 * @param {Folder} folder
 * @param {number} wanted the interface's language
 * @returns {Promise<(Asked | null)[]>} null for one that a device without a network lacks
 */
export function tablesOf({ parts }, folder, wanted) {
  const { languages, editions } = folder.entry;
  const has = (isHan) => parts.some(({ tokens }) => tokens.some(({ word }) => word !== isHan));
  // One that is derived has its own.
  const shown = (language) => (languages[wanted].reads === languages[language].reads ? languages[wanted] : languages[language]).tag;
  const tags = editions.map(({ language }) => shown(language)).filter((tag) => folder.names.tables.asked?.[tag] && has(isChinese(tag)));
  const { tag: own } = languages[wanted];
  // Without a network a device lacks those of other languages.
  const missing = (tag) => (error) => {
    if (tag === own || error.code !== "network") throw error;
    return null;
  };
  return Promise.all(tags.map((tag) => tableOf(tag, folder).catch(missing(tag))));
}

/** Cuts Chinese into words: by the browser's dictionary, or by the words that are known. @param {string} text @param {Asked[]} tables */
function segments(text, tables) {
  const { Segmenter } = /** @type {any} */ (Intl);
  if (Segmenter) return [...new Segmenter("zh", { granularity: "word" }).segment(text)].map(({ segment }) => segment);
  const known = (word) => tables.some(({ common, names }) => common.has(word) || names.has(word));
  const found = [];
  for (let at = 0; at < text.length; at += found[found.length - 1].length) {
    let size = Math.min(4, text.length - at);
    while (size > 1 && !known(text.substr(at, size))) size--;
    found.push(size > 1 || known(text[at]) ? text.substr(at, size) : text.substr(at, 2));
  }
  return found;
}

/** The words of a query. @param {Query} query @param {Asked[]} tables @returns {Word[]} */
export function wordsOf({ parts }, tables) {
  return parts.flatMap(({ tokens, word, quoted, from }) => {
    if (word || quoted || tokens.some(({ text }) => text.length > 1)) return tokens.map(({ text }, at) => ({ text, cells: [from + at] }));
    let at = from;
    return segments(tokens.map(({ text }) => text).join(""), tables).map((text) => ({ text, cells: [...text].map(() => at++) }));
  });
}

/**
 * The words that say what a query is about; all of them if no other is there.
 * @param {Query} query
 * @param {Asked[]} tables
 */
export function contentOf(query, tables) {
  const words = wordsOf(query, tables);
  const about = words.filter(({ text, cells }) => !cells.every((cell) => query.light[cell]) && !tables.some(({ common }) => common.has(text)));
  // All is about the portal's own place.
  const apart = about.filter(({ text }) => !tables.some(({ own }) => own.some((name) => name.toLowerCase() === text)));
  return apart.length ? apart : about;
}

/** The cells of a word, or of a name of several words, in a query; with "$" at its end. @param {string} name @param {Query} query */
function cellsOf(name, { parts }) {
  const wanted = cut(name).map(({ text }) => text);
  const isLast = name.endsWith("$");
  const tokens = parts.filter(({ quoted }) => !quoted).flatMap(({ tokens, from }) => tokens.map(({ text }, at) => ({ text, cell: from + at })));
  const at = tokens.findIndex((_, start) => (!isLast || start + wanted.length === tokens.length) && wanted.every((text, index) => tokens[start + index]?.text === text));
  return at < 0 ? null : wanted.map((_, index) => tokens[at + index].cell);
}

/**
 * Something that a result must have.
 * @typedef {object} Demand
 * @property {string} kind `year`, `place`, or a kind of facts
 * @property {string} asked as typed
 * @property {number[]} cells
 * @property {number[] | null} documents those that have it; null: those with the words
 */

/**
 * What a query asks for besides its subject.
 * @param {Query} query
 * @param {Asked[]} tables
 * @returns {Demand[]}
 */
export function demandsOf(query, tables) {
  /** @type {Demand[]} */
  const demands = [];
  const add = (kind, words, documents) => {
    const cells = words.map((word) => cellsOf(word, query));
    if (cells.every(Boolean)) demands.push({ kind, asked: words.join(" "), cells: cells.flat(), documents });
    return cells.every(Boolean);
  };
  for (const { facts, places, own } of tables) {
    for (const [kind, words, documents] of facts) for (const one of words) add(kind, one.split("&"), documents);
    // Who names the portal's place as well asks about that.
    if (!own.some((name) => cellsOf(name, query))) places.some((name) => add("place", [name], null));
  }
  return demands;
}

const DIGITS = "〇一二三四五六七八九";
const YEARS = /(?:^|[^0-9a-z.])((?:19|20|21)[0-9]{2})(?![0-9])|(?:^|[^0-9])([1-3][0-9])年(?![0-9底内])/giu;

/** The years that a text names. @param {string} text */
export function yearsIn(text) {
  const plain = text.normalize("NFKC").replace(/[〇零一二三四五六七八九]{4}(?=年)/gu, (year) => [...year].map((one) => Math.max(0, DIGITS.indexOf(one))).join(""));
  return [...plain.matchAll(YEARS)].map(([, whole, short]) => whole ?? `20${short}`);
}

/**
 * The documents of the terms that a query names, and whether by an everyday
 * word.
 * @param {Query} query
 * @param {Asked[]} tables
 * @param {Word[]} content
 */
export function termsIn({ parts, light }, tables, content) {
  const tokens = parts.flatMap(({ tokens, from }) => tokens.map((token, at) => ({ ...token, cell: from + at })));
  const cells = new Set(content.flatMap((word) => word.cells));
  const unlit = tokens.filter(({ cell, text, word }) => !(word ? isLight(text) : light[cell]));
  const keys = [tokens, unlit, tokens.filter(({ cell }) => cells.has(cell))].map(keyOf).filter(Boolean);
  for (const isEveryday of [false, true]) {
    for (const key of keys) {
      const documents = tables.flatMap(({ names, said }) => (isEveryday ? said : names).get(key) ?? []);
      if (documents.length) return { documents: [...new Set(documents)], isEveryday };
    }
  }
  return { documents: [], isEveryday: false };
}
