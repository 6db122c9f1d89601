// Filters results by year, body, series and kind of plan, by plan, topic,
// audience and kind.

import { covers, plansOf } from "./year.js";
import { facets as names } from "./tables.js";

/** The plan, topic and audiences of documents. */
async function places(folder, language) {
  const { runs, kinds } = folder.entry;
  const [{ topics, audiences }, table] = await Promise.all([names(folder, language), folder.plans(language)]);
  const topic = new Array(kinds.length).fill(null);
  topics.forEach(([, , , , first, count], number) => topic.fill(number, first, first + count));
  const served = audiences.map(([, , documents]) => new Set(documents));
  return { topics, audiences, table, plan: plansOf(runs), topic, served };
}

/** The years of the plans, the latest first. */
function yearsOf(years) {
  const all = new Set();
  for (const known of years) for (let year = known?.[0] ?? 1; year <= (known?.[1] ?? 0); year++) all.add(year);
  return [...all].sort((a, b) => b - a);
}

/**
 * For each facet its values, each with a test of documents.
 * @returns {Promise<Record<string, {value: string, name: string, has: (document: number) => boolean}[]>>}
 */
async function facets(folder, language) {
  const { topics, audiences, table, plan, topic, served } = await places(folder, language);
  const { kinds, plans, years } = folder.entry;
  const { plans: rows, bodies, series } = table;
  // What holds for a plan holds for all that is in it.
  const ofPlans = (value, name, holds) => {
    const is = rows.map(holds);
    return { value, name, has: (document) => plan[document] !== null && is[plan[document]] };
  };
  // Topics of the same name are told apart by the years of their plans.
  const alike = new Map();
  for (const [, , , name] of topics) alike.set(name, (alike.get(name) ?? 0) + 1);
  // All that there is of one plan is of its years and bodies.
  const several = (values) => (plans.length > 1 ? values : []);
  return {
    year: several(yearsOf(years)).map((year) => ofPlans(`${year}`, `${year}`, (_, number) => covers(years[number], year))),
    body: several(bodies).map(([slug, name], body) => ofPlans(slug, name, ([, , own]) => own.includes(body))),
    "plan-kind": several([...new Set(rows.map(([, , , kind]) => kind))]).map((value) => ofPlans(value, value, ([, , , kind]) => kind === value)),
    series: several(series).map(([slug, name], one) => ofPlans(slug, name, ([, , , , own]) => own === one)),
    kind: [...new Set(kinds)].map((value) => ({ value, name: value, has: (document) => kinds[document] === value })),
    plan: rows.map(([name], number) => ({ value: plans[number], name, has: (document) => plan[document] === number })),
    topic: topics.map(([of, slug, , name], number) => ({
      value: `${plans[of]}/${slug}`,
      name: alike.get(name) > 1 && years[of] ? `${name} · ${years[of][0]}` : name,
      has: (document) => topic[document] === number,
    })),
    audience: audiences.map(([value, name], number) => ({ value, name, has: (document) => served[number].has(document) })),
  };
}

/**
 * The test of a filter.
 * @param {Record<string, string | undefined>} filter a value for some facets
 * @returns {Promise<(document: number) => boolean>}
 */
export async function keeps(filter, folder, language) {
  const wanted = Object.entries(filter).filter(([, value]) => value);
  if (!wanted.length) return () => true;
  const all = await facets(folder, language);
  const tests = wanted.map(([facet, value]) => all[facet]?.find((one) => one.value === value)?.has ?? (() => false));
  return (document) => tests.every((has) => has(document));
}

/**
 * For each facet its values that some documents have, and how many; a filter by
 * the facet itself is ignored.
 */
export async function count(found, filter, folder, language) {
  const all = await facets(folder, language);
  /** @type {Record<string, {value: string, name: string, count: number}[]>} */
  const counted = {};
  for (const [facet, values] of Object.entries(all)) {
    const kept = await keeps({ ...filter, [facet]: undefined }, folder, language);
    const documents = found.map(({ document }) => document).filter(kept);
    counted[facet] = values
      .map(({ value, name, has }) => ({ value, name, count: documents.filter(has).length }))
      .filter(({ count }) => count);
  }
  return counted;
}

/**
 * Documents, each topic followed by its measures.
 * @param {number[]} documents
 */
export async function withMeasures(documents, folder, language) {
  const { kinds, runs } = folder.entry;
  if (!documents.some((document) => kinds[document] === "topic")) return documents;
  const { topics } = await names(folder, language);
  let before = 0;
  let topic = 0;
  /** @type {Map<number, number[]>} */
  const measures = new Map();
  for (const [kind, count] of runs) {
    for (let at = 0; at < count && kind === "topic"; at++) {
      const [, , , , first = 0, size = 0] = topics[topic++] ?? [];
      measures.set(before + at, Array.from({ length: size }, (_, index) => first + index));
    }
    before += count;
  }
  return documents.flatMap((document) => [document, ...(measures.get(document) ?? [])]);
}
