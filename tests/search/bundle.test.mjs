// The published scripts are up to date with their sources, and small.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import { gzipSync } from "node:zlib";

import { bundle } from "../../bundle/run.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const client = path.join(root, "src/search/client/dist");
const able = existsSync(path.join(root, "tests/browser/node_modules/esbuild"));

test("what is handed out should be what the sources give", { skip: able ? false : "needs esbuild: run ./tests/run" }, async () => {
  for (const [folder, files] of Object.entries(await bundle())) {
    const there = (await readdir(path.join(root, folder))).filter((name) => name.endsWith(".js"));
    assert.deepEqual(there.sort(), Object.keys(files).sort(), folder);
    for (const [name, text] of Object.entries(files)) {
      const given = await readFile(path.join(root, folder, name), "utf8");
      assert.equal(given, text, `${folder}/${name}: run node bundle/run.mjs`);
    }
  }
});

test("the client should stay within its bytes, and so should what it fetches later", async () => {
  const size = async (name) => gzipSync(await readFile(path.join(client, name)), { level: 9 }).length;
  // A quarter of a kilobyte of it names the plan of each result, and a tenth tells plain words.
  assert.ok((await size("client.js")) <= 12.5 * 1024);
  assert.ok((await size("more.js")) <= 8.1 * 1024);
  assert.ok((await size("passage.js")) <= 1024);
  assert.ok((await size("inflate.js")) <= 2 * 1024);
});

test("whose work is inside should be said in what is handed out", async () => {
  const licence = await readFile(path.join(root, "src/search/client/fflate-LICENSE"), "utf8");
  const [, holder] = /^Copyright \(c\) (.*)$/m.exec(licence);
  const [legal] = /^\/\*!.*?\*\//.exec(await readFile(path.join(client, "inflate.js"), "utf8"));
  assert.ok(legal.includes("fflate") && legal.includes(holder) && legal.includes("MIT"), legal);
});
