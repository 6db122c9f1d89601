// Ranks documents by the evidence for them: BM25F over place, title and text,
// divided among the query's cells; with bonuses for covering more of the query,
// making up much of a title, or matching within one sentence.

import { PLACE, TITLE } from "./hits.js";
import { unitOf } from "./order.js";

const K1 = 1.2;
const TEXT_B = 0.6;
const TITLE_B = 0.3;
const WEIGHTS = { place: 0.6, title: 5, text: 1 };
const WHOLE_TITLE = 2;
const NEARNESS = 0.5;
// Scores of documents that a lexicon entry leads to: with it in the title, or
// only in the text.
const NAMED = 2;
const HELD = 1.4;
// How many of the best are checked again for matches close together.
const LOOKED_AT = 60;
// Most readers look for measures: other kinds rank below them unless they match
// much better.
const KINDS = { measure: 1, topic: 0.5, plan: 0.4, page: 0.4, term: 0.3 };
const LIGHT = 0.2;
// Scores are rounded to this many steps per factor of e: about equally good
// results keep the order of documents, the newest plan first.
const STEPS = 8;
// Weight of other evidence beyond an exact match.
const BESIDES = 0.7;
// Exponent of the share of the query that is covered.
const COVERAGE = 1.5;
const CALLED = 1.2;
// Bonus of documents of which the query is a keyword: it is what readers are
// known to type to find them.
const KEYWORD = 1.25;
// Bonus of documents that match the literal query over guesses.
const EXACT = 1.5;
// Maximum length of a text of class 0, 1, …, as in `postings.rs`.
const TEXT_CLASSES = [0, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536];

/** @typedef {import("./hits.js").Hits} Hits */
/** @typedef {{kind: "script" | "pinyin" | "sound" | "spelling" | "also", from: string, to: string}} Note a reinterpretation of a word */

/**
 * Something that makes documents relevant.
 * @typedef {object} Evidence
 * @property {"literal" | "corrected" | "expanded"} kind
 * @property {number[]} cells of the query that it matches
 * @property {number} weight
 * @property {Hits} [hits] by unit, or
 * @property {number[]} [documents] those it leads to, the best first
 * @property {number} [titled] how many of these have it in the title
 * @property {boolean} [isKeyword] whether the query is a keyword of these
 * @property {import("./passage.js").Pattern[]} patterns what to mark
 * @property {Note} [note] what to tell the reader about it
 */
/**
 * A result.
 * @typedef {object} Found
 * @property {number} document
 * @property {number} score
 * @property {number} coverage share of the query that it matches, 0 to 1
 * @property {boolean} whole whether it matches every cell
 * @property {boolean} exact whether it matches the literal query
 * @property {Ranking} [by] the ranking that found it
 * @property {Note[]} [notes] reinterpretations that led to it
 */

/** Inverse document frequency: the fewer documents match, the higher. */
const rarity = (all, some) => Math.log(1 + (Math.max(0, all - some) + 0.5) / (some + 0.5));

/** Length normalisation: matches in longer fields count less. */
const norm = (b, size, total, documents) => 1 - b + (b * size) / Math.max(1, total / Math.max(1, documents));

