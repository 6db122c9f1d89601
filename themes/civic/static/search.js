// Draws search results on the search page.
//
// The page says everything that is needed in the markup, in its own language:
//
//   <div data-search data-index data-root data-language data-prefix
//        data-count-one data-count-other data-none data-failed data-empty
//        data-loading data-measure [data-relaxed]>
//     <form><input name="q"></form>
//     <p data-search-status role="status"></p>
//     <ol data-search-results aria-busy="false"></ol>
//   </div>
//
// data-index: the folder of the index, data-root: the site's root, both
// relative to the page; data-prefix: folder of this language's pages. {count},
// {query} and {number} stand for what they say. While a query is under way the
// list is busy; the newest query wins.

const PAUSE = 120;
const MOST = 50;

/** @param {HTMLElement} box */
function start(box) {
  const { dataset } = box;
  const form = box.querySelector("form");
  const input = box.querySelector("input[name=q]");
  const status = box.querySelector("[data-search-status]");
  const list = box.querySelector("[data-search-results]");
  if (!form || !input || !status || !list) return;
  const language = dataset.language ?? "";
  const root = new URL(dataset.root ?? "./", document.baseURI);
  const plural = new Intl.PluralRules(language || undefined);

  /** The client with the index open; tried again after a failure. */
  let ready = null;
  let newest = 0;
  let waiting = 0;
  let composing = false;
  let shown = null;

  const opened = () => {
    ready ??= import(new URL("search/client.js", root).href)
      .then(({ open }) => open(new URL(dataset.index ?? "search/", document.baseURI)))
      .catch((error) => {
        ready = null;
        throw error;
      });
    return ready;
  };

  const fill = (pattern, values) =>
    (pattern ?? "").replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

  const finish = (message, items = []) => {
    list.replaceChildren(...items);
    list.setAttribute("aria-busy", "false");
    status.textContent = message;
  };

  async function run() {
    const query = input.value.trim();
    if (query === shown) return;
    shown = query;
    const turn = ++newest;
    remember(query);
    if (!query) {
      finish(dataset.empty ?? "");
      return;
    }
    list.setAttribute("aria-busy", "true");
    if (!list.childElementCount) status.textContent = dataset.loading ?? "";
    try {
      const search = await opened();
      const answer = await search.query(query, { language, limit: MOST });
      if (turn !== newest) return;
      const { total, relaxed, results } = answer;
      if (!total) {
        finish(fill(dataset.none, { query }));
        return;
      }
      const one = plural.select(total) === "one";
      const count = fill(one ? dataset.countOne : dataset.countOther, {
        count: new Intl.NumberFormat(language || undefined).format(total),
        query,
      });
      const remark = relaxed && dataset.relaxed ? ` ${fill(dataset.relaxed, { query })}` : "";
      finish(count + remark, results.map(item));
    } catch (error) {
      if (turn !== newest) return;
      // So that the same query can be tried again.
      shown = null;
      finish(dataset.failed ?? "");
    }
  }

  /** Keeps the query in the address, for sharing and for coming back. */
  function remember(query) {
    const url = new URL(location.href);
    if (query) url.searchParams.set("q", query);
    else url.searchParams.delete("q");
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // A browser allows only so many in a while; the page works without.
    }
  }

  function item({ path, kind, number, title, place, passage }) {
    const li = document.createElement("li");
    li.dataset.kind = kind;
    const link = document.createElement("a");
    link.href = new URL((dataset.prefix ?? "") + path, root).href;
    if (kind === "measure") {
      const label = document.createElement("span");
      label.dataset.number = "";
      label.textContent = fill(dataset.measure, { number });
      link.append(label, " ");
    }
    link.append(words("span", title));
    li.append(link);
    if (place) {
      const above = words("p", place);
      above.dataset.place = "";
      li.append(above);
    }
    if (passage.text) {
      const text = words("p", passage);
      text.dataset.passage = "";
      li.append(text);
    }
    return li;
  }

  /** An element with a text, its marks marked, in its own language. */
  function words(name, { text, marks = [], language: own }) {
    const element = document.createElement(name);
    if (own && own !== language) element.lang = own;
    else if (name === "p") element.lang = own || language;
    let at = 0;
    for (const [from, to] of marks) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      element.append(text.slice(at, from), mark);
      at = to;
    }
    element.append(text.slice(at));
    return element;
  }

  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, PAUSE);
  };
  input.addEventListener("compositionstart", () => {
    composing = true;
    clearTimeout(waiting);
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    soon();
  });
  input.addEventListener("input", () => {
    if (!composing) soon();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    run();
  });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) input.value = asked;
  run();
}

document.querySelectorAll("[data-search]").forEach(start);
