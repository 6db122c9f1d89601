// Where a term, or what is made of several, stands: columns rather than an
// object for each unit, because there may be thousands.

/** Of the title, and of the place, in sentences. */
export const TITLE = 1 << 8;
export const PLACE = 1 << 9;

/**
 * Where positions begin that are before the beginning of a sentence, in the title,
 * and in the place; before these are those in sentences. The numbers are those
 * of the shard.
 */
export const BEFORE = 256;
export const IN_TITLE = 512;
export const IN_PLACE = 768;

/** Whether a position is so many tokens behind another. @param {number} before @param {number} position @param {number} step */
export function isBehind(before, position, step) {
  if (position < BEFORE) return before < IN_TITLE && (position - (before & 255) + 254) % 254 === step;
  return before >> 8 === position >> 8 && (position - before + 126) % 126 === step;
}

/** Units in their order, and what is known of each. */
export class Hits {
  /**
   * @param {number} most how many there is room for
   * @param {{positions?: number, weights?: boolean}} [known] for how many positions
   *   there is room
   */
  constructor(most, { positions, weights } = {}) {
    /** How many there are. */
    this.size = 0;
    this.units = new Uint32Array(most);
    /** Bits 0 to 7 for sentences of the text modulo 8, TITLE, PLACE. */
    this.sentences = new Uint16Array(most);
    /** Tokens of the unit's title, if it stands there. */
    this.titles = new Uint8Array(most);
    /** How often it stands in the text, if it does. */
    this.counts = new Float64Array(most);
    /** Class of the text's length, if it stands there. */
    this.lengths = new Uint8Array(most);
    /** Where it stands, unit by unit, if that is known. */
    this.positions = positions === undefined ? undefined : new Uint16Array(positions);
    /** Where the positions of a unit end. */
    this.ends = positions === undefined ? undefined : new Uint32Array(most);
    /** How many positions there are. */
    this.known = 0;
    /** How much each counts; all fully if there are none. */
    this.weights = weights ? new Float64Array(most) : undefined;
  }

  /**
   * Adds a unit that follows the others; it has the positions that were added
   * since the last one.
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

  /** How much one counts. @param {number} at */
  weight(at) {
    return this.weights ? this.weights[at] : 1;
  }

  /** How many come before a unit. @param {number} unit */
  before(unit) {
    let from = 0;
    for (let to = this.size; from < to; ) {
      const middle = (from + to) >> 1;
      if (this.units[middle] < unit) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Where a unit is, -1 if it is not. @param {number} unit */
  find(unit) {
    const at = this.before(unit);
    return this.unit(at) === unit ? at : -1;
  }

  /** The unit at a place, none if there is none. @param {number} at */
  unit(at) {
    return at < this.size ? this.units[at] : Infinity;
  }

  /** Adds one of others that follows, counting so much. @param {Hits} others @param {number} at @param {number} [weight] */
  copy(others, at, weight = 1) {
    const own = this.add(others.units[at], others.sentences[at], others.titles[at], others.counts[at] * weight, others.lengths[at]);
    if (this.weights) this.weights[own] = others.weight(at) * weight;
    return own;
  }
}

/** Nowhere. */
export const NONE = new Hits(0);

/**
 * The units that hold any of several; `weights` are how much each counts.
 * @param {Hits[]} of
 * @param {number[]} [weights]
 * @returns {Hits}
 */
export function union(of, weights = []) {
  // Half by half: each is copied as often as there are halves.
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