/** Combined evidence. */
class Ranking {
  /**
   * @param {Evidence[]} evidence
   * @param {number} width number of cells of the query
   * @param {import("./search.js").Entry} entry
   */
  constructor(evidence, width, entry) {
    const { editions, order, rows } = entry;
    this.evidence = evidence;
    this.entry = entry;
    /** Weights in each edition: of titles by length, of texts by length class, of each piece of evidence. */
    this.tables = editions.map(({ documents, title, text }, edition) => ({
      titles: Float64Array.from({ length: 256 }, (_, size) => WEIGHTS.title / norm(TITLE_B, size, title, documents)),
      texts: Float64Array.from(TEXT_CLASSES, (size) => WEIGHTS.text / norm(TEXT_B, size, text, documents)),
      worths: evidence.map(({ hits, weight }) => {
        const [from, to] = [edition, edition + 1].map((end) => hits?.before(end * order.length));
        return rarity(documents, to - from || 0) * weight;
      }),
    }));
    /** The documents with evidence, and each row's index among them. @type {number[]} */
    this.documents = [];
    this.places = new Int32Array(order.length).fill(-1);
    const meet = (row) => {
      if (this.places[row] < 0) this.places[row] = this.documents.push(order[row]) - 1;
    };
    for (const { documents, hits } of evidence) {
      documents?.forEach((document) => meet(rows[document]));
      for (let at = 0; at < hits?.size; at++) meet(hits.units[at] % order.length);
    }
    const shares = () => new Float64Array(this.documents.length * width);
    /** For each of these documents and each cell, the best score of literal and of other evidence. */
    [this.literal, this.others] = [shares(), shares()];
    /** Whether the query is their exact title. */
    this.called = new Uint8Array(this.documents.length);
    /** Whether the query is one of their keywords. */
    this.asked = new Uint8Array(this.documents.length);
    evidence.forEach(({ kind, cells, weight, titled, documents, isKeyword, hits }, number) => {
      const shares = kind === "literal" ? this.literal : this.others;
      const speak = (place, score) => {
        const share = score / cells.length;
        for (const cell of cells) if (shares[place * width + cell] < share) shares[place * width + cell] = share;
      };
      const worth = documents && rarity(order.length, documents.length) * weight;
      documents?.forEach((document, at) => speak(this.places[rows[document]], worth * (at < titled ? NAMED : HELD)));
      if (isKeyword) documents.forEach((document) => (this.asked[this.places[rows[document]]] = 1));
      const isAll = kind === "literal" && cells.length === width;
      for (let at = 0; at < hits?.size; at++) {
        const place = this.places[hits.units[at] % order.length];
        speak(place, this.score(number, at));
        if (isAll && hits.sentences[at] & TITLE && hits.titles[at] === width) this.called[place] = 1;
      }
    });
  }

  /** The score of a hit. @param {number} number of the evidence @param {number} at */
  score(number, at) {
    const { hits, cells } = this.evidence[number];
    const { titles, texts, worths } = this.tables[Math.floor(hits.units[at] / this.entry.order.length)];
    const sentences = hits.sentences[at];
    const title = hits.titles[at];
    const count = hits.counts[at];
    let frequency = sentences & PLACE ? WEIGHTS.place : 0;
    if (sentences & TITLE) frequency += titles[title] * hits.weight(at);
    if (count) frequency += texts[hits.lengths[at]] * count;
    const cover = sentences & TITLE ? Math.min(1, cells.length / Math.max(2, title)) : 0;
    return worths[number] * ((frequency * (K1 + 1)) / (frequency + K1) + WHOLE_TITLE * cover);
  }

  /** Whether the query is a keyword of a document. @param {number} document */
  isKeyword(document) {
    return this.asked[this.places[this.entry.rows[document]]] === 1;
  }

  /** The evidence for a document, and its score by edition. @param {number} document */
  about(document) {
    const editions = this.tables.map(() => 0);
    const evidence = this.evidence.filter(({ documents, hits }, number) => {
      let speaks = documents?.includes(document);
      for (let edition = 0; hits && edition < editions.length; edition++) {
        const at = hits.find(unitOf(this.entry, document, edition));
        if (at < 0) continue;
        speaks = true;
        editions[edition] += this.score(number, at);
      }
      return speaks;
    });
    return { evidence, editions };
  }
}

/** The ranked documents, in columns: there may be thousands. */
class Ranked {
  /**
   * @param {Evidence[]} evidence
   * @param {import("./query.js").Query} query
   * @param {import("./search.js").Entry} entry
   */
  constructor(evidence, query, entry) {
    const { light } = query;
    const { kinds } = entry;
    const by = new Ranking(evidence, light.length, entry);
    const size = by.documents.length;
    this.by = by;
    by.query = query;
    this.coverages = new Float64Array(size);
    this.wholes = new Uint8Array(size);
    this.exacts = new Uint8Array(size);
    /** How many measures match the literal query. */
    this.held = 0;
    this.scores = scores(this, light, kinds);
    /** Their indexes among the documents, the best first. */
    this.places = ordered(this.scores, by.documents);
    for (let place = 0; place < size; place++) if (this.exacts[place] && kinds[by.documents[place]] === "measure") this.held++;
    if (evidence.length > 1) this.look(entry);
  }

  /** Checks the best again. The factor is never below 1, so none of the others rises above them. */
  look(entry) {
    const best = this.places.subarray(0, LOOKED_AT);
    const documents = Array.from(best, (place) => this.by.documents[place]);
    best.forEach((place, at) => {
      const { evidence } = this.by.about(documents[at]);
      this.scores[place] *= 1 + NEARNESS * nearness(documents[at], evidence, entry);
    });
    const again = ordered(Float64Array.from(best, (place) => this.scores[place]), documents);
    best.set(again.map((at) => best[at]));
  }

