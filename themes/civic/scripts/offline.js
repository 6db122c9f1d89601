// What may be kept on this device for reading without a network: nothing of it
// comes before the page has loaded and the browser is idle. Whoever asked for
// few data is only offered it. A page that was kept says so at once.

const section = document.querySelector("[data-offline]");

if (section && "serviceWorker" in navigator && "caches" in window && isSecureContext) {
  // Where no worker can be had, all is as it was.
  const begin = () => import("./offline-copy.js").then(({ begin }) => begin(section)).catch(() => {});
  const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 1000));
  const loaded = () => idle(begin, { timeout: 5000 });
  if (document.readyState === "complete") loaded();
  else addEventListener("load", loaded, { once: true });
}

// The page that is shown for one that was not kept: a way to try that again.
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
