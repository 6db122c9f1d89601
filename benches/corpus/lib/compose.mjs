// Composes plans from the pieces of the 2023 plan, with other place names.
//
// A measure has the shape of the one that it is made from. About half of its
// pieces stay, so that its subject is the same; the others come from its topic,
// some from anywhere. Every sentence gets a clause with a name or a number, and
// no sentence occurs twice.

import { clause, titled } from "./clauses.mjs";
import { place } from "./names.mjs";

/** @typedef {import("./names.mjs").Pair} Pair */
/** @typedef {import("./random.mjs").Random} Random */
/** @typedef {import("./source.mjs").Topic} Topic */
/**
 * @typedef {object} Plan
 * @property {string} id
 * @property {Pair} city
 * @property {number} year
 * @property {{title: Pair, slug: string, measures: {title: Pair, sentences: Pair[]}[]}[]} topics
 */

/** Number of years for which a city has plans. */
const YEARS = 10;
const LATEST = 2024;

/** Names in the 2023 plan, in the order of their replacement. */
const NAMES = [
  { zh: "厦门", en: "Xiamen", kind: "city" },
  { zh: "思明区", en: "Siming District", kind: "district" },
  { zh: "海沧区", en: "Haicang District", kind: "district" },
  { zh: "同安区", en: "Tong’an District", kind: "district" },
  { zh: "莲花镇", en: "Lianhua Town", kind: "town" },
  { zh: "军营村", en: "Junying Village", kind: "village" },
  { zh: "鼓浪屿", en: "Gulangyu", kind: "island" },
];

/**
 * Plans with so many measures in total.
 * @param {Topic[]} topics of the 2023 plan
 * @param {number} measures
 * @param {Random} random
 * @returns {Plan[]}
 */
export function compose(topics, measures, random) {
  const once = unique();
  const most = topics.reduce((sum, topic) => sum + topic.measures.length, 0);
  const plans = Math.ceil(measures / most);
  const cities = Array.from({ length: Math.ceil(plans / YEARS) }, () => city(random, once));
  const anywhere = topics.flatMap(piecesOf);
  let left = measures;
  return Array.from({ length: plans }, (_, index) => {
    const city = cities[index % cities.length];
    const year = LATEST - Math.floor(index / cities.length);
    const size = Math.ceil(left / (plans - index));
    left -= size;
    const made = shortened(topics, size).map((topic) => {
      const near = piecesOf(topic);
      const title = (from) => once(() => titled(random, local(from, random, city)));
      const sentence = (own) => once(() => local(recombined(own, near, anywhere, random), random, city));
      return {
        title: title(topic.title),
        slug: topic.slug,
        measures: topic.measures.map((measure) => ({
          title: title(measure.title),
          sentences: measure.sentences.map(sentence),
        })),
      };
    });
    return { id: `${slug(city)}-${year}`, city, year, topics: made };
  });
}

/** Makes pairs until neither text has occurred before. */
function unique() {
  const known = new Set();
  return (make) => {
    let made = make();
    while (known.has(made.zh) || known.has(made.en)) made = make();
    known.add(made.zh).add(made.en);
    return made;
  };
}

const city = (random, once) => once(() => place(random, "city"));

/** @param {Pair} city */
export const slug = (city) => city.en.toLowerCase().replace("’", "-");

/** @param {Topic} topic */
const piecesOf = (topic) => topic.measures.flatMap((measure) => measure.sentences.flat());

/** The first `size` measures, in their topics. */
function shortened(topics, size) {
  let left = size;
  const kept = topics.map((topic) => {
    const measures = topic.measures.slice(0, left);
    left -= measures.length;
    return { ...topic, measures };
  });
  return kept.filter((topic) => topic.measures.length);
}

/**
 * A sentence made of pieces of others: separated by `,` in Chinese, as
 * consecutive sentences in English.
 * @returns {Pair}
 */
function recombined(own, near, anywhere, random) {
  const pieces = [];
  for (const piece of own) {
    let chosen = random.chance(0.5) ? piece : null;
    while (!chosen || pieces.includes(chosen)) chosen = random.pick(random.chance(0.7) ? near : anywhere);
    pieces.push(chosen);
  }
  // At the end: yaodian would report two sentences with the same ending as
  // pasted.
  pieces.push(clause(random));
  return {
    zh: `${pieces.map(({ zh }) => zh).join(",")}。`,
    en: pieces.map(({ en }) => en).join(" "),
  };
}

/**
 * A pair with the names of the 2023 plan replaced.
 * @param {Pair} pair
 * @param {Random} random
 * @param {Pair} city
 */
function local({ zh, en }, random, city) {
  for (const name of NAMES) {
    if (!zh.includes(name.zh)) continue;
    const other = name.kind === "city" ? { ...city, zh: city.zh.slice(0, -1) } : place(random, name.kind);
    zh = zh.replaceAll(name.zh, other.zh);
    en = en.replaceAll(name.en, other.en);
  }
  return { zh, en };
}
