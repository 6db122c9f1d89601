// Removes what an earlier worker of this site has kept, and then itself.

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  const own = `yaodian-offline ${registration.scope} `;
  const clear = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(own));
    await Promise.all(names.map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(clear());
});
