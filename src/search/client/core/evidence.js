// What speaks for documents: what stands literally.

import { phrase, phraseFamilies, run, runFamilies, word, wordFamilies } from "./matching.js";
import { exactly, sequence, stems } from "./passage.js";

/** @typedef {import("./ranking.js").Evidence} Evidence */
/** @typedef {import("./query.js").Part} Part */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./shard.js").Terms} Terms */

const texts = (tokens) => tokens.map(({ text }) => text);
const cellsOf = ({ from, tokens }) => tokens.map((_, at) => from + at);

/** What holds every part as it stands. @param {Query} query @param {Terms} terms */
export async function asWritten(query, terms) {
  await terms.load([...query.parts, ...query.excluded].flatMap((part) => partFamilies(part, terms)));
  return query.parts.map((part) => literal(part, terms));
}

/** The families that a part needs. @param {Part} part @param {Terms} terms */
function partFamilies({ tokens, quoted, word, open }, terms) {
  if (quoted) return phraseFamilies(tokens, terms);
  return word ? wordFamilies(tokens[0].text, open) : runFamilies(texts(tokens), terms);
}

/** What holds a part as it stands. @param {Part} part @param {Terms} terms @returns {Evidence} */
export function literal(part, terms) {
  const { tokens, quoted, open } = part;
  const hits = quoted
    ? phrase(tokens, terms)
    : part.word
      ? word(tokens[0].text, open, terms)
      : run(texts(tokens), terms);
  const patterns = [quoted ? exactly(tokens) : part.word ? stems([tokens[0].text], open) : sequence(texts(tokens))];
  return { kind: "literal", cells: cellsOf(part), weight: 1, hits, patterns };
}
