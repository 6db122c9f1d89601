// The client: opens an index and answers queries.
//
//   import { open } from "./search/client.js";
//   const search = await open("/search/");
//   const { total, results } = await search.query("养老", { language: "zh-Hans" });
//
// The format of the files stands in the header of `search/mod.rs`.

import { fnv, sentenceOf, Shard } from "./shard.js";
import { Files, SearchError } from "./files.js";
import { parse, pieces, words } from "./query.js";
import { numbered } from "./number.js";
import { families, find, findRelaxed } from "./matching.js";
import { rank } from "./ranking.js";
import { marked, passage } from "./passage.js";

const FORMAT = "yaodian-search";
const VERSION = 1;
const PLACE = 0;
const TITLE = 1;
const TEXT = 2;

/**
 * Opens an index.
 * @param {string | URL} folder the folder that holds `entry.json`, absolute or
 *   relative to the page
 * @param {{fetch?: typeof globalThis.fetch}} [options] `fetch`: what to fetch
 *   with
 * @returns {Promise<Search>}
 * @throws {SearchError} (rejects) if the entry can't be had or is of another
 *   version
 */
export async function open(folder, { fetch = globalThis.fetch } = {}) {
  const base = new URL(folder, globalThis.document?.baseURI);
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  const search = new Search(new Files(base, fetch));
  await search.refresh();
  return search;
}

/** An index that is open. */
export class Search {
  /** @param {Files} files */
  constructor(files) {
    this.files = files;
  }

  /** Reads the entry as it is now. */
  async refresh() {
    this.entry = await this.files.load(
      "entry.json",
      async (response) => {
        const entry = await response.json();
        if (entry.format !== FORMAT) throw new TypeError("not an index");
        if (entry.version !== VERSION) throw new SearchError("version", "entry.json");
        const { terms, languages, kinds, documents, passages } = entry;
        if (!terms.length || !languages.length || !kinds || !documents.files || !passages.files) {
          throw new TypeError("incomplete");
        }
        return entry;
      },
      { cache: "no-cache" },
    );
  }

  /**
   * Finds documents.
   * @param {string} text what a reader asked
   * @param {{language?: string, limit?: number, offset?: number}} [options]
   *   `language`: the interface's, the default one if absent; `limit`, `offset`:
   *   which of the results to give
   * @throws {SearchError} (rejects) if a file can't be had
   */
  async query(text, options = {}) {
    try {
      return await this.answer(text, options);
    } catch (error) {
      // The site may have been published anew under an open page: the entry
      // then names other files.
      if (error?.code !== "missing") throw error;
      await this.refresh();
      return this.answer(text, options);
    }
  }

  /** Answers from the entry that is known. */
  async answer(text, { language = "", limit = 10, offset = 0 }) {
    const { languages, kinds } = this.entry;
    const asked = String(text ?? "");
    const clauses = parse(asked);
    if (!clauses.length) return { total: 0, relaxed: false, results: [] };
    const lookup = await this.lookup(clauses.flatMap(families));
    const ranked = (finder, of, least) => {
      const found = of.map((clause) => ({ hits: finder(clause, lookup), light: clause.light }));
      return { found, list: rank(found, this.entry, least) };
    };
    let { found, list } = ranked(find, clauses);
    const byNumber = numbered(asked, kinds).map(
      (document) =>
        list.find((one) => one.document === document) ?? { document, score: 0, units: new Map() },
    );
    list = [...new Set([...byNumber, ...list])];
    let relaxed = false;
    if (!list.length) {
      const parts = pieces(clauses);
      ({ found, list } = ranked(findRelaxed, parts));
      // Whoever quotes wants just that.
      if (!list.length && !clauses.some(({ quoted }) => quoted)) {
        const known = words(parts, (clause) => find(clause, lookup).size > 0);
        // Half of the words that are known, or as many as any document has.
        let least = Math.ceil(known.length / 2);
        for (; least > 0 && !list.length; least--) ({ found, list } = ranked(find, known, least));
      }
      relaxed = list.length > 0;
    }
    const telling = found.filter(({ light }) => !light);
    const wanted = languages.findIndex(({ tag }) => tag === language);
    const shown = list.slice(offset, offset + limit);
    const results = await Promise.all(
      shown.map((one) => this.result(one, telling, Math.max(0, wanted))),
    );
    return { total: list.length, relaxed, results };
  }

