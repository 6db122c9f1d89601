// The same plans as a site of Hugo with a plain layout: a page for each measure
// with its breadcrumbs, neighbours and topic, a list for each topic and plan.
// It has no search, cross-references or print layout.

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const LANGUAGES = { zh: "zh-Hans", en: "en" };

/**
 * The settings of a site in both languages.
 * @param {string[]} disabled kinds of pages that are not made, besides those of taxonomies
 * @param {string} [more] further lines
 */
export const settings = (disabled, more = "") => `baseURL = "http://127.0.0.1/"
defaultContentLanguage = "zh"
${more}disableKinds = ${JSON.stringify(["taxonomy", "term", ...disabled])}
[languages.zh]
contentDir = "content/zh"
title = "工作要点"
[languages.en]
contentDir = "content/en"
title = "Work plans"
`;

const CONFIG = settings(["RSS", "sitemap"], "defaultContentLanguageInSubdir = true\n");

/** Templates of a few lines. */
export const LAYOUTS = {
  "baseof.html": `<!DOCTYPE html>
<html lang="{{ site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="stylesheet" href="/site.css"></head>
<body><nav>{{ range .Ancestors.Reverse }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}
{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>{{ end }}</nav>
<main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main></body></html>`,
  "single.html": `{{ define "main" }}<div data-text>{{ .Content }}</div>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}`,
  "list.html": `{{ define "main" }}{{ .Content }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}`,
};

/** A page with its front matter. */
export const page = (title, text = "", weight = 0) =>
  `---\ntitle: ${JSON.stringify(title)}\nweight: ${weight}\n---\n\n${text}\n`;

async function save(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function savePlan(content, plan, language) {
  const tag = LANGUAGES[language];
  const folder = path.join(content, language, "plans", plan.id);
  const measures = new Map(plan.measures.map((measure) => [measure.number, measure]));
  await save(path.join(folder, "_index.md"), page(plan.title[tag]));
  for (const topic of plan.topics) {
    const place = path.join(folder, topic.slug);
    await save(path.join(place, "_index.md"), page(topic.title[tag], "", topic.number));
    for (const number of topic.measures) {
      const { title, text } = measures.get(number);
      const lines = text[tag].displayed ?? text[tag];
      await save(path.join(place, `${number}.md`), page(title[tag], lines.join("\n\n"), number));
    }
  }
}

/** Makes the site from a built portal's open data, and returns the file to edit. */
export async function site(built, root) {
  const data = path.join(built, "data/plans");
  const names = (await readdir(data)).filter((name) => /^[^.]+\.json$/.test(name)).toSorted();
  const content = path.join(root, "content");
  for (const name of names) {
    const plan = JSON.parse(await readFile(path.join(data, name), "utf8"));
    for (const language of Object.keys(LANGUAGES)) await savePlan(content, plan, language);
  }
  for (const language of Object.keys(LANGUAGES)) await save(path.join(content, language, "plans/_index.md"), page("Plans"));
  await save(path.join(root, "config.toml"), CONFIG);
  await save(path.join(root, "static/site.css"), "body { max-width: 40rem; margin: auto; font: 1rem/1.75 serif }\n");
  for (const [name, text] of Object.entries(LAYOUTS)) await save(path.join(root, "layouts/_default", name), text);
  const plan = JSON.parse(await readFile(path.join(data, names[Math.floor(names.length / 2)]), "utf8"));
  const topic = plan.topics[2];
  const number = topic.measures[0];
  const place = `plans/${plan.id}/${topic.slug}/${number}`;
  const file = path.join(content, "en", `${place}.md`);
  const text = await readFile(file, "utf8");
  return { file, text, line: text.split("\n")[5], page: `en/${place}/` };
}
