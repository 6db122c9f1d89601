// A fragment of a former address goes on to the new one: a refresh drops it.
// Runs before the refresh is read, which goes on alone without scripts.
const { to } = document.currentScript.dataset;
if (location.hash && !to.includes('#')) {
  window.stop();
  location.replace(to + location.hash);
}
