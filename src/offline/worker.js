// The service worker: keeps copies of the site and serves them when there is no
// network. src/offline/mod.rs describes its files and messages.

const ROOT = registration.scope;
// Other sites on the same host have caches beside these.
const OWN = `yaodian-offline ${ROOT} `;
const STATE = `${OWN}state`;
const COMPLETE = `${ROOT}offline/complete`;
const CLIENTS = `${ROOT}offline/clients`;
const REMOVED = `${ROOT}offline/removed`;
// How long to wait for a page of which there is a copy, in milliseconds.
const PATIENCE = 4000;
const AT_ONCE = 4;
// Files named after their content, which are the same in every version.
const HASHED = /-(?:[0-9a-v]{5}\.bin|[0-9a-f]{8}\.js)$/;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

// Copies that are kept

let known;

/** The complete copies, the newest first. */
const copies = () =>
  (known ??= (async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== STATE);
    const found = await Promise.all(names.map((name) => record(name, COMPLETE)));
    const complete = found.map((copy, at) => copy && { ...copy, name: names[at], paths: new Map(copy.files) });
    return complete.filter(Boolean).sort((one, other) => other.time - one.time);
  })().catch(() => {
    known = undefined;
    return [];
  }));

async function record(cacheName, key) {
  const found = await caches.match(key, { cacheName });
  return found?.json();
}

async function note(key, value) {
  const cache = await caches.open(STATE);
  await cache.put(key, new Response(JSON.stringify(value)));
}

/** The copy that each page is from, by its client. */
let bound;
const bindings = () => (bound ??= record(STATE, CLIENTS).then((pairs) => new Map(pairs), () => new Map()));

async function bind(client, name) {
  if (!client) return;
  const all = await bindings();
  if (name ? all.get(client) === name : !all.has(client)) return;
  if (name) all.set(client, name);
  else all.delete(client);
  await note(CLIENTS, [...all]).catch(() => {});
}

// Fetching a copy

class Trouble extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function get(path) {
  let response;
  try {
    response = await fetch(ROOT + path, { cache: HASHED.test(path) ? "default" : "no-cache" });
  } catch {
    throw new Trouble("network");
  }
  if (response.status === 404 || response.status === 410) throw new Trouble("changed");
  if (!response.ok) throw new Trouble("network");
  const bytes = await response.arrayBuffer().catch(() => {
    throw new Trouble("network");
  });
  return { bytes, type: response.headers.get("content-type") ?? "" };
}

async function offers() {
  const { bytes } = await get("offline/entry.json");
  try {
    const entry = JSON.parse(new TextDecoder().decode(bytes));
    if (entry.format === "yaodian-offline" && entry.version === 1) return entry;
  } catch {
    // The file may be of an unknown version.
  }
  throw new Trouble("changed");
}

/** The list of an available copy, and the files of it that have to be fetched. */
async function listed(offer) {
  const { bytes } = await get(`offline/${offer.list}`);
  const hash = (await digest(bytes)).slice(0, 16);
  if (!offer.list.endsWith(`-${hash}.json`)) throw new Trouble("changed");
  const list = JSON.parse(new TextDecoder().decode(bytes));
  const kept = await copies();
  const donor = ([path, hash]) => kept.find((copy) => copy.paths.get(path) === hash);
  const files = list.files.map((file) => ({ path: file[0], hash: file[1], size: file[2], donor: donor(file)?.name }));
  // The limit is for texts and search; scripts and styles are always included.
  const isText = ({ path }) => path.startsWith("search/") || path.startsWith(`${list.prefix}plans/`);
  const missing = files.filter((file) => !file.donor && isText(file)).reduce((sum, { size }) => sum + size, 0);
  return { ...list, files, missing };
}

const nameOf = (tag, copy, { list }) => `${OWN}${tag} ${copy} ${list}`;

