// The folder of an index: its entry, and the files that the entry names.

import { Files, SearchError, bytes, json } from "./files.js";
import { Shard, Terms } from "./shard.js";
import { order } from "./order.js";

const FORMAT = "yaodian-search";
const VERSION = 9;
export const HASH = 5;
// Documents in a file of titles.
export const BLOCK = 128;

/**
 * @typedef {object} Entry the contents of the entry, and derived values
 * @property {{tag: string, prefix: string, reads: number, derived: boolean}[]} languages of the interface
 * @property {{documents: number, title: number, text: number, language: number}[]} editions that are indexed
 * @property {string[]} kinds by document
 * @property {[string, number, number | string | null, number | null][]} runs
 * @property {string[]} plans
 * @property {([number, number] | null)[]} years by plan
 * @property {number[]} order the documents in the order of files of titles
 * @property {number[]} rows each document's position in that order
 */

/** Fails because the entry names no file where there must be one. */
const incomplete = () => {
  throw new SearchError("corrupt", "entry.json");
};

/** The hash with a number in a list of concatenated hashes. @param {string} hashes @param {number} number */
export const hashAt = (hashes, number) => (typeof hashes === "string" && hashes.slice(number * HASH, (number + 1) * HASH)) || incomplete();

// More documents, and more files of terms, than any index has.
const MOST_DOCUMENTS = 1 << 20;
const MOST_SHARDS = 1 << 16;

/**
 * A number of an index, which is whole and within bounds before anything is
 * made of that size.
 * @param {any} value
 * @param {number} most
 * @returns {number}
 */
export const counted = (value, most) => {
  if (!Number.isInteger(value) || value < 0 || value > most) throw new TypeError("not a count");
  return value;
};

/**
 * Whether a value of an index has a form: that of a text is `""`; that of a
 * list has the form of all its items, or a form for each of the first ones;
 * that of an object has forms by key; others are tests.
 * @param {any} value
 * @param {any} form
 * @returns {boolean}
 */
const fits = (value, form) =>
  typeof form === "function"
    ? form(value)
    : Array.isArray(form)
      ? Array.isArray(value) && (form.length > 1 ? form : value).every((one, at) => (form.length > 1 ? fits(value[at], one) : fits(one, form[0])))
      : form
        ? !!value && Object.keys(form).every((key) => fits(value[key], form[key]))
        : typeof value === "string";

/** @param {any} value checked to have a form, before anything is made of it @param {any} form */
export const formed = (value, form) => {
  if (!fits(value, form)) throw new TypeError("not of its form");
  return value;
};

/** The form of texts by name. @param {any} value */
export const texts = (value) => !!value && fits(Object.values(value), [""]);
/** The form of a count below a number. @param {number} end */
export const below = (end) => (value) => Number.isInteger(value) && value >= 0 && value < end;
/** The form of something that may be left out. @param {any} form */
export const maybe = (form) => (value) => value == null || fits(value, form);

const KINDS = ["measure", "topic", "plan", "page", "term"];
const any = () => true;
const passages = (row) => Array.isArray(row) && row.every((one, at) => typeof one === "string" || (!at && below(row.length)(one)));
/** @typedef {{sentences: string[], plain: number}} Text plain: how many at the end are words of editors */

/** The entry, but for the numbers that are added up. */
const ENTRY = {
  languages: [{ tag: "", prefix: "" }],
  plans: [""],
  years: [maybe([(first) => Number.isInteger(first), (last) => Number.isInteger(last)])],
  runs: [[(kind) => KINDS.includes(kind), any, maybe((first) => typeof first === "string" || Number.isSafeInteger(first))]],
  groups: [[any]],
  terms: "",
  alone: maybe(""),
  passages: (digits) => /^[0-7]*$/.test(digits),
  titles: texts,
  tables: { fold: "", pinyin: "", spelling: "", lexicon: texts, facets: texts, plans: texts },
};

/** Runs with the number of their plan, if they belong to one. @param {[string, number, number | string | null][]} runs */
function withPlans(runs) {
  let plan = 0;
  return runs.map(([kind, count, first]) => [kind, count, first, kind === "plan" ? plan++ : kind === "measure" || kind === "topic" ? plan : null]);
}

/** Checks every number of an entry that something is made by. @param {any} names @param {Entry["runs"]} runs */
function checked({ languages, groups, shards }, runs) {
  let documents = 0;
  for (const [, count] of runs) documents = counted(documents + counted(count, MOST_DOCUMENTS), MOST_DOCUMENTS);
  let measures = 0;
  for (const topics of groups) {
    topics.forEach((value, at) => {
      counted(value, MOST_DOCUMENTS);
      if (at % 2) measures = counted(measures + value, documents);
    });
  }
  const editions = languages.filter(({ documents }) => documents !== undefined);
  for (const { documents: held, title, text } of editions) {
    counted(held, documents);
    counted(title, Number.MAX_SAFE_INTEGER);
    counted(text, Number.MAX_SAFE_INTEGER);
  }
  for (const { reads } of languages) counted(reads, editions.length - 1);
  // A shard is found by a mask.
  if (counted(shards, MOST_SHARDS) & (shards - 1)) throw new TypeError("not a power of two");
}

export class Folder {
  /**
   * @param {URL} base
   * @param {typeof globalThis.fetch} fetch
   */
  constructor(base, fetch) {
    this.files = new Files(base, fetch);
  }

