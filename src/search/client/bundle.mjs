// Makes `dist/` of the client's sources: `node src/search/client/bundle.mjs`.
// The site gets few and small files that way; a test holds `dist/` to the
// sources. esbuild and Terser stand among the packages of the browser tests.
//
// `client.js` is a module. The parts that come later (`core/parts.js`) are
// functions of what they share with it (`shared.js`), and give what they
// export:
//
//   export default ({ cut, … }) => { …; return { passage, … }; };
//
// So a part belongs to whatever fetched it: the module, or a script that has
// the module inside.

import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const HERE = import.meta.dirname;
const require = createRequire(path.join(HERE, "../../../tests/browser/package.json"));

/** The later parts: the name of each under which `core/parts.js` gives it, and its source. */
const PARTS = { more: "more.js", choosing: "more/passage.js", inflating: "inflate.js" };
/** What parts import what they share from. */
const SHARED = "shared";

/** What `core/parts.js` becomes: each part is made once, of what is shared. */
async function parts() {
  const source = await readFile(path.join(HERE, "shared.js"), "utf8");
  const names = [...source.matchAll(/export \{(.*?)\}/g)].map(([, names]) => names).join();
  const fetched = Object.entries(PARTS).map(
    ([name, source]) => `export const ${name} = part(() => import("./${path.basename(source)}"));`,
  );
  return `
    import { ${names} } from "../shared.js";
    const part = (get) => {
      let made;
      return async () => made ??= (await get()).default({ ${names} });
    };
    ${fetched.join("\n")}
  `;
}

/** The first part: it names the others, and has none of them. */
const first = {
  name: "first",
  setup(build) {
    build.onLoad({ filter: /core\/parts\.js$/ }, async ({ path: file }) => ({
      contents: await parts(),
      resolveDir: path.dirname(file),
    }));
    build.onResolve({ filter: /./ }, ({ path: name, kind }) =>
      kind === "dynamic-import" ? { path: name, external: true } : undefined,
    );
  },
};
/** A later part: what it imports of the first is shared. */
const later = {
  name: "later",
  setup(build) {
    build.onResolve({ filter: /^\.\.\/core\// }, () => ({ path: SHARED, external: true }));
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

/** @returns {Promise<Record<string, string>>} the files of `dist/` by name */
export async function bundle() {
  const { build } = require("esbuild");
  const { minify } = require("terser");
  const joined = async (name, plugins) => {
    const { outputFiles } = await build({
      entryPoints: [path.join(HERE, name)],
      bundle: true,
      charset: "utf8",
      format: "esm",
      plugins,
      target: "es2022",
      write: false,
    });
    return outputFiles[0].text;
  };
  const small = async (text) =>
    (await minify(text, { module: true, ecma: 2020, compress: { passes: 3 } })).code;
  const files = { "client.js": await small(await joined("client.js", [first])) };
  for (const source of Object.values(PARTS)) {
    files[path.basename(source)] = await small(given(await joined(source, [later])));
  }
  return files;
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of Object.entries(await bundle())) await writeFile(path.join(HERE, "dist", name), text);
}
