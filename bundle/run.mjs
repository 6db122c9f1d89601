// Bundles and minifies the scripts of the program: `node bundle/run.mjs`. The
// output is committed, so that building yaodian needs no Node.js;
// tests/search/bundle.test.mjs checks that it matches the sources. esbuild and
// Terser are among the packages of the browser tests.

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { client } from "./client.mjs";
import { theme, workers } from "./theme.mjs";

const ROOT = path.join(import.meta.dirname, "..");

/** The files of each folder by name. @returns {Promise<Record<string, Record<string, string>>>} */
export async function bundle() {
  const { files, published } = await client();
  return {
    "src/search/client/dist": files,
    "src/offline/dist": await workers(),
    "themes/civic/static": await theme(published),
  };
}

if (process.argv[1] === import.meta.filename) {
  for (const [folder, files] of Object.entries(await bundle())) {
    await mkdir(path.join(ROOT, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(ROOT, folder, name), text);
  }
}
