// The test cases that the Rust implementation passes too, in the browser's.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { stem } from "../../src/search/client/core/stem.js";
import { cut, terms } from "../../src/search/client/core/tokens.js";

const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

const { fold: pairs, cases } = JSON.parse(read("tokens.json"));
const characters = [...pairs];
const fold = new Map(characters.flatMap((from, at) => (at % 2 ? [] : [[from, characters[at + 1]]])));

for (const { text, tokens, coarse, fine } of cases) {
  test(`should cut ${JSON.stringify(text)}`, () => {
    const found = cut(text, fold);
    assert.deepEqual(found.map((token) => token.text), tokens);
    assert.deepEqual(terms(found, false), coarse);
    assert.deepEqual(terms(found, true), fine);
  });
}

test("a token should know its place", () => {
  const text = "镇（街）People’s ＡＰＰ2𠀀";
  const places = cut(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(places, ["镇", "街", "People’s", "ＡＰＰ", "2", "𠀀"]);
});

test("stems should be those of the program", () => {
  const lines = read("stems.txt").trim().split("\n");
  assert.ok(lines.length > 5000);
  const wrong = lines.filter((line) => {
    const [word, expected] = line.split(" ");
    return stem(word) !== expected;
  });
  assert.deepEqual(wrong, []);
});
