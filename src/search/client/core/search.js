// The client: opens an index and answers queries.
//
//   import { open } from "./search/client.js";
//   const search = await open("/search/");
//   const { total, results } = await search.query("养老", { language: "zh-Hans" });
//   for (const one of results) console.log(one.title.text, (await one.passage()).text);
//
// The file format is described in the header of `search/mod.rs`.

import { answers, understood } from "./answers.js";
import { asWritten } from "./evidence.js";
import { answering, choosing, more } from "./parts.js";
import { Folder } from "./folder.js";
import { documentOf } from "./order.js";
import { marked } from "./passage.js";

// Matches queries that may ask by number.
const COUNTS = /\p{N}|[一二三四五六七八九十]|\b(?:\w+teen|\w+t(?:y|ieth)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|\w+th)\b/iu;

// Matches queries that may ask for the plans of a year.
const YEAR = /\p{N}{4}/u;

/**
 * Opens an index.
  * @param {string | URL} folder the folder that contains `entry.json`, absolute
  *   or relative to the page
  * @param {{fetch?: typeof globalThis.fetch}} [options] `fetch`: used instead of
  *   the global one
 * @returns {Promise<Search>}
  * @throws {SearchError} (rejects) if the entry can't be fetched or is of
  *   another version
 */
export async function open(folder, { fetch = globalThis.fetch } = {}) {
  const base = new URL(folder, globalThis.document?.baseURI);
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  const search = new Search(new Folder(base, fetch));
  await search.folder.refresh();
  return search;
}

/** An open index. */
export class Search {
  /** @param {Folder} folder */
  constructor(folder) {
    this.folder = folder;
  }

  /**
   * Finds documents.
   * @param {string} text the query
   * @param {{language?: string, limit?: number, offset?: number, filter?: object, passages?: boolean}} [options]
   * @throws {SearchError} (rejects) if a file can't be fetched
   */
  query(text, options = {}) {
    return this.again(() => this.answer(String(text ?? ""), options));
  }

  /**
   * Suggests completions of a query.
   * @param {string} text
   * @param {{language?: string, limit?: number}} [options]
   */
  suggest(text, { language, limit = 8 } = {}) {
    return this.again(async () => {
      const { suggestions } = await more();
      return suggestions(String(text ?? ""), this.folder, this.number(language), limit);
    });
  }

  /** The URLs of all files of the index. */
  async files() {
    const names = await this.again(async () => (await more()).all(this.folder));
    return ["client.js", "entry.json", ...names].map((name) => new URL(name, this.folder.files.folder).href);
  }

  /**
   * Does something, and retries once if the site has been republished while the
   * page was open, so that the entry names other files.
   */
  async again(work) {
    try {
      return await work();
    } catch (error) {
      if (error?.code !== "missing") throw error;
      await this.folder.refresh();
      this.last = undefined;
      return work();
    }
  }

  /** The number of a language of the interface. @param {string} [tag] */
  number(tag) {
    return Math.max(0, this.folder.entry.languages.findIndex((language) => language.tag === tag));
  }

  async answer(text, { language, limit = 10, offset = 0, filter = {}, passages = false }) {
    const wanted = this.number(language);
    const key = `${wanted} ${text}`;
    // If there is only one file of titles, it is fetched in parallel with the
    // terms.
    if (this.folder.blocks === 1) this.folder.block(0, wanted).catch(() => {});
    if (this.last?.key !== key) this.last = { key, found: await this.find(text, wanted) };
    const { found, fold, notes: read, ...told } = this.last.found;
    const filtered = Object.values(filter).some(Boolean);
    const kept = filtered ? await (await more()).keeps(filter, this.folder, wanted) : () => true;
    const list = found.filter(({ document }) => kept(document));
    const shown = list.slice(offset, offset + limit);
    /** @type {Map<string, import("./ranking.js").Note>} */
    const notes = new Map();
    for (const one of shown) {
      const all = [...(one.notes ?? []), ...about(one).evidence.flatMap(({ note }) => note ?? [])];
      for (const note of all) notes.set(`${note.kind} ${note.from} ${note.to}`, note);
    }
    return {
      total: list.length,
      ...told,
      notes: [...read, ...notes.values()],
      results: await Promise.all(shown.map((one) => this.result(one, wanted, fold, passages))),
      facets: async () => (await more()).count(found, filter, this.folder, wanted),
    };
  }

