// The client's part that tells whether there is an answer: definitions of
// terms, and what a portal does not have.

export { judged } from "./answer/judged.js";
