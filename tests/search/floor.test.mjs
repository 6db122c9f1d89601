// The syntax of the published scripts: all of it is supported by the oldest
// browsers that run scripts, and older ones refuse the scripts of pages as a
// whole. tests/browser/floor.test.mjs checks the built-ins.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import test, { before, describe } from "node:test";

import { GATE } from "../../bundle/floor.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const modules = path.join(root, "tests/browser/package.json");
const able = existsSync(path.join(root, "tests/browser/node_modules/acorn"));
const FOLDERS = ["themes/civic/static", "src/search/client/dist", "src/offline/dist"];

/** All nodes of a syntax tree. */
function* nodes(tree) {
  if (typeof tree?.type === "string") yield tree;
  for (const inner of Object.values(tree ?? {})) if (inner && typeof inner === "object") yield* nodes(inner);
}

/** The source of a literal that is, or may become, a regular expression. */
const pattern = ({ type, regex, value }) => regex?.pattern ?? (type === "TemplateElement" ? value.raw : typeof value === "string" ? value : "");

/** The feature that a node uses, if one of the oldest browsers lacks it or has it wrong. */
function young(node) {
  if (/\(\?<[=!]/.test(pattern(node))) return "looks behind (Safari 16.4)";
  if (/[dv]/.test(node.regex?.flags ?? "")) return "has a flag (Chromium 90, Safari 15)";
  if (node.type === "ChainExpression" && [...nodes(node)].some(spreads)) return "spreads arguments after ?. (Chromium 91)";
  if (/^(Array|Assignment)/.test(node.type) && restOfLiteral(node)) return "takes the rest of an array that is written out (Safari 14.1)";
  if (node.type === "VariableDeclarator" && restOfLiteral({ left: node.id, right: node.init })) return "takes the rest of an array that is written out (Safari 14.1)";
  return null;
}
const spreads = ({ type, arguments: given }) => type === "CallExpression" && given.some(({ type }) => type === "SpreadElement");
const restOfLiteral = ({ left, right }) =>
  left?.type === "ArrayPattern" && right?.type === "ArrayExpression" && left.elements.some((one) => one?.type === "RestElement");

describe("the syntax of scripts", { skip: able ? false : "needs acorn: run ./tests/run" }, () => {
  const scripts = new Map();
  let parse;

  before(async () => {
    ({ parse } = createRequire(modules)("acorn"));
    for (const folder of FOLDERS) {
      for (const name of (await readdir(path.join(root, folder))).filter((name) => name.endsWith(".js"))) {
        scripts.set(`${folder}/${name}`, await readFile(path.join(root, folder, name), "utf8"));
      }
    }
    assert.ok(scripts.size > 20);
  });
  const read = (text, ecmaVersion = 2020) => parse(text, { ecmaVersion, sourceType: "module" });

  test("should be that of 2020, without what the oldest browsers have wrong", () => {
    for (const [name, text] of scripts) {
      for (const node of nodes(read(text))) assert.equal(young(node), null, `${name}: ${text.slice(node.start, node.end).slice(0, 80)}`);
    }
  });

  test("should be looked at by eyes that see", () => {
    const seen = (text) => [...nodes(read(text, "latest"))].some(young);
    for (const text of ["/(?<=a)b/;", "/a/d;", "RegExp(`(?<!${a})b`);", "RegExp('(?<=a)b');", "a?.(...b);", "a?.b(...c);", "const [a, ...b] = [1, 2];", "[a, ...b] = [1, 2];"]) {
      assert.ok(seen(text), text);
    }
    for (const text of ["/(?<a>b)/;", "a?.(b);", "a(...b);", "const [a, ...b] = c;"]) assert.ok(!seen(text), text);
  });

  test("should close pages' scripts to what is older", () => {
    // Each token of it is newer than the browsers before the floor: ES2020, and
    // ES2018 in Firefox.
    assert.throws(() => read(GATE, 2019), SyntaxError);
    assert.throws(() => read("0n;", 2019), SyntaxError);
    assert.throws(() => read("0??1;", 2019), SyntaxError);
    assert.throws(() => read("/\\p{L}/u;", 2017), SyntaxError);
    assert.ok(read(GATE));
    const pages = [...scripts].filter(([name]) => name.startsWith("themes/"));
    assert.ok(pages.length > 10);
    for (const [name, text] of pages) assert.ok(text.startsWith(GATE), name);
  });
});
