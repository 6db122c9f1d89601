// Numbers that depend on a seed only.

/** Mulberry32. @param {number} seed */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number below another. @param {number} end */
  const below = (end) => Math.floor(next() * end);
  return { below, chance: (share) => next() < share, one: (list) => list[below(list.length)] };
}
