// The client on the index of the built site: `YAODIAN_SITE` is its folder.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";

const site = process.env.YAODIAN_SITE;
const folder = site && path.resolve(site, "search");
const root = path.resolve(import.meta.dirname, "../..");
const options = { skip: site ? false : "YAODIAN_SITE names no built site" };

const BASE = "https://portal.example/search/";
const { open, cut, stem } = site
  ? await import(pathToFileURL(path.join(folder, "client.js")).href)
  : {};

/** Serves the folder; `change` may alter or withhold a file; counts requests. */
function server(change = (name, bytes) => bytes) {
  const requests = [];
  const fetch = async (url) => {
    const name = new URL(url).pathname.split("/").pop();
    requests.push(name);
    let bytes;
    try {
      bytes = change(name, await readFile(path.join(folder, name)));
    } catch {
      bytes = null;
    }
    return bytes ? new Response(bytes) : new Response("", { status: 404 });
  };
  return { fetch, requests };
}

const search = site && (await open(BASE, server()));
const numbers = async (query, language = "zh-Hans", more = {}) => {
  const { results } = await search.query(query, { language, limit: 1000, ...more });
  return results.filter(({ kind }) => kind === "measure").map(({ number }) => number);
};

/** Displayed titles and sentences of every measure, by language: from the open data, not from the index. */
async function displayed() {
  const { measures } = JSON.parse(await readFile(path.join(site, "data/plans/2023.json"), "utf8"));
  return measures.flatMap(({ number, title, text }) =>
    ["zh-Hans", "en"].map((tag) => ({ number, tag, sentences: [title[tag], ...(text[tag]?.displayed ?? text[tag])] })),
  );
}

/** Every measure's line of the original as published, where no erratum falls. */
async function published() {
  const text = await readFile(path.join(root, "seeds/2023-civil-affairs-work-plan.txt"), "utf8");
  return text
    .split(/\r?\n/)
    .map((line) => /^(\d+)\.(.*)$/.exec(line))
    .filter((match) => match && !["12", "44", "45"].includes(match[1]))
    .map(([, number, line]) => ({ number: Number(number), line }));
}

test("every two or three neighbouring characters should find their measure", options, async () => {
  const windows = new Map();
  const add = (text, number) => {
    const characters = [...text];
    for (const size of [2, 3]) {
      for (let at = 0; at + size <= characters.length; at++) {
        const window = characters.slice(at, at + size).join("");
        // A space ends a clause; what has no token is no query.
        if (/\s/.test(window) || !cut(window).length) continue;
        if (!windows.has(window)) windows.set(window, new Set());
        windows.get(window).add(number);
      }
    }
  };
  const texts = (await displayed()).filter(({ tag }) => tag === "zh-Hans");
  assert.ok(texts.length >= 51);
  for (const { number, sentences } of texts) {
    sentences.forEach((sentence) => add(sentence, number));
    add(sentences.slice(1).join(""), number);
  }
  for (const { number, line } of await published()) add(line, number);
  const missed = [];
  for (const [window, expected] of windows) {
    const found = new Set(await numbers(window, "zh-Hans", { limit: 1000 }));
    for (const number of expected) if (!found.has(number)) missed.push(`${window} in ${number}`);
  }
  assert.ok(windows.size > 5000, `${windows.size} windows`);
  assert.deepEqual(missed, []);
});

test("what a substring finds should hold it", options, async () => {
  const plain = (text) => cut(text).map((token) => token.text).join("");
  const texts = new Map();
  for (const { number, tag, sentences } of await displayed()) {
    if (tag === "zh-Hans") texts.set(number, plain(sentences.join("")));
  }
  const tops = new Map();
  for (const [, text] of texts) {
    for (let at = 0; at + 4 <= text.length; at += 29) {
      const query = text.slice(at, at + 4);
      const { results, relaxed } = await search.query(query, { language: "zh-Hans", limit: 1000 });
      assert.equal(relaxed, false, query);
      for (const { kind, number, place } of results) {
        if (kind !== "measure") continue;
        const holds = texts.get(number).includes(query) || plain(place.text).includes(query);
        assert.ok(holds, `${query} in ${number}`);
      }
      tops.set(query, results.length);
    }
  }
  assert.ok(tops.size > 100);
});

