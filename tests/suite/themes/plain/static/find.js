// Search in as few words as it takes.
const form = document.querySelector("form[data-client]");
const list = document.querySelector("[data-search-results]");
const asked = new URLSearchParams(location.search).get("q")?.trim();
if (asked) {
  list.ariaBusy = "true";
  form.q.value = asked;
  const { open } = await import(new URL(form.dataset.client, location.href).href);
  const index = await open(new URL(form.dataset.index, location.href));
  const { results, definitions, none } = await index.query(asked, { language: document.documentElement.lang });
  document.querySelector("[data-no-answer]").hidden = !none;
  const answer = document.querySelector("[data-answer]");
  answer.hidden = !definitions.length;
  for (const { title, text } of definitions) {
    for (const [name, { text: words, language }] of [["dt", title], ["dd", text]]) {
      answer.append(Object.assign(document.createElement(name), { textContent: words, lang: language }));
    }
  }
  for (const { path, title } of results) {
    const link = Object.assign(document.createElement("a"), { textContent: title.text, lang: title.language });
    link.href = new URL(form.dataset.root + form.dataset.prefix + path, location.href).href;
    list.append(document.createElement("li"));
    list.lastChild.append(link);
  }
  list.dataset.query = asked;
  list.ariaBusy = "false";
}
