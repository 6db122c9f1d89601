// The published decompressor for old browsers, with data compressed by zlib.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { constants, deflateSync } from "node:zlib";

import part from "../../src/search/client/dist/inflate.js";

const { inflate } = part({});
const root = path.resolve(import.meta.dirname, "../..");
const files = ["content/glossary.toml", "Cargo.lock", "docs/measure.png"].map((name) => readFileSync(path.join(root, name)));
const unpacked = (packed) => Buffer.from(inflate(new Uint8Array(packed)));

test("every kind of block should be unpacked", () => {
  const { Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY } = constants;
  for (const bytes of [Buffer.alloc(0), Buffer.from("a"), Buffer.alloc(100_000, 7), ...files]) {
    for (const level of [0, 1, 9]) {
      for (const strategy of [Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY]) {
        assert.ok(unpacked(deflateSync(bytes, { level, strategy })).equals(bytes));
      }
    }
  }
});

test("what is damaged should be refused", () => {
  const packed = deflateSync(files[0]);
  for (const length of [0, 1, 2, 3, 10, packed.length >> 1, packed.length - 5, packed.length - 1]) {
    assert.throws(() => unpacked(packed.subarray(0, length)), TypeError, `${length} bytes`);
  }
  for (let at = 10; at < packed.length; at += 997) {
    const changed = Buffer.from(packed);
    changed[at] ^= 0x20;
    let same = false;
    try {
      same = unpacked(changed).equals(files[0]);
    } catch (error) {
      assert.ok(error instanceof Error);
      continue;
    }
    assert.ok(same, `byte ${at} was changed unnoticed`);
  }
});
