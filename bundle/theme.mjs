// Bundles the scripts of the theme, and the service worker.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

import { FIRST, first } from "./client.mjs";
import { GATE, joined, small } from "./floor.mjs";

const ROOT = path.join(import.meta.dirname, "..");
const SCRIPTS = path.join(ROOT, "themes/civic/scripts");
const WORKERS = path.join(ROOT, "src/offline");
/** How a script of the theme imports the search client. */
const CLIENT = "../search/client.js";

/** Scripts of the theme stay separate files; only the search client is bundled. */
const apart = {
  name: "apart",
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path: name, importer }) => {
      if (name === CLIENT) return { path: FIRST };
      if (path.dirname(importer) === SCRIPTS) return { path: name, external: true };
    });
  },
};

/**
 * The files of the theme's `static/` by name.
 * @param {string[]} published the names of the client's on-demand parts
 */
export async function theme(published) {
  const files = {};
  const parts = published.map((name) => `../search/${name}`);
  for (const name of (await readdir(SCRIPTS)).sort()) {
    const { text, legal } = await joined(path.join(SCRIPTS, name), [apart, first(parts)]);
    files[name] = GATE + (await small(text, legal));
  }
  return files;
}

/** The files of `src/offline/dist/` by name. */
export async function workers() {
  const files = {};
  for (const name of ["worker.js", "gone.js"]) {
    const { text, legal } = await joined(path.join(WORKERS, name), []);
    files[name] = await small(text, legal);
  }
  return files;
}
