// Indexes whose numbers are wrong: the client says that they are damaged, and
// neither hangs nor makes anything of such a size.

import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";

import { open } from "../../src/search/client/core/search.js";
import { Folder, counted } from "../../src/search/client/core/folder.js";
import { Shard } from "../../src/search/client/core/shard.js";
import { facets, lexicon, pinyin, spelling } from "../../src/search/client/more/tables.js";

const BASE = "https://portal.example/search/";
const entry = () => ({
  format: "yaodian-search",
  version: 9,
  languages: [{ tag: "zh-Hans", prefix: "", reads: 0, documents: 4, title: 8, text: 40 }],
  plans: ["2031"],
  years: [[2031, 2032]],
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
  tables: { fold: "abcde", pinyin: "abcde", spelling: "abcde", lexicon: {}, facets: { "zh-Hans": "abcde" }, plans: { "zh-Hans": "abcde" } },
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
  "a run of an unknown kind": (one) => (one.runs[0][0] = "constructor"),
  "a run whose first number is a list": (one) => (one.runs[0][2] = [1]),
  "a language whose tag is a number": (one) => (one.languages[0].tag = 7),
  "plans that are numbers": (one) => (one.plans = [2031]),
  "no names of terms": (one) => delete one.terms,
  "titles that are a number": (one) => (one.titles["zh-Hans"] = 7),
  "no titles": (one) => (one.titles = null),
  "no tables": (one) => delete one.tables,
  "a table whose name is a list": (one) => (one.tables.spelling = ["abcde"]),
  "no years": (one) => delete one.years,
  "years that are words": (one) => (one.years = [["2031", "2032"]]),
  "no names of plans": (one) => delete one.tables.plans,
  "no facets": (one) => delete one.tables.facets,
  "passages of a size that no file has": (one) => (one.passages = "8"),
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

/** A failure by which the client says that a file is damaged. */
const damaged = (file) => ({ name: "SearchError", code: "corrupt", file });

test("titles and passages that the entry does not name should be damaged", async () => {
  for (const [change, use] of [
    [{ titles: {} }, (folder) => folder.block(0, 0)],
    [{ titles: { "zh-Hans": "" } }, (folder) => folder.block(0, 0)],
    [{ passages: "" }, (folder) => folder.passages(0, 0)],
    [{ passages: 7 }, (folder) => folder.passages(0, 0)],
  ]) {
    const folder = new Folder(new URL(BASE), serving({ ...entry(), ...change }).fetch);
    await folder.refresh();
    assert.throws(() => use(folder), damaged("entry.json"));
  }
});

/** Serves an index of which one file has other content. */
const holding = (name, value) => ({
  fetch: async (url) => {
    const file = new URL(url).pathname.split("/").pop();
    if (file === "entry.json") return new Response(JSON.stringify(entry()));
    return file === name ? new Response(deflateSync(JSON.stringify(value))) : new Response("", { status: 404 });
  },
});

const TITLES = "titles-zh-hans-0-abcde.bin";
const PASSAGES = "passages-zh-hans-0-abcde.bin";
const row = ["plans/2031/", "一", 0];
const PLANS = "plans-zh-hans-abcde.bin";
const plan = ["一", null, [0], "work-plan", null, null];
const body = ["a", "一"];
const topic = [0, "one", 1, "一", 0, 2];
for (const [name, value, use] of [
  [TITLES, { places: ["一"], rows: [row, row, row, ["plans/2031/", 7, 0]] }, (folder) => folder.row(0, 0)],
  [TITLES, { places: ["一"], rows: [row, row, row, ["plans/2031/", "一", 1]] }, (folder) => folder.row(0, 0)],
  [TITLES, { places: [7], rows: [row, row, row, row] }, (folder) => folder.row(0, 0)],
  [TITLES, { places: ["一"], rows: [row, row, row, [...row, 7]] }, (folder) => folder.row(0, 0)],
  [TITLES, { rows: [row, row, row, row] }, (folder) => folder.row(0, 0)],
  [TITLES, { places: ["一"], rows: [row, row, row] }, (folder) => folder.row(0, 0)],
  [TITLES, { places: ["一"], rows: [row, row, row, row, row] }, (folder) => folder.row(0, 0)],
  [PASSAGES, [["一", 7]], (folder) => folder.text(0, 0)],
  [PASSAGES, [["一"], "二"], (folder) => folder.text(0, 0)],
  ["fold-abcde.bin", ["發", "发"], (folder) => folder.fold()],
  ["pinyin-abcde.bin", { yi: 7 }, pinyin],
  ["pinyin-abcde.bin", null, pinyin],
  ["spelling-0-abcde.bin", 7, (folder) => spelling(folder, "word")],
  ["facets-zh-hans-abcde.bin", { topics: [topic.with(0, 1)], audiences: [] }, (folder) => facets(folder, 0)],
  ["facets-zh-hans-abcde.bin", { topics: [topic.with(5, 5)], audiences: [] }, (folder) => facets(folder, 0)],
  ["facets-zh-hans-abcde.bin", { topics: [topic], audiences: [["a", "一", [4]]] }, (folder) => facets(folder, 0)],
  [PLANS, { plans: [plan], bodies: [], series: [] }, (folder) => folder.plans(0)],
  [PLANS, { plans: [plan.with(0, 7)], bodies: [body], series: [] }, (folder) => folder.plans(0)],
  [PLANS, { plans: [plan.with(4, 0)], bodies: [body], series: [] }, (folder) => folder.plans(0)],
  [PLANS, { plans: [plan], bodies: [["a", 7]], series: [] }, (folder) => folder.plans(0)],
  [PLANS, { plans: [plan, plan], bodies: [body], series: [] }, (folder) => folder.plans(0)],
]) {
  test(`${name} with ${JSON.stringify(value)} should be damaged`, async () => {
    const folder = new Folder(new URL(BASE), holding(name, value).fetch);
    await folder.refresh();
    await assert.rejects(async () => use(folder), ({ name: error, code }) => error === "SearchError" && code === "corrupt");
  });
}

test("titles should be those of all documents, in the language of the site if they name none", async () => {
  const languages = async (more) => {
    const folder = new Folder(new URL(BASE), holding(TITLES, { places: ["一"], rows: Array(4).fill([...row, ...more]) }).fetch);
    await folder.refresh();
    return (await folder.row(0, 0)).title.language;
  };
  assert.deepEqual(await Promise.all([[], [null], ["en"]].map(languages)), ["zh-Hans", "zh-Hans", "en"]);
});

test("entries of a lexicon should be texts that lead to documents", async () => {
  const open = async (row) => {
    const fetch = async (url) => {
      const file = new URL(url).pathname.split("/").pop();
      const named = { ...entry(), tables: { ...entry().tables, lexicon: { "zh-Hans": "abcde" } } };
      return new Response(file === "entry.json" ? JSON.stringify(named) : deflateSync(JSON.stringify({ terms: [row], said: [] })));
    };
    const folder = new Folder(new URL(BASE), fetch);
    await folder.refresh();
    return lexicon(folder, 0);
  };
  assert.equal((await open([["一"], ["二"], [0, 3], 1])).entries.length, 1);
  assert.equal((await open([["一"], ["二"], null, 0])).entries.length, 1);
  for (const row of [[["一"], ["二"], [4], 1], [[1], [], null, 0], [["一"], "二", null, 0], 7]) {
    await assert.rejects(open(row), damaged("lexicon-zh-hans-abcde.bin"));
  }
});

test("postings longer than their shard should be damaged", () => {
  // One family of a word, whose only posting says that it has 2^35 bytes.
  const dictionary = new TextEncoder().encode("a\ta");
  const postings = [0xff, 0xff, 0xff, 0xff, 0x7f];
  const bytes = new Uint8Array([dictionary.length, ...dictionary, postings.length, ...postings]);
  const shard = new Shard(bytes, 4, "terms-0-abcde.bin");
  assert.throws(() => shard.hits(shard.families.get("a").at, true), damaged("terms-0-abcde.bin"));
  assert.throws(() => shard.hits([...shard.terms("a").values()][0], true), damaged("terms-0-abcde.bin"));
});

test("a shard should have all of its families, and only units that there are", () => {
  const shard = (dictionary, postings) => {
    const line = new TextEncoder().encode(dictionary);
    return new Shard(new Uint8Array([line.length, ...line, postings.length, ...postings]), 4, "terms-0-abcde.bin");
  };
  // In the place, of unit 3 and of unit 4.
  assert.equal(shard("a\ta", [2, 0x19, 0]).hits(5, false).units[0], 3);
  assert.throws(() => shard("a\ta", [2, 0x21, 0]).hits(5, false), damaged("terms-0-abcde.bin"));
  assert.throws(() => shard("a", [1, 0]), damaged("terms-0-abcde.bin"));
});

test("a count should be whole and within its bounds", () => {
  assert.equal(counted(3, 3), 3);
  for (const wrong of [4, -1, 0.5, NaN, Infinity, "1", null, undefined, [1]]) assert.throws(() => counted(wrong, 3), TypeError);
});
