// The display settings: a form below the header, opened by its button.
import { save, settings } from './comfort.js';
import { part } from './words.js';

const button = document.querySelector('[data-settings]');
const FIRST = { size: '100', colours: 'device' };
let panel;
let form;

// Its style sheet is loaded on demand; the form also works without it.
const styled = new Promise((resolve) => {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL('settings.css', import.meta.url);
  sheet.onload = sheet.onerror = resolve;
  document.head.append(sheet);
});

async function make() {
  const [made] = await Promise.all([part('.settings'), styled]);
  panel = made;
  form = panel.querySelector('form');
  const { pinyin, glosses } = form.elements;
  // Only texts of a plan have pinyin, and only translations have the original's terms.
  if (!document.querySelector('[data-readings]')) pinyin.closest('label').hidden = true;
  glosses.closest('label').hidden = !document.querySelector('.gloss');
  form.addEventListener('change', take);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('click', pressed);
  (button.closest('.band') ?? button.closest('header')).after(panel);
  button.setAttribute('aria-controls', panel.id);
}

function fill() {
  const { elder, size, colours, pinyin, glosses } = form.elements;
  elder.checked = Boolean(settings.elder);
  size.value = settings.size ?? FIRST.size;
  colours.value = settings.colours ?? FIRST.colours;
  pinyin.checked = Boolean(settings.pinyin);
  glosses.checked = Boolean(settings.glosses);
}

function take() {
  const { elder, size, colours, pinyin, glosses } = form.elements;
  settings.elder = elder.checked || undefined;
  settings.size = size.value === FIRST.size ? undefined : size.value;
  settings.colours = colours.value === FIRST.colours ? undefined : colours.value;
  settings.glosses = glosses.checked || undefined;
  const before = Boolean(settings.pinyin);
  settings.pinyin = pinyin.checked || undefined;
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

let making;
/** Shows or hides the form. */
export async function toggle() {
  making ??= make();
  try {
    await making;
  } catch {
    // For example offline: the next press tries again.
    making = undefined;
    return;
  }
  fill();
  show(panel.hidden);
  // On a narrow screen the menu would cover it.
  const menu = button.closest('details[open]');
  if (!menu) return;
  menu.open = false;
  if (!panel.hidden) form.querySelector('input').focus();
}

function pressed({ target }) {
  if (target.closest('[data-close]')) {
    close();
  } else if (target.closest('[data-defaults]')) {
    const { elder, size, colours, pinyin, glosses } = form.elements;
    elder.checked = pinyin.checked = glosses.checked = false;
    size.value = FIRST.size;
    colours.value = FIRST.colours;
    take();
  }
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && panel && !panel.hidden) close();
});
