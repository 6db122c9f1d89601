// Applies the reader's display settings to the root element before anything is
// drawn. They are stored in the browser only; if that fails, they last as long
// as the page. Modules that few readers need are loaded on demand.
export const settings = {};

const KEY = 'yaodian-reading';
const root = document.documentElement;
const set = (name, value) => (value ? (root.dataset[name] = value) : delete root.dataset[name]);

export function apply() {
  const { elder, size, colours, pinyin, glosses, voices } = settings;
  set('elder', elder && 'on');
  set('size', size);
  set('large', (elder || size > 140) && 'on');
  set('colours', colours);
  set('pinyin', pinyin && 'on');
  set('glosses', glosses && 'on');
  set('voice', voices?.[root.lang.slice(0, 2)]);
}

function keep() {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {}
}

export function save() {
  apply();
  keep();
}

/**
 * Whether the browser can speak the page's language. Voices load late, so the
 * result stored on an earlier page decides whether there is room for a button.
 */
function listen() {
  const speech = globalThis.speechSynthesis;
  const language = root.lang.slice(0, 2);
  const look = (isLast) => {
    const has = speech?.getVoices().some(({ lang }) => lang.toLowerCase().startsWith(language));
    if (!has && !isLast) return;
    settings.voices = { ...settings.voices, [language]: has ? 'yes' : 'no' };
    keep();
    if (has && root.dataset.voice !== 'no') set('voice', 'yes');
  };
  speech?.addEventListener?.('voiceschanged', () => look(false));
  look(false);
  setTimeout(look, 2000, true);
}

function start() {
  // Before the sentence around it takes the click for itself.
  const define = (event) => {
    const term = event.target.closest('a.term');
    // With a key held down, a link opens as links do.
    if (!term || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    import('./definition.js').then(({ press }) => press(term), () => (location.href = term.href));
  };
  document.addEventListener('click', define, true);
  document.addEventListener('click', ({ target }) => {
    if (target.closest('[data-settings]')) import('./settings.js').then(({ toggle }) => toggle());
    const speak = target.closest('[data-listen] button');
    if (speak) import('./speak.js').then(({ press }) => press(speak));
  });
  document.addEventListener('keydown', ({ key }) => {
    const open = key === 'Escape' && document.querySelector('.bar details[open]');
    if (!open) return;
    open.open = false;
    open.querySelector('summary').focus();
  });
  if (settings.pinyin) import('./pinyin.js').then(({ show }) => show());
  if (document.querySelector('[data-listen]')) listen();
}

try {
  Object.assign(settings, JSON.parse(localStorage.getItem(KEY)));
} catch {}
set('scripts', 'on');
apply();
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
