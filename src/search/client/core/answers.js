// From a query to the documents that match it, in stages, each only if the
// previous ones found too little: the literal query; meanings of its words and
// pieces of it; then guesses of what may have been meant instead.

import { asWritten } from "./evidence.js";
import { more } from "./parts.js";
import { Hits } from "./hits.js";
import { SAME_STEM } from "./matching.js";
import { parse } from "./query.js";
import { rank, sorted } from "./ranking.js";
import { hasHan, isChinese } from "./tokens.js";

// With this many measures that match the literal query, no further stage is
// tried.
const ENOUGH = 10;
// This many that match all of several words are no coincidence.
const SURE = 3;
// Weight of results of the first guess; each further guess is weighted by this
// once more.
const CORRECTED = 0.8;
// A document is kept if its coverage is at least this share of the best one's.
const NEARLY = 0.4;

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./folder.js").Folder} Folder */
/** @typedef {import("./ranking.js").Found} Found */
/** @typedef {import("./ranking.js").Evidence} Evidence */

/**
 * Parses the query, converting its characters to those of the index.
 * @param {string} text
 * @param {Folder} folder
 * @param {number} wanted the interface's language
 */
export async function understood(text, folder, wanted) {
  const { entry, terms } = folder;
  const { derived } = entry.languages[wanted];
  const needed = hasHan(text) && (derived || (await isStrange(parse(text), terms)));
  const fold = needed ? await folder.fold() : undefined;
  const folded = [...text].map((character) => fold?.get(character) ?? character).join("");
  // Unknown characters, but no variants of known ones.
  if (folded === text && !derived) return { query: parse(text), notes: [] };
  const notes = folded === text ? [] : [{ kind: "script", from: text.trim(), to: folded.trim() }];
  return { query: parse(text, fold), fold, notes };
}

/** Whether a run is not found at all: its characters may be variants of those in the index. */
async function isStrange({ parts }, terms) {
  const written = await asWritten(parts, terms);
  return parts.some(({ word }, at) => !word && !written[at].hits.size);
}

/**
 * The documents that match a query, the best first, and whether some match all
 * of it.
 * @param {Query} query
 * @param {Folder} folder
 * @param {number} wanted
 * @returns {Promise<{found: Found[], exact: boolean}>}
 */
export async function answers(query, folder, wanted) {
  const first = await gathered(query, folder, wanted);
  if (first.enough) return { found: first.ranked.found(true), exact: first.ranked.places.length > 0 };
  const lists = [first.ranked.found()];
  const { guesses } = await more();
  for (const [at, { query: meant, notes }] of (await guesses(query, first.evidence, folder, wanted)).entries()) {
    const { ranked } = await gathered(meant, folder, wanted);
    lists.push(ranked.found().map((one) => ({ ...one, score: one.score * CORRECTED ** (at + 1), exact: false, notes })));
  }
  /** @type {Map<number, Found>} */
  const best = new Map();
  for (const one of lists.flat()) if (!(best.get(one.document)?.score >= one.score)) best.set(one.document, one);
  const found = sorted([...best.values()]);
  const most = Math.max(...found.map(({ coverage }) => coverage));
  return { found: found.filter(({ coverage }) => coverage && coverage >= most * NEARLY), exact: most === 1 };
}

/**
 * The evidence for documents, as far as it is needed.
 * @param {Query} query
 * @param {Folder} folder
 * @param {number} wanted
 */
async function gathered(query, folder, wanted) {
  const { entry, terms } = folder;
  const told = readsChinese(entry, wanted) ? apart : (one) => [one];
  const written = await asWritten(query.parts, terms, query.light);
  const evidence = written.flatMap((one, at) => (query.parts[at].word ? told(one) : [one]));
  const begin = async (part) => evidence.push(...(await (await more()).beginnings(part, folder)).flatMap(told));
  const open = query.parts.filter(({ quoted }) => !quoted);
  // A family of a fine index does not list words by prefix, and one of a coarse
  // index not by prefixes of two letters.
  const begun = open.filter((part) => part.open && (terms.fine ? part.tokens[0].text.length > 1 : part.tokens[0].text.length === 2));
  if (terms.small) for (const part of begun) await begin(part);
  const ranked = rank(evidence, query, entry);
  const { held } = ranked;
  if (held >= ENOUGH || !open.length) return { evidence, ranked, enough: true };

  if (!terms.small) for (const part of begun) await begin(part);
  // Languages without a lexicon are not listed.
  for (const [edition, { language }] of entry.editions.entries()) {
    const { tag } = entry.languages[language];
    const speaks = open.some(({ word }) => word !== isChinese(tag));
    if (!speaks || !folder.names.tables.lexicon[tag]) continue;
    const { lexicon, meanings } = await more();
    evidence.push(...(await meanings(query, await lexicon(folder, edition), terms)));
  }
  // Several words may all occur in a measure that is about none of them.
  const sure = held >= (query.parts.length > 1 ? SURE : 1);
  const { pieces } = sure ? {} : await more();
  if (!sure) for (const part of open) if (!part.word) evidence.push(...(await pieces(part, terms, query.light)));
  return { evidence, ranked: rank(evidence, query, entry), enough: sure };
}

/** Whether a language of the interface is Chinese. */
export const readsChinese = ({ languages }, wanted) => isChinese(languages[wanted].tag);

/**
 * Splits matches of a word into whole words and prefixes: readers of Chinese do
 * not expect matches of prefixes.
 * @param {Evidence} one
 * @returns {Evidence[]}
 */
function apart(one) {
  const { hits } = one;
  if (!hits.weights) return [one];
  const [held, begun] = [1, 2].map(() => new Hits(hits.size, { weights: true }));
  for (let at = 0; at < hits.size; at++) (hits.weights[at] < SAME_STEM ? begun : held).copy(hits, at);
  return [
    { ...one, hits: held },
    { ...one, kind: "expanded", hits: begun },
  ];
}
