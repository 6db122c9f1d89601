// The search box of every page: its module is loaded when it is first used, and
// keys focus it.
//
// Ctrl+K (⌘K) and "/" focus the box, except while typing. "/" is a key without
// modifier, which speech input can trigger by accident: it can be turned off,
// and is off if that could not be stored.
const KEY = 'search-key';
const input = document.querySelector('.search input[name=q]');
const hint = document.createElement('kbd');
hint.textContent = '/';
hint.setAttribute('aria-hidden', 'true');
input?.closest('.field')?.append(hint);
const fold = input?.closest('details');

/** Whether "/" focuses the box. */
export function isOn() {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return false;
  }
}

/** Turns "/" on or off. */
export function turn(on) {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
  show();
}

/** Whether a modal dialog is open; in older browsers, any dialog. */
function isBlocked() {
  try {
    return document.querySelector(':modal');
  } catch {
    return document.querySelector('dialog[open]');
  }
}

function show() {
  hint.hidden = !isOn();
  input?.setAttribute('aria-keyshortcuts', isOn() ? '/ Control+K Meta+K' : 'Control+K Meta+K');
}

addEventListener('keydown', (event) => {
  const { key, target, altKey, shiftKey } = event;
  const isCombined = event.ctrlKey || event.metaKey;
  const isMeant = isCombined ? key.toLowerCase() === 'k' && !shiftKey : key === '/' && isOn();
  const isTyping = target.closest?.('input, textarea, select, [contenteditable]');
  if (!isMeant || altKey || isTyping || event.isComposing || event.defaultPrevented) return;
  if (!input || isBlocked()) return;
  // On a wide screen nothing is folded, and the summary is not shown.
  if (fold?.querySelector('summary').getClientRects().length) fold.open = true;
  if (!input.getClientRects().length) return;
  event.preventDefault();
  input.form.setAttribute('data-by-key', '');
  input.focus();
  input.select();
});

// On a narrow screen the box is folded: who unfolds it wants to type.
fold?.addEventListener('toggle', () => {
  if (fold.open) input.focus();
});

// The script of the search page attaches its box.
for (const form of document.querySelectorAll('.search')) {
  if (form.closest('[data-search]')) continue;
  const attach = () => import('./search-box.js').then(({ attach }) => attach(form)).catch(() => {});
  form.addEventListener('focusin', attach, { once: true });
}
show();
