// Cuts a sentence and its translation into corresponding pieces.
//
// An English line has a sentence for one or more Chinese clauses, in the same
// order. They are matched by length: the cuts are chosen so that each English
// sentence has about the same share of the text as its clauses.

/** @typedef {import("./names.mjs").Pair} Pair */

const CHINESE_NUMBER = /[0-9二两三四五六七八九十百首]|“一|一批/;
const ENGLISH_NUMBER =
  /\d|\b(?:two|both|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|eighth|batch)\b/i;

/**
 * The pieces of a pair: Chinese without its final mark, English with it. A
 * number must not lose its translation: if one would, the pair stays whole.
 * @param {Pair} pair
 * @returns {Pair[]}
 */
export function pieces({ zh, en }) {
  const clauses = cut(zh.replace(/。$/, ""), /[,;]/);
  const sentences = en.split(/(?<=[.?!][”)]?) (?=[A-Z“])/);
  const whole = [{ zh: zh.replace(/。$/, ""), en }];
  if (sentences.length === 1 || clauses.length < sentences.length) return whole;
  const cuts = best(clauses.map(length), sentences.map(length));
  const found = sentences.map((sentence, index) => ({
    zh: clauses.slice(cuts[index], cuts[index + 1]).join(","),
    en: sentence,
  }));
  const agree = found.every((piece) => CHINESE_NUMBER.test(piece.zh) === ENGLISH_NUMBER.test(piece.en));
  return agree ? found : whole;
}

/** @param {string} text */
const length = (text) => text.length;

/**
 * Cuts at marks outside quotations, titles and brackets.
 * @param {string} text
 * @param {RegExp} mark
 */
function cut(text, mark) {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if (/[“《(]/.test(character)) depth += 1;
    if (/[”》)]/.test(character)) depth -= 1;
    if (!depth && mark.test(character)) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/**
 * Where to cut `clauses` into as many groups as there are `sentences`, with
 * about the same shares of the whole. Returns the first clause of each group,
 * and the end.
 * @param {number[]} clauses
 * @param {number[]} sentences
 * @returns {number[]}
 */
function best(clauses, sentences) {
  const sum = (list) => list.reduce((total, one) => total + one, 0);
  const ratio = sum(sentences) / sum(clauses);
  /** The lowest cost of the rest, and its cuts. */
  const search = (clause, sentence) => {
    if (sentence === sentences.length - 1) {
      const cost = difference(clauses.slice(clause), sentences[sentence]);
      return { cost, cuts: [clause, clauses.length] };
    }
    let least = { cost: Infinity, cuts: [] };
    const last = clauses.length - (sentences.length - 1 - sentence);
    for (let end = clause + 1; end <= last; end += 1) {
      const rest = search(end, sentence + 1);
      const cost = difference(clauses.slice(clause, end), sentences[sentence]) + rest.cost;
      if (cost < least.cost) least = { cost, cuts: [clause, ...rest.cuts] };
    }
    return least;
  };
  const difference = (group, sentence) => (sum(group) * ratio - sentence) ** 2 / sentence;
  return search(0, 0).cuts;
}
