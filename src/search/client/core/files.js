// Fetches the index's files, each once, decompresses them, and reports errors.

import { inflating } from "./parts.js";

const WRONG = {
  missing: "is not there",
  network: "could not be fetched",
  corrupt: "is damaged",
  version: "is of another version: reload the page",
};

/**
 * Why a search failed. `code` is `missing`, `network`, `corrupt` or `version`;
 * `file` the name of the file that caused it.
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

/** Decompresses a file. @param {Response} response */
async function unpacked(response) {
  if (globalThis.DecompressionStream) {
    const plain = response.body.pipeThrough(new DecompressionStream("deflate"));
    return new Response(plain).arrayBuffer();
  }
  const [packed, { inflate }] = await Promise.all([response.arrayBuffer(), inflating()]);
  return inflate(new Uint8Array(packed)).buffer;
}

/** Reads a compressed JSON file. @param {Response} response */
export const json = async (response) => JSON.parse(new TextDecoder().decode(await unpacked(response)));

/** Reads a compressed binary file. @param {Response} response */
export const bytes = async (response) => new Uint8Array(await unpacked(response));

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
   * A compressed file, processed by `read` and `make`; cached unless that
   * failed, so that the next request tries again.
   * @template T
   * @param {string} name without `.bin`, in any case
   * @param {(response: Response) => Promise<any>} read
   * @param {(value: any) => T} make throws if the value is invalid
   * @returns {Promise<T>}
   */
  get(name, read, make) {
    let file = this.known.get(name);
    if (!file) {
      file = this.load(`${name.toLowerCase()}.bin`, async (response) => make(await read(response)));
      this.known.set(name, file);
      file.catch(() => this.known.delete(name));
    }
    return file;
  }

  /**
   * Fetches a file without caching it here.
   * @template T
   * @param {string} name
   * @param {(response: Response) => Promise<T>} read
   * @param {RequestInit} [options]
   * @returns {Promise<T>}
   */
  async load(name, read, options) {
    const url = new URL(name, this.folder);
    // Called as a plain function: a browser's `fetch` does not work as a
    // method.
    const { fetch } = this;
    let response;
    try {
      response = await fetch(url, options);
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
}
