// Further evidence for documents: pieces of the query, and meanings of its
// words.

import { exactly, sequence, stems } from "../core/passage.js";
import { BEGINNING, run, runFamilies } from "../core/matching.js";
import { union } from "../core/hits.js";
import { cut, wordFamilies } from "../core/tokens.js";
import { textOf } from "../core/query.js";
import { phrase, phraseFamilies } from "./phrases.js";
import { spelling } from "./tables.js";

/** @typedef {import("../core/ranking.js").Evidence} Evidence */
/** @typedef {import("../core/query.js").Part} Part */
/** @typedef {import("../core/query.js").Query} Query */
/** @typedef {import("../core/shard.js").Terms} Terms */

const EXPANDED = 0.8;
// Maximum length of a piece in characters.
const LONGEST_WORD = 8;
// Maximum number of words with a prefix that are looked up.
const MOST_WORDS = 100;

/**
 * The pieces of a run that occur in the index: all pairs, and maximal pieces.
 * @param {Part} part a run
 * @param {Terms} terms
 * @param {boolean[]} light
 * @returns {Promise<Evidence[]>}
 */
export async function pieces(part, terms, light) {
  const run_ = part.tokens.map(({ text }) => text);
  if (run_.length < 3) return [];
  const pairs = run_.slice(1).map((_, at) => [run_[at], run_[at + 1]]);
  const triples = run_.slice(2).map((_, at) => run_.slice(at, at + 3));
  await terms.load([...pairs, ...triples].flatMap((piece) => runFamilies(piece, terms)));
  /** @type {Evidence[]} */
  const found = [];
  // A piece of a number is another number.
  const cutsNumber = (at) => /\p{N}{2}/u.test(run_[at - 1] + run_[at]);
  const add = (at, end) => {
    const piece = run_.slice(at, end);
    const cells = piece.map((_, index) => part.from + at + index);
    if ([at, end].some(cutsNumber)) return;
    // Function words are not marked.
    const patterns = cells.every((cell) => light[cell]) ? [] : [sequence(piece)];
    found.push({ kind: "literal", cells, weight: 1, hits: run(piece, terms), patterns });
  };
  let reached = 0;
  for (let at = 0; at + 1 < run_.length; at++) {
    let end = at + 1;
    while (end < Math.min(run_.length, at + LONGEST_WORD) && run(run_.slice(at, end + 1), terms).size) end++;
    if (end - at < 2) continue;
    add(at, at + 2);
    if (end - at > 2 && end > reached) add(at, end);
    reached = Math.max(reached, end);
  }
  return found;
}

/**
 * Words with a prefix, if its families do not list them: those of a fine index
 * have only inflections of one word, and prefixes of two letters are in many.
 * @param {Part} part an open word
 * @param {import("../core/folder.js").Folder} folder
 * @returns {Promise<Evidence[]>}
 */
export async function beginnings({ tokens: [{ text }], from }, folder) {
  const { terms } = folder;
  const words = (await spelling(folder, text)).beginning(text).slice(0, MOST_WORDS);
  await terms.load(words.flatMap((word) => wordFamilies(word, terms.fine)));
  const hits = words.map((word) => terms.hits(wordFamilies(word, terms.fine)[0], word));
  return hits.length ? [{ kind: "literal", cells: [from], weight: 1, hits: union(hits, hits.map(() => BEGINNING)), patterns: [stems([text], true)] }] : [];
}

/**
 * What the query's words mean according to the lexicon.
 * @param {Query} query
 * @param {import("./lexicon.js").Lexicon} lexicon
 * @param {Terms} terms
 * @returns {Promise<Evidence[]>}
 */
export async function meanings(query, lexicon, terms) {
  const tokens = query.parts.filter(({ quoted }) => !quoted).flatMap((part) => part.tokens.map((token, at) => ({ ...token, cell: part.from + at })));
  const recognised = lexicon.recognise(tokens, (at) => tokens[at].cell);
  const forms = (entry) => entry.forms.map((form) => cut(form));
  await terms.load(recognised.flatMap(({ entry }) => (entry.documents ? [] : forms(entry).flatMap((form) => phraseFamilies(form, terms)))));
  return recognised.map(({ entry, phrase: said, cells, quality }) => {
    const patterns = forms(entry).map(exactly);
    const weight = EXPANDED * quality ** 2;
    const asked = textOf(tokens.filter(({ cell }) => cells.includes(cell)));
    const isSaid = textOf(cut(said)) === asked;
    const isWord = isSaid && entry.forms.length > 0 && !entry.forms.includes(said);
    // What has no words in the texts is the keyword of a provision or a list.
    const isKeyword = isSaid && !entry.forms.length && query.light.every((light, cell) => light || cells.includes(cell));
    const note = isWord ? { kind: "also", from: said, to: entry.forms[0] } : undefined;
    const one = { kind: "expanded", cells, weight, patterns, note };
    return entry.documents
      ? { ...one, documents: entry.documents, titled: entry.titled, isKeyword }
      : { ...one, hits: union(forms(entry).map((form) => phrase(form, terms))) };
  });
}
