// Recognises a year in a query for which the portal has plans.
//
//   asked = ( start / space ) year ( ["年"] ["度"] ["的"] / space / end )
//
// What has the year as a part of something else is left as it is: 2025年底前,
// 2024年3月, a phrase in quotes.

const YEAR = /(?:^|\s)(?:in\s+)?((?:19|20|21)[0-9]{2})(?:\s*年度?(?![底末初中前后後内內以]|[0-9一二三四五六七八九十]{1,3}月)的?|(?=\s|$))/iu;
// Words that say no more than that a plan is meant.
const PLAN = /^(?:(?:the|for|of|in|work|key|points?|plans?)\s*|工作|要[点點]|[计計][划劃]|文件|\s)*$/iu;

/** @typedef {{year: number, plans: Set<number>, rest: string, isAlone: boolean}} Asked the year, the plans for it, the other words of the query, whether these say nothing more */

/**
 * @param {string} text
 * @param {([number, number] | null)[]} years by plan
 * @returns {Asked | null}
 */
export function yearAsked(text, years) {
  if (/["“”]/.test(text)) return null;
  const plain = text.normalize("NFKC");
  const [whole, year] = YEAR.exec(plain) ?? [];
  if (!whole) return null;
  const plans = new Set([...years.keys()].filter((plan) => covers(years[plan], Number(year))));
  const rest = plain.replace(whole, " ").trim();
  return plans.size ? { year: Number(year), plans, rest, isAlone: PLAN.test(rest) } : null;
}

/** Whether the years of a plan include one. @param {[number, number] | null | undefined} years @param {number} year */
export const covers = (years, year) => !!years && years[0] <= year && year <= years[1];

/**
 * The plan of each document, if it belongs to one.
 * @param {[string, number, number | string | null, number | null][]} runs
 * @returns {(number | null)[]}
 */
export const plansOf = (runs) => runs.flatMap(([, count, , plan]) => Array(count).fill(plan));

/**
 * Documents with those of the plans that were asked for first, in their order.
 * @template {{document: number}} T
 * @param {T[]} found
 * @param {Asked} asked
 * @param {import("../core/folder.js").Entry} entry
 * @param {(document: number) => T} plain makes one of a document that nothing else makes relevant
 */
export function ofYearFirst(found, { plans, isAlone }, { runs, kinds }, plain) {
  const of = plansOf(runs);
  const known = new Map(found.map((one) => [one.document, one]));
  const isOf = (document) => plans.has(of[document]);
  const own = isAlone ? [...kinds.keys()].filter((document) => kinds[document] === "plan" && isOf(document)) : [];
  const all = [...new Set([...own.map((document) => known.get(document) ?? plain(document)), ...found])];
  return [...all.filter(({ document }) => isOf(document)), ...all.filter(({ document }) => !isOf(document))];
}
