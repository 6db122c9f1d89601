// The occurrences of a term or a combination of terms: columns rather than an
// object for each unit, because there may be thousands.

/** Bits of `sentences` for the title and the place. */
export const TITLE = 1 << 8;
export const PLACE = 1 << 9;

/**
 * Offsets of positions before the start of a sentence, in the title, and in the
 * place; lower ones are in sentences. Within these ranges, positions are those
 * of the shard.
 */
export const BEFORE = 256;
export const IN_TITLE = 512;
export const IN_PLACE = 768;

/** Whether a position is `step` tokens after another. @param {number} before @param {number} position @param {number} step */
export function isBehind(before, position, step) {
  if (position < BEFORE) return before < IN_TITLE && (position - (before & 255) + 254) % 254 === step;
  return before >> 8 === position >> 8 && (position - before + 126) % 126 === step;
}

/** Units in order, with their data. */
export class Hits {
  /**
   * @param {number} most capacity
    * @param {{positions?: number, weights?: boolean}} [known] capacity for
    *   positions
   */
  constructor(most, { positions, weights } = {}) {
    /** Number of units. */
    this.size = 0;
    this.units = new Uint32Array(most);
    /** Bits 0 to 7 for sentences of the text modulo 8, TITLE, PLACE. */
    this.sentences = new Uint16Array(most);
    /** Length of the unit's title in tokens, if it matches. */
    this.titles = new Uint8Array(most);
    /** Frequency in the text. */
    this.counts = new Float64Array(most);
    /** Length class of the text, if it matches. */
    this.lengths = new Uint8Array(most);
    /** Positions, unit by unit, if they are indexed. */
    this.positions = positions === undefined ? undefined : new Uint16Array(positions);
    /** The end of each unit's positions. */
    this.ends = positions === undefined ? undefined : new Uint32Array(most);
    /** Number of positions. */
    this.known = 0;
    /** Weight of each; 1 if absent. */
    this.weights = weights ? new Float64Array(most) : undefined;
  }

  /**
   * Appends a unit with the positions that were added since the last one.
   * @param {number} unit
   * @param {number} sentences
   * @param {number} title
   * @param {number} count
   * @param {number} length
   */
  add(unit, sentences, title, count, length) {
    const at = this.size++;
    this.units[at] = unit;
    this.sentences[at] = sentences;
    this.titles[at] = title;
    this.counts[at] = count;
    this.lengths[at] = length;
    if (this.ends) this.ends[at] = this.known;
    return at;
  }

  /** Adds a position of the next unit. @param {number} position */
  position(position) {
    this.positions[this.known++] = position;
  }

  /** The weight of one. @param {number} at */
  weight(at) {
    return this.weights ? this.weights[at] : 1;
  }

  /** How many precede a unit. @param {number} unit */
  before(unit) {
    let from = 0;
    for (let to = this.size; from < to; ) {
      const middle = (from + to) >> 1;
      if (this.units[middle] < unit) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** The index of a unit, or -1. @param {number} unit */
  find(unit) {
    const at = this.before(unit);
    return this.unit(at) === unit ? at : -1;
  }

  /** The unit at an index; `Infinity` after the last one. @param {number} at */
  unit(at) {
    return at < this.size ? this.units[at] : Infinity;
  }

  /** Appends one of others with a weight. @param {Hits} others @param {number} at @param {number} [weight] */
  copy(others, at, weight = 1) {
    const own = this.add(others.units[at], others.sentences[at], others.titles[at], others.counts[at] * weight, others.lengths[at]);
    if (this.weights) this.weights[own] = others.weight(at) * weight;
    return own;
  }
}

/** No occurrences. */
export const NONE = new Hits(0);

/**
 * The units that match any of several, with these weights.
 * @param {Hits[]} of
 * @param {number[]} [weights]
 * @returns {Hits}
 */
export function union(of, weights = []) {
  // Divide and conquer, so that each unit is copied only log n times.
  if (of.length > 2) {
    const half = of.length >> 1;
    return union([union(of.slice(0, half), weights.slice(0, half)), union(of.slice(half), weights.slice(half))]);
  }
  const [some = NONE, others = NONE] = of;
  const [first = 1, second = 1] = weights;
  if (!others.size && first === 1) return some;
  const all = new Hits(some.size + others.size, { weights: true });
  for (let [a, b] = [0, 0]; a < some.size || b < others.size; ) {
    const unit = Math.min(some.unit(a), others.unit(b));
    if (some.unit(a) !== unit) {
      all.copy(others, b++, second);
      continue;
    }
    const at = all.copy(some, a++, first);
    if (others.unit(b) !== unit) continue;
    all.sentences[at] |= others.sentences[b];
    all.titles[at] = all.titles[at] || others.titles[b];
    all.lengths[at] = all.lengths[at] || others.lengths[b];
    all.counts[at] += others.counts[b] * second;
    all.weights[at] = Math.max(all.weights[at], others.weight(b++) * second);
  }
  return all;
}
