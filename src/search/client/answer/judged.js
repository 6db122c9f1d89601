// Whether what was found answers a query.
//
// A query is cut into words. Each word that says what it is about weighs as
// much as it tells: rare ones more, one that is nowhere the most. A result
// answers if it has enough of that, and what was asked for besides: a year, a
// place, a fact.

import { contentOf, demandsOf, tableOf, tablesOf, termsIn, yearsIn } from "./words.js";

/** @typedef {import("../core/ranking.js").Found} Found */
/** @typedef {import("../core/folder.js").Folder} Folder */
/** @typedef {{path: string, title: {text: string, language: string}, text: {text: string, language: string}}} Definition */

// The share of a query's weight that an answer has; with a word that is
// nowhere at all; and with a year that no plan is for.
const ENOUGH = 0.24;
const STRANGE = 0.66;
const YEARLY = 0.8;
// The share that is near, where there is no answer: of what else was asked, or
// of all of it; and how many are shown.
const NEAR = 0.6;
const PARTLY = 0.3;
const MOST_NEAR = 3;
// How many results are judged, and definitions shown.
const JUDGED = 60;
const MOST_DEFINED = 3;
// A name of so many characters that a text has, such as 举报投诉电话, is asked
// for itself.
const NAME = 4;

/** What a query, or a guess of it, is about: each word with its weight. */
class Subject {
  /** @param {any} by the ranking that found it @param {import("./words.js").Asked[]} tables */
  constructor(by, tables) {
    const { evidence, query, entry } = by;
    this.by = by;
    this.demands = demandsOf(query, tables);
    const all = entry.editions[0].documents;
    this.words = contentOf(query, tables).map(({ text, cells }) => {
      const of = evidence.filter((one) => cells.every((cell) => one.cells.includes(cell)));
      const counts = of.map(({ documents, hits }) => documents?.length ?? hits.size / entry.editions.length).filter(Boolean);
      const isStrange = !counts.length;
      const some = isStrange ? 0 : Math.min(...counts);
      return { text, cells, isStrange, worth: Math.log(1 + Math.max(0.5, all - some + 0.5) / (some + 0.5)) };
    });
  }

  /** The share of the weight that a document has, but for some cells. @param {Found} one @param {number[]} [without] */
  share({ document, exact, whole }, without = []) {
    const { evidence } = this.by.about(document);
    const words = this.words.filter(({ cells }) => !cells.some((cell) => without.includes(cell)));
    if (!words.length) return exact && whole ? 1 : 0;
    const held = words.filter(({ cells }) => evidence.some((one) => cells.every((cell) => one.cells.includes(cell))));
    const sum = (list) => list.reduce((all, { worth }) => all + worth, 0);
    return sum(held) / sum(words);
  }

  /** Whether a document has the words of some cells as they are. @param {number} document @param {number[]} cells */
  literally(document, cells) {
    const { evidence } = this.by.about(document);
    const held = evidence.filter(({ kind }) => kind === "literal");
    return cells.every((cell) => held.some((one) => one.cells.includes(cell))) && (cells.length < 2 || !this.isSplit(cells, held));
  }

  /** Whether neighbouring characters are only found apart. */
  isSplit(cells, held) {
    return cells.some((cell, at) => at && cell === cells[at - 1] + 1 && !this.isWord(cell) && !held.some((one) => one.cells.includes(cell) && one.cells.includes(cell - 1)));
  }

  isWord(cell) {
    return this.by.query.parts.some(({ word, from }) => word && from === cell);
  }

  /**
   * What a document lacks of what is asked for. What a guess took for something
   * else is not there.
   * @param {Found} one
   * @param {import("./words.js").Demand[]} asked by the query as typed
   */
  lacks({ document }, asked) {
    const guessed = asked.find(({ asked, documents }) => !documents?.includes(document) && !this.demands.some((one) => one.asked === asked));
    return guessed ?? this.demands.find(({ cells, documents, kind }) => {
      if (documents?.includes(document)) return false;
      const isName = !documents || cells.length >= NAME;
      const has = isName && this.literally(document, cells);
      return !has && !(kind === "place" && this.explained(document, cells));
    });
  }

  /** Whether a word of a document's, such as 闽宁, stands for a place. */
  explained(document, cells) {
    const { evidence } = this.by.about(document);
    return evidence.some((one) => one.kind === "expanded" && one.documents && cells.every((cell) => one.cells.includes(cell)));
  }
}

/** Subjects by ranking. @param {import("./words.js").Asked[]} tables */
function subjects(tables) {
  const known = new Map();
  return (by) => {
    if (!known.has(by)) known.set(by, new Subject(by, tables));
    return known.get(by);
  };
}

/**
 * What was found, without what is no answer; the terms that were asked for; and
 * what there is no answer to.
 * @param {Found[]} found
 * @param {{text: string, query: import("../core/query.js").Query, numbers: number[], exact: boolean}} asked
 * @param {Folder} folder
 * @param {number} wanted the interface's language
 */
