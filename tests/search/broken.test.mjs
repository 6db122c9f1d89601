// Indexes whose numbers are wrong: the client says that they are damaged, and
// neither hangs nor makes anything of such a size.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open } from "../../src/search/client/core/search.js";
import { Folder, counted } from "../../src/search/client/core/folder.js";
import { Shard } from "../../src/search/client/core/shard.js";

const BASE = "https://portal.example/search/";
const entry = () => ({
  format: "yaodian-search",
  version: 5,
  languages: [{ tag: "zh-Hans", prefix: "", reads: 0, documents: 4, title: 8, text: 40 }],
  plans: ["2031"],
  groups: [[1, 2]],
  runs: [
    ["measure", 2, 1],
    ["topic", 1, 1],
    ["plan", 1, null],
  ],
  shards: 1,
  alone: "",
  terms: "abcde",
  passages: "7",
  titles: { "zh-Hans": "abcde" },
  tables: { lexicon: {} },
});
const serving = (value) => ({ fetch: async () => new Response(JSON.stringify(value)) });

const BROKEN = {
  "a huge run": (one) => (one.runs[0][1] = 1e9),
  "a run of no end": (one) => (one.runs[0][1] = 1e300),
  "many runs": (one) => (one.runs = Array(3).fill(["page", 1 << 19, null])),
  "a negative run": (one) => (one.runs[0][1] = -1),
  "a run of half a document": (one) => (one.runs[0][1] = 1.5),
  "a run by words": (one) => (one.runs[0][1] = "2"),
  "no runs": (one) => delete one.runs,
  "a huge topic": (one) => (one.groups[0][1] = 1e9),
  "a topic of too much": (one) => (one.groups[0][1] = 5),
  "no groups": (one) => (one.groups = null),
  "more documents than there are": (one) => (one.languages[0].documents = 5),
  "titles of no length": (one) => (one.languages[0].title = "x"),
  "texts of a negative length": (one) => (one.languages[0].text = -1),
  "an edition that is not there": (one) => (one.languages[0].reads = 1),
  "a huge number of shards": (one) => (one.shards = 2 ** 31),
  "three shards": (one) => (one.shards = 3),
  "no shards": (one) => (one.shards = 0),
};

test("an entry that is right should open", async () => {
  await open(BASE, serving(entry()));
});

for (const [name, spoil] of Object.entries(BROKEN)) {
  test(`an entry with ${name} should be damaged`, { timeout: 5000 }, async () => {
    const one = entry();
    spoil(one);
    await assert.rejects(open(BASE, serving(one)), { name: "SearchError", code: "corrupt" });
  });
}

test("passages of a wrong size should be damaged", async () => {
  for (const passages of ["8", "x", "", null]) {
    const folder = new Folder(new URL(BASE), serving({ ...entry(), passages }).fetch);
    await folder.refresh();
    assert.throws(() => folder.passages(0, 0), TypeError);
  }
});

test("postings longer than their shard should be cut short", () => {
  // One family of a word, whose only posting says that it has 2^35 bytes.
  const dictionary = new TextEncoder().encode("a\ta");
  const postings = [0xff, 0xff, 0xff, 0xff, 0x7f];
  const shard = new Shard(new Uint8Array([dictionary.length, ...dictionary, postings.length, ...postings]));
  assert.throws(() => shard.hits(shard.families.get("a").at, true), TypeError);
  assert.throws(() => shard.terms("a") && shard.hits([...shard.terms("a").values()][0], true), TypeError);
});

test("a count should be whole and within its bounds", () => {
  assert.equal(counted(3, 3), 3);
  for (const wrong of [4, -1, 0.5, NaN, Infinity, "1", null, undefined, [1]]) assert.throws(() => counted(wrong, 3), TypeError);
});
