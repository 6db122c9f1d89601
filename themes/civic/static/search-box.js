// What a reader does at the search box: typing, which is answered at once and
// helped by suggestions, and sending. The suggestions are a combobox as
// ARIA 1.2 has it.

import * as page from "./search.js";
import { go } from "./search-more.js";

const { fill, input, language, make, trimmed, words } = page;
const PAUSE = 120;

const options = make("ul", { role: "listbox", id: "suggestions", "aria-label": words.suggestions });
input.after(options);
const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-controls": options.id };
for (const name in combobox) input.setAttribute(name, combobox[name]);

let composing = false;
let waiting;
let asked = 0;
let at = -1;

function show(list) {
  options.replaceChildren(
    ...list.map(({ text, also }, index) => {
      const said = also ? fill("{also} → ", { also }) : [];
      return make("li", { role: "option", id: `suggestion-${index}`, "data-text": text }, ...said, text);
    }),
  );
  options.hidden = !list.length;
  input.setAttribute("aria-expanded", list.length > 0);
  move(-1);
}

function move(to) {
  at = to;
  [...options.children].forEach((option, index) => option.setAttribute("aria-selected", index === at));
  const option = options.children[at];
  option?.scrollIntoView({ block: "nearest" });
  if (option) input.setAttribute("aria-activedescendant", option.id);
  else input.removeAttribute("aria-activedescendant");
}

function close() {
  asked++;
  show([]);
}

async function suggest() {
  const mine = ++asked;
  const text = trimmed(input.value);
  try {
    const list = text ? await (await page.opened()).suggest(text, { language, limit: 8 }) : [];
    if (mine === asked) show(list.filter((one) => one.text !== text));
  } catch {
    // The results say what is wrong.
  }
}

function typed() {
  clearTimeout(waiting);
  if (composing) return close();
  suggest();
  waiting = setTimeout(() => {
    const q = trimmed(input.value);
    if (q !== page.state.q) go({ q }, false);
  }, PAUSE);
}

/** Asks for what stands in the box. */
export function send() {
  clearTimeout(waiting);
  close();
  go({ q: trimmed(input.value) });
}

function take(option) {
  input.value = option.dataset.text;
  send();
}

input.addEventListener("compositionstart", () => (composing = true));
input.addEventListener("compositionend", () => {
  composing = false;
  typed();
});
input.addEventListener("input", typed);
input.addEventListener("blur", close);
input.addEventListener("keydown", (event) => {
  const count = options.childElementCount;
  if (composing || !count) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  // One place more than options: the box itself.
  if (step) move(((at + 1 + step + count + 1) % (count + 1)) - 1);
  else if (event.key === "Enter" && at >= 0) take(options.children[at]);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
});
// The box keeps the focus.
options.addEventListener("pointerdown", (event) => event.preventDefault());
options.addEventListener("click", ({ target }) => {
  const option = target.closest("li");
  if (option) take(option);
});

show([]);
// What was typed before this came.
if (trimmed(input.value) !== page.state.q) typed();
page.opened().catch(() => {});
