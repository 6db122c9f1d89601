// The corpus as every generator gets it: one text in two languages, and the
// pages that it has.

/** @typedef {import("../../corpus/lib/compose.mjs").Plan} Plan */
/** @typedef {"zh" | "en"} Language */

/** @type {Language[]} */
export const LANGUAGES = ["zh", "en"];

/**
 * A page of a plan, a topic or a measure in one language.
 * @typedef {object} Page
 * @property {"plan" | "topic" | "measure"} kind
 * @property {string[]} place folders below `plans`, the last of them its own
 * @property {Language} language
 * @property {string} title
 * @property {number} weight its place among its neighbours
 * @property {string[]} paragraphs
 */

/**
 * @param {Plan} plan
 * @param {Language} language
 * @returns {Page[]}
 */
export function pages(plan, language) {
  let number = 0;
  const name = language === "zh" ? `${plan.year}年${plan.city.zh}民政工作要点` : `Civil affairs plan of ${plan.city.en}, ${plan.year}`;
  const own = { kind: "plan", place: [plan.id], language, title: name, weight: plan.year, paragraphs: [] };
  const below = plan.topics.flatMap((topic, index) => {
    const place = [plan.id, topic.slug];
    const measures = topic.measures.map(({ title, sentences }) => {
      number += 1;
      return {
        kind: "measure",
        place: [...place, String(number)],
        language,
        title: `${number}. ${title[language]}`,
        weight: number,
        paragraphs: sentences.map((sentence) => sentence[language]),
      };
    });
    return [{ kind: "topic", place, language, title: topic.title[language], weight: index + 1, paragraphs: [] }, ...measures];
  });
  return [own, ...below];
}

/**
 * The first English sentence of a measure in the middle: what is edited.
 * @param {Plan[]} plans
 */
export function edited(plans) {
  const plan = plans[Math.floor(plans.length / 2)];
  const topic = plan.topics[Math.floor(plan.topics.length / 2)];
  return { plan, sentence: topic.measures[0].sentences[0].en };
}

/** The same sentence with a word more. @param {string} sentence */
export const longer = (sentence) => `Indeed, ${sentence}`;
