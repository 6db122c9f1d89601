// Offline copies: nothing is loaded for them before the page has loaded and the
// browser is idle. Readers who save data are only offered a copy. A page from a
// copy says so at once.

const section = document.querySelector("[data-offline]");

if (section && "serviceWorker" in navigator && "caches" in window && isSecureContext) {
  // Without a worker the page stays as it is.
  const begin = () => import("./offline-copy.js").then(({ begin }) => begin(section)).catch(() => {});
  const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 1000));
  const loaded = () => idle(begin, { timeout: 5000 });
  // Who has no network waits for what is kept.
  if (document.querySelector("[data-offline-again]")) begin();
  else if (document.readyState === "complete") loaded();
  else addEventListener("load", loaded, { once: true });
}

// On the page shown in place of one that is not kept: the language of its
// address first, with a link to try that again.
const asked = new URLSearchParams(location.search).get("for");
const parts = [...document.querySelectorAll("[data-home]")];
if (parts.length && section && asked !== null) {
  const root = new URL(section.dataset.root, document.baseURI);
  const wanted = new URL(asked, root);
  if (wanted.href.startsWith(root.href)) {
    const homes = parts.map((part) => new URL(part.dataset.home, document.baseURI).href);
    const length = (home) => (wanted.href.startsWith(home) ? home.length : 0);
    const lead = parts[homes.reduce((best, home, at) => (length(home) > length(homes[best]) ? at : best), 0)];
    if (lead !== parts[0]) {
      titled(parts[0], "h2");
      titled(lead, "h1");
      parts[0].before(lead);
    }
    const again = lead.querySelector("[data-offline-again]");
    for (const other of document.querySelectorAll("[data-offline-again]")) if (other !== again) other.remove();
    again.hidden = false;
    again.firstElementChild.href = wanted.href;
  }
}

/** Gives the heading of a part another level. */
function titled(part, level) {
  const heading = document.createElement(level);
  const former = part.querySelector("h1, h2");
  heading.append(...former.childNodes);
  former.replaceWith(heading);
}
