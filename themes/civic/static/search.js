// Draws search results on the search page.
//
// The page says everything that is needed in the markup, in its own language:
//
//   <form><input name="q"></form>     (here or inside)
//   <div data-search data-index data-root data-language data-prefix
//        data-count-one data-count-other data-none data-failed data-empty
//        data-loading data-measure data-relaxed data-more>
//     <p data-search-status role="status"></p>
//     <ol data-search-results aria-busy="false"></ol>
//   </div>
//
// data-index: the folder of the index, data-root: the site's root, both
// relative to the page; data-prefix: folder of this language's pages. {count},
// {query} and {number} stand for what they say; a relaxed answer is announced
// by data-relaxed alone.
//
// While a query is under way the list is busy; if the address holds one (?q=),
// from before DOMContentLoaded. The newest query wins. Once the first PAGE of
// its results stand, or there are none, the list is no longer busy, and its
// data-query is the query as the address has it: trimmed, cut to LONGEST
// characters. Without a query and after a failure there is no data-query. A
// button below the list, [data-search-more], adds the next PAGE.

const PAUSE = 120;
const PAGE = 20;
const LONGEST = 200;
const LONGEST_ECHO = 40;
const HAN = /\p{Script=Han}/u;

/** A text of at most so many characters, with `end` where there were more. */
function cut(text, most, end = "") {
  const characters = [...text];
  return characters.length > most ? characters.slice(0, most).join("") + end : text;
}

/** @param {HTMLElement} box */
function start(box) {
  const { dataset } = box;
  // The form may stand above, so that it works without scripts.
  const input = box.querySelector("input[name=q]") ?? document.querySelector("main input[name=q]");
  const form = input?.form;
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
  const amount = (number) => new Intl.NumberFormat(language || undefined).format(number);

  const more = document.createElement("button");
  more.type = "button";
  more.dataset.searchMore = "";
  more.hidden = true;
  list.after(more);

  /** A message with the query in it, kept apart from the text around it. */
  const say = (message, query = "") => {
    const parts = (message ?? "").split("{query}").flatMap((text, index) => {
      if (!index) return [text];
      const echo = document.createElement("bdi");
      echo.textContent = cut(query, LONGEST_ECHO, "…");
      if (HAN.test(query) && !/^zh\b/.test(language)) echo.lang = "zh";
      return [echo, text];
    });
    status.replaceChildren(...parts);
  };

  const finish = (message, query, items = []) => {
    list.replaceChildren(...items);
    if (query) list.dataset.query = query;
    else delete list.dataset.query;
    list.setAttribute("aria-busy", "false");
    say(message, query);
  };

  /** Offers what is left of so many results. */
  const offer = (total) => {
    const left = total - list.childElementCount;
    more.hidden = left <= 0;
    more.textContent = fill(dataset.more, { count: amount(Math.min(PAGE, left)) });
  };

  async function run() {
    const query = cut(input.value.trim(), LONGEST).trim();
    if (query === shown) return;
    shown = query;
    const turn = ++newest;
    if (query) list.setAttribute("aria-busy", "true");
    remember(query);
    if (!query) {
      finish(dataset.empty);
      offer(0);
      return;
    }
    if (!list.childElementCount) say(dataset.loading);
    try {
      const search = await opened();
      const answer = await search.query(query, { language, limit: PAGE });
      if (turn !== newest) return;
      const { total, relaxed, results } = answer;
      const one = plural.select(total) === "one";
      const counted = fill(one ? dataset.countOne : dataset.countOther, { count: amount(total) });
      const message = !total ? dataset.none : relaxed ? (dataset.relaxed ?? counted) : counted;
      finish(message, query, results.map(item));
      offer(total);
    } catch {
      if (turn !== newest) return;
      // So that the same query can be tried again.
      shown = null;
      finish(dataset.failed);
      offer(0);
    }
  }

  /** Adds the next results and goes to the first of them. */
  async function add() {
    const turn = newest;
    const query = list.dataset.query ?? "";
    const offset = list.childElementCount;
    if (list.getAttribute("aria-busy") === "true") return;
    list.setAttribute("aria-busy", "true");
    try {
      const search = await opened();
      const { total, results } = await search.query(query, { language, limit: PAGE, offset });
      if (turn !== newest) return;
      const items = results.map(item);
      list.append(...items);
      items[0]?.querySelector("a").focus();
      offer(total);
    } catch {
      if (turn !== newest) return;
      say(dataset.failed);
    }
    list.setAttribute("aria-busy", "false");
  }

  /**
   * Keeps the query in the address, for sharing and for coming back, and in
   * the links to this page in other languages.
   */
  function remember(query) {
    const url = new URL(location.href);
    if (query) url.searchParams.set("q", query);
    else url.searchParams.delete("q");
    for (const link of document.querySelectorAll("[data-language-switch] a[href]")) {
      const other = new URL(link.href);
      other.search = url.search;
      link.href = other.href;
    }
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
  // Fetched while the reader is still typing.
  input.addEventListener("focus", () => opened().catch(() => {}), { once: true });
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
  more.addEventListener("click", add);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    run();
  });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) input.value = cut(asked.trim(), LONGEST);
  run();
}

document.querySelectorAll("[data-search]").forEach(start);
