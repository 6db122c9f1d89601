// The client as one module: what a page uses, and what its other parts share
// with it.

export { open } from "./core/search.js";
export { SearchError } from "./core/files.js";
export { cut, hasHan, isChinese, wordFamilies } from "./core/tokens.js";
export { stem } from "./core/stem.js";

export { readsChinese } from "./core/answers.js";
export { BLOCK, HASH, hashAt, listed } from "./core/folder.js";
export { BEGINNING, SAME_STEM, following, run, runFamilies } from "./core/matching.js";
export { union } from "./core/hits.js";
export { documentOf } from "./core/order.js";
export { exactly, matches, merge, sequence, stems } from "./core/passage.js";
export { assembled, isLight, textOf } from "./core/query.js";
export { fnv } from "./core/shard.js";
