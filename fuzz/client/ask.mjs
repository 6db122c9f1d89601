// Asks the search client questions about an index that may be damaged: it
// answers with what search.d.ts says, or rejects with its own error.

import { open } from "../../src/search/client/core/search.js";
import { SearchError } from "../../src/search/client/core/files.js";
import { changed, role } from "./files.mjs";

const BASE = "https://portal.example/search/";
const CODES = ["missing", "network", "corrupt", "version"];
const KINDS = ["kind", "plan", "topic", "audience"];

const LANGUAGES = ["zh-Hans", "en", "zh-Hant"];
/** A query for each way of understanding one. */
export const QUERIES = [
  ..."低保 养 养老服务 婚姻登记办理 低保怎么办 公墓甲骨 養老服務 大数据铁脚板 敬老院补贴 的 怎么申请低保".split(" "),
  ..."allowance subsistance alowance th social welfareservices hunyin yanglao shzz dibao 8 第三章 2-9 e".split(" "),
  "social organisations",
  "how to apply for a subsistence allowance martian",
  '"social assistance"',
  '"养老服务" -补贴',
  "measures 8 to 10",
  "topic 3 and 4",
  "hun yin deng ji",
  "低保 甲骨",
  "😀 𠀀",
  "",
];

/** The questions of a case. @param {ReturnType<import("./random.mjs").random>} dice */
export const questions = (dice) =>
  Array.from({ length: 4 }, () => ({
    text: dice.one(QUERIES),
    language: dice.one(LANGUAGES),
    limit: dice.one([1, 10, 1000]),
    filter: dice.chance(0.3) ? { [dice.one(KINDS)]: dice.one(["measure", "2023", "2023/social-assistance", "term"]) } : {},
    passages: dice.chance(0.3),
    suggests: dice.chance(0.3),
    files: dice.chance(0.1),
  }));

/** What `fetch` answers: whatever hash a name has, if `loose`. */
function server(files, changes, loose) {
  const serve = changed(files, changes);
  const all = [...files.keys()];
  return async (url) => {
    const file = role(decodeURIComponent(new URL(url).pathname.split("/").pop()));
    let bytes = serve(file);
    if (!bytes && loose) {
      const same = all.filter((other) => other.split("-")[0] === file.split("-")[0]);
      bytes = same.length ? serve(same[file.length % same.length]) : undefined;
    }
    return bytes ? new Response(bytes) : new Response("", { status: 404 });
  };
}

/** Fails unless a value is what it should be. */
function should(is, what) {
  if (!is) throw new Error(`wrong answer: ${what}`);
}

function words({ text, marks, language }, what) {
  should(typeof text === "string" && typeof language === "string", `${what} is not text`);
  let before = 0;
  for (const [from, to] of marks) {
    should(Number.isInteger(from) && from >= before && to > from && to <= text.length, `${what} has the mark ${from}-${to}`);
    before = to;
  }
}

async function answered(answer, { limit }) {
  const { total, relaxed, notes, results, facets } = answer;
  should(Number.isInteger(total) && total >= results.length && results.length <= limit, `${results.length} of ${total}`);
  should(typeof relaxed === "boolean", "relaxed");
  for (const { kind, from, to } of notes) should([kind, from, to].every((one) => typeof one === "string"), `a note of ${kind}`);
  for (const one of results) {
    should(typeof one.path === "string" && typeof one.kind === "string", "a result without a path");
    should(one.number === null || ["number", "string"].includes(typeof one.number), `the number ${one.number}`);
    should(!Number.isNaN(one.score) && typeof one.score === "number", `the score ${one.score}`);
    words(one.title, "a title");
    should(one.place === null || typeof one.place.text === "string", "a place without words");
  }
  for (const one of results.slice(0, 3)) for (const room of [undefined, 40]) words(await one.passage(room), "a passage");
  for (const list of Object.values(await facets())) {
    for (const { value, name, count } of list) {
      should(typeof value === "string" && typeof name === "string" && Number.isInteger(count), `the facet ${value}`);
    }
  }
}

async function asked(search, question) {
  await answered(await search.query(question.text, question), question);
  if (question.suggests) {
    for (const { text, kind, path } of await search.suggest(question.text, question)) {
      should([text, kind, path].every((one) => typeof one === "string"), `the suggestion ${text}`);
    }
  }
  if (question.files) for (const file of await search.files()) should(typeof file === "string", "a file without a name");
}

/** Whether an error is one that search.d.ts promises. */
const isOwn = (error) => error instanceof SearchError && CODES.includes(error.code) && typeof error.file === "string";

/**
 * Asks questions about an index with changes.
 * @returns {Promise<{error: Error, question: object | null} | null>} the first
 *   failure
 */
export async function ask(files, { changes, questions, loose }) {
  let search;
  const fetch = server(files, changes, loose);
  for (const question of [null, ...questions]) {
    try {
      if (question) await asked(search, question);
      else search = await open(BASE, { fetch });
    } catch (error) {
      if (!isOwn(error)) return { error, question };
      if (!question) return null;
    }
  }
  return null;
}
