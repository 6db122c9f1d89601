// Everyday words for the words of the texts. An entry has forms (words in the
// texts), sayings (words that readers use instead) and optionally the documents
// that it leads to. A saying is recognised if the query contains all of it or,
// if it is longer, most of its bigrams or words.

import { stem } from "../core/stem.js";
import { cut } from "../core/tokens.js";
import { isLight } from "../core/query.js";

// Share of a saying that must be in the query.
const ENOUGH = 0.6;
// If it is not complete, how many of its bigrams or words must be.
const LEAST = 2;

/**
 * @typedef {object} Entry
 * @property {string[]} forms
 * @property {string[]} said
 * @property {number[] | null} documents null: those that contain a form
 * @property {number} titled how many of the documents have it in the title
 */
/**
 * An entry that a query leads to.
 * @typedef {object} Recognised
 * @property {Entry} entry
 * @property {string} phrase the saying or form that was recognised
 * @property {number[]} cells of the query that match it
 * @property {number} quality 1 if it is complete
 */

/**
 * The grams of a text: bigrams of characters, stems of words.
 * @param {import("../core/tokens.js").Token[]} tokens
 * @returns {{gram: string, at: number[]}[]} with the indexes of their tokens
 */
function grams(tokens) {
  return tokens.flatMap(({ text, word }, at) => {
    if (word) return isLight(text) ? [] : [{ gram: stem(text), at: [at] }];
    const next = tokens[at + 1];
    if (next && !next.word) return [{ gram: text + next.text, at: [at, at + 1] }];
    const before = tokens[at - 1];
    return before && !before.word ? [] : [{ gram: text, at: [at] }];
  });
}

export class Lexicon {
  /**
   * @param {Record<"terms" | "said", [string[], string[], number[] | null, number][]>} rows
   *   as in the file: terms are also recognised by their forms
   */
  constructor({ terms, said }) {
    const entries = (rows) => rows.map(([forms, said, documents, titled]) => ({ forms, said, documents, titled }));
    const known = entries(terms);
    /** @type {Entry[]} */
    this.entries = [...known, ...entries(said)];
    /** @type {{entry: Entry, phrase: string, grams: string[]}[]} */
    this.phrases = this.entries.flatMap((entry, at) =>
      [...(at < known.length ? entry.forms : []), ...entry.said].map((phrase) => ({
        entry,
        phrase,
        grams: [...new Set(grams(cut(phrase)).map(({ gram }) => gram))],
      })),
    );
    /** @type {Map<string, number[]>} */
    this.holding = new Map();
    this.phrases.forEach(({ grams }, number) => {
      for (const gram of grams) {
        const list = this.holding.get(gram);
        if (list) list.push(number);
        else this.holding.set(gram, [number]);
      }
    });
  }

  /** The weight of a gram: rare ones count more. @param {string} gram */
  worth(gram) {
    return Math.log(1 + this.phrases.length / (this.holding.get(gram)?.length ?? 1));
  }

  /**
   * The entries that a query leads to.
   * @param {import("../core/tokens.js").Token[]} tokens
   * @param {(at: number) => number} cellOf the cell of a token
   * @returns {Recognised[]}
   */
  recognise(tokens, cellOf) {
    /** @type {Map<number, {worth: number, cells: Set<number>, seen: Set<string>}>} */
    const met = new Map();
    for (const { gram, at } of grams(tokens)) {
      for (const number of this.holding.get(gram) ?? []) {
        let one = met.get(number);
        if (!one) met.set(number, (one = { worth: 0, cells: new Set(), seen: new Set() }));
        at.forEach((token) => one.cells.add(cellOf(token)));
        if (one.seen.has(gram)) continue;
        one.seen.add(gram);
        one.worth += this.worth(gram);
      }
    }
    /** @type {Map<Entry, Recognised>} */
    const best = new Map();
    for (const [number, { worth, cells, seen }] of met) {
      const { entry, phrase, grams } = this.phrases[number];
      const quality = worth / grams.reduce((sum, gram) => sum + this.worth(gram), 0);
      if (quality < ENOUGH || (quality < 1 && seen.size < LEAST)) continue;
      const known = best.get(entry);
      const better = !known || quality * cells.size > known.quality * known.cells.length;
      if (better) best.set(entry, { entry, phrase, cells: [...cells], quality });
    }
    return [...best.values()];
  }
}
