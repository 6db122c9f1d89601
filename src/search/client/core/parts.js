// What of the client comes only when it is needed. `bundle/client.mjs` says how it
// comes to a site.

/** What only some queries need. */
export const more = () => import("../more.js");
/** What chooses passages. */
export const choosing = () => import("../more/passage.js");
/** What unpacks files for old browsers. */
export const inflating = () => import("../inflate.js");