/** Fetches a copy, all of it or nothing. */
async function install(tag, copy, offer, list) {
  const name = nameOf(tag, copy, offer);
  try {
    const cache = await caches.open(name);
    const rest = [...list.files];
    const work = async () => {
      for (let file = rest.shift(); file; file = rest.shift()) await take(cache, file);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const { prefix, plans, titles, empty } = list;
    const files = list.files.map(({ path, hash }) => [path, hash]);
    const all = { tag, copy, list: offer.list, time: Date.now(), prefix, plans, titles, empty, files };
    await cache.put(COMPLETE, new Response(JSON.stringify(all)));
  } catch (error) {
    // What was fetched before the network failed is valid; keep it for the next
    // attempt.
    if (!(error instanceof Trouble && error.code === "network")) await caches.delete(name);
    throw error;
  } finally {
    known = undefined;
  }
}

async function take(cache, { path, hash, donor }) {
  if (await cache.match(ROOT + path)) return;
  const held = donor && (await caches.match(ROOT + path, { cacheName: donor }));
  try {
    if (held) return await cache.put(ROOT + path, held);
    const { bytes, type } = await get(path);
    if ((await digest(bytes)) !== hash) throw new Trouble("changed");
    await cache.put(ROOT + path, new Response(bytes, { headers: { "content-type": type } }));
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble("full");
  }
}

/** Deletes copies that have been replaced and that no open page is from. */
async function tidy() {
  const kept = await copies();
  const newest = (one) => kept.find(({ tag, copy }) => tag === one.tag && (copy === one.copy || copy === "all"));
  const open = new Set((await clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id));
  const all = await bindings();
  for (const client of all.keys()) if (!open.has(client)) all.delete(client);
  const used = new Set(all.values());
  const good = new Set([STATE, ...kept.filter((copy) => newest(copy) === copy).map(({ name }) => name), ...used]);
  for (const name of await caches.keys()) {
    if (name.startsWith(OWN) && !good.has(name) && !underWay.has(name)) await caches.delete(name);
  }
  known = undefined;
}

const underWay = new Map();

/** Updates a copy to the newest version; only one update of a copy runs at a time. */
function renewed(tag, copy, offer, most) {
  const name = nameOf(tag, copy, offer);
  const work = async () => {
    const list = await listed(offer);
    if (list.missing > most) return;
    await install(tag, copy, offer, list);
    underWay.delete(name);
    await tidy();
  };
  if (!underWay.has(name)) underWay.set(name, work().finally(() => underWay.delete(name)));
  return underWay.get(name);
}

// Messages from pages

async function answer({ do: wish, language: tag, plan }, client) {
  let failed;
  let entry;
  const own = async () => {
    const all = (await copies()).filter((copy) => copy.tag === tag);
    return all.find(({ copy }) => copy === "all") ?? all.find(({ copy }) => copy === plan);
  };
  const removed = (await record(STATE, REMOVED).catch(() => null)) ?? [];
  try {
    if (wish === "remove") await remove(tag, removed);
    if (wish !== "look") entry = await offers();
    const offer = entry?.languages[tag]?.copies;
    if (offer && wish === "visit" && !removed.includes(tag)) {
      const copy = (await own())?.copy ?? plan;
      if (offer[copy] && (await own())?.list !== offer[copy].list) await renewed(tag, copy, offer[copy], entry.unasked);
    }
    if (offer && wish === "keep") {
      await note(REMOVED, removed.filter((other) => other !== tag));
      await renewed(tag, "all", offer.all, Infinity);
      await navigator.storage?.persist?.().catch(() => {});
    }
  } catch (error) {
    failed = error instanceof Trouble ? error.code : "full";
  }
  const saved = await own();
  const all = entry?.languages[tag]?.copies.all;
  const isNew = all && !(saved?.copy === "all" && saved.list === all.list);
  const from = (await copies()).find(({ name }) => name === client);
  return {
    saved: saved ? { time: saved.time, whole: saved.copy === "all", title: saved.titles?.[saved.copy] } : null,
    plans: await plansIn(tag),
    offered: wish === "look" ? null : isNew ? all.bytes : 0,
    from: from ? { time: from.time } : null,
    // A page that did not ask to keep anything need not know that there is no
    // network.
    failed: wish === "keep" ? failed : undefined,
  };
}

/** The plans that are kept in a language: address and title. Copies of an older worker have no titles. */
async function plansIn(tag) {
  const found = new Map();
  for (const copy of (await copies()).filter((copy) => copy.tag === tag)) {
    for (const plan of Object.keys(copy.plans)) found.set(`${copy.prefix}plans/${plan}/`, copy.titles?.[plan] ?? plan);
  }
  return [...found];
}

async function remove(tag, removed) {
  await note(REMOVED, [...new Set([...removed, tag])]);
  for (const { name } of (await copies()).filter((copy) => copy.tag === tag)) await caches.delete(name);
  known = undefined;
}

addEventListener("message", (event) => {
  const [port] = event.ports;
  if (!port) return;
  const work = async () => port.postMessage(await answer(event.data, (await bindings()).get(event.source?.id)));
  event.waitUntil(work());
});

// Requests of pages

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(ROOT)) return;
  event.respondWith(request.mode === "navigate" ? page(event) : file(event));
});

