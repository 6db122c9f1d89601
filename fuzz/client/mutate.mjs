// Changes to an index, by chance.

import { isJson } from "./files.mjs";

const NUMBERS = [-1, 0, 1, 2, 7, 8, 127, 128, 255, 256, 65535, 65536, 1 << 20, 2 ** 31, 2 ** 32, 2 ** 53, 1e300, -1e300, 0.5, -0.5, "raw:1e999", "raw:-0"];
const OTHERS = [null, true, false, "", " ", "NaN", "-1", "1", "e", "一", "\t", "\n", "\ud800", "__proto__", "constructor", [], {}, [[]], [null], { length: 9 }];
const KEYS = ["__proto__", "constructor", "length", "toString", "then", "0", "-1"];
const BYTES = ["00", "01", "07", "08", "09", "0a", "20", "7f", "80", "fe", "ff", "ffffffff7f", "ffffffffffffffff7f", "e4b880", "fefefefe"];

/** A place in a value, anywhere down its tree. */
function place(dice, value) {
  const keys = [];
  while (value !== null && typeof value === "object" && !dice.chance(0.12)) {
    const known = Object.keys(value);
    if (!known.length) break;
    const key = dice.one(known);
    keys.push(Array.isArray(value) ? Number(key) : key);
    value = value[key];
  }
  return { keys, value };
}

/** Something else in place of a text. */
function text(dice, value) {
  const from = dice.below(value.length + 1);
  const to = dice.below(value.length + 1);
  return dice.one([
    () => value.slice(0, from),
    () => value.slice(from),
    () => value.slice(0, from) + dice.one(["\t", "\n", " ", "'", "\u0000", "\ud83d", "一", "a", "/", "9"]) + value.slice(to),
    () => value + value,
    () => value.repeat(1 + dice.below(50)),
    () => [...value].reverse().join(""),
  ])();
}

/** Something else in place of a value. */
function other(dice, value, root) {
  if (dice.chance(0.25)) return dice.one([...NUMBERS, ...OTHERS]);
  if (dice.chance(0.1)) return place(dice, root).value;
  if (typeof value === "number") {
    return dice.one([-value, value + 1, value - 1, value + 0.5, value * 2, value * 2 ** 20, String(value), ...NUMBERS]);
  }
  if (typeof value === "string") return text(dice, value);
  if (Array.isArray(value)) {
    const from = dice.below(value.length + 1);
    return dice.one([
      () => [],
      () => value.slice(0, from),
      () => value.slice(from),
      () => [...value, ...value],
      () => Array(1 + dice.below(300)).fill(value[0] ?? null),
      () => [...value].reverse(),
      () => [...value.slice(0, from), dice.one([...NUMBERS, ...OTHERS]), ...value.slice(from)],
      () => Object.fromEntries(value.slice(0, 50).entries()),
    ])();
  }
  return dice.one([...NUMBERS, ...OTHERS]);
}

/** A change to a file that is JSON. */
function structural(dice, file, value) {
  const { keys, value: old } = place(dice, value);
  if (keys.length && dice.chance(0.15)) return { file, drop: keys };
  if (dice.chance(0.05)) return { file, set: [...keys, dice.one(KEYS)], to: other(dice, old, value) };
  return { file, set: keys, to: other(dice, old, value) ?? null };
}

/** A change to bytes. */
function bytes(dice, file, plain, all) {
  const inside = file === "entry" || dice.chance(0.75);
  // Of compressed bytes the number is about this; one past the end adds some.
  const length = inside ? plain.length : Math.ceil(plain.length / 3);
  const from = dice.below(length + 1);
  const splice = dice.one([
    () => [from, 1, ((plain[from] ?? 0) ^ (1 << dice.below(8))).toString(16).padStart(2, "0")],
    () => [from, 1, dice.one(BYTES)],
    () => [from, 0, dice.one(BYTES)],
    () => [dice.below(Math.min(64, length + 1)), 1, dice.one(BYTES)],
    () => [from, 1 + dice.below(16), ""],
    () => [from, length + 64, ""],
    () => [from, dice.below(64), plain.subarray(0, dice.below(64)).toString("hex")],
    () => {
      const others = all.get(dice.one([...all.keys()])).plain;
      const start = dice.below(others.length);
      return [from, dice.below(64), others.subarray(start, start + dice.below(64)).toString("hex")];
    },
  ])();
  return { file, splice, inside };
}

/**
 * Changes to an index.
 * @param {ReturnType<import("./random.mjs").random>} dice
 * @param {Map<string, import("./files.mjs").File>} files
 */
export function changes(dice, files) {
  const kinds = new Map();
  for (const file of files.keys()) {
    const [kind] = file.split("-");
    kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  }
  const choose = () => (dice.chance(0.25) ? "entry" : dice.one(kinds.get(dice.one([...kinds.keys()]))));
  const first = choose();
  return Array.from({ length: 1 + dice.below(4) }, () => {
    const file = dice.chance(0.7) ? first : choose();
    if (dice.chance(0.02)) return { file, gone: true };
    if (dice.chance(0.02)) return { file, as: dice.one([...files.keys()]) };
    const { plain, value } = files.get(file);
    return isJson(file) && dice.chance(0.8) ? structural(dice, file, value) : bytes(dice, file, plain, files);
  });
}