  /**
   * The results, the best first; equally good ones keep their order.
   * @param {boolean} [onlyWhole] only documents that match every cell
   * @returns {Found[]}
   */
  found(onlyWhole = false) {
    const { by, scores, coverages, wholes, exacts } = this;
    const places = onlyWhole ? this.places.filter((place) => wholes[place]) : this.places;
    return Array.from(places, (place) => ({
      document: by.documents[place],
      score: scores[place],
      coverage: coverages[place],
      whole: wholes[place] === 1,
      exact: exacts[place] === 1,
      by,
    }));
  }
}

/** The score of each document; also stores its coverage. @param {Ranked} ranked @param {boolean[]} light @param {string[]} kinds */
function scores({ by, coverages, wholes, exacts }, light, kinds) {
  const { documents, literal, others, called, asked } = by;
  const width = light.length;
  const wanted = light.flatMap((is, cell) => (is ? [] : [cell]));
  // A cell's share of the query is the best score that any document has for it.
  const worth = new Float64Array(width);
  for (let from = 0; from < literal.length; from += width) {
    for (const cell of wanted) worth[cell] = Math.max(worth[cell], literal[from + cell], others[from + cell]);
  }
  const known = wanted.filter((cell) => worth[cell]);
  const mean = known.reduce((sum, cell) => sum + worth[cell], 0) / Math.max(1, known.length);
  for (const cell of wanted) worth[cell] = worth[cell] || mean;
  const most = wanted.reduce((sum, cell) => sum + worth[cell], 0);
  return Float64Array.from(documents, (document, place) => {
    const from = place * width;
    let exact = true;
    for (const cell of wanted) exact &&= literal[from + cell] > 0;
    // If the literal query matches, other evidence counts less.
    const more = exact ? BESIDES : 1;
    let sum = 0;
    let held = 0;
    let whole = true;
    for (let cell = 0; cell < width; cell++) {
      const share = literal[from + cell];
      const score = share + more * Math.max(0, others[from + cell] - share);
      sum += score * (light[cell] ? LIGHT : 1);
      if (light[cell]) continue;
      if (score > 0) held += worth[cell];
      else whole = false;
    }
    // If only light cells match, nothing is covered.
    const coverage = whole ? 1 : held && held / most;
    const kind = kinds[document];
    // If the query is the exact title of a topic or page, that is what is
    // meant.
    const weight = (called[place] && kind !== "term" ? CALLED : KINDS[kind]) * (asked[place] ? KEYWORD : 1);
    coverages[place] = coverage;
    wholes[place] = whole;
    exacts[place] = exact;
    return sum * (whole ? 1 : coverage ** COVERAGE) * weight * (exact ? EXACT : 1);
  });
}

/**
 * @param {Evidence[]} evidence
 * @param {import("./query.js").Query} query
 * @param {import("./search.js").Entry} entry
 */
export const rank = (evidence, query, entry) => new Ranked(evidence, query, entry);

/**
 * Indexes ordered by score; about equally good ones in the order of documents.
 * @param {ArrayLike<number>} scores
 * @param {ArrayLike<number>} documents
 * @returns {Int32Array}
 */
function ordered(scores, documents) {
  let most = 1;
  for (let at = 0; at < documents.length; at++) most = Math.max(most, documents[at] + 1);
  const places = new Int32Array(most);
  // Numbers sort faster than objects with a comparator. Evidence for light
  // cells only scores 0.
  const keys = Float64Array.from(documents, (document, at) => {
    places[document] = at;
    return document - Math.round(Math.log(Math.max(scores[at], Number.MIN_VALUE)) * STEPS) * most;
  });
  return Int32Array.from(keys.sort(), (key) => places[((key % most) + most) % most]);
}

/** The better ones first. @param {Found[]} list */
export const sorted = (list) =>
  Array.from(ordered(list.map(({ score }) => score), list.map(({ document }) => document)), (at) => list[at]);

/**
 * How much of a document's evidence is in one sentence of one edition: 0 none,
 * 1 all.
 */
function nearness(document, evidence, entry) {
  let near = 0;
  const parts = evidence.flatMap(({ hits }) => hits ?? []);
  for (let edition = 0; edition < entry.editions.length && parts.length > 1; edition++) {
    const unit = unitOf(entry, document, edition);
    const sentences = parts.map((hits) => hits.sentences[hits.find(unit)] ?? 0);
    for (let bit = 1; bit <= TITLE; bit <<= 1) {
      const together = sentences.filter((some) => some & bit).length;
      near = Math.max(near, (together - 1) / (parts.length - 1));
    }
  }
  return near;
}