test("every English word and word start should find its measure", options, async () => {
  const words = new Map();
  for (const { number, tag, sentences } of await displayed()) {
    if (tag !== "en") continue;
    for (const word of sentences.flatMap((sentence) => sentence.match(/[A-Za-z’']+/g) ?? [])) {
      const [token] = cut(word);
      if (!token) continue;
      for (const form of [word, word.toUpperCase(), token.text.slice(0, Math.ceil(token.text.length * 0.6))]) {
        if (form.length < 2) continue;
        if (!words.has(form)) words.set(form, new Set());
        words.get(form).add(number);
      }
    }
  }
  assert.ok(words.size > 1000, `${words.size} words`);
  const missed = [];
  for (const [word, expected] of words) {
    const found = new Set(await numbers(word, "en"));
    for (const number of expected) if (!found.has(number)) missed.push(`${word} in ${number}`);
  }
  assert.deepEqual(missed, []);
});

test("a whole sentence and a run over its end should be found", options, async () => {
  for (const { number, tag, sentences } of await displayed()) {
    const [, first, second] = sentences;
    if (first) assert.ok((await numbers(first, tag)).includes(number), first);
    if (!second) continue;
    const run = tag === "en" ? `"${first} ${second}"` : first.slice(-6) + second.slice(0, 6);
    assert.ok((await numbers(run, tag)).includes(number), run);
  }
});

test("punctuation and width should not matter", options, async () => {
  const expected = await numbers("大数据铁脚板");
  assert.ok(expected.includes(9));
  for (const query of ["大数据+铁脚板", "“大数据＋铁脚板”", "大数据·铁脚板", "《大数据》铁脚板"]) {
    assert.deepEqual(await numbers(query), expected, query);
  }
  assert.deepEqual(await numbers("２０２３"), await numbers("2023"));
  assert.ok((await numbers("1+1牵手")).length > 0);
});

test("a quoted phrase should be those words side by side", options, async () => {
  const loose = await numbers("social grid", "en");
  assert.ok(loose.length > 0);
  assert.deepEqual(await numbers('"social grid"', "en"), []);
  assert.ok((await numbers('"social assistance"', "en")).includes(8));
});

test("either language should find a measure in the interface's", options, async () => {
  const { results } = await search.query("低保", { language: "en", limit: 5 });
  assert.ok(results.length > 0);
  assert.equal(results[0].title.language, "en");
  assert.equal(results[0].passage.language, "zh-Hans");
  const mixed = await search.query("养老 elderly", { language: "zh-Hans", limit: 5 });
  assert.ok(mixed.total > 0);
  assert.equal(mixed.relaxed, false);
  assert.equal(mixed.results[0].title.language, "zh-Hans");
  const joined = await search.query("养老elderly", { language: "zh-Hans" });
  assert.equal(joined.relaxed, true);
  assert.ok(joined.total > 0);
});

test("marks should stand where the query does", options, async () => {
  const check = async (query, language, fits) => {
    const { results } = await search.query(query, { language, limit: 50 });
    let marks = 0;
    for (const { title, passage } of results) {
      for (const { text, marks: all } of [title, passage]) {
        let before = -1;
        for (const [from, to] of all) {
          assert.ok(from > before && to > from && to <= text.length, `${query}: ${from}-${to}`);
          before = to;
          assert.ok(fits(text.slice(from, to)), `${query}: ${text.slice(from, to)}`);
          marks++;
        }
      }
    }
    assert.ok(marks > 0, query);
  };
  await check("社会救助", "zh-Hans", (mark) => mark === "社会救助");
  await check("大数据铁脚板", "zh-Hans", (mark) => cut(mark).length === 6);
  await check("policies", "en", (mark) => stem(mark.toLowerCase()) === "polici");
  await check("elderly care", "en", (mark) => /^(?:elder\w*|car(?:e|ing|es)\w*)$/i.test(mark));
});

test("a query that stands nowhere should be relaxed and say so", options, async () => {
  const { relaxed, total } = await search.query("救助社会", { language: "zh-Hans" });
  assert.equal(relaxed, true);
  assert.ok(total > 0);
  const none = await search.query("火星移民局签证", { language: "zh-Hans" });
  assert.deepEqual(none, { total: 0, relaxed: false, results: [] });
});

test("a number should find its measure or topic first", options, async () => {
  const first = async (query, language) => {
    const { results, relaxed } = await search.query(query, { language });
    assert.equal(relaxed, false, query);
    return results[0] && `${results[0].kind} ${results[0].number}`;
  };
  const MEASURES = {
    1: ["1", "第一项"],
    8: ["8", "８", " 8 ", "第8项", "第 8 项", "第八项", "第８项", "8项", "第8項", "measure 8", "Measure8", "item 8", "#8", "No. 8"],
    12: ["12", "第十二项"],
    45: ["45", "045", "第45项", "第四十五项", "MEASURE 45"],
    51: ["51", "第五十一项"],
  };
  const TOPICS = { 3: ["第三章", "第3章", "topic 3", "Chapter 3"], 12: ["第十二章", "topic 12"] };
  for (const [kind, table] of Object.entries({ measure: MEASURES, topic: TOPICS })) {
    for (const [number, queries] of Object.entries(table)) {
      for (const query of queries) {
        for (const language of ["zh-Hans", "en"]) assert.equal(await first(query, language), `${kind} ${number}`, query);
      }
    }
  }
  // What holds the number in its text follows, nothing stands twice.
  const { results, total } = await search.query("8", { limit: 1000 });
  assert.ok(total > 1);
  assert.equal(new Set(results.map(({ path }) => path)).size, total);
  assert.ok(results[0].passage.text);
  for (const query of ["0", "52", "999", "第零项", "第13章", "第百百项"]) {
    const { results } = await search.query(query);
    assert.ok(results.every(({ passage }) => passage.marks.length), query);
  }
});

test("a number should find the measures of every plan, whatever they begin with", options, async () => {
  const entry = (_, bytes) => {
    const value = JSON.parse(bytes);
    // As if measures 11 to 51 were numbers 1 to 41 of a second plan.
    value.kinds.splice(0, 1, ["measure", 10, 1], ["measure", 41, 1]);
    return JSON.stringify(value);
  };
  const client = await open(BASE, server((name, bytes) => (name === "entry.json" ? entry(name, bytes) : bytes)));
  const { results } = await client.query("第2项");
  assert.deepEqual(results.slice(0, 2).map(({ number }) => number), [2, 12]);
});

test("words that stand nowhere together should find what holds most of them", options, async () => {
  const ask = (query, language = "zh-Hans") => search.query(query, { language, limit: 1000 });
  const measures = ({ results }) => results.filter(({ kind }) => kind === "measure").map(({ number }) => number);
  const told = ({ passage }, texts) => {
    for (const [from, to] of passage.marks) assert.match(passage.text.slice(from, to), texts);
  };
  for (const query of ["养老院 补贴", "养老院补贴"]) {
    const answer = await ask(query);
    assert.equal(answer.relaxed, true);
    assert.ok(measures(answer).includes(51) && measures(answer).includes(35), query);
    answer.results.forEach((result) => told(result, /^(?:养老院|补贴)$/));
  }
  const english = await ask("how to apply for a subsistence allowance", "en");
  assert.equal(english.relaxed, true);
  assert.equal(measures(english)[0], 8);
  told(english.results[0], /^(?:appl\w+|subsistence|allowances?)$/i);
  // Three known words: whatever has fewer than two is left out.
  const three = await ask("elderly care subsidy martian", "en");
  assert.ok(three.total > 0);
  for (const number of measures(three)) {
    const held = await Promise.all(["elderly", "care", "subsidy"].map(async (word) => (await numbers(word, "en")).includes(number)));
    assert.ok(held.filter(Boolean).length >= 2, String(number));
  }
  // A phrase in quotes is a demand.
  assert.equal((await ask('"social grid" care', "en")).total, 0);
});

test("words that only ask should not make a query fail", options, async () => {
  for (const query of ["低保怎么办", "怎么申请低保", "请问低保怎么办理吗", "低保是什么", "请问 低保", "低保 吗", "如何 低保", "請問低保怎麼辦理呢"]) {
    assert.equal((await numbers(query))[0], 8, query);
  }
  for (const query of ["what is the subsistence allowance", "how to subsistence allowance", "of a subsistence allowance for you"]) {
    assert.equal((await numbers(query, "en"))[0], 8, query);
  }
  // What means something decides, even in the other language.
  const { results } = await search.query("what is 低保", { language: "en" });
  assert.equal(results[0].passage.language, "zh-Hans");
  assert.ok((await numbers("the", "en")).length > 10);
});

test("two hundred characters of a query should count", options, async () => {
  assert.ok((await numbers("低保".padEnd(199) + " 火星")).includes(8));
  assert.deepEqual(await numbers(`${" ".repeat(200)}低保`), []);
  assert.ok((await numbers(`${"low ".repeat(49)}incoherent`, "en")).length > 0);
  const start = performance.now();
  const sentence = (await displayed()).flatMap(({ sentences }) => sentences).join("");
  await search.query(`${sentence.slice(0, 199)}火`, { language: "zh-Hans" });
  assert.ok(performance.now() - start < 2000);
});

test("a title should rank above a text, and pages should follow", options, async () => {
  const { results, total } = await search.query("养老服务", { language: "zh-Hans", limit: 3 });
  assert.match(results[0].title.text, /养老服务/);
  const rest = await search.query("养老服务", { language: "zh-Hans", limit: 3, offset: 3 });
  assert.equal(rest.total, total);
  assert.notEqual(rest.results[0]?.path, results[0].path);
  const topic = await search.query("健全社会救助体系", { language: "zh-Hans" });
  assert.equal(topic.results[0].kind, "topic");
});

test("strange input should never throw", options, async () => {
  const strange = [
    "", " ", "，。！", "😀", "\ud800", "\udc00救", "\u0000\u0007", "<script>alert(1)</script>",
    '"', '""', '"救', "“”", "'", "''''", "-", "+".repeat(5000), "救".repeat(10000), "word ".repeat(2000),
    '"a'.repeat(3000), "𠀀𠀁", "第项", "#", "吗", "怎么吗呢", "how to the", "👨‍👩‍👧低保", "低保\ud83d", "？！……——",
    "constructor", "__proto__", "toString hasOwnProperty", "\u202e救助", "a".repeat(10000),
  ];
  for (const text of [...strange, null, undefined, 8, {}]) {
    const answer = await search.query(text, { language: "xx" });
    assert.ok(answer.total >= 0 && Array.isArray(answer.results), String(text).slice(0, 20));
  }
});

test("an index that can't be read should say so by a code", options, async () => {
  const code = async (change, query = "救助") => {
    try {
      const broken = await open(BASE, server(change));
      await broken.query(query);
      return "none";
    } catch (error) {
      assert.ok(error instanceof Error);
      return error.code;
    }
  };
  const only = (part, to) => (name, bytes) => (name.includes(part) ? to(bytes) : bytes);
  assert.equal(await code(only("entry", () => null)), "missing");
  assert.equal(await code(only("entry", () => "{")), "corrupt");
  assert.equal(await code(only("entry", () => "[]")), "corrupt");
  assert.equal(await code(only("entry", () => "null")), "corrupt");
  assert.equal(await code(only("entry", (b) => String(b).replace('"version":1', '"version":2'))), "version");
  assert.equal(await code(only("terms", () => null)), "missing");
  assert.equal(await code(only("terms", (b) => b.subarray(0, b.length - 3))), "corrupt");
  assert.equal(await code(only("terms", () => "x")), "corrupt");
  assert.equal(await code(only("documents", () => "[[]]")), "corrupt");
  assert.equal(await code(only("documents", () => '{"places":[],"documents":[]}')), "corrupt");
  assert.equal(await code(only("passages", () => "{}")), "corrupt");
  assert.equal(await code(only("passages", () => "[]")), "corrupt");
  const offline = open(BASE, { fetch: () => Promise.reject(new TypeError("offline")) });
  await assert.rejects(offline, { code: "network" });
});

test("a failure should pass: the next query tries again", options, async () => {
  let down = true;
  const client = await open(BASE, server((name, bytes) => (down && name !== "entry.json" ? null : bytes)));
  await assert.rejects(client.query("救助"), { code: "missing" });
  down = false;
  assert.ok((await client.query("救助")).total > 0);
});

test("a first query should fetch few files, the same one again none", options, async () => {
  const { fetch, requests } = server();
  const client = await open(BASE, { fetch });
  await client.query("低保", { language: "zh-Hans" });
  assert.ok(requests.length <= 5, requests.join(" "));
  const before = requests.length;
  await client.query("低保", { language: "zh-Hans" });
  assert.equal(requests.length, before);
  assert.ok((await readdir(folder)).length < 20);
});
