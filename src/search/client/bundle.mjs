// Makes `dist/` of the client's sources: `node src/search/client/bundle.mjs`.
// The site gets few and small files that way; a test holds `dist/` to the
// sources. esbuild stands among the packages of the browser tests.

import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const HERE = import.meta.dirname;
const require = createRequire(path.join(HERE, "../../../tests/browser/package.json"));

/** What a file of another part imports of the first comes from `client.js`. */
const shared = {
  name: "shared",
  setup(build) {
    build.onResolve({ filter: /^\.\.\/core\// }, () => ({ path: "./client.js", external: true }));
  },
};
/** The parts that are fetched later keep names of their own. */
const later = {
  name: "later",
  setup(build) {
    build.onResolve({ filter: /\/(?:more|inflate|passage)\.js$/ }, ({ path: name, kind }) =>
      kind === "dynamic-import" ? { path: `./${path.basename(name)}`, external: true } : undefined,
    );
  },
};

/** @returns {Promise<Record<string, string>>} the files of `dist/` by name */
export async function bundle() {
  const { build } = require("esbuild");
  const make = async (name, plugins) => {
    const { outputFiles } = await build({
      entryPoints: [path.join(HERE, name)],
      bundle: true,
      charset: "utf8",
      format: "esm",
      minify: true,
      plugins,
      target: "es2022",
      write: false,
    });
    return outputFiles[0].text;
  };
  return {
    "client.js": await make("client.js", [later]),
    "more.js": await make("more.js", [shared]),
    "passage.js": await make("more/passage.js", [shared]),
    "inflate.js": await make("inflate.js", []),
  };
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of Object.entries(await bundle())) await writeFile(path.join(HERE, "dist", name), text);
}
