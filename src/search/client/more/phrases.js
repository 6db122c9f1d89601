// Makes sure that a phrase in quotes stands as it is: the index only knows that
// its words share a sentence.

import { exactly } from "../core/passage.js";
import { cut } from "../core/tokens.js";

// So many texts are looked into.
const MOST = 200;

/**
 * The documents that hold what stands in quotes; beyond the first MOST, those
 * that may.
 * @param {import("../core/ranking.js").Found[]} found
 * @param {import("../core/query.js").Part[]} quoted
 * @param {import("../core/folder.js").Folder} folder
 * @param {import("../core/tokens.js").Fold} [fold]
 */
export async function verified(found, quoted, folder, fold) {
  const patterns = quoted.map(({ tokens }) => exactly(tokens));
  const holds = async ({ document }) => {
    for (const { language } of folder.entry.editions) {
      const { title, place } = await folder.row(document, language);
      const text = await folder.text(document, language, language);
      const texts = [[title.text, ...text].join(" "), place?.text ?? ""].map((one) => cut(one, fold));
      if (patterns.every((stands) => texts.some((tokens) => tokens.some((_, at) => stands(tokens, at))))) return true;
    }
    return false;
  };
  const held = await Promise.all(found.slice(0, MOST).map(holds));
  return found.filter((_, at) => at >= MOST || held[at]);
}
