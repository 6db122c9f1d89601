// In which order files of titles and passages hold the documents: topic by
// topic, those of all plans together, because what one query finds is mostly
// of one topic.

/**
 * @param {[string, number, number | null, number | null][]} runs
 * @param {number[][]} groups by plan: group and number of measures of each topic
 * @returns {number[]} the documents
 */
export function order(runs, groups) {
  /** @type {number[]} */
  const group = [];
  for (const [kind, count, , plan] of runs) {
    const topics = groups[plan] ?? [];
    if (kind === "measure") for (let at = 0; at < topics.length; at += 2) group.push(...Array(topics[at + 1]).fill(topics[at]));
    else if (kind === "topic") group.push(...topics.filter((_, at) => at % 2 === 0));
    else group.push(...Array(count).fill(Infinity));
  }
  return [...group.keys()].sort((a, b) => (group[a] === group[b] ? a - b : group[a] - group[b]));
}
