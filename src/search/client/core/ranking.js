// Orders documents by the evidence for them: BM25F over place, title and text,
// shared out over the query's cells; more for what covers more of the query,
// makes up much of a title, or stands in one sentence.

import { PLACE, TITLE } from "./hits.js";
import { unitOf } from "./order.js";

const K1 = 1.2;
const TEXT_B = 0.6;
const TITLE_B = 0.3;
const WEIGHTS = { place: 0.6, title: 5, text: 1 };
const WHOLE_TITLE = 2;
const NEARNESS = 0.5;
// What something that the lexicon leads to scores: with it in the title, or
// only in the text.
const NAMED = 2;
const HELD = 1.4;
// So many of the best are looked at again for what stands close together.
const LOOKED_AT = 60;
// A measure is what most readers look for: a page that is about it stands
// below it unless it fits much better.
const KINDS = { measure: 1, topic: 0.5, plan: 0.4, page: 0.4, term: 0.3 };
const LIGHT = 0.2;
// Steps of scores to each factor of e: what is about as good stands in the
// order of the documents, the newest plan first.
const STEPS = 8;
// How much more counts what else speaks for what is exact.
const BESIDES = 0.7;
// How much it counts to have something for all of the query.
const COVERAGE = 1.5;
const CALLED = 1.2;
// What holds the query as it stands comes before what was guessed.
const EXACT = 1.5;
// Greatest length of a text of class 0, 1, …, as in `postings.rs`.
const TEXT_CLASSES = [0, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536];

/** @typedef {import("./hits.js").Hits} Hits */
/** @typedef {{kind: "script" | "pinyin" | "sound" | "spelling" | "also", from: string, to: string}} Note what was taken for what */

/**
 * Something that speaks for documents.
 * @typedef {object} Evidence
 * @property {"literal" | "corrected" | "expanded"} kind
 * @property {number[]} cells of the query that it answers
 * @property {number} weight
 * @property {Hits} [hits] by unit, or
 * @property {number[]} [documents] those it leads to, the best first
 * @property {number} [titled] how many of these have it in the title
 * @property {import("./passage.js").Pattern[]} patterns what to mark
 * @property {Note} [note] what to say of it
 */
/**
 * A document that was found.
 * @typedef {object} Found
 * @property {number} document
 * @property {number} score
 * @property {number} coverage how much of the query it has something for, 0 to 1
 * @property {boolean} whole whether it has something for every cell
 * @property {boolean} exact whether it holds the query as it stands
 * @property {Ranking} [by] what it was found by
 * @property {Note[]} [notes] what was taken for what to find it
 */

/** How much evidence is worth: the fewer it speaks for, the more. */
const rarity = (all, some) => Math.log(1 + (Math.max(0, all - some) + 0.5) / (some + 0.5));

/** How much less something counts in what is longer than most. */
const norm = (b, size, total, documents) => 1 - b + (b * size) / Math.max(1, total / Math.max(1, documents));

/** Evidence put together. */
class Ranking {
  /**
   * @param {Evidence[]} evidence
   * @param {number} width how many cells the query has
   * @param {import("./search.js").Entry} entry
   */
  constructor(evidence, width, entry) {
    const { editions, order, rows } = entry;
    this.evidence = evidence;
    this.entry = entry;
    /** What is worth how much in each edition: a title by its size, a text by its class, each piece of evidence. */
    this.tables = editions.map(({ documents, title, text }, edition) => ({
      titles: Float64Array.from({ length: 256 }, (_, size) => WEIGHTS.title / norm(TITLE_B, size, title, documents)),
      texts: Float64Array.from(TEXT_CLASSES, (size) => WEIGHTS.text / norm(TEXT_B, size, text, documents)),
      worths: evidence.map(({ hits, weight }) => {
        const [from, to] = [edition, edition + 1].map((end) => hits?.before(end * order.length));
        return rarity(documents, to - from || 0) * weight;
      }),
    }));
    /** The documents that something speaks for, and where each row is among them. @type {number[]} */
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
    /** The best that literal and other evidence has for each cell of each of these. */
    [this.literal, this.others] = [shares(), shares()];
    /** Which of them are called just so. */
    this.called = new Uint8Array(this.documents.length);
    evidence.forEach(({ kind, cells, weight, titled, documents, hits }, number) => {
      const shares = kind === "literal" ? this.literal : this.others;
      const speak = (place, score) => {
        const share = score / cells.length;
        for (const cell of cells) if (shares[place * width + cell] < share) shares[place * width + cell] = share;
      };
      const worth = documents && rarity(order.length, documents.length) * weight;
      documents?.forEach((document, at) => speak(this.places[rows[document]], worth * (at < titled ? NAMED : HELD)));
      const isAll = kind === "literal" && cells.length === width;
      for (let at = 0; at < hits?.size; at++) {
        const place = this.places[hits.units[at] % order.length];
        speak(place, this.score(number, at));
        if (isAll && hits.sentences[at] & TITLE && hits.titles[at] === width) this.called[place] = 1;
      }
    });
  }