  /** Fetches the entry again. */
  async refresh() {
    const read = async (response) => {
      const names = await response.json();
      if (names?.format !== FORMAT) throw new TypeError("not an index");
      if (names.version !== VERSION) throw new SearchError("version", "entry.json");
      const { languages, plans, years, groups } = formed(names, ENTRY);
      const runs = withPlans(names.runs);
      checked(names, runs);
      const ordered = order(runs, groups);
      const rows = [];
      ordered.forEach((document, row) => (rows[document] = row));
      this.names = names;
      /** @type {Entry} */
      this.entry = {
        runs,
        plans,
        years,
        order: ordered,
        rows,
        languages: languages.map(({ tag, prefix, reads, documents }) => ({ tag, prefix, reads, derived: documents === undefined })),
        editions: languages.flatMap(({ documents, title, text }, language) => (documents === undefined ? [] : [{ documents, title, text, language }])),
        kinds: runs.flatMap(([kind, count]) => Array(count).fill(kind)),
      };
      const units = ordered.length * this.entry.editions.length;
      const shard = (number) => {
        const name = this.shard(number);
        return this.files.get(name, bytes, (value) => new Shard(value, units, `${name}.bin`));
      };
      this.terms = new Terms(shard, names);
      if (!languages.length || !(this.terms.count >= 1)) throw new TypeError("incomplete");
    };
    await this.files.load("entry.json", read, { cache: "no-cache" });
  }

  /** The name of a shard: several share a hash, except those with one family. @param {number} number */
  shard(number) {
    const { shards, terms } = this.names;
    const groups = terms.length / HASH - this.terms.alone.size;
    const group = number < shards ? Math.floor((number * groups) / shards) : groups + number - shards;
    return `terms-${number}-${hashAt(terms, group)}`;
  }

  /**
   * A table in JSON.
   * @template T
   * @param {string} name
   * @param {string} hash
   * @param {(value: any) => T} make
   * @returns {Promise<T>}
   */
  table(name, hash, make) {
    return this.files.get(`${name}-${hash}`, json, make);
  }

  /** The table of folded characters. @returns {Promise<import("./tokens.js").Fold>} */
  fold() {
    const pairs = (text) => {
      const characters = [...formed(text, "")];
      return new Map(characters.flatMap((from, at) => (at % 2 ? [] : [[from, characters[at + 1]]])));
    };
    return this.table("fold", this.names.tables.fold, pairs);
  }

  /**
   * The plans with their names in a language.
   * @param {number} language
   * @returns {Promise<{plans: [string, string | null, number[], string, number | null, string | null][], bodies: [string, string][], series: [string, string][]}>}
   */
  plans(language) {
    const { tag } = this.entry.languages[language];
    return this.table(`plans-${tag}`, this.names.tables.plans[tag] ?? incomplete(), (value) => {
      const { plans, bodies, series } = value;
      if (plans.length !== this.entry.plans.length) throw new TypeError("not the plans");
      const named = [["", ""]];
      return formed(value, { plans: [["", maybe(""), [below(bodies.length)], "", maybe(below(series.length)), maybe("")]], bodies: named, series: named });
    });
  }

  /** How many files of titles a language has. */
  get blocks() {
    return Math.ceil(this.entry.kinds.length / BLOCK);
  }

  /** A file of titles. @param {number} number @param {number} language */
  block(number, language) {
    const { tag } = this.entry.languages[language];
    return this.files.get(`titles-${tag}-${number}-${hashAt(this.names.titles[tag], number)}`, json, (block) => {
      const { places, rows } = block;
      if (rows.length !== Math.min(BLOCK, this.entry.kinds.length - number * BLOCK)) throw new TypeError("not a block");
      return formed(block, { places: [""], rows: [["", "", maybe(below(places.length)), maybe("")]] });
    });
  }

  /**
   * Path, title and place of a document.
   * @param {number} document
   * @param {number} language
   */
  async row(document, language) {
    const { tag } = this.entry.languages[language];
    const row = this.entry.rows[document];
    const { rows, places } = await this.block(Math.floor(row / BLOCK), language);
    const [path, title, place, own] = rows[row % BLOCK];
    return { path, title: { text: title, language: own ?? tag }, place: place == null ? null : { text: places[place], language: tag } };
  }

  /**
   * How many documents a file of a block's passages has, and the name of the
   * file that has a row.
   * @param {number} number
   * @param {number} language
   */
  passages(number, language) {
    const { names, entry } = this;
    const { tag } = entry.languages[language];
    const hash = hashAt(names.titles[tag], number);
    const size = 1 << (names.passages[number] ?? incomplete());
    return { size, name: (row) => `passages-${tag}-${row - (row % size)}-${hash}` };
  }

  /**
   * A document's text by sentence.
   * @param {number} document
   * @param {number} language
   * @returns {Promise<Text>}
   */
  async text(document, language) {
    const row = this.entry.rows[document];
    const { size, name } = this.passages(Math.floor(row / BLOCK), language);
    const texts = await this.files.get(name(row), json, (list) => formed(list, [passages]));
    const all = texts[row % size];
    if (!all) throw new SearchError("corrupt", `${name(row)}.bin`);
    const [plain] = all;
    return plain > 0 ? { sentences: all.slice(1), plain } : { sentences: all, plain: 0 };
  }
}
