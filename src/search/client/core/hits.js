// Where a term, or what is made of several, stands: columns rather than an
// object for each unit, because there may be thousands.

/** Of the title, and of the place, in spots. */
export const TITLE = 1 << 8;
export const PLACE = 1 << 9;

/** Units in their order, and what is known of each. */
export class Hits {
  /**
   * @param {number} most how many there is room for
   * @param {{offsets?: boolean, weights?: boolean}} [known]
   */
  constructor(most, { offsets, weights } = {}) {
    /** How many there are. */
    this.size = 0;
    this.units = new Uint32Array(most);
    /** Bits 0 to 7 for sentences of the text modulo 8, TITLE, PLACE. */
    this.spots = new Uint16Array(most);
    /** Tokens of the unit's title, if it stands there. */
    this.titles = new Uint8Array(most);
    /** How often it stands in the text, if it does. */
    this.counts = new Float64Array(most);
    /** Class of the text's length, if it stands there. */
    this.lengths = new Uint8Array(most);
    /** Bit o modulo 32 where it stands o tokens behind the beginning of a sentence. */
    this.offsets = offsets ? new Uint32Array(most) : undefined;
    /** How much each counts; all fully if there are none. */
    this.weights = weights ? new Float64Array(most) : undefined;
  }

  /**
   * Adds a unit that follows the others.
   * @param {number} unit
   * @param {number} spots
   * @param {number} title
   * @param {number} count
   * @param {number} length
   */
  add(unit, spots, title, count, length) {
    const at = this.size++;
    this.units[at] = unit;
    this.spots[at] = spots;
    this.titles[at] = title;
    this.counts[at] = count;
    this.lengths[at] = length;
    return at;
  }

  /** How much one counts. @param {number} at */
  weight(at) {
    return this.weights ? this.weights[at] : 1;
  }

  /** Where a unit is, -1 if it is not. @param {number} unit */
  find(unit) {
    let [from, to] = [0, this.size];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.units[middle] < unit) from = middle + 1;
      else to = middle;
    }
    return from < this.size && this.units[from] === unit ? from : -1;
  }

  /** The units. */
  list() {
    return [...this.units.subarray(0, this.size)];
  }

  /** Those whose weight is fit. @param {(weight: number) => boolean} fits */
  weighing(fits) {
    const kept = new Hits(this.size, { weights: true });
    for (let at = 0; at < this.size; at++) if (fits(this.weight(at))) kept.copy(this, at, 1);
    return kept;
  }

  /** Adds one of others that follows, counting so much. @param {Hits} others @param {number} at @param {number} weight */
  copy(others, at, weight) {
    const own = this.add(others.units[at], others.spots[at], others.titles[at], others.counts[at] * weight, others.lengths[at]);
    if (this.weights) this.weights[own] = others.weight(at) * weight;
  }

  /** Nowhere. */
  static none = new Hits(0);
}

/**
 * The units that hold any of several; `weights` are how much each counts.
 * @param {Hits[]} of
 * @param {number[]} [weights]
 * @returns {Hits}
 */
export function union(of, weights = []) {
  const weighed = of.map((hits, at) => {
    const weight = weights[at] ?? 1;
    if (weight === 1) return hits;
    const light = new Hits(hits.size, { weights: true });
    for (let one = 0; one < hits.size; one++) light.copy(hits, one, weight);
    return light;
  });
  const all = (from, to) => {
    if (to - from < 2) return weighed[from] ?? Hits.none;
    const middle = (from + to) >> 1;
    return either(all(from, middle), all(middle, to));
  };
  return all(0, of.length);
}

/** The units of two lists. @param {Hits} some @param {Hits} others */
function either(some, others) {
  const all = new Hits(some.size + others.size, { weights: Boolean(some.weights || others.weights) });
  let [a, b] = [0, 0];
  while (a < some.size || b < others.size) {
    const behind = b >= others.size || (a < some.size && some.units[a] <= others.units[b]);
    const both = behind && b < others.size && some.units[a] === others.units[b];
    if (behind) all.copy(some, a++, 1);
    else all.copy(others, b++, 1);
    if (!both) continue;
    const at = all.size - 1;
    all.spots[at] |= others.spots[b];
    all.titles[at] ||= others.titles[b];
    all.lengths[at] ||= others.lengths[b];
    all.counts[at] += others.counts[b];
    if (all.weights) all.weights[at] = Math.max(all.weights[at], others.weight(b));
    b++;
  }
  return all;
}
