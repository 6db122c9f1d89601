// The client's second part, fetched when a query needs it: synonyms, correction
// of characters and letters, numbers, quotes, filters, suggestions.

export { keeps, count, withMeasures } from "./more/facets.js";
export { guesses } from "./more/guesses.js";
export { all } from "./more/keeping.js";
export { beginnings, meanings, pieces } from "./more/meanings.js";
export { numbered } from "./more/number.js";
export { phrase, phraseFamilies, verified } from "./more/phrases.js";
export { suggestions } from "./more/suggest.js";
export { lexicon } from "./more/tables.js";
export { ofYearFirst, yearAsked } from "./more/year.js";
