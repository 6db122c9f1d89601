// In which order units and files of titles and passages hold the documents:
// topic by topic, those of all plans together, because what one query finds is
// mostly of one topic.

/**
 * @param {[string, number, number | null, number | null][]} runs
 * @param {number[][]} groups by plan: group and number of measures of each topic
 * @returns {number[]} the documents
 */
export function order(runs, groups) {
  // The measures of a plan may be several runs: their numbers can jump.
  const measures = groups.map((topics) =>
    topics.flatMap((group, at) => (at % 2 ? [] : Array(topics[at + 1]).fill(group))),
  );
  const topics = groups.map((all) => all.filter((_, at) => at % 2 === 0));
  const group = runs.flatMap(([kind, count, , plan]) => {
    const of = kind === "measure" ? measures[plan] : kind === "topic" ? topics[plan] : [];
    const taken = of.splice(0, count);
    return taken.length ? taken : Array(count).fill(Infinity);
  });
  return [...group.keys()].sort((a, b) => (group[a] === group[b] ? a - b : group[a] - group[b]));
}

/** The document of a unit. @param {import("./folder.js").Entry} entry @param {number} unit */
export const documentOf = ({ order }, unit) => order[unit % order.length];

/** A document in an edition. @param {import("./folder.js").Entry} entry @param {number} document @param {number} edition */
export const unitOf = ({ order, rows }, document, edition) => edition * order.length + rows[document];
