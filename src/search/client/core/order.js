// The order of documents in units and in files of titles and passages: by
// topic, across all plans, and then by position in the topic, because the
// results of one query are mostly about one subject.

// More measures than any topic has: the topic itself comes after them.
const LAST = 1 << 20;

/**
 * @param {[string, number, number | string | null, number | null][]} runs
 * @param {number[][]} groups by plan: group and number of measures of each topic
 * @returns {number[]} the documents
 */
export function order(runs, groups) {
  const each = (make) => groups.map((topics) => topics.flatMap((group, at) => (at % 2 ? [] : make(group * 2 * LAST, topics[at + 1]))));
  // The measures of a plan can be several runs, since their numbers may jump.
  const keys = {
    measure: each((first, count) => Array.from({ length: count }, (_, place) => first + place)),
    topic: each((first) => first + LAST),
  };
  const all = runs.flatMap(([kind, count, , plan]) => {
    const taken = keys[kind]?.[plan].splice(0, count);
    return taken?.length ? taken : Array(count).fill(Infinity);
  });
  return [...all.keys()].sort((a, b) => (all[a] === all[b] ? a - b : all[a] - all[b]));
}

/** The document of a unit. @param {import("./folder.js").Entry} entry @param {number} unit */
export const documentOf = ({ order }, unit) => order[unit % order.length];

/** A document in an edition. @param {import("./folder.js").Entry} entry @param {number} document @param {number} edition */
export const unitOf = ({ order, rows }, document, edition) => edition * order.length + rows[document];
