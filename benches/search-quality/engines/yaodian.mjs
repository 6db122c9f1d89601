// The site's own client, through its public entry point, with the site's own
// index.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ALL = 1000;

/**
 * @param {string} site folder of the built site
 * @returns {Promise<import("../lib/ask.mjs").Engine>}
 */
export async function yaodian(site) {
  const folder = path.resolve(site, "search");
  const { open } = await import(pathToFileURL(path.join(folder, "client.js")).href);
  const fetch = async (url) => {
    const name = path.basename(new URL(url).pathname);
    return readFile(path.join(folder, name)).then(
      (bytes) => new Response(bytes),
      () => new Response("", { status: 404 }),
    );
  };
  const search = await open("https://portal.example/search/", { fetch });
  return {
    name: "yaodian",
    async rank(query, language) {
      const { results } = await search.query(query, { language, limit: ALL });
      return results.filter(({ kind }) => kind === "measure").map(({ number }) => number);
    },
  };
}
