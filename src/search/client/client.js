// The client as one module.

export { open } from "./core/search.js";
export { SearchError } from "./core/files.js";
export { cut } from "./core/tokens.js";
export { stem } from "./core/stem.js";
