// Types of search/client.js.

/** Opens an index: the folder that holds `entry.json`. */
export function open(
  folder: string | URL,
  options?: { fetch?: typeof globalThis.fetch },
): Promise<Search>;

/** An index that is open. */
export interface Search {
  /**
   * Finds documents, the best first. Any string is a query, its first 200
   * characters; one without a letter, digit or Chinese character finds nothing.
   * One that is a measure's or a topic's number (`45`, `第三章`, `measure 8`)
   * finds that first. Rejects with a `SearchError` if a file of the index
   * can't be had.
   */
  query(text: string, options?: QueryOptions): Promise<Answer>;
}

export interface QueryOptions {
  /** Tag of the interface's language; the site's default one if absent. */
  language?: string;
  /** How many results to give: 10 if absent. */
  limit?: number;
  /** How many results to leave out: 0 if absent. */
  offset?: number;
}

export interface Answer {
  /** How many documents were found. */
  total: number;
  /** Nothing holds the query as it stands: these hold parts or most words of it. */
  relaxed: boolean;
  results: Result[];
}

export interface Result {
  /** Path below the folder of a language: `plans/2023/measures/8/`. */
  path: string;
  kind: "measure" | "topic" | "plan" | "page";
  /** Number of a measure or topic. */
  number: number | null;
  /** In the interface's language if it exists in it. */
  title: Words & { marks: Mark[] };
  /** Title of what it belongs to. */
  place: Words | null;
  /** In the language that matched. */
  passage: Words & { marks: Mark[] };
  score: number;
}

export interface Words {
  text: string;
  /** Tag of the language that the text is in. */
  language: string;
}

/** From, to (exclusive): UTF-16 units of the text. */
export type Mark = [number, number];

/** Why a search could not be made. */
export class SearchError extends Error {
  code: "missing" | "network" | "corrupt" | "version";
  /** The file at fault. */
  file: string;
}

/** A piece of text that search knows. */
export interface Token {
  /** As folded. */
  text: string;
  /** Whether it is a word, not a character. */
  word: boolean;
  start: number;
  end: number;
}

/** Cuts a text as the index was cut. */
export function cut(text: string): Token[];

/** The stem of one lower-case English word. */
export function stem(word: string): string;
