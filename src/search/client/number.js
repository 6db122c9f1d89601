// A query that is a measure's or a topic's number.
//
//   query   = number / "第" numeral "项" / "第" numeral "章"
//           / ( "measure" / "item" / "no." / "#" ) number
//           / ( "topic" / "chapter" ) number
//   number  = 1*3digit                 ; by itself a measure's
//   numeral = number / Chinese numeral below a thousand
//
// Words of either case, digits of either width, spaces anywhere between.

const DIGITS = "零一二三四五六七八九";
const PLACES = { 十: 10, 百: 100 };
const NUMERAL = "([0-9]{1,3}|[〇零一二两兩三四五六七八九十百]{1,8})";
const NUMBERED = [
  ["measure", /^(?:measure|item|no\.?|#)?\s*([0-9]{1,3})$/],
  ["measure", new RegExp(`^第?\\s*${NUMERAL}\\s*[项項]$`)],
  ["topic", /^(?:topic|chapter)\s*([0-9]{1,3})$/],
  ["topic", new RegExp(`^第?\\s*${NUMERAL}\\s*章$`)],
];

/** The value of a numeral. @param {string} text */
function valueOf(text) {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const plain = text.replaceAll("〇", "零").replace(/[两兩]/g, "二");
  if (!/[十百]/.test(plain)) return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(""));
  let value = 0;
  let digit = null;
  for (const character of plain) {
    const place = PLACES[character];
    if (!place) digit = DIGITS.indexOf(character);
    else {
      value += (digit ?? 1) * place;
      digit = null;
    }
  }
  return value + (digit ?? 0);
}

/**
 * The documents that a query asks for by their number, plan by plan.
 * @param {string} text
 * @param {[string, number, number?][]} kinds
 * @returns {number[]}
 */
export function numbered(text, kinds) {
  const asked = text.trim().slice(0, 40).normalize("NFKC").toLowerCase();
  /** @type {number[]} */
  const documents = [];
  for (const [wanted, pattern] of NUMBERED) {
    const match = pattern.exec(asked);
    if (!match) continue;
    const number = valueOf(match[1]);
    let before = 0;
    for (const [kind, count, first] of kinds) {
      const at = number - (first ?? NaN);
      if (kind === wanted && at >= 0 && at < count) documents.push(before + at);
      before += count;
    }
  }
  return documents;
}
