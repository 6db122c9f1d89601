// The client that the site hands out is made of its sources, and small.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import { gzipSync } from "node:zlib";

import { bundle } from "../../src/search/client/bundle.mjs";

const client = path.resolve(import.meta.dirname, "../../src/search/client");
const able = existsSync(path.resolve(import.meta.dirname, "../browser/node_modules/esbuild"));

test("dist should be what the sources give", { skip: able ? false : "needs esbuild: run ./tests/run" }, async () => {
  for (const [name, text] of Object.entries(await bundle())) {
    const there = await readFile(path.join(client, "dist", name), "utf8");
    assert.equal(there, text, `${name}: run node src/search/client/bundle.mjs`);
  }
});

test("the client should stay within its bytes, and so should what it fetches later", async () => {
  const size = async (name) => gzipSync(await readFile(path.join(client, "dist", name)), { level: 9 }).length;
  assert.ok((await size("client.js")) <= 12 * 1024);
  assert.ok((await size("more.js")) <= 8 * 1024);
  assert.ok((await size("passage.js")) <= 1024);
  assert.ok((await size("inflate.js")) <= 2 * 1024);
});
