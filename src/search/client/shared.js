// What the later parts import from the first one.

export { readsChinese } from "./core/answers.js";
export { BLOCK, HASH, below, counted, formed, hashAt, maybe, texts } from "./core/folder.js";
export { union } from "./core/hits.js";
export { BEGINNING, SAME_STEM, following, run, runFamilies } from "./core/matching.js";
export { documentOf } from "./core/order.js";
export { exactly, matches, merge, sequence, stems } from "./core/passage.js";
export { assembled, isLight, textOf } from "./core/query.js";
export { fnv } from "./core/shard.js";
export { stem } from "./core/stem.js";
export { cut, hasHan, isChinese, wordFamilies } from "./core/tokens.js";
