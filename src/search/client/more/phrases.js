// Phrases and quotes. The index only shows that the words of a phrase share a
// sentence; whether a quote occurs literally is verified in the text.

import { following, run, runFamilies } from "../core/matching.js";
import { exactly } from "../core/passage.js";
import { cut, wordFamilies } from "../core/tokens.js";

/** @typedef {import("../core/hits.js").Hits} Hits */
/** @typedef {import("../core/shard.js").Terms} Terms */

// How many texts are verified.
const MOST = 200;

/**
 * The documents that contain the quotes; beyond the first MOST, those that may.
 * @param {import("../core/ranking.js").Found[]} found
 * @param {import("../core/query.js").Part[]} quoted
 * @param {import("../core/folder.js").Folder} folder
 * @param {import("../core/tokens.js").Fold} [fold]
 */
export async function verified(found, quoted, folder, fold) {
  const patterns = quoted.map(({ tokens }) => exactly(tokens));
  const holds = async ({ document }) => {
    for (const { language } of folder.entry.editions) {
      const { title, place } = await folder.row(document, language);
      const { sentences } = await folder.text(document, language);
      const texts = [[title.text, ...sentences].join(" "), place?.text ?? ""].map((one) => cut(one, fold));
      if (patterns.every((stands) => texts.some((tokens) => tokens.some((_, at) => stands(tokens, at))))) return true;
    }
    return false;
  };
  const held = await Promise.all(found.slice(0, MOST).map(holds));
  return found.filter((_, at) => at >= MOST || held[at]);
}

/**
 * The units that contain a phrase's words and runs near each other: a superset
 * of those that contain the phrase.
 * @param {import("./tokens.js").Token[]} tokens
 * @param {Terms} terms
 * @returns {Hits}
 */
export function phrase(tokens, terms) {
  const pieces = phrasePieces(tokens).map((piece) =>
    typeof piece === "string" ? terms.hits(wordFamilies(piece, terms.fine)[0], piece) : run(piece, terms),
  );
  const [first, ...others] = pieces;
  return others.reduce((found, next) => following(found, next, 0), first);
}

/** The words and runs of a phrase. @param {import("./tokens.js").Token[]} tokens @returns {(string | string[])[]} */
function phrasePieces(tokens) {
  /** @type {(string | string[])[]} */
  const pieces = [];
  tokens.forEach(({ text, word }, at) => {
    if (word) pieces.push(text);
    else if (at && !tokens[at - 1].word) pieces[pieces.length - 1].push(text);
    else pieces.push([text]);
  });
  return pieces;
}

/** The families needed to find a phrase. @param {import("./tokens.js").Token[]} tokens @param {Terms} terms */
export const phraseFamilies = (tokens, terms) =>
  phrasePieces(tokens).flatMap((piece) => (typeof piece === "string" ? [wordFamilies(piece, terms.fine)[0]] : runFamilies(piece, terms)));
