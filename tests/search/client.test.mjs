// The client with the index of the built site, whose folder is `YAODIAN_SITE`.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import { deflateSync } from "node:zlib";
import { pathToFileURL } from "node:url";

import { ALL } from "../browser/support/all.mjs";

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

/**
 * Displayed titles and sentences of every measure, and its plain words, by
 * language: from the open data, not from the index.
 */
async function displayed() {
  const { measures } = JSON.parse(await readFile(path.join(site, "data/plans/2023.json"), "utf8"));
  return measures.flatMap(({ number, title, text, says, means }) =>
    ["zh-Hans", "en"].map((tag) => {
      const plain = [says?.[tag], means?.[tag]].filter(Boolean);
      return { number, tag, sentences: [title[tag], ...(text[tag]?.displayed ?? text[tag])], plain };
    }),
  );
}

/** Every measure's line of the original as published, unless an erratum is on it. */
async function published() {
  const text = await readFile(path.join(root, "seeds/2023-civil-affairs-work-plan.txt"), "utf8");
  return text
    .split(/\r?\n/)
    .map((line) => /^(\d+)\.(.*)$/.exec(line))
    .filter((match) => match && !["12", "44", "45"].includes(match[1]))
    .map(([, number, line]) => ({ number: Number(number), line }));
}

/** All of them with `./tests/run --all`, else every seventh. */
const sample = (all) => [...all].filter((_, at) => ALL || at % 7 === 0);

