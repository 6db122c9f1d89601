// Follows the server while a site is being edited: reloads the page when there
// is a new site, and shows the problems over it while a build fails. Only
// `yaodian serve` adds it to pages; no published page has it. So it is written
// for an editor's current browser, not for the oldest that readers have: the
// pages' policy allows only style sheets created by scripts (Chromium 73,
// Firefox 101, Safari 16.4).
(() => {
  "use strict";
  let revision = document.currentScript.dataset.revision;
  const style = `
    :host { all: initial }
    section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 75vh;
      overflow: auto; box-sizing: border-box; padding: 1rem 1.5rem; font: 16px/1.6 system-ui, sans-serif;
      color: #1d1d1f; background: #fffaf9; border-top: 6px solid #b3261e; box-shadow: 0 -4px 24px #0006 }
    h2 { margin: 0 4rem .25rem 0; font-size: 1.25em; color: #b3261e }
    p { margin: .25rem 0; white-space: pre-line } ul { margin: .75rem 0 0; padding: 0; list-style: none }
    li { margin: 0 0 1rem } code, pre { font: 14px/1.6 ui-monospace, monospace }
    pre { margin: .25rem 0; padding: .5rem .75rem; overflow: auto; white-space: pre-wrap; background: #f3e9e7 }
    mark { color: inherit; background: #ffd9d4; text-decoration: underline wavy #b3261e }
    button { position: absolute; inset: 1rem 1.5rem auto auto; font: inherit; padding: .25rem .75rem }
    @media (prefers-color-scheme: dark) {
      section { color: #f2eceb; background: #241a19; border-color: #f2b8b5 }
      h2 { color: #f2b8b5 } pre { background: #3a2b29 } mark { background: #6b2a25; text-decoration-color: #f2b8b5 }
    }
    @media print { section { display: none } }`;

  let host = null;

  function element(name, text, ...children) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  }

  function hide() {
    host?.remove();
    host = null;
  }

  function problem(it, help) {
    const item = element("li", "");
    if (it.place) item.append(element("p", "", element("code", it.place)));
    item.append(element("p", "", element("code", `error[${it.code}]`), `: ${it.message}`));
    if (it.excerpt) {
      const [before, at, after] = it.excerpt;
      item.append(element("pre", "", before, element("mark", at), after));
    }
    if (it.help) item.append(element("p", `${help}: ${it.help}`));
    return item;
  }

  // Uses a shadow tree, so that the theme's styles do not affect the overlay or
  // vice versa. Texts are set as text, never as markup.
  function show(overlay) {
    hide();
    if (overlay.problems.length === 0) return;
    host = document.createElement("yaodian-problems");
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const close = element("button", overlay.close);
    close.addEventListener("click", hide);
    const list = element("ul", "", ...overlay.problems.map((it) => problem(it, overlay.help)));
    const section = element("section", "", element("h2", overlay.title), element("p", overlay.note), list, close);
    section.setAttribute("role", "alert");
    section.lang = overlay.language;
    root.append(section);
    document.documentElement.append(host);
  }

  // Adds the new style sheet before removing the old one, so that nothing
  // flashes.
  function restyle(path) {
    for (const old of document.querySelectorAll("link[rel=stylesheet]")) {
      const url = new URL(old.href);
      if (url.pathname !== `/${path}`) continue;
      url.search = revision;
      const sheet = old.cloneNode();
      sheet.href = url.href;
      sheet.addEventListener("load", () => old.remove());
      old.after(sheet);
    }
  }

  let events = null;

  function follow() {
    if (events) return;
    const page = location.pathname.split("/").map(encodeURIComponent).join("/");
    events = new EventSource(`/_yaodian/events?revision=${encodeURIComponent(revision)}&page=${page}`);
    events.addEventListener("reload", () => {
      leave();
      location.reload();
    });
    events.addEventListener("styles", (event) => {
      const changed = JSON.parse(event.data);
      revision = changed.revision;
      changed.styles.forEach(restyle);
    });
    events.addEventListener("current", (event) => {
      revision = event.data;
    });
    events.addEventListener("problems", (event) => show(JSON.parse(event.data)));
  }

  function leave() {
    events?.close();
    events = null;
  }

  // A browser opens at most six connections to a server, so a hidden tab must
  // not hold one. When it is shown again, the server tells it what has changed.
  const attend = () => (document.hidden ? leave() : follow());
  document.addEventListener("visibilitychange", attend);
  addEventListener("pagehide", leave);
  // A page restored from the browser's cache may be from an old site.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  attend();
})();
