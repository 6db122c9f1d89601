// Orders documents by the evidence for them: BM25F over place, title and text,
// shared out over the query's cells; more for what covers more of the query,
// makes up much of a title, or stands in one sentence.

import { PLACE, TITLE } from "./shard.js";

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

/** @typedef {import("./shard.js").Hits} Hits */
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
 * @property {number[]} editions score by edition
 * @property {Evidence[]} evidence
 * @property {Note[]} [notes] what was taken for what to find it
 */

/** How much evidence is worth: the fewer it speaks for, the more. */
const rarity = (all, some) => Math.log(1 + (Math.max(0, all - some) + 0.5) / (some + 0.5));

/** What a hit scores. */
function hitScore({ spots, title, count, length, weight = 1 }, { documents, title: titles, text }) {
  const norm = (b, size, total) => 1 - b + (b * size) / Math.max(1, total / Math.max(1, documents));
  let frequency = spots & PLACE ? WEIGHTS.place : 0;
  if (spots & TITLE) frequency += (WEIGHTS.title * weight) / norm(TITLE_B, title, titles);
  if (count) frequency += (WEIGHTS.text * count) / norm(TEXT_B, TEXT_CLASSES[length], text);
  return (frequency * (K1 + 1)) / (frequency + K1);
}

/**
 * @param {Evidence[]} evidence
 * @param {boolean[]} light by cell
 * @param {import("./search.js").Entry} entry
 * @returns {Found[]} the best first; equally good ones in their own order
 */
export function rank(evidence, light, { editions, kinds }) {
  /** @type {Map<number, Found & {cells: number[], literal: number[]}>} */
  const found = new Map();
  const speak = (one, document, score, edition) => {
    let doc = found.get(document);
    if (!doc) {
      const cells = light.map(() => 0);
      const literal = light.map(() => 0);
      doc = { document, score: 0, coverage: 0, whole: false, exact: false, editions: editions.map(() => 0), evidence: [], cells, literal };
      found.set(document, doc);
    }
    if (doc.evidence.at(-1) !== one) doc.evidence.push(one);
    if (edition !== undefined) doc.editions[edition] += score;
    const share = score / one.cells.length;
    const shares = one.kind === "literal" ? doc.literal : doc.cells;
    for (const cell of one.cells) shares[cell] = Math.max(shares[cell], share);
    return doc;
  };
  for (const one of evidence) {
    if (one.documents) {
      const worth = rarity(kinds.length, one.documents.length) * one.weight;
      one.documents.forEach((document, at) => speak(one, document, worth * (at < one.titled ? NAMED : HELD)));
      continue;
    }
    const counts = editions.map(() => 0);
    for (const unit of one.hits.keys()) counts[unit % editions.length]++;
    const worths = counts.map((count, edition) => rarity(editions[edition].documents, count) * one.weight);
    for (const [unit, hit] of one.hits) {
      const edition = unit % editions.length;
      const cover = hit.spots & TITLE ? Math.min(1, one.cells.length / Math.max(2, hit.title)) : 0;
      const score = worths[edition] * (hitScore(hit, editions[edition]) + WHOLE_TITLE * cover);
      const doc = speak(one, Math.floor(unit / editions.length), score, edition);
      if (one.kind === "literal" && hit.spots & TITLE && hit.title === light.length && one.cells.length === light.length) doc.called = true;
    }
  }
  // A topic or page that is called just so is what is meant.
  const weight = ({ document, called }) => (called && kinds[document] !== "term" ? CALLED : KINDS[kinds[document]]);
  const wanted = light.flatMap((is, cell) => (is ? [] : [cell]));
  // A cell is as much of the query as the best that any document has for it.
  const worth = light.map(() => 0);
  for (const { cells, literal } of found.values()) {
    for (const cell of wanted) worth[cell] = Math.max(worth[cell], cells[cell], literal[cell]);
  }
  const known = wanted.filter((cell) => worth[cell]);
  const mean = known.reduce((sum, cell) => sum + worth[cell], 0) / Math.max(1, known.length);
  for (const cell of wanted) worth[cell] = worth[cell] || mean;
  const all = wanted.reduce((sum, cell) => sum + worth[cell], 0);
  for (const doc of found.values()) {
    doc.exact = wanted.every((cell) => doc.literal[cell]);
    // What else speaks for what holds the query as it stands counts less.
    const more = doc.exact ? BESIDES : 1;
    const cells = doc.literal.map((share, cell) => share + more * Math.max(0, doc.cells[cell] - share));
    const held = wanted.filter((cell) => cells[cell] > 0);
    doc.whole = held.length === wanted.length;
    doc.coverage = doc.whole ? 1 : held.reduce((sum, cell) => sum + worth[cell], 0) / all;
    const sum = cells.reduce((all, score, cell) => all + score * (light[cell] ? LIGHT : 1), 0);
    doc.score = sum * doc.coverage ** COVERAGE * weight(doc) * (doc.exact ? EXACT : 1);
  }
  const list = sorted([...found.values()]);
  if (evidence.length < 2) return list;
  for (const doc of list.slice(0, LOOKED_AT)) doc.score *= 1 + NEARNESS * nearness(doc, editions.length);
  return sorted(list);
}

/**
 * The better first; about equally good ones in their own order.
 * @param {Found[]} list
 */
export function sorted(list) {
  const step = new Map(list.map((one) => [one, Math.round(Math.log(one.score) * STEPS)]));
  return list.sort((a, b) => step.get(b) - step.get(a) || a.document - b.document);
}

/**
 * How much of what a document was found by stands in one sentence of one
 * edition: 0 nothing, 1 all.
 */
function nearness({ document, evidence }, editions) {
  let near = 0;
  const parts = evidence.filter((one) => one.hits);
  for (let edition = 0; edition < editions && parts.length > 1; edition++) {
    const spots = parts.map(({ hits }) => hits.get(document * editions + edition)?.spots ?? 0);
    for (let bit = 1; bit <= TITLE; bit <<= 1) {
      const together = spots.filter((some) => some & bit).length;
      near = Math.max(near, (together - 1) / (parts.length - 1));
    }
  }
  return near;
}
