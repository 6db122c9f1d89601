// The size of a corpus.

/**
 * @param {import("./compose.mjs").Plan[]} plans
 * @returns {Record<string, number>}
 */
export function statistics(plans) {
  const measures = plans.flatMap(({ topics }) => topics.flatMap((topic) => topic.measures));
  const pairs = new Set();
  const words = new Set();
  const counted = { sentences: 0, characters: 0, words: 0 };
  for (const { title, sentences } of measures) {
    counted.sentences += sentences.length;
    const texts = [title, ...sentences];
    // Readers may type text across punctuation.
    const chinese = texts.map(({ zh }) => zh.replace(/[\p{P}\s]/gu, "")).join("");
    for (const [run] of chinese.matchAll(/\p{Script=Han}+/gu)) {
      counted.characters += run.length;
      for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2));
    }
    for (const { en } of texts) {
      for (const [word] of en.matchAll(/\p{Script=Latin}+(?:’\p{Script=Latin}+)*/gu)) {
        counted.words += 1;
        words.add(word.toLowerCase());
      }
    }
  }
  return {
    plans: plans.length,
    measures: measures.length,
    ...counted,
    "distinct pairs of characters": pairs.size,
    "distinct words": words.size,
  };
}
