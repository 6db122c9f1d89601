// The client as one module: what a page uses, and what its second part,
// `more.js`, shares with it.

export { open } from "./core/search.js";
export { SearchError } from "./core/files.js";
export { readsChinese } from "./core/answers.js";
export * from "./core/stem.js";
export * from "./core/tokens.js";
export * from "./core/shard.js";
export * from "./core/folder.js";
export * from "./core/query.js";
export * from "./core/matching.js";
export * from "./core/passage.js";
