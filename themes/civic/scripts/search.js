// The results of the search page: see docs/reference/search-page.md. The client
// is bundled into it.
import { open } from "../search/client.js";

export const PAGE = 10;
const HAN = /\p{Script=Han}/u;
export const FACETS = ["year", "body", "plan-kind", "series", "plan", "topic", "audience", "kind"];
const FEW = 5;
// The share of a line that text fills, since words wrap before its end.
const FILLED = 0.9;
// How long results wait for their passages, in milliseconds: room is kept for
// those that come later, so that nothing moves.
const SOON = 150;

export const box = document.querySelector("[data-search]");
export const words = box.dataset;
export const { language } = words;
export const part = (name) => box.querySelector(`[data-search-${name}]`);
export const input = box.querySelector("input[name=q]");
export const root = new URL(words.root, document.baseURI);
const [list, status, said, notes] = ["results", "status", "said", "notes"].map(part);
/** The definitions that were asked for, and what there is no answer to. */
const told = ["answer", "no-answer"].map((name) => box.querySelector(`[data-${name}]`));

export function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  element.append(...children);
  return element;
}

/** Replaces the children of an element. */
export function hold(element, nodes = []) {
  element.textContent = "";
  element.append(...nodes);
}

/** Shows nodes, or nothing. */
function show(element, nodes = []) {
  element.hidden = !nodes.length;
  hold(element, nodes);
}

/** The reader's words, isolated from the text around them. */
export const echo = (text, own = !language.startsWith("zh") && HAN.test(text) && "zh") =>
  make("bdi", own && { lang: own }, cut(text, 40) === text ? text : `${cut(text, 40)}…`);

export const amount = (number) => [number.toLocaleString(language)];

/** A pattern in which each {name} is replaced by the reader's words, or by nodes. */
export const fill = (pattern, values) =>
  pattern.split(/\{(\w+)\}/).flatMap((text, at) => {
    const value = at % 2 ? values[text] : [text];
    return typeof value === "string" ? echo(value) : value;
  });

const cut = (text, most) => [...text].slice(0, most).join("");

/** The query as sent: the client uses at most 200 characters. */
export const trimmed = (text) => cut(text.trim(), 200).trim();

/** The current query and filter. */
export let state;

export function read() {
  const asked = new URLSearchParams(location.search);
  const filter = FACETS.map((name) => [name, asked.get(name)]).filter(([, value]) => value);
  const given = asked.get("q") ?? "";
  state = { q: trimmed(given), filter: Object.fromEntries(filter) };
  input.value = state.q;
  if (state.q !== given) {
    asked.set("q", state.q);
    history.replaceState(null, "", `?${asked}`);
  }
  return state;
}

let opening;
/** The open index; retried after a failure. */
export const opened = () =>
  (opening ??= open(words.index).catch((error) => {
    opening = null;
    throw error;
  }));

const later = () => import("./search-more.js");
/** The results; from the second query on, passages are fetched in parallel with titles. */
export const query = async (offset = 0) =>
  (await opened()).query(state.q, { language, limit: PAGE, offset, filter: state.filter, passages: turn > 1 || offset > 0 });

let turn = 0;
let telling;

/** Searches and draws the results of the newest query. They are announced after a delay, `quiet`. */
export async function ask(next, quiet) {
  const mine = ++turn;
  const isNewest = () => mine === turn;
  state = next;
  const { q, filter } = state;
  clearTimeout(telling);
  part("start").hidden = q !== "";
  part("nearest").hidden = true;
  if (!q) return finish();
  list.setAttribute("aria-busy", "true");
  if (!list.firstChild) status.textContent = words.loading;
  try {
    const answer = await query();
    const { total, relaxed } = answer;
    const isNarrow = Object.keys(filter).length > 0;
    // What is above the results is drawn together with them.
    const isMore = answer.notes.length > 0 || isNarrow || answer.none || answer.definitions.length > 0;
    const more = isMore ? await later().then(({ above }) => above(answer), () => ({})) : {};
    const ready = await soon(answer.results);
    if (!isNewest()) return;
    const one = new Intl.PluralRules(language).select(total) === "one";
    const found = relaxed ? words.relaxed : one ? words.countOne : words.countOther;
    const message = total ? found : isNarrow ? words.noneHere : words.none;
    hold(list);
    part("more").hidden = true;
    hold(status, fill(message, { count: amount(total), query: q }));
    hold(notes, more.notes);
    show(part("chosen"), more.chosen);
    told.forEach((element, at) => show(element, more.told?.[at]));
    part("facets").hidden = total <= FEW && !isNarrow;
    await draw(ready, answer.year);
    if (!isNewest()) return;
    list.dataset.query = q;
    list.setAttribute("aria-busy", "false");
    const all = [status, ...notes.children, ...told].flatMap((one) => [...one.cloneNode(true).childNodes, " "]);
    telling = setTimeout(() => {
      hold(said, all);
      // It is only heard: what can be pressed is shown elsewhere.
      for (const link of said.querySelectorAll("a, button")) link.replaceWith(...link.childNodes);
    }, quiet);
    later().then(({ after }) => after(answer, isNewest).catch((error) => isNewest() && !isNetwork(error) && fail(error)), () => {});
  } catch (error) {
    if (isNewest()) fail(error);
  }
}

