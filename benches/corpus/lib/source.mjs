// The 2023 plan as source of the corpus: its topics and measures, in both
// languages, cut into pieces.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

import { pieces } from "./align.mjs";

export const ROOT = path.resolve(import.meta.dirname, "../../..");
const PLAN = path.join(ROOT, "content/plans/2023");
const ORIGINAL = path.join(ROOT, "seeds/2023-civil-affairs-work-plan.txt");

/** @typedef {import("./names.mjs").Pair} Pair */
/**
 * @typedef {object} Measure
 * @property {Pair} title
 * @property {Pair[][]} sentences pieces, sentence by sentence
 */
/**
 * @typedef {object} Topic
 * @property {Pair} title
 * @property {string} slug
 * @property {Measure[]} measures
 */

/** @returns {Promise<Topic[]>} */
export async function source() {
  const settings = await readFile(path.join(PLAN, "plan.toml"), "utf8");
  const slugs = [...settings.matchAll(/^slug = "(.*)"$/gm)].map(([, slug]) => slug);
  const chinese = await original();
  const english = await edition();
  return english.map((topic, index) => ({
    title: { zh: chinese.topics[index], en: topic.title },
    slug: slugs[index],
    measures: topic.measures.map(({ number, title, lines }) => {
      const [heading, ...sentences] = chinese.measures.get(number);
      if (sentences.length !== lines.length) throw new Error(`measure ${number}: the editions differ`);
      return {
        title: { zh: heading.replace(/。$/, ""), en: title },
        sentences: sentences.map((zh, at) => pieces({ zh, en: lines[at] })),
      };
    }),
  }));
}

/** The corrected original: titles of topics, sentences of measures. */
async function original() {
  const lines = (await readFile(ORIGINAL, "utf8")).split("\n");
  const errata = (await readFile(path.join(PLAN, "errata.toml"), "utf8")).split("[[erratum]]");
  for (const erratum of errata.slice(1)) {
    const value = (key) => new RegExp(`^${key} = "?(.*?)"?$`, "m").exec(erratum)?.[1];
    const at = Number(value("line")) - 1;
    lines[at] = lines[at].replace(value("found"), value("corrected") ?? value("found"));
  }
  const topics = [];
  const measures = new Map();
  for (const line of lines) {
    const topic = /^[一二三四五六七八九十]+、(.*)$/.exec(line);
    const measure = /^(\d{1,3})\.(.*)$/.exec(line);
    if (topic) topics.push(topic[1]);
    if (measure) measures.set(Number(measure[1]), measure[2].match(/[^。]*(?:。|$)/g).filter(Boolean));
  }
  return { topics, measures };
}

/** The English edition, topic by topic. */
async function edition() {
  const folder = path.join(PLAN, "en");
  const names = (await readdir(folder)).filter((name) => /^\d\d-.*\.md$/.test(name)).sort();
  return Promise.all(
    names.slice(1).map(async (name) => {
      const [head, ...measures] = (await readFile(path.join(folder, name), "utf8")).split(/^## /m);
      return {
        title: /^# \d+\. (.*)$/m.exec(head)[1],
        measures: measures.map((measure) => {
          const [heading, ...lines] = measure.split("\n").filter((line) => line.trim());
          const [, number, title] = /^(\d+)\. (.*)$/.exec(heading);
          return { number: Number(number), title, lines };
        }),
      };
    }),
  );
}
