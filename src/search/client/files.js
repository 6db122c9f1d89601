// Fetches the index's files, each once, and says what is wrong with one.

const WRONG = {
  missing: "is not there",
  network: "could not be fetched",
  corrupt: "is damaged",
  version: "is of another version: reload the page",
};

/**
 * Why a search could not be made. `code` is `missing`, `network`, `corrupt` or
 * `version`; `file` the name of the file at fault.
 */
export class SearchError extends Error {
  /**
   * @param {"missing" | "network" | "corrupt" | "version"} code
   * @param {string} file
   * @param {unknown} [cause]
   */
  constructor(code, file, cause) {
    super(`search: ${file} ${WRONG[code]}`, { cause });
    this.name = "SearchError";
    this.code = code;
    this.file = file;
  }
}

/** The files of one index. */
export class Files {
  /**
   * @param {URL} folder
   * @param {typeof globalThis.fetch} fetch
   */
  constructor(folder, fetch) {
    this.folder = folder;
    this.fetch = fetch;
    /** @type {Map<string, Promise<any>>} */
    this.known = new Map();
  }

  /**
   * A file as `read` makes it of the response; kept unless it failed, so that
   * asking again tries again.
   * @template T
   * @param {string} name
   * @param {(response: Response) => Promise<T>} read
   * @returns {Promise<T>}
   */
  get(name, read) {
    let file = this.known.get(name);
    if (!file) {
      file = this.load(name, read);
      this.known.set(name, file);
      file.catch(() => this.known.delete(name));
    }
    return file;
  }

  /**
   * A file as it is on the server now.
   * @template T
   * @param {string} name
   * @param {(response: Response) => Promise<T>} read
   * @param {RequestInit} [options]
   * @returns {Promise<T>}
   */
  async load(name, read, options) {
    let response;
    try {
      // Called by itself: a browser's fetch refuses to be a method.
      const { fetch } = this;
      response = await fetch(new URL(name, this.folder), options);
    } catch (cause) {
      throw new SearchError("network", name, cause);
    }
    if (response.status === 404 || response.status === 410) throw new SearchError("missing", name);
    if (!response.ok) throw new SearchError("network", name);
    try {
      return await read(response);
    } catch (cause) {
      throw cause instanceof SearchError ? cause : new SearchError("corrupt", name, cause);
    }
  }

  /**
   * A row of a table by document number.
   * @param {{size: number, files: string[]}} table
   * @param {number} document
   * @param {number} first of the table's files that counts
   */
  async row(table, document, first) {
    const name = table.files[first + Math.floor(document / table.size)];
    const list = await this.get(name, async (response) => listed(await response.json()));
    const row = list[document % table.size];
    if (!Array.isArray(row)) throw new SearchError("corrupt", name);
    return row;
  }
}

/**
 * The rows of a file: a list, or documents that name their place by number.
 * @param {any} value
 * @returns {any[][]}
 */
function listed(value) {
  if (Array.isArray(value)) return value;
  const { documents, places } = value;
  return documents.map(([path, kind, number, titles, place]) => {
    if (typeof path !== "string" || !Array.isArray(titles)) throw new TypeError("not a row");
    return [path, kind, number, titles, place === null ? null : places[place]];
  });
}