export async function judged(found, { text, query, numbers, exact }, folder, wanted) {
  const { entry } = folder;
  if (!query.parts.length) return { found, relaxed: false, none: null, definitions: [] };
  const tables = await tablesOf(query, folder, wanted);
  // Without one of them nothing can be told.
  if (tables.includes(null)) return { found, relaxed: found.length > 0 && !exact && !numbers.length, none: null, definitions: [] };
  const named = termsIn(query, tables, contentOf(query, tables));
  const isQuoted = query.parts.some(({ quoted }) => quoted);
  const isPlain = numbers.length || isQuoted || found.some(({ by }) => !by);
  const verdict = isPlain ? { lack: found.length ? null : { kind: "words", asked: "" } } : weighed(found, text, query, tables, entry);
  const isNamed = named.documents.length > 0 && (!verdict.lack || verdict.lack.kind === "words" || !named.isEveryday);
  const documents = isNamed ? named.documents.slice(0, MOST_DEFINED) : [];
  const definitions = await defined(documents, tables, folder, wanted);
  const others = found.filter(({ document }) => !documents.includes(document));
  if (!verdict.lack || isNamed) return { found: others, relaxed: others.length > 0 && !exact && !numbers.length, none: null, definitions };
  const near = verdict.near ?? [];
  return { found: near, relaxed: near.length > 0, none: await told(verdict.lack, folder, wanted), definitions };
}

/**
 * What all results lack, if none is an answer, and those that are near.
 * @returns {{lack: {kind: string, asked: string} | null, near?: Found[]}}
 */
function weighed(found, text, query, tables, entry) {
  const subjectOf = subjects(tables);
  const years = entry.years.some(Boolean) ? yearsIn(text) : [];
  const other = years.find((year) => !entry.years.some((known) => known && known[0] <= Number(year) && Number(year) <= known[1]));
  const isMeant = ({ document, exact, whole, by }) => {
    const kind = entry.kinds[document];
    return kind === "page" ? (exact && whole) || by.isKeyword(document) : kind !== "term";
  };
  const some = found.slice(0, JUDGED).filter(isMeant);
  const demands = demandsOf(query, tables);
  let lack = null;
  for (const one of some) {
    const subject = subjectOf(one.by);
    const share = subject.share(one);
    const isStrange = subject.words.some((word) => word.isStrange && /^[a-z]/.test(word.text));
    const lacked = subject.lacks(one, demands);
    if (lacked) lack ??= lacked;
    else if (share >= (other ? YEARLY : isStrange ? STRANGE : ENOUGH) && !(other && !holdsYear(subject, one, other))) return { lack: null };
  }
  lack = other ? { kind: "year", asked: other } : (lack ?? demands[0] ?? { kind: "words", asked: "" });
  const near = some.filter((one) => {
    const subject = subjectOf(one.by);
    // A guess that took what was asked for as something else is not near.
    if (!demands.every(({ asked }) => subject.demands.some((own) => own.asked === asked))) return false;
    const aside = subject.demands.flatMap(({ cells }) => cells);
    return subject.share(one, [...aside, ...yearCells(one.by.query)]) >= (lack.kind === "words" ? PARTLY : NEAR);
  });
  return { lack, near: near.slice(0, MOST_NEAR) };
}

/** The cells of digits, and of 年 behind them. @param {import("../core/query.js").Query} query */
function yearCells({ parts }) {
  const is = (tokens, at) => /^\p{N}$/u.test(tokens[at]?.text ?? "");
  return parts.flatMap(({ tokens, from }) => tokens.flatMap((token, at) => (is(tokens, at) || (token.text === "年" && is(tokens, at - 1)) ? [from + at] : [])));
}

/** Whether a document names a year itself. */
function holdsYear(subject, { document }, year) {
  const { parts } = subject.by.query;
  for (const { tokens, from } of parts) {
    const at = tokens.map(({ text }) => (text.length > 1 ? " " : text)).join("").indexOf(year);
    if (at >= 0) return subject.literally(document, [0, 1, 2, 3].map((more) => from + at + more));
  }
  return false;
}

/** Terms with what they mean, in the interface's language if they have it. @param {number[]} documents @param {import("./words.js").Asked[]} tables @param {Folder} folder @param {number} wanted */
async function defined(documents, tables, folder, wanted) {
  if (!documents.length) return [];
  const { tag } = folder.entry.languages[wanted];
  const all = folder.names.tables.asked[tag] ? [await tableOf(tag, folder), ...tables] : tables;
  return documents.map((document) => all.find(({ terms }) => terms.has(document)).terms.get(document));
}

/** What there is no answer to, and what the portal has instead. */
async function told({ kind, asked }, folder, wanted) {
  const { years } = folder.entry;
  const all = new Set(years.flatMap((known) => (known ? Array.from({ length: known[1] - known[0] + 1 }, (_, at) => known[0] + at) : [])));
  const { bodies } = await folder.plans(wanted);
  return { kind, asked, years: [...all].sort((a, b) => a - b), bodies: bodies.map(([, name]) => name) };
}
