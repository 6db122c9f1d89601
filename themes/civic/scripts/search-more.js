// Everything on the search page besides the results: history, notes on
// reinterpreted words, filters, the next page, and the nearest titles if
// nothing was found.

import * as page from "./search.js";

const { FACETS, PAGE, box, fill, language, make, part, root, words } = page;
const MOST = 3;
const list = part("results");

// History

let settled = location.href;

function address({ q, filter }) {
  const url = new URL(location.pathname, location.href);
  url.search = new URLSearchParams({ ...(q && { q }), ...filter });
  return url.href;
}

/** Searches for something else: as a new history entry, or while typing. */
export function go(change, isStep = true) {
  const next = { ...page.state, ...change };
  const url = address(next);
  try {
    if (isStep && url !== settled) {
      // What was typed in between gets no history entry.
      history.replaceState(null, "", settled);
      history.pushState(null, "", url);
    } else if (url !== location.href) history.replaceState(null, "", url);
    if (isStep) settled = url;
  } catch {
    // Browsers limit how often this may be called; the page works without.
  }
  carry();
  return page.ask(next, isStep ? 0 : 900);
}

/** Adds the query to the links to other languages. */
function carry() {
  for (const link of document.querySelectorAll("[data-language-switch] a")) link.search = location.search;
}

addEventListener("popstate", () => {
  settled = location.href;
  page.ask(page.read());
});

// Above the results

/** Notes on reinterpreted words, the active filters, definitions, and what there is no answer to. */
export async function above({ notes, facets, definitions, none }) {
  const on = FACETS.filter((facet) => page.state.filter[facet]);
  const counted = on.length ? await facets() : {};
  const chosen = on.map((facet) => drop(facet, counted[facet]));
  if (on.length > 1) chosen.push(button(words.clear, () => choose({})));
  return { notes: noted(notes), chosen, told: [definitions.length ? [defined(definitions)] : [], none ? lacking(none) : []] };
}

const inOwn = (own) => own !== language && { lang: own };

/** The terms that were asked for, with what they mean. */
const defined = (definitions) =>
  make("dl", {}, ...definitions.flatMap(({ path, title, text }) => {
    const link = make("a", { href: new URL(words.prefix + path, root).href, ...inOwn(title.language) }, title.text);
    return [make("dt", {}, link), make("dd", inOwn(text.language) || {}, text.text)];
  }));

// More years, or bodies, are not listed.
const LISTED = 3;

/** What was asked for that is not there, what is, and what to do next. */
function lacking({ kind, asked, years, bodies }) {
  const few = (list) => (list.length > LISTED ? [`${list[0]}–${list[list.length - 1]}`] : [list.join(words.comma)]);
  const values = { asked, years: few(years), bodies: [bodies.join(words.comma)] };
  const has = bodies.length > LISTED || !bodies.length ? words.hasYears : words.has;
  const lines = [box.getAttribute(`data-lacks-${kind}`) ?? words.lacksWords, years.length ? has : "", words.next];
  return lines.filter(Boolean).map((line) => make("p", {}, ...fill(line, values)));
}

/** Notes on reinterpreted words, in a few lines. */
function noted(notes) {
  const isTraditional = language === "zh-Hant";
  const meant = (word) => page.echo(word, isTraditional && /\p{Script=Han}/u.test(word) ? "zh-Hans" : undefined);
  const said = (pattern, list) =>
    [...grouped(list.slice(0, MOST))].map(([from, to]) =>
      fill(pattern, { from: meant(from), to: joined(to.map(meant), words.comma) }),
    );
  const also = notes.filter(({ kind }) => kind === "also");
  const others = notes.filter(({ kind }) => kind !== "also" && !(isTraditional && kind === "script"));
  const lines = said(words.meant, others);
  if (also.length) lines.push(fill(words.also, { list: joined(said(words.same, also), words.semicolon) }));
  return lines.map((line) => make("p", {}, ...line));
}

/** The replacements of each word. */
function grouped(notes) {
  const all = new Map();
  for (const { from, to } of notes) all.set(from, [...new Set(all.get(from)).add(to)]);
  return all;
}

