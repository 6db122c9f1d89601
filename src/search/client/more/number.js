// Recognises queries for measures or topics by number.
//
//   query   = [ plan ] ( [ head ] numbers [ tail ] )
//   plan    = 4digit [ "年" ]            ; the identifier of a plan, or a year that it is for
//   head    = "第" / "measure" / "item" / "point" / "no." / "#" … ; of topics: "topic" / "chapter" …
//   tail    = "项" / "条" / "号" / "点" … ; of topics: "章" / "部分"
//   numbers = number *( ( "、" / "," / "和" / "and" … ) number ) / number ( "-" / "至" / "to" ) number
//   number  = 1*3digit [ "st" / "nd" / "rd" / "th" ] / Chinese numeral below a thousand / English numeral
//
// A number by itself is a measure's. If numbering restarts in each chapter
// (3-2), the last one counts. Case and width are ignored, and spaces are
// allowed anywhere.

import { covers } from "./year.js";

const DIGITS = "零一二三四五六七八九";
const PLACES = { 十: 10, 百: 100 };
const ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS = { first: 1, second: 2, third: 3, fifth: 5, eighth: 8, ninth: 9, twelfth: 12 };

const HAN = "[〇零一二两兩三四五六七八九十百]{1,8}";
const DIGIT = "[0-9]{1,3}(?:st|nd|rd|th)?";
const WORD = `(?:(?:${TENS.join("|")})[- ]?)?(?:${[...ONES.slice(1), ...Object.keys(ORDINALS)].sort((a, b) => b.length - a.length).join("|")})(?:th)?|${TENS.join("|")}|twentieth|thirtieth|fortieth|fiftieth`;
const NUMBER = `(?:${DIGIT}|${HAN}|${WORD})`;
const NUMBERS = `${NUMBER}(?:\\s*(?:[、,，&]|和|及|and|[-–—~～]|至|到|to)\\s*${NUMBER})*`;
const PLAN = "(?:(?<plan>[0-9]{4})\\s*年?(?:度)?\\s*)?(?:(?:工作)?要[点點])?(?:的)?";
const MEASURE = "(?:measures?|items?|points?|articles?|policy|tasks?|numbers?|nos?\\.?|#|[项項]目|措施|任[务務])";
const TOPIC = "(?:topics?|chapters?|sections?|parts?|ch\\.?)";
const FORMS = [
  ["measure", `(?:the\\s+)?${MEASURE}?\\s*(?<numbers>${DIGIT}(?:\\s*(?:[、,，&]|and|[-–—~～]|to)\\s*${DIGIT})*)\\.?`],
  ["measure", `(?:the\\s+)?${MEASURE}\\s*(?<numbers>${NUMBERS})`],
  ["measure", `(?<numbers>[二三四五]?十[一二三四五六七八九]?|(?:${TENS.join("|")})(?:[- ](?:${ONES.slice(1, 10).join("|")}))?)`],
  ["measure", `(?:the\\s+)?(?<numbers>${NUMBERS})\\s*${MEASURE}`],
  ["measure", `第?\\s*(?<numbers>${NUMBERS})\\s*[项項条條号號点點](?:工作|措施|任务|任務|内容|內容)?`],
  ["measure", `第\\s*(?<numbers>${NUMBERS})`],
  ["topic", `(?:the\\s+)?${TOPIC}\\s*(?<numbers>${NUMBERS})`],
  ["topic", `(?:the\\s+)?(?<numbers>${NUMBERS})\\s*${TOPIC}`],
  ["topic", `第?\\s*(?<numbers>${NUMBERS})\\s*(?:章|章节|章節|部分|大项|篇)`],
].map(([kind, form]) => [kind, new RegExp(`^${PLAN}${form}$`)]);
const SEPARATE = new RegExp(`(${NUMBER})(\\s*(?:[-–—~～]|至|到|to)\\s*(?=\\S))?`, "g");

/** The value of a numeral. @param {string} text */
function valueOf(text) {
  const plain = text.replace(/([0-9])(?:st|nd|rd|th)$/, "$1");
  if (/^[0-9]+$/.test(plain)) return Number(plain);
  if (/^[a-z]/.test(plain)) return englishValue(plain);
  return chineseValue(plain.replace(/〇/g, "零").replace(/[两兩]/g, "二"));
}

/** @param {string} text */
function chineseValue(text) {
  if (!/[十百]/.test(text)) return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(""));
  let value = 0;
  let digit = null;
  for (const character of text) {
    const place = PLACES[character];
    if (!place) digit = DIGITS.indexOf(character);
    else {
      value += (digit ?? 1) * place;
      digit = null;
    }
  }
  return value + (digit ?? 0);
}

/** @param {string} text */
function englishValue(text) {
  return text.split(/[- ]/).reduce((sum, word) => {
    const plain = word.replace(/ieth$/, "y").replace(/th$/, "");
    const ten = TENS.indexOf(plain);
    return sum + (ORDINALS[word] ?? (ten >= 0 ? (ten + 2) * 10 : Math.max(0, ONES.indexOf(plain))));
  }, 0);
}

/** The values of numbers, with ranges expanded. @param {string} text */
function values(text) {
  /** @type {number[]} */
  const found = [];
  let from = null;
  for (const [, numeral, to] of text.matchAll(SEPARATE)) {
    const value = valueOf(numeral);
    if (from === null) found.push(value);
    else for (let next = from + 1; next <= Math.min(value, from + 20); next++) found.push(next);
    from = to ? value : null;
  }
  return found;
}

/** The last of the numbers of a provision: 8 of 8, 2 of "3-2". @param {number | string | null} numbers */
const last = (numbers) => (numbers === null ? NaN : Number(String(numbers).split("-").pop()));

/**
 * The documents that a query asks for by number, plan by plan.
 * @param {string} text
 * @param {import("../core/folder.js").Entry} entry
 * @returns {number[]}
 */
export function numbered(text, { runs, plans, years }) {
  const asked = text.trim().slice(0, 60).normalize("NFKC").toLowerCase();
  /** @type {Set<number>} */
  const documents = new Set();
  for (const [wanted, form] of FORMS) {
    const { plan, numbers } = form.exec(asked)?.groups ?? {};
    if (!numbers) continue;
    for (const number of values(numbers)) {
      let before = 0;
      for (const [kind, count, first, of] of runs) {
        const at = number - last(first);
        if (kind === wanted && at >= 0 && at < count && (!plan || plans[of] === plan || covers(years[of], Number(plan)))) documents.add(before + at);
        before += count;
      }
    }
    if (documents.size) break;
  }
  return [...documents];
}