  /** The documents that match a query, the best first. */
  async find(text, wanted) {
    const { folder } = this;
    const { entry, terms } = folder;
    const judging = answering();
    judging.catch(() => {});
    const { yearAsked, ofYearFirst } = YEAR.test(text) ? await more() : {};
    const asked = yearAsked?.(text, entry.years);
    const words = !asked || asked.isAlone ? text : asked.rest;
    const { query, fold, notes } = await understood(words, folder, wanted);
    let { found, exact } = await answers(query, folder, wanted);
    const { numbered, withMeasures } = COUNTS.test(text) ? await more() : {};
    const numbers = numbered?.(text, entry) ?? [];
    if (numbers.length) {
      const documents = await withMeasures(numbers, folder, wanted);
      // If the query asks for a number, guesses are dropped.
      found = found.filter((one) => one.exact);
      const known = new Map(found.map((one) => [one.document, one]));
      found = [...new Set([...documents.map((document) => known.get(document) ?? plain(document)), ...found])];
    }
    const excluded = await asWritten(query.excluded, terms);
    const units = excluded.flatMap(({ hits }) => [...hits.units.subarray(0, hits.size)]);
    const out = new Set(units.map((unit) => documentOf(entry, unit)));
    found = found.filter(({ document }) => !out.has(document));
    const quoted = query.parts.filter((part) => part.quoted);
    if (quoted.length) found = await (await more()).verified(found, quoted, folder, fold);
    if (asked) found = ofYearFirst(found, asked, entry, plain);
    // Then the plan itself answers all of it.
    exact ||= !!asked?.isAlone;
    return { fold, notes, year: asked?.year ?? null, ...(await (await judging).judged(found, { text, query, numbers, exact }, folder, wanted)) };
  }

  /** A result as returned to the caller; with `early` its text is fetched in parallel with its title. */
  async result(found, wanted, fold, early) {
    const { document, score, exact } = found;
    const { evidence, editions } = about(found);
    const { folder } = this;
    const { entry } = folder;
    const patterns = evidence.flatMap((one) => one.patterns);
    const best = editions.indexOf(Math.max(...editions));
    const reads = entry.languages[wanted].reads;
    // In the interface's language, unless only the text of another one matches.
    const matched = editions[best] > editions[reads] ? entry.editions[best].language : wanted;
    const foldOf = async (language) => fold ?? (entry.languages[language].derived && patterns.length ? folder.fold() : undefined);
    const plan = this.plan(document, wanted);
    plan.catch(() => {});
    const written = () => Promise.all([folder.text(document, matched), choosing()]);
    if (early) written().catch(() => {});
    const { path, title, place } = await folder.row(document, wanted);
    const told = ({ text, marks, plain }, language) => ({ text, marks, language, ...(plain && { plain }) });
    const find = async (room) => {
      const [text, { passage }] = await written();
      let shown = told(passage(text, patterns, await foldOf(matched), room), entry.languages[matched].tag);
      if (matched !== wanted && !shown.marks.length) {
        // Then the title or place in that language matched.
        const row = await folder.row(document, matched);
        for (const words of [row.title, row.place]) {
          const one = words && told(marked(words.text, patterns), words.language);
          if (one?.marks.length) return one;
        }
      }
      for (let other = 0; !shown.text && entry.kinds[document] !== "topic" && other < entry.languages.length; other++) {
        shown = told(passage(await folder.text(document, other), [], undefined, room), entry.languages[other].tag);
      }
      return shown;
    };
    return {
      path,
      kind: entry.kinds[document],
      number: numberOf(document, entry),
      title: told(marked(title.text, patterns, await foldOf(wanted)), title.language),
      place,
      plan: await plan,
      score,
      exact,
      passage: find,
    };
  }

  /** The plan of a document, if there are several. */
  async plan(document, wanted) {
    const { runs, plans, years, languages } = this.folder.entry;
    const [, , number] = runOf(document, runs);
    if (plans.length < 2 || number === null) return null;
    const table = await this.folder.plans(wanted);
    const [title, own, bodies, , , state] = table.plans[number];
    return {
      id: plans[number],
      title: { text: title, language: own ?? languages[wanted].tag },
      years: years[number],
      bodies: bodies.map((body) => table.bodies[body][1]),
      state,
    };
  }
}

/** A document that only its number, or its year, makes relevant. */
const plain = (document) => ({ document, score: 0, coverage: 1, whole: true, exact: true });

/** The evidence for a document. @param {import("./ranking.js").Found} found */
const about = ({ document, by }) => by?.about(document) ?? { evidence: [], editions: [] };

/** The first number of a document's run, how many are before it in the run, and its plan. */
function runOf(document, runs) {
  let before = 0;
  for (const [, size, first, plan] of runs) {
    if (document < before + size) return [first, document - before, plan];
    before += size;
  }
  return [null, 0, null];
}

/** A document's number in its plan. */
function numberOf(document, { runs }) {
  const [first, more] = runOf(document, runs);
  return numberAfter(first, more);
}

/** The number `more` after another: 10 for 8 and 2, "3-4" for "3-2" and 2. @param {number | string | null} first @param {number} more */
function numberAfter(first, more) {
  if (typeof first !== "string") return first === null ? null : first + more;
  const above = first.lastIndexOf("-") + 1;
  return first.slice(0, above) + (Number(first.slice(above)) + more);
}