const joined = (list, between) => list.flatMap((one, at) => [at ? between : "", one].flat());

// After the results

/** Draws what follows the results, as long as they are the newest. */
export async function after(answer, isNewest) {
  const { total, none } = answer;
  carry();
  offer(total, isNewest);
  if (!facets.hidden) {
    const counted = await answer.facets();
    if (!isNewest()) return;
    narrow(counted);
  }
  if (total && !none) return;
  part("start").hidden = false;
  part("topics")?.removeAttribute("hidden");
  // What only sounds alike is no answer to what is not there.
  if (total || (none && none.kind !== "words")) return;
  const near = await (await page.opened()).suggest(page.state.q, { language });
  if (!isNewest()) return;
  part("nearest").hidden = !near.length;
  page.hold(part("nearest").lastElementChild, near.map(nearest));
}

function nearest({ text, kind, path }) {
  const href = kind === "term" ? address({ q: text }) : new URL(words.prefix + path, root).href;
  return make("li", {}, make("a", { href }, text));
}

/** Shows a button for the next results. */
function offer(total, isNewest) {
  const more = part("more");
  const shown = list.childElementCount;
  more.hidden = shown >= total;
  page.hold(more, fill(words.moreResults, { count: page.amount(Math.min(PAGE, total - shown)) }));
  more.onclick = async () => {
    if (!isNewest() || list.getAttribute("aria-busy") === "true") return;
    list.setAttribute("aria-busy", "true");
    try {
      const { results, year } = await page.query(shown);
      const ready = await page.soon(results);
      if (!isNewest()) return;
      const passages = page.draw(ready, year);
      list.children[shown]?.querySelector("a").focus();
      await passages;
      if (!isNewest()) return;
      list.setAttribute("aria-busy", "false");
      offer(total, isNewest);
    } catch (error) {
      if (isNewest()) page.fail(error);
    }
  };
}

// Filters

// With more plans or topics than this, readers first choose a year or a body.
const MANY = 20;
const facets = part("facets");
facets.open = matchMedia("(min-width: 64rem)").matches;

const nameOf = (facet, { name }) =>
  facet === "kind" || facet === "plan-kind" ? box.getAttribute(`data-${facet}-${name}`) : facet === "year" ? words.year.replace("{first}", name) : name;

/** Shows the available and active filters. */
function narrow(counted) {
  const { filter } = page.state;
  const isFew = (facet) => filter[facet] || !["plan", "topic"].includes(facet) || counted[facet].length <= MANY;
  const offered = FACETS.filter((facet) => counted[facet].length > (filter[facet] ? 0 : 1) && isFew(facet));
  const focused = document.activeElement?.dataset.value;
  const choices = offered.map((facet) => {
    const legend = make("legend", {}, box.getAttribute(`data-facet-${facet}`));
    return make("fieldset", {}, legend, ...counted[facet].map((one) => choice(facet, one)));
  });
  page.hold(facets.lastElementChild, choices);
  // The buttons have been replaced.
  if (focused) [...facets.querySelectorAll("button")].find(({ dataset }) => dataset.value === focused)?.focus();
}

function choice(facet, one) {
  const { [facet]: is, ...others } = page.state.filter;
  const isOn = is === one.value;
  const label = [nameOf(facet, one), " ", make("span", {}, ...page.amount(one.count))];
  const made = button(label, () => choose(isOn ? others : { ...others, [facet]: one.value }, true));
  made.setAttribute("aria-pressed", isOn);
  made.dataset.value = `${facet} ${one.value}`;
  return made;
}

function drop(facet, values) {
  const { [facet]: is, ...others } = page.state.filter;
  const known = values.find(({ value }) => value === is);
  const name = known ? nameOf(facet, known) : words.part;
  const made = button(words.drop, () => choose(others));
  made.setAttribute("aria-label", words.dropName.replace("{name}", () => name));
  return make("span", {}, ...fill(words.only, { name: [name] }), " ", made);
}

function button(label, act) {
  const made = make("button", { type: "button" }, ...[label].flat());
  made.onclick = act;
  return made;
}

function choose(filter, isKept = false) {
  go({ filter });
  // The pressed button is removed.
  if (!isKept) list.focus();
}
