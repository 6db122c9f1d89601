// Filters results by kind, plan, topic and audience.

import { facets as names } from "./tables.js";

/** The plan, topic and audiences of documents. */
async function places(folder, language) {
  const { runs, kinds } = folder.entry;
  const { plans, topics, audiences } = await names(folder, language);
  const plan = new Array(kinds.length).fill(null);
  let before = 0;
  for (const [, count, , number] of runs) {
    plan.fill(number, before, before + count);
    before += count;
  }
  const topic = new Array(kinds.length).fill(null);
  topics.forEach(([, , , , first, count], number) => topic.fill(number, first, first + count));
  const served = audiences.map(([, , documents]) => new Set(documents));
  return { plans, topics, audiences, plan, topic, served };
}

/**
 * For each facet its values, each with a test of documents.
 * @returns {Promise<Record<string, {value: string, name: string, has: (document: number) => boolean}[]>>}
 */
async function facets(folder, language) {
  const { plans, topics, audiences, plan, topic, served } = await places(folder, language);
  const { kinds } = folder.entry;
  return {
    kind: [...new Set(kinds)].map((value) => ({ value, name: value, has: (document) => kinds[document] === value })),
    plan: plans.map(([value, name], number) => ({ value, name, has: (document) => plan[document] === number })),
    topic: topics.map(([of, slug, , name], number) => ({
      value: `${plans[of][0]}/${slug}`,
      name,
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
