// Shows pinyin above the Chinese text of a plan, from readings made by the
// build. Ruby is put around characters and removed again; the text, its links
// and notes do not change.
const TEXTS = '[data-title], [data-plain], [data-text] p, [data-pair] > p, .notice p, .preamble p, main h1, .topic > h2, main .other';
const tables = new Map();

/** The readings of a language: of characters, and of words by first character. */
async function table(language) {
  const folder = document.querySelector('[data-readings]').dataset.readings;
  const { characters, words } = await (await fetch(`${folder}${language.toLowerCase()}.json`)).json();
  const usual = new Map();
  for (const [syllable, list] of Object.entries(characters)) {
    for (const character of list) usual.set(character, syllable);
  }
  const said = new Map();
  for (const [syllable, list] of Object.entries(words)) {
    for (const dotted of list) {
      const at = [...dotted].indexOf('·') - 1;
      const word = dotted.replace('·', '');
      said.set(word, [...(said.get(word) ?? []), [at, syllable]]);
    }
  }
  const byFirst = new Map();
  for (const word of said.keys()) {
    const [first] = word;
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return { usual, said, byFirst };
}

/** The syllable of each character of a text, if it has one. */
export function read({ usual, said, byFirst }, text) {
  const syllables = [...text].map((character) => usual.get(character));
  const characters = [...text];
  for (let at = 0; at < characters.length; at += 1) {
    const rest = characters.slice(at, at + 12).join('');
    const word = byFirst.get(characters[at])?.find((word) => rest.startsWith(word));
    if (!word) continue;
    for (const [place, syllable] of said.get(word)) syllables[at + place] = syllable;
    at += [...word].length - 1;
  }
  return syllables;
}

/** The text nodes of an element, without notes, ruby annotations and buttons. */
function nodes(element) {
  const isText = (node) => !node.parentElement.closest('[data-note], rt, rp, button');
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    isText(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

function annotate(element, table) {
  const texts = nodes(element);
  const syllables = read(table, texts.map((node) => node.data).join(''));
  let at = 0;
  for (const node of texts) {
    const pieces = document.createDocumentFragment();
    for (const character of node.data) {
      const syllable = syllables[at];
      at += 1;
      if (!syllable) {
        pieces.append(character);
        continue;
      }
      const ruby = document.createElement('ruby');
      const reading = document.createElement('rt');
      reading.lang = 'zh-Latn-pinyin';
      reading.append(syllable);
      ruby.append(character, reading);
      pieces.append(ruby);
    }
    node.replaceWith(pieces);
  }
  element.normalize();
}

let wanted = false;

/** Shows pinyin above all Chinese text of the plan. */
export async function show() {
  wanted = true;
  if (!document.querySelector('[data-readings]')) return;
  for (const element of document.querySelectorAll(TEXTS)) {
    const { lang } = element.closest('[lang]');
    if (!element.matches(':lang(zh)') || element.querySelector('ruby') || element.parentElement.closest(TEXTS)) continue;
    if (!tables.has(lang)) tables.set(lang, table(lang));
    let known;
    try {
      known = await tables.get(lang);
    } catch {
      // For example offline: the text can be read without pinyin.
      tables.delete(lang);
      return;
    }
    if (!wanted) return;
    annotate(element, known);
  }
}

/** Removes the pinyin. */
export function hide() {
  wanted = false;
  for (const ruby of document.querySelectorAll('main ruby')) {
    const parent = ruby.parentElement;
    ruby.querySelector('rt').remove();
    ruby.replaceWith(...ruby.childNodes);
    parent.normalize();
  }
}
