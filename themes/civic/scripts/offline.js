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

// On the page shown in place of one that is not kept: a link to try that again.
const again = document.querySelector("[data-offline-again]");
const asked = new URLSearchParams(location.search).get("for");
if (again && section && asked !== null) {
  const root = new URL(section.dataset.root, document.baseURI);
  const wanted = new URL(asked, root);
  if (wanted.href.startsWith(root.href)) {
    again.hidden = false;
    again.firstElementChild.href = wanted.href;
  }
}