const pathOf = ({ url }) => {
  const { origin, pathname } = new URL(url);
  return (origin + pathname).slice(ROOT.length).replace(/(^|\/)index\.html$/, "$1");
};

async function page(event) {
  const path = pathOf(event.request);
  const kept = await copies();
  const instead = place(path, kept);
  const network = fetch(event.request);
  try {
    const response = await (instead ? Promise.race([network, late()]) : network);
    if (response && (response.status < 500 || !kept.length)) {
      event.waitUntil(bind(event.resultingClientId, null));
      return response;
    }
  } catch (error) {
    if (!kept.length) throw error;
  }
  network.catch(() => {});
  if (instead?.url) return Response.redirect(instead.url, 302);
  if (instead) {
    await bind(event.resultingClientId, instead.copy.name);
    const found = await caches.match(ROOT + path, { cacheName: instead.copy.name });
    if (found) return found;
  }
  const { prefix } = nearest(path, kept);
  const asked = new URL(event.request.url);
  const wanted = encodeURIComponent(path + asked.search);
  return Response.redirect(`${ROOT}${prefix}offline/?for=${wanted}`, 302);
}

const late = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));

/** The copy in whose language a path most likely is. */
const nearest = (path, kept) =>
  kept.filter(({ prefix }) => path.startsWith(prefix)).sort((one, other) => other.prefix.length - one.prefix.length)[0] ?? kept[0];

/** Where the text of a page is kept: a copy that has its own address, or another one. */
function place(path, kept) {
  const whole = (one) => kept.find(({ paths }) => paths.has(one));
  if (whole(path)) return { copy: whole(path) };
  if (whole(`${path}/`)) return { url: `${ROOT}${path}/` };
  for (const copy of kept) {
    if (!path.startsWith(copy.prefix)) continue;
    const [, plan, measure, topic] = /^plans\/([^/]+)\/(?:measures\/([\d-]+)|([^/]+))\/?$/.exec(path.slice(copy.prefix.length)) ?? [];
    const number = copy.plans[plan]?.[topic];
    const id = measure ? `measure-${measure}` : number && `topic-${number}`;
    if (copy.plans[plan] && id) return { url: `${ROOT}${copy.prefix}plans/${plan}/#${id}` };
  }
  return null;
}

async function file(event) {
  const { request } = event;
  const path = pathOf(request);
  const name = (await bindings()).get(event.clientId);
  if (name) {
    const held = await caches.match(ROOT + path, { cacheName: name });
    if (held) return held;
    // A file that the copy lacks may be of another version by now.
    if (["script", "style"].includes(request.destination) && !HASHED.test(path)) return Response.error();
  }
  try {
    return await fetch(request);
  } catch (error) {
    // Safari before 16 doesn't tell the client of a new page, so no page is
    // bound to a copy there, and files for a kept page come from the newest
    // copy.
    if (!HASHED.test(path) && "resultingClientId" in event) throw error;
    for (const copy of await copies()) {
      const held = await caches.match(ROOT + path, { cacheName: copy.name });
      if (held) return held;
    }
    const copy = (await copies()).find((copy) => copy.name === name);
    const stand = copy?.empty.find(([beginning]) => path.startsWith(beginning));
    if (!stand || !self.CompressionStream) throw error;
    return new Response(new Blob([stand[1]]).stream().pipeThrough(new CompressionStream("deflate")));
  }
}
