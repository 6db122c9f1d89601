// A corpus of any size; equal seeds give equal corpora.

import { compose } from "./compose.mjs";
import { random } from "./random.mjs";
import { source } from "./source.mjs";

/**
 * @param {number} measures
 * @param {number} seed
 */
export async function corpus(measures, seed) {
  return compose(await source(), measures, random(seed));
}
