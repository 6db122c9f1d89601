// Finds the nearest words to a misspelt one.

/** The words of the index with their frequency. */
export class Spelling {
  /** @param {string} list as in the file */
  constructor(list) {
    const parts = list.split(" ");
    /** @type {Map<string, number>} */
    this.words = new Map();
    for (let at = 0; at + 1 < parts.length; at += 2) this.words.set(parts[at], Number(parts[at + 1]));
  }

  /** The words with a prefix, the most frequent first. @param {string} start */
  beginning(start) {
    const found = [...this.words].filter(([word]) => word.startsWith(start) && word !== start);
    return found.sort((a, b) => b[1] - a[1]).map(([word]) => word);
  }

  /**
   * The nearest words, or two words that were written as one.
   * @param {string} word
   * @returns {string[][]} the best guesses, each of one word or two
   */
  near(word) {
    if (word.length < 4) return [];
    const most = word.length < 8 ? 1 : word.length < 12 ? 2 : 3;
    /** @type {{word: string, far: number, count: number}[]} */
    const found = [];
    for (const [known, count] of this.words) {
      if (known[0] !== word[0] || Math.abs(known.length - word.length) > most) continue;
      const far = distance(word, known, most);
      if (far <= most) found.push({ word: known, far, count });
    }
    found.sort((a, b) => a.far - b.far || b.count - a.count);
    const [best] = found;
    if (best && best.far === 1) return found.filter(({ far }) => far === 1).slice(0, 2).map((one) => [one.word]);
    for (let at = 3; at <= word.length - 3; at++) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (halves.every((half) => this.words.has(half))) return [halves];
    }
    return best ? found.filter(({ far }) => far === best.far).slice(0, 2).map((one) => [one.word]) : [];
  }
}

/**
 * The edit distance with transpositions (optimal string alignment), up to
 * `most`.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
function distance(a, b, most) {
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}
