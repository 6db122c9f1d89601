// Parses queries.
//
//   query  = *( clause / space )
//   clause = [ "-" ] ( quote text quote / text )  ; "-": must not occur
//   quote  = any of " “ ” ＂ 「 」 『 』           ; at the clause's ends, else punctuation
//   text   = *( run / word )                       ; run: Chinese characters and digits
//
// A query is split into parts: quotes, runs, words. Each token of a part is a
// cell; documents are ranked by the cells that they match. Stop words and
// question words (`the`, `how`, `请问`) are light cells: a document need not
// match them.

import { cut } from "./tokens.js";

// Characters beyond this are ignored.
const MOST_CHARACTERS = 200;
const CLAUSE = /([-－](?=\S))?(?:["“”＂「」『』]([^"“”＂「」『』]+)["“”＂「」『』](?=\s|$)|\S+)/gu;
const LIGHT = new Set(
  (
    "a about an and any anyone are as at be been being by can could do does did for from get give had has have how i if in " +
    "into is it its just like me my need no not of on one or our please should so some someone than that the their them there " +
    "these they this those to up us want was we were what when where which who whom whose why will with would you your " +
    "don't doesn't isn't can't i'm i've i'd it's what's who's where's he she his her him am"
  ).split(" "),
);
// In folded form, longer ones before their prefixes.
const ASKING =
  /请问|为什么|是什么|有什么|怎么样|怎么办理|怎么办|怎么|怎样|如何|什么时候|什么|有哪些|哪些|哪里|哪儿|哪个|哪|多少|是否|能不能|可不可以|会不会|有没有|是不是|可以|应该|需要|我想|我要|想要|应当|吗|呢|吧|啊|呀|的|了|我们|我|你们|你|他们|她们|他|她|在|是|和|与|及|就|都|也|把|被|给|让|向|对|到|要|想|去|谁|几|很|会|能|有|得|着|过|这|那|个|些|没有|不/gu;

/**
 * @typedef {object} Part
  * @property {import("./tokens.js").Token[]} tokens not empty; of a run all are
  *   characters, of a word there is one
 * @property {boolean} quoted
 * @property {boolean} word whether it is one word
 * @property {boolean} open whether its word may be a prefix, still being typed
 * @property {number} from its first cell
 */
/**
 * @typedef {object} Query
 * @property {Part[]} parts
 * @property {Part[]} excluded
 * @property {boolean[]} light by cell
 */

/**
 * @param {string} text
 * @param {import("./tokens.js").Fold} [fold]
 * @returns {Query}
 */
export function parse(text, fold) {
  /** @type {Query} */
  const query = { parts: [], excluded: [], light: [] };
  const looked = [...text.slice(0, 2 * MOST_CHARACTERS)].slice(0, MOST_CHARACTERS).join("");
  let last = null;
  for (const [whole, minus, inner] of looked.matchAll(CLAUSE)) {
    const tokens = cut(inner ?? whole, fold);
    const quoted = inner !== undefined;
    const list = minus ? query.excluded : query.parts;
    for (const part of quoted || minus ? [tokens] : apart(tokens)) {
      if (!part.length) continue;
      last = { tokens: part, quoted, word: part[0].word && part.length === 1, open: false, from: query.light.length };
      list.push(last);
      if (!minus) query.light.push(...(quoted ? part.map(() => false) : lightness(part)));
    }
  }
  // A truncated word is dropped; the last word may be a prefix.
  if (last?.word && !last.quoted) {
    if (looked.length < text.length && query.parts.length > 1 && query.parts[query.parts.length - 1] === last) {
      query.parts.pop();
      query.light.pop();
    } else last.open = true;
  }
  if (query.light.every(Boolean)) query.light.fill(false);
  return query;
}

/**
 * A query with some of its cells replaced by other words.
 * @param {Query} query
 * @param {{from: number, to: number, text: string}[]} taken
 * @returns {Query}
 */
export function assembled({ parts }, taken) {
  const texts = parts.map(({ tokens, quoted, from }) => {
    const text = tokens
      .map((token, at) => {
        const one = taken.find((other) => other.from <= from + at && from + at < other.to);
        return !one ? token.text : one.from === from + at ? one.text : "";
      })
      .join("");
    return quoted ? `"${text}"` : text;
  });
  return parse(texts.join(" "));
}

/** Splits tokens into runs of characters and single words. @param {import("./tokens.js").Token[]} tokens */
function apart(tokens) {
  /** @type {import("./tokens.js").Token[][]} */
  const parts = [];
  tokens.forEach((token, at) => {
    if (at && !token.word && !tokens[at - 1].word) parts[parts.length - 1].push(token);
    else parts.push([token]);
  });
  return parts;
}

/** @param {import("./tokens.js").Token[]} tokens of a run or a word */
function lightness(tokens) {
  if (tokens[0].word) return [LIGHT.has(tokens[0].text)];
  const light = tokens.map(() => false);
  // Every token must be one UTF-16 unit; supplementary characters have two.
  const text = tokens.map((token) => (token.text.length > 1 ? "\ufffd" : token.text)).join("");
  for (const { 0: asking, index } of text.matchAll(ASKING)) light.fill(true, index, index + asking.length);
  return light;
}

/** Whether a word is a stop word. @param {string} word */
export const isLight = (word) => LIGHT.has(word);

/** The folded text of tokens. @param {import("./tokens.js").Token[]} tokens */
export const textOf = (tokens) => tokens.map(({ text }) => text).join("");
