// A year in a query: whether the plans for it are asked for, and by what words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { covers, ofYearFirst, plansOf, yearAsked } from "../../src/search/client/more/year.js";

// The newest first, one for several years, one of which nothing is known.
const YEARS = [[2025, 2025], [2024, 2024], [2021, 2025], null];

for (const [query, rest, isAlone] of [
  ["2024", "", true],
  ["2024年", "", true],
  ["２０２４年", "", true],
  ["2024 plan", "plan", true],
  ["2024年工作要点", "工作要点", true],
  ["2024年养老", "养老", false],
  ["2024年的养老服务", "养老服务", false],
  ["养老 2024", "养老", false],
  ["elderly care in 2024", "elderly care", false],
  ["2024 月嫂", "月嫂", false],
]) {
  test(`“${query}” should ask for the plans of the year`, () => {
    const asked = yearAsked(query, YEARS);
    assert.deepEqual([...asked.plans], [1, 2]);
    assert.equal(asked.rest, rest);
    assert.equal(asked.isAlone, isAlone);
  });
}

for (const query of ["2024年底前", "2024年末", "2024年3月", "2024年十二月", "2024年以前", "12024", "20245", "2030年", "“2024年养老”", '"2024"', "-2024", "A2024", ""]) {
  test(`“${query}” should ask for no plan`, () => assert.equal(yearAsked(query, YEARS), null));
}

test("the only plan should be asked for by its year, and by no other", () => {
  assert.deepEqual([...yearAsked("2024年养老", [[2024, 2024]]).plans], [0]);
  assert.equal(yearAsked("2023年养老", [[2024, 2024]]), null);
});

test("what is in the plans of the year should come first, and the plans themselves where nothing else is asked", () => {
  const runs = [
    ["measure", 2, 1, 0],
    ["plan", 1, null, 0],
    ["measure", 1, 1, 1],
    ["plan", 1, null, 1],
    ["page", 1, null, null],
  ];
  assert.deepEqual(plansOf(runs), [0, 0, 0, 1, 1, null]);
  const kinds = runs.flatMap(([kind, count]) => Array(count).fill(kind));
  const entry = { runs, kinds };
  const found = [0, 5, 3, 1].map((document) => ({ document, score: 1 }));
  const plain = (document) => ({ document, score: 0 });
  const order = (asked) => ofYearFirst(found, { plans: new Set([1]), rest: "", ...asked }, entry, plain).map(({ document }) => document);
  assert.deepEqual(order({ isAlone: false }), [3, 0, 5, 1]);
  assert.deepEqual(order({ isAlone: true }), [4, 3, 0, 5, 1]);
  assert.ok(covers([2021, 2025], 2023) && !covers([2021, 2025], 2026) && !covers(null, 2023));
});