  /**
   * Fetches the shards of some families.
   * @param {string[]} names
   * @returns {Promise<import("./matching.js").Lookup>}
   */
  async lookup(names) {
    const { terms } = this.entry;
    const encoder = new TextEncoder();
    /** @type {Map<string, number>} */
    const numbers = new Map();
    for (const name of names) numbers.set(name, (fnv(encoder.encode(name)) & (terms.length - 1)) >>> 0);
    const shards = new Map(
      await Promise.all(
        [...new Set(numbers.values())].map(async (number) => {
          const read = async (response) => new Shard(await response.arrayBuffer());
          return [number, await this.files.get(terms[number], read)];
        }),
      ),
    );
    return (name) => shards.get(numbers.get(name)).terms(name);
  }

  /**
   * What to show of a document.
   * @param {import("./ranking.js").Found} one
   * @param {{hits: import("./matching.js").Hits}[]} clauses
   * @param {number} wanted the interface's language
   */
  async result({ document, score, units }, clauses, wanted) {
    const { languages, documents, passages } = this.entry;
    const matchesIn = (language) =>
      clauses.map(({ hits }) => hits.get(document * languages.length + language)?.matches ?? []);
    const valued = [...units].map(([unit, { score, clauses }]) => ({
      language: unit % languages.length,
      score,
      clauses,
    }));
    valued.sort(
      (a, b) =>
        b.clauses - a.clauses ||
        Number(b.language === wanted) - Number(a.language === wanted) ||
        b.score - a.score,
    );
    // What was found by its number alone matches in none.
    const matched = valued[0]?.language ?? wanted;

    const perLanguage = passages.files.length / languages.length;
    const textIn = (language) =>
      this.files.row(passages, document, language * perLanguage);
    const [row, text] = await Promise.all([
      this.files.row(documents, document, 0),
      textIn(matched),
    ]);
    const [path, kind, number, titles, place] = row;
    // In a language if there are words in it, else in the first that has some.
    const worded = (words, language) => {
      const real = words?.[language] ? language : (words ?? []).findIndex(Boolean);
      return { text: words?.[real] ?? "", language: real };
    };
    const told = ({ language, ...words }) => ({ ...words, language: languages[language]?.tag ?? "" });
    const marks = (words, sentence) => ({
      ...marked(words.text, sentence, matchesIn(words.language).flat()),
      language: words.language,
    });
    const title = marks(worded(titles, wanted), TITLE);
    const matches = matchesIn(matched);
    const stands = (sentence) =>
      matches.flat().some(({ start }) => Math.min(TEXT, sentenceOf(start)) === sentence);

    let shown = { ...passage(text, TEXT, matches), language: matched };
    if (valued.length && !stands(TEXT) && title.language !== matched) {
      // What matched is seen nowhere else.
      shown = stands(TITLE) ? marks(worded(titles, matched), TITLE) : marks(worded(place, matched), PLACE);
    } else if (!shown.text && kind !== "topic") {
      // A topic has no text of its own in any language.
      const texts = await Promise.all(languages.map((_, language) => textIn(language)));
      const first = worded(texts.map((sentences) => sentences[0]), wanted);
      shown = { ...passage([first.text], TEXT, []), language: first.language };
    }
    return {
      path,
      kind,
      number,
      title: told(title),
      place: place && told(worded(place, wanted)),
      passage: told(shown),
      score,
    };
  }
}
