// English word stems: the Snowball English stemmer (Porter 2), implemented from
// its published definition in the same version as the program's.
//
// A `y` that is a consonant is written `Y` while the rules run.

const VOWEL = /[aeiouy]/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
// A short syllable at the end: vowel and consonant that is not w, x or Y
// after a consonant, or vowel and consonant that are the whole word.
const SHORT = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;

const WHOLE = new Map(
  (
    "skis ski skies sky dying die lying lie tying tie idly idl gently gentl ugly ugli early earli " +
    "only onli singly singl"
  )
    .split(" ")
    .reduce((pairs, word, index, all) => (index % 2 ? pairs : [...pairs, [word, all[index + 1]]]), []),
);
for (const word of "sky news howe atlas cosmos bias andes".split(" ")) WHOLE.set(word, word);
const AFTER_1A = new Set("inning outing canning herring earring proceed exceed succeed".split(" "));

// Suffix, replacement; the longest matching suffix is used, even if its rule
// does not apply.
const STEP_2 = pairs(
  "tional tion enci ence anci ance abli able entli ent izer ize ization ize ational ate ation ate " +
    "ator ate alism al aliti al alli al fulness ful ousli ous ousness ous iveness ive iviti ive " +
    "biliti ble bli ble ogi og fulli ful lessli less li -",
);
const STEP_3 = pairs(
  "tional tion ational ate alize al icate ic iciti ic ical ic ful - ness - ative -",
);
const STEP_4 = pairs(
  "al - ance - ence - er - ic - able - ible - ant - ement - ment - ent - ism - ate - iti - ous - " +
    "ive - ize - ion -",
);

function pairs(list) {
  const words = list.split(" ");
  const result = [];
  for (let i = 0; i < words.length; i += 2) {
    result.push([words[i], words[i + 1] === "-" ? "" : words[i + 1]]);
  }
  return result.sort((a, b) => b[0].length - a[0].length);
}

function region(word, from) {
  for (let i = from + 1; i < word.length; i++) {
    if (!VOWEL.test(word[i]) && VOWEL.test(word[i - 1])) return i + 1;
  }
  return word.length;
}

/** A cache of words and their stems: the same words recur. @type {Map<string, string>} */
const known = new Map();
const MOST_KNOWN = 20_000;

/**
 * The stem of one lower-case English word: `subsidies` gives `subsidi`.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, (found = made(word)));
  }
  return found;
}

/** @param {string} word */
function made(word) {
  if (word.length < 3) return word;
  const whole = WHOLE.get(word);
  if (whole !== undefined) return whole;

  word = word.replace(/^'/, "").replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const special = /^(?:gener|commun|arsen)/.exec(word);
  const r1 = special ? special[0].length : region(word, 0);
  const r2 = region(word, r1);

  // 0: apostrophes
  word = word.replace(/(?:'s'|'s|')$/, "");

  // 1a
  if (word.endsWith("sses")) word = word.slice(0, -2);
  else if (/(?:ied|ies)$/.test(word)) word = word.slice(0, word.length > 4 ? -2 : -1);
  else if (/[aeiouy].+s$/.test(word) && !/(?:us|ss)$/.test(word)) word = word.slice(0, -1);
  if (AFTER_1A.has(word)) return word;

  // 1b
  let found = /(?:eedly|eed)$/.exec(word);
  if (found) {
    if (found.index >= r1) word = word.slice(0, found.index) + "ee";
  } else if ((found = /(?:ingly|edly|ing|ed)$/.exec(word))) {
    const rest = word.slice(0, found.index);
    if (VOWEL.test(rest)) {
      word = rest;
      if (/(?:at|bl|iz)$/.test(word)) word += "e";
      else if (DOUBLE.test(word)) word = word.slice(0, -1);
      else if (word.length <= r1 && SHORT.test(word)) word += "e";
    }
  }

  // 1c
  word = word.replace(/(.[^aeiouy])[yY]$/, "$1i");

  // 2
  for (const [suffix, replacement] of STEP_2) {
    if (!word.endsWith(suffix)) continue;
    const at = word.length - suffix.length;
    const before = word[at - 1] ?? "";
    const fits =
      suffix === "ogi" ? before === "l" : suffix === "li" ? /[cdeghkmnrt]/.test(before) : true;
    if (at >= r1 && fits) word = word.slice(0, at) + replacement;
    break;
  }

  // 3
  for (const [suffix, replacement] of STEP_3) {
    if (!word.endsWith(suffix)) continue;
    const at = word.length - suffix.length;
    if (at >= (suffix === "ative" ? Math.max(r1, r2) : r1)) word = word.slice(0, at) + replacement;
    break;
  }

  // 4
  for (const [suffix] of STEP_4) {
    if (!word.endsWith(suffix)) continue;
    const at = word.length - suffix.length;
    if (at >= r2 && (suffix !== "ion" || /[st]/.test(word[at - 1] ?? ""))) word = word.slice(0, at);
    break;
  }

  // 5
  const at = word.length - 1;
  if (word.endsWith("e")) {
    if (at >= r2 || (at >= r1 && !SHORT.test(word.slice(0, at)))) word = word.slice(0, at);
  } else if (word.endsWith("ll") && at >= r2) {
    word = word.slice(0, at);
  }
  return word.replace(/Y/g, "y");
}
