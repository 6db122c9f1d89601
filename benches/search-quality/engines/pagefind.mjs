// Pagefind on the articles of the measures' pages, with an index for each
// language of the interface, made by its program and queried by its own script.
//
// That script is written for pages: it fetches its files, so they are served on
// the loopback interface, and it reads the document's language, so a minimal
// document exists while an instance is made.

import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

import * as program from "pagefind";

import { PREFIXES, pages } from "../lib/pages.mjs";

/**
 * @param {string} site folder of the built site
 * @returns {Promise<import("../lib/ask.mjs").Engine>}
 */
export async function pagefind(site) {
  const folder = await mkdtemp(path.join(tmpdir(), "search-quality-"));
  const server = createServer((request, response) => {
    readFile(path.join(folder, new URL(request.url, "http://localhost").pathname)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const instances = new Map();
  for (const language of Object.keys(PREFIXES)) {
    const bundle = path.join(folder, language);
    await index(bundle, await pages(site, language));
    const base = `http://127.0.0.1:${server.address().port}/${language}/`;
    instances.set(language, await instance(bundle, base, language));
  }
  await program.close();
  return {
    name: "Pagefind",
    async rank(query, language) {
      const { results } = await instances.get(language).search(query);
      const pages = await Promise.all(results.map((result) => result.data()));
      return pages.map(({ meta }) => Number(meta.measure));
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * @param {string} bundle folder to write to
 * @param {import("../lib/pages.mjs").MeasurePage[]} pages
 */
async function index(bundle, pages) {
  const made = await program.createIndex({ rootSelector: "article[data-measure]" });
  const problems = [...made.errors];
  for (const { number, url, html } of pages) {
    const content = html.replace("<article ", `<article data-pagefind-meta="measure:${number}" `);
    problems.push(...(await made.index.addHTMLFile({ url: `/${url}`, content })).errors);
  }
  problems.push(...(await made.index.writeFiles({ outputPath: bundle })).errors);
  if (problems.length) throw new Error(problems.join("\n"));
}

/** Pagefind's script as on a page in that language. */
async function instance(bundle, basePath, language) {
  const { createInstance } = await import(pathToFileURL(path.join(bundle, "pagefind.js")).href);
  globalThis.document = { querySelector: () => ({ getAttribute: () => language }) };
  try {
    const instance = createInstance({ basePath });
    await instance.init();
    return instance;
  } finally {
    delete globalThis.document;
  }
}
