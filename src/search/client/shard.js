// Reads a shard of terms; its grammar stands in `shard.rs`.

import { cut, family } from "./tokens.js";

// A spot as one number: sentence × SENTENCE + offset × 2 + 1 for a sentence's
// last token.
const SENTENCE = 2 ** 21;

/** The sentence of a spot. @param {number} spot */
export const sentenceOf = (spot) => Math.floor(spot / SENTENCE);

/** The offset of a spot. @param {number} spot */
export const offsetOf = (spot) => Math.floor((spot % SENTENCE) / 2);

/**
 * The place of the token after a spot's, without the flag of the last token.
 * @param {number} spot
 */
export const after = (spot) => (spot % 2 ? (sentenceOf(spot) + 1) * SENTENCE : spot + 2);

/**
 * FNV-1a, 32 bits.
 * @param {Uint8Array} bytes
 */
export function fnv(bytes) {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * A term in one unit.
 * @typedef {object} Posting
 * @property {number} unit
 * @property {number} lengths
 * @property {number[]} spots
 */

/** Part of the terms. */
export class Shard {
  /** @param {ArrayBuffer} buffer */
  constructor(buffer) {
    this.bytes = new Uint8Array(buffer);
    this.at = 8;
    const sum = new DataView(buffer).getUint32(4, true);
    const magic = String.fromCharCode(...this.bytes.subarray(0, 4));
    if (magic !== "YDS1" || sum !== fnv(this.bytes.subarray(8))) throw new TypeError("bad sum");
    const length = this.varint();
    const dictionary = new TextDecoder().decode(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    /** @type {Map<string, {line: string, at: number}>} */
    this.families = new Map();
    for (const line of dictionary ? dictionary.split("\n") : []) {
      const length = this.varint();
      this.families.set(family(line), { line, at: this.at });
      this.at += length;
    }
    /** @type {Map<string, Map<string, Posting[]>>} */
    this.read = new Map();
  }

  varint() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * scale;
      if (!(byte & 128)) return value;
    }
  }

  /**
   * The terms of a family and where they stand.
   * @param {string} name
   * @returns {Map<string, Posting[]>}
   */
  terms(name) {
    let terms = this.read.get(name);
    if (terms) return terms;
    terms = new Map();
    const found = this.families.get(name);
    if (found) {
      this.at = found.at;
      const [first, ...others] = found.line;
      const list = cut(first)[0].word
        ? found.line.split(" ")
        : others.map((other) => (other === " " ? first : first + other));
      for (const term of list) terms.set(term, this.postings());
    }
    this.read.set(name, terms);
    return terms;
  }

  postings() {
    const length = this.varint();
    const end = this.at + length;
    const postings = [];
    let unit = 0;
    while (this.at < end) {
      const head = this.varint();
      unit += Math.floor(head / 2);
      const lengths = this.bytes[this.at++];
      let sentence = 0;
      const spots = [];
      for (let count = head % 2 ? this.varint() + 2 : 1; count > 0; count--) {
        sentence += this.varint();
        spots.push(sentence * SENTENCE + this.varint());
      }
      postings.push({ unit, lengths, spots });
    }
    return postings;
  }
}
