// Asks the service worker (messages: src/offline/mod.rs) what is kept on this
// device, shows it, and sends it the reader's wishes.
import { part } from './words.js';

const { lang } = document.documentElement;
let box;
let words;
let worker;

/** Starts, unless the reader saves data and has not asked for a copy. */
export async function begin(section) {
  box = section;
  const root = new URL(box.dataset.root, document.baseURI).href;
  const saving = navigator.connection?.saveData === true;
  const known = await navigator.serviceWorker.getRegistration(root);
  const isOurs = known?.scope === root;
  if (saving && !isOurs) return offer({ offered: null }, root);
  worker = await started(root);
  // On the page for what is not kept there most likely is no network to wait for.
  const lost = document.querySelector("[data-offline-again]");
  const state = await ask(saving || lost ? "look" : "visit");
  offer(state, root);
  if (state.from) tell(state.from);
  if (lost) box.open = true;
}

/** Offers what can be done; its words are fetched when somebody looks. */
function offer(state, root) {
  const { saved, offered, failed } = state;
  box.hidden = !(saved || offered || offered === null || failed);
  box.addEventListener("toggle", () => furnish(state, root), { once: true });
}

/** Fills the box; asked for again at the next look if there is no network. */
async function furnish(state, root) {
  try {
    const more = await part("[data-offline-words]");
    words = more.dataset;
    box.append(...more.children);
    draw(state, root);
  } catch {
    offer(state, root);
  }
}

/** The worker, once it is active. */
async function started(root) {
  const registration = await navigator.serviceWorker.register(`${root}sw.js`, { scope: root });
  const one = registration.active ?? registration.waiting ?? registration.installing;
  if (one.state !== "activated") {
    await new Promise((resolve, reject) => {
      one.addEventListener("statechange", () => {
        if (one.state === "activated") resolve();
        if (one.state === "redundant") reject(new Error("no worker"));
      });
    });
  }
  return one;
}

function ask(wish) {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
  worker.postMessage({ do: wish, language: lang, plan: box.dataset.offlinePlan }, [port2]);
  return answer;
}

// In the site's format: 24 November 2026.
const date = (time) => new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { year: "numeric", month: "long", day: "numeric" }).format(time);
const size = (bytes) => {
  const [amount, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1000), "kB"] : [bytes / 1e6, "MB"];
  return `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(amount)} ${unit}`;
};
const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** Shows what is kept, and the available actions. */
function draw({ saved, plans, offered, failed }, root, said) {
  const status = box.querySelector("[data-offline-said]");
  const actions = [];
  const add = (text, wish, doing) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.onclick = async () => {
      for (const one of actions) one.disabled = true;
      // Only results of actions are announced.
      status.setAttribute("role", "status");
      status.textContent = words.working;
      let state;
      try {
        worker ??= await started(root);
        state = await ask(wish);
      } catch {
        state = { failed: "network" };
      }
      draw(state, root, doing);
      box.querySelector("button")?.focus({ preventScroll: true });
    };
    actions.push(button);
  };
  if (offered === null) saved?.whole || add(words.keep, "state");
  else if (offered) add(fill(saved?.whole ? words.renew : words.keepSize, { size: size(offered) }), "keep");
  if (saved) add(words.remove, "remove", words.removed);
  const rest = box.querySelector("[data-offline-rest]");
  const some = rest && saved?.title ? rest.dataset.someOf : words.some;
  const kept = saved ? fill(saved.whole ? words.whole : some, { date: date(saved.time), title: saved.title }) : words.none;
  const trouble = failed && (failed === "full" ? words.full : words.failed);
  box.hidden = !actions.length && !trouble;
  status.textContent = trouble || said || kept;
  if (rest) tellRest(rest, saved?.whole ? [] : (plans ?? []), root);
  const room = box.querySelector("[data-offline-actions]");
  room.textContent = "";
  room.append(...actions);
}

/** Says how many of several plans are kept, and on the page for what is not kept, which. */
function tellRest(rest, plans, root) {
  rest.hidden = !plans.length || plans.length >= Number(rest.dataset.count);
  rest.querySelector("span").textContent = fill(rest.dataset.rest, { kept: plans.length });
  const list = document.querySelector("[data-offline-kept]");
  if (!list) return;
  list.hidden = rest.hidden;
  const link = ([address, title]) => {
    const item = document.createElement("li");
    const anchor = document.createElement("a");
    anchor.href = root + address;
    anchor.textContent = title;
    item.append(anchor);
    return item;
  };
  const items = list.querySelector("ul");
  items.textContent = "";
  items.append(...plans.map(link));
  // The address itself, to be written down.
  const others = list.querySelector("p a");
  others.textContent = others.href;
}

/**
 * Says that the page comes from a copy. The notice overlays the end of the
 * window, so that nothing moves.
 */
async function tell({ time }) {
  const { from, close: label } = (await part("[data-offline-words]")).dataset;
  const notice = document.createElement("div");
  const close = document.createElement("button");
  const text = document.createElement("p");
  notice.className = "kept";
  notice.setAttribute("role", "status");
  close.type = "button";
  close.textContent = label;
  close.onclick = () => notice.remove();
  notice.append(text, close);
  document.body.append(notice);
  text.textContent = fill(from, { date: date(time) });
}
