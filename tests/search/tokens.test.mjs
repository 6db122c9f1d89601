// The browser's half of the cases that Rust passes too.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { stem } from "../../src/search/client/stem.js";
import { cut, family, term } from "../../src/search/client/tokens.js";

const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

for (const { text, tokens, terms, families } of JSON.parse(read("tokens.json"))) {
  test(`should cut ${JSON.stringify(text)}`, () => {
    const found = cut(text);
    assert.deepEqual(found.map((token) => token.text), tokens);
    const made = found.map((token, index) => term(token, found[index + 1]));
    assert.deepEqual(made, terms);
    assert.deepEqual(made.map(family), families);
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
