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
   * characters; one without a letter, digit or Chinese character finds
   * nothing. `"…"` asks for a phrase, `-` before a word or phrase leaves out
   * what holds it. A measure's or a topic's number (`45`, `第三章`, `measures
   * 8-10`) finds these first. Where there are several plans, a year that one is
   * for (`2024`, `2024年养老`) puts what is in its plans first. What is written in Traditional characters, by
   * sound, wrongly or in everyday words is looked for as it was meant, where
   * fewer than ten measures hold the query as it stands: `notes` says how.
   * Rejects with a `SearchError` if a file of the index can't be had.
   */
  query(text: string, options?: QueryOptions): Promise<Answer>;
  /**
   * What a reader may be about to ask: terms and titles that begin with what
   * was typed, hold it, are its official name, or sound like it; else those
   * that share most with it.
   */
  suggest(text: string, options?: { language?: string; limit?: number }): Promise<Suggestion[]>;
  /** The addresses of all files of the index: kept together, it works offline. */
  files(): Promise<string[]>;
}

export interface QueryOptions {
  /** Tag of the interface's language; the site's default one if absent. */
  language?: string;
  /** How many results to give: 10 if absent. */
  limit?: number;
  /** How many results to leave out: 0 if absent. */
  offset?: number;
  /**
   * Fetches texts beside titles, so that passages stand sooner and titles
   * perhaps later: not if absent.
   */
  passages?: boolean;
  /** Only what has these values, as `Answer.facets` gives them. */
  filter?: Partial<Record<FacetName, string>>;
}

export interface Answer {
  /** How many documents were found. */
  total: number;
  /** Nothing answers all of the query: these answer parts of it. */
  relaxed: boolean;
  /** The year that was asked for: what is in plans for it comes first. */
  year: number | null;
  /** What was taken for what. */
  notes: Note[];
  /** The terms that the query names, with what they mean; they are no results. */
  definitions: Definition[];
  /** Why there is no answer; null if there is one. Then only what is near is found. */
  none: None | null;
  results: Result[];
  /** What the results can be narrowed down to, with how many there are. */
  facets(): Promise<Record<FacetName, FacetValue[]>>;
}

/** A term, by its name or an everyday word for it. */
export interface Definition {
  /** Path below the folder of a language. */
  path: string;
  title: { text: string; language: string };
  text: { text: string; language: string };
}

/** What the portal has no answer to. */
export interface None {
  /**
   * `year`: no plan is for it. `place`: nothing is about it. `words`: too little
   * of the query is anywhere. Else a kind of facts that nothing here has:
   * `telephone`, `hours`, `address`, `price`, `person`, `form`, `now`, `lost`,
   * `booking`, `job`, `service`.
   */
  kind: string;
  /** The year, the place or the words that ask for it. */
  asked: string;
  /** The years that the portal's plans are for, the first first. */
  years: number[];
  /** The bodies that they are by, in the interface's language. */
  bodies: string[];
}

/**
 * `script`: read in Simplified characters. `pinyin`, `sound`, `spelling`: read
 * as meant. `also`: `to` is what the texts call `from`.
 */
export interface Note {
  kind: "script" | "pinyin" | "sound" | "spelling" | "also";
  from: string;
  to: string;
}

export type Kind = "measure" | "topic" | "plan" | "page" | "term";

export interface Result {
  /** Path below the folder of a language: `plans/2023/measures/8/`. */
  path: string;
  kind: Kind;
  /** Number of a measure or topic. */
  number: number | string | null;
  /** In the interface's language if it exists in it. */
  title: Words;
  /** Title of what it belongs to. */
  place: { text: string; language: string } | null;
  /** The plan that it belongs to, if the portal has several. */
  plan: {
    id: string;
    title: { text: string; language: string };
    /** The first and last year under which it is listed, if known. */
    years: [number, number] | null;
    /** The names of its bodies. */
    bodies: string[];
    /** `upcoming`, `in-force`, `ended`, `repealed` or `superseded` on the day of the build. */
    state: string | null;
  } | null;
  score: number;
  /** Whether it holds the query as it stands, and not only what it means. */
  exact: boolean;
  /**
   * The passage that matches best, in the language that matched; fetched when
   * first asked for. It has up to 300 letters or 137 Chinese characters, or no
   * more than there is `room` for: so many letters, or half as many characters.
   */
  passage(room?: number): Promise<Words>;
}

export interface Words {
  text: string;
  /** Tag of the language that the text is in. */
  language: string;
  /** What was found in it. */
  marks: Mark[];
  /** Whether it is in plain words of editors, not the plan's; absent if not. */
  plain?: boolean;
}

/** From, to (exclusive): UTF-16 units of the text. */
export type Mark = [number, number];

/** `kind` is that of documents, `plan-kind` that of the plan that they are of. */
export type FacetName = "year" | "body" | "plan-kind" | "series" | "kind" | "plan" | "topic" | "audience";

export interface FacetValue {
  /** What to filter by. */
  value: string;
  /** Its name in the interface's language; that of a kind or a year is itself. */
  name: string;
  count: number;
}

export interface Suggestion {
  text: string;
  kind: Kind;
  path: string;
  /** What was typed, if it is another word for it. */
  also?: string;
}

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

/** Cuts a text as the index was cut, but for what `fold-*.bin` folds. */
export function cut(text: string, fold?: Map<string, string>): Token[];

/** The stem of one lower-case English word. */
export function stem(word: string): string;
