// The judged queries are consistent, and our client answers them at least as
// well as floors.json requires.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";

import { yaodian } from "../../benches/search-quality/engines/yaodian.mjs";
import { ask } from "../../benches/search-quality/lib/ask.mjs";
import { FLOORS, chinese, english, judged, straight } from "../../benches/search-quality/lib/judged.mjs";
import { MEASURES, floors, score, summary } from "../../benches/search-quality/lib/score.mjs";

const site = process.env.YAODIAN_SITE;
const LANGUAGES = ["zh-Hans", "zh-Hant", "en"];
const LEAST = { queries: 240, ofKind: 16, ofMeasure: 2 };

const { kinds, queries } = await judged();
const texts = { zh: await chinese(), en: await english() };

const of = (...wanted) => queries.filter(({ kind }) => wanted.includes(kind));
const languageOf = ({ kind }) => (kind.endsWith("-en") ? "en" : "zh");
const plain = (text) => straight(text).toLowerCase();

/** The measures whose text in that language contains the query literally. */
function holding({ query }, language) {
  const wanted = plain(query);
  return [...texts[language]].filter(([, text]) => plain(text).includes(wanted)).map(([number]) => number);
}

test("the plan's measures should all be read, in both languages", () => {
  const numbers = Array.from({ length: 51 }, (_, index) => index + 1);
  for (const text of Object.values(texts)) assert.deepEqual([...text.keys()], numbers);
});

test("there should be enough queries of every kind and no other kind", () => {
  assert.ok(queries.length >= LEAST.queries);
  for (const kind of Object.keys(kinds)) assert.ok(of(kind).length >= LEAST.ofKind, kind);
  assert.equal(of(...Object.keys(kinds)).length, queries.length);
});

test("every query should be judged, by grades of measures that there are", () => {
  for (const { query, interface: language, relevant, situation } of queries) {
    assert.ok(query.trim(), "an empty query");
    assert.ok(LANGUAGES.includes(language), query);
    for (const [number, grade] of Object.entries(relevant)) {
      assert.ok(texts.zh.has(Number(number)) && [1, 2, 3].includes(grade), `${query}: ${number}`);
    }
    assert.ok(Object.values(relevant).includes(3), `${query} means no measure`);
    assert.notEqual(situation, "", query);
  }
});

test("no query should stand twice on the same page", () => {
  const all = queries.map((one) => `${one.query} [${one.interface}]`);
  assert.deepEqual(all.filter((one, at) => all.indexOf(one) !== at), []);
});

test("every measure should be meant by two queries", () => {
  for (const number of texts.zh.keys()) {
    const meant = queries.filter(({ relevant }) => relevant[number] === 3);
    assert.ok(meant.length >= LEAST.ofMeasure, `measure ${number}: ${meant.length}`);
  }
});

test("a literal query should stand inside a sentence, and all that hold it be judged", () => {
  for (const one of of("literal-zh", "literal-en")) {
    const language = languageOf(one);
    const held = holding(one, language);
    assert.ok(held.some((number) => one.relevant[number] === 3), `${one.query} is not in the text`);
    assert.deepEqual(held.filter((number) => !one.relevant[number]), [], one.query);
    const inside = held.some((number) => !opens(one.query, texts[language].get(number)));
    assert.ok(inside, `${one.query} opens its sentence`);
    if (language === "zh") assert.match(one.query, /^.{2,12}$/u);
  }
});

/** Whether the query occurs in the text only at the beginning of sentences. */
function opens(query, text) {
  const sentences = plain(text).split(/[。.\n]\s*/);
  return sentences.every((sentence) => sentence.indexOf(plain(query)) < 1);
}

test("what is worded, written or spelt otherwise should not stand in the text", () => {
  const otherwise = of("everyday-zh", "everyday-en", "question-zh", "question-en", "traditional", "typo-zh", "typo-en");
  for (const one of otherwise) assert.deepEqual(holding(one, languageOf(one)), [], one.query);
});

test("pinyin should be in Roman letters, and cross queries in the other language", () => {
  for (const { query } of of("pinyin")) assert.match(query, /^[a-z' ]+$/i);
  for (const { query, interface: language } of of("cross")) {
    assert.match(query, language === "en" ? /\p{Script=Han}/u : /[a-z]/i);
  }
});

test("a ranking should score by its first answer and by its gain", () => {
  const relevant = { 8: 3, 9: 2, 10: 1 };
  const rounded = (ranking) => MEASURES.map((name) => Number(score(ranking, relevant)[name].toFixed(3)));
  assert.deepEqual(rounded([8, 9, 10]), [1, 1, 1, 1]);
  assert.deepEqual(rounded([]), [0, 0, 0, 0]);
  // A measure of grade 1 is not an answer, but some gain.
  assert.deepEqual(rounded([10]), [0, 0, 0, 0.106]);
  assert.deepEqual(rounded([1, 10, 9]), [0, 1, 0.333, 0.227]);
  assert.deepEqual(rounded([1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 8]), [0, 0, 0.091, 0]);
});

test("search should do about as well on queries that it was not made for", { skip: site ? false : "YAODIAN_SITE names no built site" }, async () => {
  const apart = await judged("apart");
  assert.ok(apart.queries.length >= 300);
  const means = summary(await ask(await yaodian(site), apart.queries), Object.keys(kinds));
  assert.ok(means.overall["success@3"] >= 0.97, `overall ${means.overall["success@3"]}`);
  for (const [kind, { "success@3": success }] of Object.entries(means)) assert.ok(success >= 0.9, `${kind} ${success}`);
});

test("search should be no worse than it was", { skip: site ? false : "YAODIAN_SITE names no built site" }, async () => {
  const before = JSON.parse(await readFile(FLOORS, "utf8"));
  const now = floors(summary(await ask(await yaodian(site), queries), Object.keys(kinds)));
  assert.deepEqual(Object.keys(before), Object.keys(now));
  const worse = [];
  for (const [kind, least] of Object.entries(before)) {
    for (const name of MEASURES) {
      if (!(now[kind][name] >= least[name])) worse.push(`${kind}: ${name} ${now[kind][name]}, was ${least[name]}`);
    }
  }
  assert.deepEqual(worse, [], "node benches/search-quality/run.mjs --misses says which queries fail");
});