/** Clears the results and shows only a message. */
export function finish(message = "") {
  for (const one of [list, notes, said, part("facets").lastElementChild]) hold(one);
  for (const one of told) show(one);
  status.textContent = message;
  delete list.dataset.query;
  list.setAttribute("aria-busy", "false");
  for (const name of ["facets", "chosen", "more"]) part(name).hidden = true;
}

/** Results with their passages: a promise of each, and its text if that is there soon. */
export async function soon(results) {
  const style = getComputedStyle(list);
  const letters = FILLED * ((2 * list.clientWidth) / parseFloat(style.fontSize));
  const ready = results.map((result) => {
    const { kind, title, passage } = result;
    // The text of a topic is that of its measures: only its title matches.
    if (kind === "topic" && title.marks.length) return { result };
    const lines = style.getPropertyValue(kind === "term" ? "--term-lines" : "--lines");
    const one = { result, coming: passage(Math.floor(lines * letters)) };
    one.coming.then((text) => (one.text = text), () => {});
    return one;
  });
  await Promise.race([Promise.allSettled(ready.map(({ coming }) => coming)), new Promise((done) => setTimeout(done, SOON))]);
  return ready;
}

/** Draws results; resolves when their passages are drawn. What is not of `year`, if one was asked for, is headed so. */
export const draw = (ready, year) => Promise.all(ready.map((one) => drawOne(one, year)));

/** Draws a result: without room for more text than it has, if that is there. */
async function drawOne({ result, coming, text }, year) {
  const { path, kind, number, title, place, plan } = result;
  const label = kind === "measure" ? fill(words.numbered, { number: [number] }) : [box.getAttribute(`data-kind-${kind}`)];
  const link = make("a", { href: new URL(words.prefix + path, root).href });
  link.append(make("span", { "data-number": "" }, ...label), " ", marked("span", title));
  const item = make("li", { "data-kind": kind });
  const isOf = year && plan?.years?.[0] <= year && year <= plan.years[1];
  if (isOf) item.dataset.year = year;
  else if (list.lastElementChild?.dataset.year) item.append(make("p", { "data-others": "" }, ...fill(words.others, { year: [year] })));
  item.append(link, plan ? planned(kind, place, plan) : place ? marked("p", place, "place") : "");
  list.append(item);
  const passage = (found) => {
    const shown = marked("p", found, "passage");
    if (found.plain) shown.prepend(make("span", { class: "by", ...(found.language !== language && { lang: language }) }, words.plainSays));
    return shown;
  };
  if (text?.text) {
    item.append(passage(text));
    item.dataset.whole = "";
  }
  if (!coming || text) return;
  const empty = make("p", { "data-passage": "" });
  item.append(empty);
  empty.replaceWith(passage(await coming));
}

/** Where a result is if there are several plans: its topic; its plan, with its year and bodies if its title has none; that it is over. */
function planned(kind, place, { id, title, years, bodies, state: known }) {
  const parts = [...(kind === "measure" && place ? [place] : []), ...(kind === "plan" ? [] : [title])].map((one) => marked("span", one));
  const [first, last] = years?.map(String) ?? [];
  const isSaid = kind !== "plan" && title.text.includes(first);
  if (years && !isSaid) parts.push(make("span", {}, ...fill(first === last ? words.year : words.years, { first: [first], last: [last] })));
  parts.push(...bodies.filter((body) => !title.text.includes(body)).map((body) => make("span", {}, body)));
  const over = box.getAttribute(`data-state-${known}`);
  if (over) parts.push(make("span", { "data-over": "" }, over));
  return make("p", { "data-place": "", "data-plan": id }, ...parts.flatMap((part, at) => (at ? [" · ", part] : [part])));
}

/** An element with a text in its own language and with its marks. */
function marked(name, { text, marks = [], language: own }, hook) {
  const element = make(name, { ...(own !== language && { lang: own }), ...(hook && { [`data-${hook}`]: "" }) });
  let at = 0;
  for (const [from, to] of marks) {
    element.append(text.slice(at, from), make("mark", {}, text.slice(from, to)));
    at = to;
  }
  element.append(text.slice(at));
  return element;
}

// For other errors it is unknown whether the network is at fault. And a module
// whose import failed is not retried on this page.
const isNetwork = ({ code }) => code === "network" || code === "missing";

export function fail(error) {
  const { code } = error;
  const button = make("button", { type: "button" }, isNetwork(error) ? words.retry : words.reload);
  button.onclick = () => (isNetwork(error) ? ask(state) : location.reload());
  const message = isNetwork(error) ? words.failed : code === "version" ? words.outdated : words.broken;
  finish(message);
  notes.append(make("p", {}, button));
  said.textContent = message;
}

part("examples")?.removeAttribute("hidden");
box.setAttribute("data-ready", "");
const atBox = () => import("./search-typing.js");
input.addEventListener("focus", () => atBox().catch(() => {}), { once: true });
input.form.addEventListener("submit", (event) => {
  event.preventDefault();
  atBox().then(({ send }) => send(), fail);
});
ask(read()).then(() => {
  // Scripts of all pages: they can wait, and would compete with the results.
  for (const name of ["./search-at-hand.js", "./print.js", "./offline.js"]) import(name).catch(() => {});
});
