// Zola: a section for each plan and topic, a page for each measure.

import path from "node:path";

import { LANGUAGES, pages } from "../lib/text.mjs";
import { put, STYLE } from "./engine.mjs";

const CONFIG = `base_url = "http://127.0.0.1"
default_language = "zh"
generate_feeds = false
build_search_index = false
[languages.en]
build_search_index = false
`;

const TEMPLATES = {
  "base.html": `<!DOCTYPE html>
<html lang="{{ lang }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{% block title %}{% endblock %}</title>
<link rel="stylesheet" href="/site.css"></head>
<body><nav>{% block trail %}{% endblock %}</nav><main>{% block main %}{% endblock %}</main></body></html>`,
  "index.html": `{% extends "base.html" %}{% block title %}{{ section.title | default(value="Plans") }}{% endblock %}
{% block main %}<ul>{% for one in section.subsections %}{% set found = get_section(path=one, metadata_only=true) %}<li><a href="{{ found.permalink }}">{{ found.title }}</a></li>{% endfor %}</ul>{% endblock %}`,
  "section.html": `{% extends "base.html" %}{% block title %}{{ section.title }}{% endblock %}
{% block trail %}{% for one in section.ancestors %}{% set found = get_section(path=one, metadata_only=true) %}<a href="{{ found.permalink }}">{{ found.title }}</a> {% endfor %}
{% for other in section.translations %}<a href="{{ other.permalink }}">{{ other.lang }}</a>{% endfor %}{% endblock %}
{% block main %}<h1>{{ section.title }}</h1>{{ section.content | safe }}
<ul>{% for one in section.subsections %}{% set found = get_section(path=one, metadata_only=true) %}<li><a href="{{ found.permalink }}">{{ found.title }}</a></li>{% endfor %}
{% for one in section.pages %}<li><a href="{{ one.permalink }}">{{ one.title }}</a></li>{% endfor %}</ul>{% endblock %}`,
  "page.html": `{% extends "base.html" %}{% block title %}{{ page.title }}{% endblock %}
{% block trail %}{% for one in page.ancestors %}{% set found = get_section(path=one, metadata_only=true) %}<a href="{{ found.permalink }}">{{ found.title }}</a> {% endfor %}
{% for other in page.translations %}<a href="{{ other.permalink }}">{{ other.lang }}</a>{% endfor %}{% endblock %}
{% block main %}<h1>{{ page.title }}</h1><div data-text>{{ page.content | safe }}</div>
{% if page.lower %}<a href="{{ page.lower.permalink }}">{{ page.lower.title }}</a>{% endif %}
{% if page.higher %}<a href="{{ page.higher.permalink }}">{{ page.higher.title }}</a>{% endif %}{% endblock %}`,
};

const front = ({ title, weight, kind }) =>
  `+++\ntitle = ${JSON.stringify(title)}\nweight = ${weight}\n${kind === "measure" ? "" : 'sort_by = "weight"\n'}+++\n\n`;

/**
 * @param {string} bin
 * @returns {import("./engine.mjs").Engine}
 */
export const zola = (bin) => ({
  name: "Zola",
  most: Infinity,
  output: "public",
  async make(folder, plans) {
    await put(path.join(folder, "config.toml"), CONFIG);
    for (const [name, text] of Object.entries(TEMPLATES)) await put(path.join(folder, "templates", name), text);
    await put(path.join(folder, "static/site.css"), STYLE);
    for (const language of LANGUAGES) {
      const suffix = language === "zh" ? "" : `.${language}`;
      const save = (name, page) =>
        put(path.join(folder, "content", `${name}${suffix}.md`), `${front(page)}${page.paragraphs.join("\n\n")}\n`);
      await save("plans/_index", { title: "Plans", weight: 0, kind: "plan", paragraphs: [] });
      for (const page of plans.flatMap((plan) => pages(plan, language))) {
        const name = ["plans", ...page.place].join("/");
        await save(page.kind === "measure" ? name : `${name}/_index`, page);
      }
    }
  },
  build: (folder) => [[bin, ["--root", folder, "build", "--force"]]],
});
