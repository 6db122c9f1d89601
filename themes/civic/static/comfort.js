// What the reader has set on this device, on the root element before anything
// is drawn. Kept in the browser's storage only; where that fails, for the page.
// What only some readers use comes when they do.
export const settings = {};

const KEY = 'yaodian-reading';
const root = document.documentElement;
const set = (name, value) => (value ? (root.dataset[name] = value) : delete root.dataset[name]);

export function apply() {
  const { elder, size, colours, pinyin, voices } = settings;
  set('elder', elder && 'on');
  set('size', size);
  set('large', (elder || size > 140) && 'on');
  set('colours', colours);
  set('pinyin', pinyin && 'on');
  set('voice', voices?.[root.lang.slice(0, 2)]);
}

export function save() {
  apply();
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {}
}

/** Whether the browser speaks the page's language. Voices come when they like. */
function listen() {
  const speech = globalThis.speechSynthesis;
  const look = () => {
    const language = root.lang.slice(0, 2);
    const has = speech?.getVoices().some(({ lang }) => lang.toLowerCase().startsWith(language));
    settings.voices = { ...settings.voices, [language]: has ? 'yes' : 'no' };
    save();
  };
  speech?.addEventListener?.('voiceschanged', look);
  look();
}

function start() {
  document.addEventListener('click', ({ target }) => {
    if (target.closest('[data-settings]')) import('./settings.js').then(({ toggle }) => toggle());
    const speak = target.closest('[data-listen] button');
    if (speak) import('./speak.js').then(({ press }) => press(speak));
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
