// Evidence for documents: literal matches.

import { more } from "./parts.js";
import { run, runFamilies, word } from "./matching.js";
import { wordFamilies } from "./tokens.js";
import { exactly, sequence, stems } from "./passage.js";

/** @typedef {import("./ranking.js").Evidence} Evidence */
/** @typedef {import("./query.js").Part} Part */
/** @typedef {import("./shard.js").Terms} Terms */

const texts = (tokens) => tokens.map(({ text }) => text);
const cellsOf = ({ from, tokens }) => tokens.map((_, at) => from + at);

/**
 * Literal matches of each part.
 * @param {Part[]} parts
 * @param {Terms} terms
 * @param {boolean[]} [light] cells of words that are not marked
 * @returns {Promise<Evidence[]>}
 */
export async function asWritten(parts, terms, light) {
  const quotes = parts.some(({ quoted }) => quoted) ? await more() : undefined;
  const families = ({ tokens, quoted, word, open }) => {
    if (quoted) return quotes.phraseFamilies(tokens, terms);
    return word ? wordFamilies(tokens[0].text, terms.fine).slice(0, open ? 2 : 1) : runFamilies(texts(tokens), terms);
  };
  await terms.load(parts.flatMap(families));
  return parts.map((part) => {
    const { tokens, quoted, open } = part;
    const [{ text }] = tokens;
    const hits = quoted ? quotes.phrase(tokens, terms) : part.word ? word(text, open, terms) : run(texts(tokens), terms);
    const pattern = quoted ? exactly(tokens) : part.word ? stems([text], open) : sequence(texts(tokens));
    return { kind: "literal", cells: cellsOf(part), weight: 1, hits, patterns: part.word && light?.[part.from] ? [] : [pattern] };
  });
}
