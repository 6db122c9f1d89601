// Eleventy: a Markdown file for each page, with its neighbours in its data.

import path from "node:path";

import { LANGUAGES, pages } from "../lib/text.mjs";
import { put, STYLE } from "./engine.mjs";

const ELEVENTY = path.join(import.meta.dirname, "../node_modules/.bin/eleventy");

const CONFIG = `export default (config) => config.addPassthroughCopy("site.css");
export const config = { markdownTemplateEngine: false };
`;

const LAYOUT = `<!DOCTYPE html>
<html lang="{{ language }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title>
<link rel="stylesheet" href="/site.css"></head>
<body><nav>{% for one in trail %}<a href="{{ one.url }}">{{ one.title }}</a> {% endfor %}
<a href="{{ other }}">{{ language }}</a></nav>
<main><h1>{{ title }}</h1><div data-text>{{ content | safe }}</div>
{% if before %}<a href="{{ before.url }}">{{ before.title }}</a>{% endif %}
{% if after %}<a href="{{ after.url }}">{{ after.title }}</a>{% endif %}
<ul>{% for one in below %}<li><a href="{{ one.url }}">{{ one.title }}</a></li>{% endfor %}</ul></main></body></html>`;

const address = (language, place) => `/${language}/plans/${place.map((part) => `${part}/`).join("")}`;

/** @type {import("./engine.mjs").Engine} */
export const eleventy = {
  name: "Eleventy",
  most: 10_000,
  output: "_site",
  async make(folder, plans) {
    await put(path.join(folder, "eleventy.config.mjs"), CONFIG);
    await put(path.join(folder, "_includes/page.njk"), LAYOUT);
    await put(path.join(folder, "site.css"), STYLE);
    for (const language of LANGUAGES) {
      for (const plan of plans) await save(folder, pages(plan, language));
    }
  },
  build: (folder) => [[ELEVENTY, [`--input=${folder}`, `--output=${path.join(folder, "_site")}`, "--config=eleventy.config.mjs", "--quiet"]]],
};

async function save(folder, all) {
  const link = (page) => page && { url: address(page.language, page.place), title: page.title };
  const isIn = (page, outer) => page.place.length === outer.place.length + 1 && outer.place.every((part, at) => page.place[at] === part);
  for (const page of all) {
    const around = all.filter((one) => one.kind === page.kind && one.place.at(-2) === page.place.at(-2));
    const at = around.indexOf(page);
    const data = {
      layout: "page.njk",
      language: page.language,
      title: page.title,
      permalink: `${address(page.language, page.place)}index.html`,
      other: address(page.language === "zh" ? "en" : "zh", page.place),
      trail: all.filter((outer) => page.place.length > outer.place.length && outer.place.every((part, index) => page.place[index] === part)).map(link),
      before: link(around[at - 1]),
      after: link(around[at + 1]),
      below: all.filter((inner) => isIn(inner, page)).map(link),
    };
    const name = path.join(folder, "content", page.language, `${page.place.join("-")}.md`);
    // JSON is YAML.
    await put(name, `---\n${JSON.stringify(data)}\n---\n\n${page.paragraphs.join("\n\n")}\n`);
  }
}
