// A search box in use: suggestions while typing, as an ARIA 1.2 combobox, and
// recent searches in the empty box.
import { isOn, turn } from './search-at-hand.js';
import { forget, forgetAll, recent, remember } from './search-recent.js';
import { part } from './words.js';

const LIMIT = 8;
const HAN = /\p{Script=Han}/u;
const language = document.documentElement.lang;
const index = new URL(document.body.dataset.index, document.baseURI);
let boxes = 0;

const cut = (text) => [...text].slice(0, 200).join('');
/** The query as sent: the client uses at most 200 characters. */
export const trimmed = (text) => cut(text.trim()).trim();

let opening;
const openedHere = () =>
  (opening ??= import(new URL('client.js', index).href)
    .then(({ open }) => open(index))
    .catch((error) => {
      opening = null;
      throw error;
    }));

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  element.append(...children);
  return element;
}

/** The reader's words, in their language. */
const echo = (text) => make('bdi', !language.startsWith('zh') && HAN.test(text) ? { lang: 'zh' } : {}, text);

/**
 * Adds suggestions to a box. By default it opens the index on focus and submits
 * its form; the search page overrides both.
 */
export function attach(form, { opened = openedHere, typed = () => {}, composes = () => {}, sent } = {}) {
  const number = boxes++;
  const input = form.querySelector('input[name=q]');
  const options = make('ul', { role: 'listbox', id: `suggestions-${number}`, class: 'suggestions' });
  /** What the empty box offers, once its words are there. */
  let panel;
  form.append(options);
  const combobox = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': options.id };
  for (const name in combobox) input.setAttribute(name, combobox[name]);

  let composing = false;
  let asked = 0;
  let at = -1;

  function show(found) {
    options.textContent = '';
    found.forEach(({ text, also }, place) => {
      const said = also ? [echo(also), ' → '] : [];
      options.append(make('li', { role: 'option', id: `suggestion-${number}-${place}`, 'data-text': text }, ...said, text));
    });
    options.hidden = !found.length;
    input.setAttribute('aria-expanded', found.length > 0);
    move(-1);
  }

  function move(to) {
    at = to;
    [...options.children].forEach((option, place) => option.setAttribute('aria-selected', place === at));
    const option = options.children[at];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function close() {
    asked++;
    show([]);
    if (panel) panel.hidden = true;
  }

  /** In the empty box: recent searches, and the setting of the key. */
  function lately() {
    if (!panel) return;
    const list = panel.querySelector('ul');
    const queries = recent();
    const isByKey = form.hasAttribute('data-by-key');
    panel.hidden = input.value !== '' || !(queries.length || isByKey);
    list.textContent = '';
    for (const query of queries) {
      const again = make('button', { type: 'button' }, echo(query));
      const drop = make('button', { type: 'button', 'aria-label': panel.dataset.remove.replace('{query}', () => query) }, '×');
      again.onclick = () => take(query);
      drop.onclick = () => {
        forget(query);
        lately();
        input.focus();
      };
      list.append(make('li', {}, again, drop));
    }
    panel.querySelector('div').hidden = !queries.length;
    panel.querySelector('input').checked = isOn();
  }

  /** Adds the panel; until then there are suggestions alone. */
  async function furnish() {
    const made = await part('.lately');
    options.setAttribute('aria-label', made.dataset.suggestions);
    made.hidden = true;
    form.append(made);
    panel = made;
    const key = made.querySelector('label input');
    key.addEventListener('change', () => turn(key.checked));
    made.querySelector('ul + button').addEventListener('click', () => {
      forgetAll();
      lately();
      input.focus();
    });
    calm(made);
    if (document.activeElement === input) lately();
  }

  async function suggest() {
    const mine = ++asked;
    const text = trimmed(input.value);
    try {
      const found = text ? await (await opened()).suggest(text, { language, limit: LIMIT }) : [];
      if (mine === asked) show(found.filter((one) => one.text !== text));
    } catch {
      // Submitting still works, and the results report the error.
    }
  }

  function changed() {
    composes();
    if (composing) return close();
    lately();
    suggest();
    typed();
  }

  function send() {
    const query = trimmed(input.value);
    close();
    remember(query);
    if (sent) sent(query);
  }

  function take(text) {
    input.value = text;
    if (!sent && form.requestSubmit) return form.requestSubmit();
    send();
    // In older browsers, `submit` fires no event.
    if (!sent) form.submit();
  }

  function keyed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = options.childElementCount;
    if (composing || event.altKey || event.ctrlKey || event.metaKey) return;
    const isOffering = panel && !panel.hidden;
    if (event.key === 'Escape' && (count || isOffering)) {
      input.focus();
      close();
    } else if (isOffering && step) {
      const stops = [input, ...panel.querySelectorAll('button, input')].filter((one) => one.getClientRects().length);
      stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
    } else if (count && step) {
      // One position more than options: the box itself.
      move(((at + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (count && event.key === 'Enter' && at >= 0) take(options.children[at].dataset.text);
    else return;
    event.preventDefault();
  }

  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', () => {
    composing = false;
    changed();
  });
  input.addEventListener('input', changed);
  form.addEventListener('keydown', keyed);
  form.addEventListener('focusin', ({ target }) => {
    if (target === input) lately();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (form.contains(relatedTarget)) return;
    form.removeAttribute('data-by-key');
    close();
  });
  if (!sent) form.addEventListener('submit', send);
  /** Keeps the focus in the box. */
  const calm = (one) => one.addEventListener('pointerdown', (event) => event.preventDefault());
  calm(options);
  options.addEventListener('click', ({ target }) => {
    const option = target.closest('li');
    if (option) take(option.dataset.text);
  });
  furnish().catch(() => {});

  show([]);
  if (document.activeElement === input) {
    if (input.value) changed();
    else lately();
    opened().catch(() => {});
  }
  return { send, typed: changed };
}
