// The parts of the client that are loaded on demand. `bundle/client.mjs`
// defines how they are published.

/** What only some queries need. */
export const more = () => import("../more.js");
/** Tells whether there is an answer. */
export const answering = () => import("../answer.js");
/** Selects passages. */
export const choosing = () => import("../more/passage.js");
/** Decompresses files in old browsers. */
export const inflating = () => import("../inflate.js");
