// The search client: `src/search/client/dist/`.
//
// `client.js` is a module. The parts that come later (`core/parts.js`) are
// functions of what they share with it (`shared.js`), and give what they
// export:
//
//   export default ({ cut, … }) => { …; return { passage, … }; };
//
// So a part belongs to whatever fetched it: the module, or a script that has
// the module inside. Each is published under a name for its content.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

import { joined, small } from "./floor.mjs";

const CLIENT = path.join(import.meta.dirname, "../src/search/client");

/** The later parts: the name of each under which `core/parts.js` gives it, and its source. */
const PARTS = { more: "more.js", choosing: "more/passage.js", inflating: "inflate.js" };
/** What unpacks for `inflate.js`, in the form for browsers. */
const FFLATE = path.join(import.meta.dirname, "../tests/browser/node_modules/fflate/esm/browser.js");
/** What parts import what they share from. */
const SHARED = "shared";

/** The first part of the client. */
export const FIRST = path.join(CLIENT, "client.js");

/** What `core/parts.js` becomes: each part is made once, of what is shared. @param {string[]} published by part */
async function parts(published) {
  const source = await readFile(path.join(CLIENT, "shared.js"), "utf8");
  const names = [...source.matchAll(/export \{(.*?)\}/g)].map(([, names]) => names).join();
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
 * How the first part names the others, and has none of them.
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
/** A later part: what it imports of the first is shared. */
const later = {
  name: "later",
  setup(build) {
    build.onResolve({ filter: /^\.\.\/core\// }, () => ({ path: SHARED, external: true }));
    build.onResolve({ filter: /^fflate$/ }, () => ({ path: FFLATE }));
  },
};

/** A module without imports but from what is shared, as a function of that. @param {string} text */
function given(text) {
  const imports = new RegExp(`^import \\{(.*?)\\} from "${SHARED}";$`, "gms");
  const wanted = [...text.matchAll(imports)].map(([, names]) => names.replaceAll(" as ", ": "));
  const [body, exported] = text.replace(imports, "").split(/^export \{(.*)\};$/ms);
  const back = exported.replace(/(\w+) as (\w+)/g, "$2: $1");
  return `export default ({ ${wanted.join()} }) => {\n${body}\nreturn {${back}};\n};`;
}

/** The name that a part is published under: src/search/client.rs gives the same. */
const publishedAs = (name, text) =>
  name.replace(/\.js$/, `-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.js`);

/** The files of `dist/` by name, and the names that the parts are published under. */
export async function client() {
  const files = {};
  const published = [];
  for (const source of Object.values(PARTS)) {
    const name = path.basename(source);
    const { text, legal } = await joined(path.join(CLIENT, source), [later]);
    files[name] = await small(given(text), legal);
    published.push(publishedAs(name, files[name]));
  }
  const { text, legal } = await joined(FIRST, [first(published.map((name) => `./${name}`))]);
  files["client.js"] = await small(text, legal);
  return { files, published };
}