test("every two or three neighbouring characters should find their measure", options, async () => {
  const windows = new Map();
  const add = (text, number) => {
    const characters = [...text];
    for (const size of [2, 3]) {
      for (let at = 0; at + size <= characters.length; at++) {
        const window = characters.slice(at, at + size).join("");
        // A space ends a clause; text without tokens is not a query.
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
  for (const [window, expected] of sample(windows)) {
    const found = new Set(await numbers(window, "zh-Hans", { limit: 1000 }));
    for (const number of expected) if (!found.has(number)) missed.push(`${window} in ${number}`);
  }
  assert.ok(windows.size > 5000, `${windows.size} windows`);
  assert.deepEqual(missed, []);
});

test("what a substring finds should hold it, but for one in two hundred", options, async () => {
  // The index stores the positions of pairs modulo 254: two pairs of a query
  // rarely only seem to be adjacent.
  let [wrong, held] = [0, 0];
  const folded = (text) => cut(text).map((token) => token.text).join("");
  const [own, texts] = [new Map(), new Map()];
  for (const { number, tag, sentences, plain } of await displayed()) {
    if (tag !== "zh-Hans") continue;
    own.set(number, folded(sentences.join("")));
    texts.set(number, folded([...sentences, ...plain].join("")));
  }
  const tops = new Map();
  for (const [, text] of own) {
    for (let at = 0; at + 4 <= text.length; at += 29) {
      const query = text.slice(at, at + 4);
      const { results, relaxed } = await search.query(query, { language: "zh-Hans", limit: 1000 });
      assert.equal(relaxed, false, query);
      for (const { kind, number, place, exact } of results) {
        if (kind !== "measure" || !exact) continue;
        held++;
        const holds = texts.get(number).includes(query) || folded(place.text).includes(query);
        if (!holds) wrong++;
      }
      tops.set(query, results.length);
    }
  }
  assert.ok(tops.size > 100);
  assert.ok(wrong * 200 < held, `${wrong} of ${held}`);
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
  for (const [word, expected] of sample(words)) {
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
  assert.equal((await results[0].passage()).language, "zh-Hans");
  const mixed = await search.query("养老 elderly", { language: "zh-Hans", limit: 5 });
  assert.ok(mixed.total > 0);
  assert.equal(mixed.relaxed, false);
  assert.equal(mixed.results[0].title.language, "zh-Hans");
  const joined = await search.query("养老elderly", { language: "zh-Hans", limit: 5 });
  assert.equal(joined.relaxed, false);
  assert.deepEqual(joined.results.map(({ path }) => path), mixed.results.map(({ path }) => path));
});

test("marks should stand where the query does", options, async () => {
  const check = async (query, language, fits) => {
    const { results } = await search.query(query, { language, limit: 50 });
    let marks = 0;
    for (const { title, passage } of results) {
      for (const { text, marks: all } of [title, await passage()]) {
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
  await check("社会组织", "zh-Hans", (mark) => mark === "社会组织");
  await check("志願服務", "zh-Hant", (mark) => mark === "志願服務");
  await check("大数据铁脚板", "zh-Hans", (mark) => cut(mark).length === 6);
  await check("policies", "en", (mark) => stem(mark.toLowerCase()) === "polici");
  await check("social organisations", "en", (mark) => /^(?:social\w*|organi[sz]ation\w*|organis\w*|social organisations?)$/i.test(mark));
});

test("a query of which a part stands nowhere should be relaxed and say so", options, async () => {
  const { relaxed, total } = await search.query("低保 甲骨", { language: "zh-Hans" });
  assert.equal(relaxed, true);
  assert.ok(total > 0);
  const { facets, ...none } = await search.query("甲骨卜辞", { language: "zh-Hans" });
  assert.deepEqual({ ...none, none: none.none.kind }, { total: 0, year: null, relaxed: false, none: "words", definitions: [], notes: [], results: [] });
  const empty = ["year", "body", "plan-kind", "series", "kind", "plan", "topic", "audience"].map((facet) => [facet, []]);
  assert.deepEqual(await facets(), Object.fromEntries(empty));
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
  // Then come measures with the number in their text; none is listed twice.
  const { results, total } = await search.query("8", { limit: 1000 });
  assert.ok(total > 1);
  assert.equal(new Set(results.map(({ path }) => path)).size, total);
  assert.ok((await results[0].passage()).text);
  for (const query of ["0", "52", "999", "第零项", "第13章", "第百百项"]) {
    const { results } = await search.query(query);
    for (const { exact, passage, title } of results) if (exact) assert.ok((await passage()).marks.length + title.marks.length, query);
  }
});

test("a number should find the measures of every plan, whatever they begin with", options, async () => {
  const entry = (_, bytes) => {
    const value = JSON.parse(bytes);
    // As if measures 11 to 51 were numbers 1 to 41 of a second plan.
    value.runs.splice(0, 1, ["measure", 10, 1, 0], ["measure", 41, 1, 0]);
    return JSON.stringify(value);
  };
  const client = await open(BASE, server((name, bytes) => (name === "entry.json" ? entry(name, bytes) : bytes)));
  const { results } = await client.query("第2项");
  assert.deepEqual(results.slice(0, 2).map(({ path }) => path), ["plans/2023/measures/2/", "plans/2023/measures/12/"]);
});

test("shards that share a hash should be found by it", options, async () => {
  // As if each two shards shared a hash.
  const known = new Map();
  const grouped = (bytes) => {
    const entry = JSON.parse(bytes);
    const { terms } = entry;
    const alone = terms.slice(entry.shards * 5);
    for (let at = 0; at < alone.length; at += 5) {
      const name = `terms-${entry.shards + at / 5}-${alone.slice(at, at + 5)}.bin`;
      known.set(name, name);
    }
    entry.terms = "";
    for (let number = 0; number < entry.shards; number++) {
      const hash = terms.slice((number - (number % 2)) * 5).slice(0, 5);
      known.set(`terms-${number}-${hash}.bin`, `terms-${number}-${terms.slice(number * 5, number * 5 + 5)}.bin`);
      if (number % 2 === 0) entry.terms += hash;
    }
    entry.terms += alone;
    return JSON.stringify(entry);
  };
  const fetch = async (url) => {
    const name = new URL(url).pathname.split("/").pop();
    if (name.startsWith("terms-") && !known.has(name)) return new Response("", { status: 404 });
    const bytes = await readFile(path.join(folder, known.get(name) ?? name));
    return new Response(name === "entry.json" ? grouped(bytes) : bytes);
  };
  const client = await open(BASE, { fetch });
  assert.ok(known.size > 2);
  for (const query of ["养老服务", "低保", "subsistence allowance"]) {
    const [own, other] = await Promise.all([client, search].map((one) => one.query(query)));
    assert.deepEqual(own.results.map(({ path }) => path), other.results.map(({ path }) => path));
  }
  assert.equal(new Set(await client.files()).size, (await search.files()).length);
});

test("a portal in which nothing is said should be asked by sound all the same", options, async () => {
  const silent = (bytes) => {
    const entry = JSON.parse(bytes);
    entry.tables.lexicon = {};
    return JSON.stringify(entry);
  };
  const client = await open(BASE, server((name, bytes) => (name === "entry.json" ? silent(bytes) : bytes)));
  const { total, notes } = await client.query("hunyin", { language: "zh-Hans" });
  assert.ok(total > 0);
  assert.deepEqual(notes.map(({ kind, to }) => [kind, to]).slice(0, 1), [["pinyin", "婚姻"]]);
  assert.ok(Array.isArray(await client.suggest("养老", { language: "zh-Hans" })));
});

test("a passage should hold what was found in as much room as there is", options, async () => {
  for (const [query, language, most] of [["养老", "zh-Hans", 20], ["养老服务", "zh-Hans", 34], ["care", "en", 60], ["the", "en", 140]]) {
    const { results } = await search.query(query, { language, limit: 50 });
    for (const { passage } of results) {
      const { text, marks } = await passage(language === "en" ? most : 2 * most);
      assert.ok(text.length <= most, `${text.length} of ${most}: ${text}`);
      const whole = await passage();
      assert.ok(marks.length > 0 || whole.marks.length === 0, text);
    }
  }
});

test("words that stand nowhere together should find what holds most of them", options, async () => {
  const ask = (query, language = "zh-Hans") => search.query(query, { language, limit: 1000 });
  const measures = ({ results }) => results.filter(({ kind }) => kind === "measure").map(({ number }) => number);
  const told = async ({ passage }, texts) => {
    const { text, marks } = await passage();
    for (const [from, to] of marks) assert.match(text.slice(from, to), texts);
  };
  for (const query of ["公墓 甲骨", "公墓甲骨"]) {
    const answer = await ask(query);
    assert.equal(answer.relaxed, true);
    assert.ok(measures(answer).includes(51), query);
    await told(answer.results[0], /公墓|墓地|公园|殡葬/);
  }
  // A result that matches the meaning answers the whole query.
  const meant = await ask("养老院 补贴");
  assert.equal(meant.relaxed, false);
  assert.equal(measures(meant)[0], 15);
  const english = await ask("how to apply for a subsistence allowance martian", "en");
  assert.equal(english.relaxed, true);
  assert.equal(measures(english)[0], 8);
  // A phrase in quotes must occur.
  assert.equal((await ask('"social grid" care', "en")).total, 0);
});

test("words that only ask should not make a query fail", options, async () => {
  for (const query of ["低保怎么办", "怎么申请低保", "请问低保怎么办理吗", "低保是什么", "请问 低保", "低保 吗", "如何 低保", "請問低保怎麼辦理呢"]) {
    assert.equal((await numbers(query))[0], 8, query);
  }
  for (const query of ["what is the subsistence allowance", "how to subsistence allowance", "of a subsistence allowance for you"]) {
    assert.equal((await numbers(query, "en"))[0], 8, query);
  }
  // The words with a meaning decide, even in the other language.
  const { results } = await search.query("what is 低保", { language: "en" });
  assert.equal((await results[0].passage()).language, "zh-Hans");
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

/** A file with a byte in its middle changed. @param {Buffer} bytes */
function flipped(bytes) {
  const changed = Buffer.from(bytes);
  changed[changed.length >> 1] ^= 0xff;
  return changed;
}

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
  assert.equal(await code(only("entry", (b) => String(b).replace(/"version":\d+/, '"version":999'))), "version");
  assert.equal(await code(only("terms", () => null)), "missing");
  assert.equal(await code(only("terms", (b) => b.subarray(0, b.length - 3))), "corrupt");
  assert.equal(await code(only("terms", () => "x")), "corrupt");
  for (const titles of ["[[]]", "{}", '{"places":[],"rows":[],"passages":[]}', "not JSON"]) {
    assert.equal(await code(only("titles", () => deflateSync(titles))), "corrupt", titles);
  }
  assert.equal(await code(only("titles", (b) => flipped(b))), "corrupt");
  for (const table of ["lexicon", "fold", "pinyin", "spelling"]) {
    const needing = { lexicon: "低保", fold: "發", pinyin: "慈扇", spelling: "lotery" }[table];
    assert.equal(await code(only(table, () => null), needing), "missing", table);
    assert.equal(await code(only(table, () => deflateSync("{")), needing), "corrupt", table);
  }
  // A passage is fetched when it is needed.
  for (const passages of ["{}", "[]"]) {
    const broken = await open(BASE, server(only("passages", () => deflateSync(passages))));
    const { results } = await broken.query("救助");
    await assert.rejects(results[0].passage(), { code: "corrupt" });
  }
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
  // One of them tells what is a term, and what there is no answer to.
  assert.ok(requests.length <= 8, requests.join(" "));
  const before = requests.length;
  await client.query("低保", { language: "zh-Hans" });
  assert.equal(requests.length, before);
});

test("what was typed otherwise than it is written should be found and said", options, async () => {
  const said = async (query, language, kind, to, number) => {
    const { results, notes } = await search.query(query, { language, limit: 1000 });
    assert.ok(notes.some((note) => note.kind === kind && note.to === to), `${query}: ${JSON.stringify(notes)}`);
    const found = results.filter((one) => one.kind === "measure").slice(0, 3).map((one) => one.number);
    assert.ok(found.includes(number), `${query}: ${found}`);
  };
  await said("殯葬改革", "zh-Hant", "script", "殡葬改革", 33);
  await said("發展服務類社會救助", "zh-Hans", "script", "发展服务类社会救助", 10);
  await said("minzheng", "zh-Hans", "pinyin", "民政", 47);
  await said("she qu", "zh-Hans", "pinyin", "社区", 30);
  await said("hunyin dengji", "zh-Hans", "pinyin", "婚姻登记", 34);
  await said("hydj", "zh-Hans", "pinyin", "婚姻登记", 34);
  await said("慈扇", "zh-Hans", "sound", "慈善", 40);
  await said("边界纠份", "zh-Hans", "sound", "边界纠纷", 38);
  await said("lotery", "en", "spelling", "lottery", 42);
  await said("voluntear", "en", "spelling", "volunteer", 41);
  await said("低保金", "zh-Hans", "also", "最低生活保障", 8);
});

test("what is left out should not be found", options, async () => {
  const all = await numbers("养老");
  const without = await numbers("养老 -助餐");
  assert.ok(all.includes(15) && !without.includes(15));
  assert.deepEqual(without, all.filter((number) => without.includes(number)));
  assert.deepEqual(await numbers('care -"elderly care"', "en").then((found) => found.filter((number) => number >= 15 && number <= 22)), []);
  assert.deepEqual(await numbers("-养老"), []);
});

test("a filter should keep what its facet counted", options, async () => {
  const { facets, total } = await search.query("服务", { language: "en", limit: 1000 });
  const counted = await facets();
  assert.ok(counted.topic.length > 5 && counted.kind.length > 2 && counted.audience.length > 4);
  assert.equal(counted.kind.reduce((sum, { count }) => sum + count, 0), total);
  assert.ok(counted.audience.some(({ name }) => name === "Older people"));
  for (const [facet, values] of Object.entries(counted)) {
    for (const { value, count } of values) {
      const kept = await search.query("服务", { language: "en", limit: 1000, filter: { [facet]: value } });
      assert.equal(kept.total, count, `${facet} ${value}`);
    }
  }
  const topic = await search.query("服务", { filter: { topic: "2023/elderly-care", audience: "older-people" } });
  assert.ok(topic.results.length && topic.results.every(({ number }) => number >= 15 && number <= 22));
  assert.equal((await search.query("服务", { filter: { topic: "no such" } })).total, 0);
});

test("what a reader may be about to ask should be suggested", options, async () => {
  const suggested = async (text, language) => (await search.suggest(text, { language })).map((one) => one.text);
  assert.ok((await suggested("最低", "zh-Hans")).includes("最低生活保障"));
  assert.ok((await suggested("zuidi", "zh-Hans")).includes("最低生活保障"));
  assert.ok((await suggested("zdsh", "zh-Hans")).includes("最低生活保障"));
  assert.ok((await suggested("subsist", "en")).includes("subsistence allowance"));
  assert.ok((await suggested("養老", "zh-Hant")).every((text) => /養老/.test(text)));
  const [first] = await search.suggest("低保金", { language: "zh-Hans" });
  assert.deepEqual([first.text, first.also], ["最低生活保障", "低保金"]);
  assert.ok((await suggested("养老金子", "zh-Hans")).length > 0);
  for (const strange of ["", " ", "😀", "\ud800", "<b>", "a".repeat(10000)]) assert.ok(Array.isArray(await suggested(strange, "en")));
});

test("the index should name all its files, for keeping it whole", options, async () => {
  const kept = (await search.files()).map((url) => url.slice(BASE.length));
  const there = (await readdir(folder)).filter((name) => /\.(?:bin|json)$/.test(name));
  assert.deepEqual(there.filter((name) => !kept.includes(name)), []);
  assert.equal(new Set(kept).size, kept.length);
});

test("a reader without DecompressionStream should get the same", options, async () => {
  const native = globalThis.DecompressionStream;
  delete globalThis.DecompressionStream;
  try {
    const old = await open(BASE, server());
    const answers = await Promise.all([old, search].map((one) => one.query("残疾人补贴", { language: "en" })));
    assert.deepEqual(...answers.map(({ results }) => results.map(({ path }) => path)));
  } finally {
    globalThis.DecompressionStream = native;
  }
});
