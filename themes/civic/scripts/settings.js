// The display settings: a form below the header, opened by its button.
import { save, settings } from './comfort.js';

const button = document.querySelector('[data-settings]');
const panel = document.getElementById('settings');
const form = panel.querySelector('form');
const { elder, size, colours, pinyin, glosses } = form.elements;
// Only translations have any.
glosses.closest('label').hidden = !document.querySelector('.gloss');
const FIRST = { size: '100', colours: 'device' };

// Its style sheet is loaded on demand; the form also works without it.
const styled = new Promise((resolve) => {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL('settings.css', import.meta.url);
  sheet.onload = sheet.onerror = resolve;
  document.head.append(sheet);
});

function fill() {
  elder.checked = Boolean(settings.elder);
  size.value = settings.size ?? FIRST.size;
  colours.value = settings.colours ?? FIRST.colours;
  if (pinyin) pinyin.checked = Boolean(settings.pinyin);
  glosses.checked = Boolean(settings.glosses);
}

function take() {
  settings.elder = elder.checked || undefined;
  settings.size = size.value === FIRST.size ? undefined : size.value;
  settings.colours = colours.value === FIRST.colours ? undefined : colours.value;
  settings.glosses = glosses.checked || undefined;
  const before = Boolean(settings.pinyin);
  if (pinyin) settings.pinyin = pinyin.checked || undefined;
  save();
  if (before !== Boolean(settings.pinyin)) {
    import('./pinyin.js').then(({ hide, show }) => (settings.pinyin ? show() : hide()));
  }
}

function show(isShown) {
  panel.hidden = !isShown;
  button.setAttribute('aria-expanded', isShown);
}

/** Hides the form; the focus goes back to where it was opened. */
function close() {
  show(false);
  const menu = button.closest('details');
  const fold = menu?.querySelector('summary');
  // On a wide screen nothing is folded, and the summary is not shown.
  const isFolded = fold?.getClientRects().length && !menu.open;
  (isFolded ? fold : button).focus();
}

/** Shows or hides the form. */
export async function toggle() {
  fill();
  await styled;
  show(panel.hidden);
  // On a narrow screen the menu would cover it.
  const menu = button.closest('details[open]');
  if (!menu) return;
  menu.open = false;
  if (!panel.hidden) form.querySelector('input').focus();
}

form.addEventListener('change', take);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('click', ({ target }) => {
  if (target.closest('[data-close]')) {
    close();
  } else if (target.closest('[data-defaults]')) {
    elder.checked = false;
    size.value = FIRST.size;
    colours.value = FIRST.colours;
    if (pinyin) pinyin.checked = false;
    glosses.checked = false;
    take();
  }
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && !panel.hidden) close();
});
