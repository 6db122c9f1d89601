// Bundles the search client into `src/search/client/dist/`.
//
// `client.js` is a module. The parts that are loaded on demand
// (`core/parts.js`) are functions that take what they share with the client
// (`shared.js`) and return their exports:
//
//   export default ({ cut, … }) => { …; return { passage, … }; };
//
// So a part can be used by whatever imports it: the module, or a script that
// the module is bundled into. Their published names contain a hash of their
// content.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

import { joined, small } from "./floor.mjs";

const CLIENT = path.join(import.meta.dirname, "../src/search/client");

/** The on-demand parts: name of the export of `core/parts.js`, and source. */
const PARTS = { more: "more.js", answering: "answer.js", choosing: "more/passage.js", inflating: "inflate.js" };
/** The decompressor for `inflate.js`, in its browser version. */
const FFLATE = path.join(import.meta.dirname, "../tests/browser/node_modules/fflate/esm/browser.js");
/** The name from which parts import what they share. */
const SHARED = "shared";

/** The first part of the client. */
export const FIRST = path.join(CLIENT, "client.js");

/** The names that the first part shares with the others. */
async function shared() {
  const source = await readFile(path.join(CLIENT, "shared.js"), "utf8");
  const names = [...source.matchAll(/export \{(.*?)\}/gs)].map(([, names]) => names).join();
  return names.split(",").map((name) => name.trim()).filter(Boolean);
}

/** The generated `core/parts.js`, which instantiates each part once with what it shares. @param {string[]} published by part */
async function parts(published) {
  const names = (await shared()).join(", ");
  const fetched = Object.keys(PARTS).map((name, at) => `export const ${name} = part(() => import(${JSON.stringify(published[at])}));`);
  return `
    import { ${names} } from "../shared.js";
    const part = (get) => {
      let made;
      return async () => made ??= (await get()).default({ ${names} });
    };
    ${fetched.join("\n")}
  `;
}

/**
 * Makes the first part import the others rather than contain them.
 * @param {string[]} published addresses of the parts, as the script fetches them
 */
export const first = (published) => ({
  name: "first",
  setup(build) {
    build.onLoad({ filter: /core\/parts\.js$/ }, async ({ path: file }) => ({
      contents: await parts(published),
      resolveDir: path.dirname(file),
    }));
    build.onResolve({ filter: /./ }, ({ path: name, kind }) =>
      kind === "dynamic-import" ? { path: name, external: true } : undefined,
    );
  },
});
/** Bundles an on-demand part: imports from the first part become shared. */
const later = {
  name: "later",
  setup(build) {
    build.onResolve({ filter: /^\.\.\/core\// }, () => ({ path: SHARED, external: true }));
    build.onResolve({ filter: /^fflate$/ }, () => ({ path: FFLATE }));
  },
};

/** A module whose only imports are shared, as a function of these. @param {string} text */
async function given(text) {
  const imports = new RegExp(`^import \\{(.*?)\\} from "${SHARED}";$`, "gms");
  const wanted = [...text.matchAll(imports)].map(([, names]) => names.replaceAll(" as ", ": "));
  const known = await shared();
  const named = wanted.join().split(",").map((name) => name.split(":")[0].trim()).filter(Boolean);
  const unshared = named.filter((name) => !known.includes(name));
  if (unshared.length) throw new Error(`shared.js does not share ${unshared.join(", ")}`);
  const [body, exported] = text.replace(imports, "").split(/^export \{(.*)\};$/ms);
  const back = exported.replace(/(\w+) as (\w+)/g, "$2: $1");
  return `export default ({ ${wanted.join()} }) => {\n${body}\nreturn {${back}};\n};`;
}

/** The published name of a part: src/search/client.rs computes the same. */
const publishedAs = (name, text) =>
  name.replace(/\.js$/, `-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.js`);

/** The files of `dist/` by name, and the published names of the parts. */
export async function client() {
  const files = {};
  const published = [];
  for (const source of Object.values(PARTS)) {
    const name = path.basename(source);
    const { text, legal } = await joined(path.join(CLIENT, source), [later]);
    files[name] = await small(await given(text), legal);
    published.push(publishedAs(name, files[name]));
  }
  const { text, legal } = await joined(FIRST, [first(published.map((name) => `./${name}`))]);
  files["client.js"] = await small(text, legal);
  return { files, published };
}
