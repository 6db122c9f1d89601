// What readers say for what the texts say. An entry has forms (words that the
// texts have), sayings (what readers say instead) and perhaps the documents
// that it leads to. A saying is recognised whole or, if it is longer, by most
// of its neighbouring characters or of its words.

import { stem } from "../core/stem.js";
import { cut } from "../core/tokens.js";
import { isLight } from "../core/query.js";

// How much of a saying must be in the query.
const ENOUGH = 0.6;
// And of one that is not there whole, how many neighbours or words.
const LEAST = 2;

/**
 * @typedef {object} Entry
 * @property {string[]} forms
 * @property {string[]} said
 * @property {number[] | null} documents null: those that hold a form
 * @property {number} titled how many of the documents have it in the title
 */
/**
 * An entry that a query leads to.
 * @typedef {object} Recognised
 * @property {Entry} entry
 * @property {string} phrase the saying or form that was recognised
 * @property {number[]} cells of the query that say it
 * @property {number} quality 1 if all of it is there
 */

/**
 * What of a text counts: neighbouring characters, words by their stems.
 * @param {import("../core/tokens.js").Token[]} tokens
 * @returns {{gram: string, at: number[]}[]} with the numbers of their tokens
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
   *   as in the file: the first are known by their forms too
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

  /** How telling a gram is. @param {string} gram */
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