  /** What a hit scores. @param {number} number of the evidence @param {number} at */
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

  /** What speaks for a document, and what that scores by edition. @param {number} document */
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

/** The documents that evidence leads to, in columns: there may be thousands. */
class Ranked {
  /**
   * @param {Evidence[]} evidence
   * @param {boolean[]} light by cell
   * @param {import("./search.js").Entry} entry
   */
  constructor(evidence, light, entry) {
    const { kinds } = entry;
    const by = new Ranking(evidence, light.length, entry);
    const size = by.documents.length;
    this.by = by;
    this.coverages = new Float64Array(size);
    this.wholes = new Uint8Array(size);
    this.exacts = new Uint8Array(size);
    /** How many measures hold the query as it stands. */
    this.held = 0;
    this.scores = scores(this, light, kinds);
    /** Their places among the documents, the best first. */
    this.places = ordered(this.scores, by.documents);
    for (let place = 0; place < size; place++) if (this.exacts[place] && kinds[by.documents[place]] === "measure") this.held++;
    if (evidence.length > 1) this.look(entry);
  }

  /** Looks at the best again. None of the others rises above them. */
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
   * What was found, the best first; equally good ones in their own order.
   * @param {boolean} [onlyWhole] only what has something for every cell
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

/** What each document scores; notes what else is known of it. @param {Ranked} ranked @param {boolean[]} light @param {string[]} kinds */
function scores({ by, coverages, wholes, exacts }, light, kinds) {
  const { documents, literal, others, called } = by;
  const width = light.length;
  const wanted = light.flatMap((is, cell) => (is ? [] : [cell]));
  // A cell is as much of the query as the best that any document has for it.
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
    // What else speaks for what holds the query as it stands counts less.
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
    // Where only light cells are known nothing is covered.
    const coverage = whole ? 1 : held && held / most;
    const kind = kinds[document];
    // A topic or page that is called just so is what is meant.
    const weight = called[place] && kind !== "term" ? CALLED : KINDS[kind];
    coverages[place] = coverage;
    wholes[place] = whole;
    exacts[place] = exact;
    return sum * (whole ? 1 : coverage ** COVERAGE) * weight * (exact ? EXACT : 1);
  });
}

/**
 * @param {Evidence[]} evidence
 * @param {boolean[]} light by cell
 * @param {import("./search.js").Entry} entry
 */
export const rank = (evidence, light, entry) => new Ranked(evidence, light, entry);

/**
 * Where the better ones stand first; about equally good ones in the order of
 * the documents.
 * @param {ArrayLike<number>} scores
 * @param {ArrayLike<number>} documents
 * @returns {Int32Array}
 */
function ordered(scores, documents) {
  let most = 1;
  for (let at = 0; at < documents.length; at++) most = Math.max(most, documents[at] + 1);
  const places = new Int32Array(most);
  // Numbers sort faster than objects by a function. What speaks for light cells
  // alone scores nothing.
  const keys = Float64Array.from(documents, (document, at) => {
    places[document] = at;
    return document - Math.round(Math.log(Math.max(scores[at], Number.MIN_VALUE)) * STEPS) * most;
  });
  return Int32Array.from(keys.sort(), (key) => places[((key % most) + most) % most]);
}

/** The better first. @param {Found[]} list */
export const sorted = (list) =>
  Array.from(ordered(list.map(({ score }) => score), list.map(({ document }) => document)), (at) => list[at]);

/**
 * How much of what a document was found by stands in one sentence of one
 * edition: 0 nothing, 1 all.
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
