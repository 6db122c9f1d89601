// Decodes shards of terms; their grammar is in `shard.rs`.

import { SearchError } from "./files.js";
import { BEFORE, Hits, IN_PLACE, IN_TITLE, NONE, PLACE, TITLE } from "./hits.js";
import { isWord } from "./tokens.js";

// Maximum term frequency stored in the byte itself.
const MOST_TIMES = 9;

/**
 * FNV-1a, 32 bits, of a text's UTF-8.
 * @param {string} text
 */
export function fnv(text) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** A shard: part of the terms. */
export class Shard {
  /**
   * @param {Uint8Array} bytes
   * @param {number} [units] how many the index has
   * @param {string} [file] its name
   */
  constructor(bytes, units = Infinity, file = "") {
    this.bytes = bytes;
    this.units = units;
    this.file = file;
    this.at = 0;
    const length = this.varint();
    const dictionary = new TextDecoder().decode(bytes.subarray(this.at, this.at + length));
    this.at += length;
    /** @type {Map<string, {rest: string, at: number}>} */
    this.families = new Map();
    for (const line of dictionary ? dictionary.split("\n") : []) {
      const [family, rest = this.fail()] = line.split("\t");
      const length = this.varint();
      this.families.set(family, { rest, at: this.at });
      this.at += length;
    }
    if (this.at !== bytes.length) this.fail();
    /** @type {Map<string, Map<string, number>>} */
    this.known = new Map();
  }

  /** Fails because it is damaged, which may show only when a part is read. @returns {never} */
  fail() {
    throw new SearchError("corrupt", this.file);
  }

  varint() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      if (this.at >= this.bytes.length) this.fail();
      const byte = this.bytes[this.at++];
      value += (byte & 127) * scale;
      if (!(byte & 128)) return value;
    }
  }

  /**
   * The terms of a family, each with the offset of its postings.
   * @param {string} family
   * @returns {Map<string, number>}
   */
  terms(family) {
    let terms = this.known.get(family);
    if (terms) return terms;
    terms = new Map();
    const found = this.families.get(family);
    if (found) {
      this.at = found.at;
      const list = isWord(family)
        ? found.rest.split(" ")
        : [...found.rest].map((last) => (last === " " ? family : family + last));
      for (const term of list) {
        terms.set(term, this.at);
        const length = this.varint();
        this.at += length;
      }
    }
    this.known.set(family, terms);
    return terms;
  }

  /**
   * Decodes the postings at an offset.
   * @param {number} at
   * @param {boolean} withPositions
   * @returns {Hits}
   */
  hits(at, withPositions) {
    this.at = at;
    const length = this.varint();
    const end = this.at + length;
    const { bytes } = this;
    // Before anything of that size is made.
    if (end > bytes.length) this.fail();
    // Each posting and each position takes at least one byte.
    const hits = new Hits(length, { positions: withPositions ? length : undefined });
    let unit = 0;
    while (this.at < end) {
      const head = this.varint();
      unit += head >>> 3;
      if (unit >= this.units) this.fail();
      let sentences = (head & 1 ? PLACE : 0) | (head & 2 ? TITLE : 0);
      if (withPositions && head & 1) this.positions(hits, IN_PLACE);
      const title = head & 2 ? bytes[this.at++] : 0;
      if (withPositions && head & 2) this.positions(hits, IN_TITLE);
      const text = head & 4 ? bytes[this.at++] : 0;
      let count = 0;
      if (head & 4) {
        count = text & 8 ? 1 : (text & 7) + 2;
        sentences |= text & 8 ? 1 << (text & 7) : bytes[this.at++];
        let positions = !withPositions ? 0 : count < MOST_TIMES ? count : this.varint();
        for (; positions > 0 && this.at < end; positions--) this.position(hits);
      }
      hits.add(unit, sentences, title, count, text >> 4);
    }
    return hits;
  }

  /** Reads a position in a text; positions relative to later sentences are added after it. @param {Hits} hits */
  position(hits) {
    const { bytes } = this;
    const first = this.at;
    while (bytes[this.at] === 254) this.at += 2;
    hits.position(bytes[this.at]);
    for (let at = first; at < this.at; at += 2) hits.position(BEFORE + bytes[at + 1]);
    this.at++;
  }

  /** Reads the positions of a title or place. @param {Hits} hits @param {number} from */
  positions(hits, from) {
    for (let byte = 128; byte & 128; ) {
      byte = this.bytes[this.at++];
      const position = byte & 127;
      // 127 means one token before the text's first sentence.
      hits.position(position < 126 ? from + position : BEFORE + 126 + position);
    }
  }
}

const MOST_LOOKED_THROUGH = 64;

/** All shards of an index, fetched on demand. */
export class Terms {
  /**
   * @param {(number: number) => Promise<Shard>} fetch
   * @param {{shards: number, alone: string, fine: boolean}} entry
   */
  constructor(fetch, { shards, alone, fine }) {
    this.fetch = fetch;
    this.together = shards;
    /** The families with a shard of their own. @type {Map<string, number>} */
    this.alone = new Map(alone ? alone.split(" ").map((family, at) => [family, shards + at]) : []);
    this.count = shards + this.alone.size;
    this.fine = fine;
    /** Whether it is small enough to be searched as a whole. */
    this.small = !fine && shards <= MOST_LOOKED_THROUGH;
    /** @type {Map<number, Shard>} */
    this.shards = new Map();
    /** @type {Map<string, Hits>} */
    this.read = new Map();
  }

  /** The number of a family's shard. @param {string} family */
  number(family) {
    return this.alone.get(family) ?? (fnv(family) & (this.together - 1)) >>> 0;
  }

  /** Fetches the shards of some families. @param {Iterable<string>} families */
  async load(families) {
    const numbers = new Set([...families].map((family) => this.number(family)));
    await this.loadShards([...numbers]);
  }

  /** Fetches shards. @param {number[]} numbers */
  async loadShards(numbers) {
    const missing = numbers.filter((number) => !this.shards.has(number));
    const shards = await Promise.all(missing.map(this.fetch));
    shards.forEach((shard, index) => this.shards.set(missing[index], shard));
  }

  /** The terms of a fetched family. @param {string} family */
  family(family) {
    return this.shards.get(this.number(family))?.terms(family) ?? new Map();
  }

  /**
   * The occurrences of a term of a fetched family.
   * @param {string} family
   * @param {string} term
   * @returns {Hits}
   */
  hits(family, term) {
    const key = `${family}\t${term}`;
    let hits = this.read.get(key);
    if (!hits) {
      const at = this.family(family).get(term);
      hits = at === undefined ? NONE : this.shards.get(this.number(family)).hits(at, !this.fine && !isWord(family));
      this.read.set(key, hits);
    }
    return hits;
  }
}
