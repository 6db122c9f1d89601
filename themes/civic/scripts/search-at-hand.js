// The search box of every page: its module comes when it is used, and the
// reader comes to it by a key.
//
// Ctrl+K (⌘K) and "/" lead to the box, except from where one types. "/" is a
// key without modifier, which speech input can strike unmeant: it can be
// turned off, and where that could not be remembered it is off.
const KEY = 'search-key';
const input = document.querySelector('.search input[name=q]');
const hint = input?.form.querySelector('kbd');

/** Whether "/" leads to the box. */
export function isOn() {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return false;
  }
}

/** Lets "/" lead to the box, or not. */
export function turn(on) {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
  show();
}

/** Whether a dialog keeps the reader from all else; older browsers only say that one is open. */
function isBlocked() {
  try {
    return document.querySelector(':modal');
  } catch {
    return document.querySelector('dialog[open]');
  }
}

function show() {
  hint?.toggleAttribute('hidden', !isOn());
  hint?.setAttribute('aria-hidden', 'true');
  input?.setAttribute('aria-keyshortcuts', isOn() ? '/ Control+K Meta+K' : 'Control+K Meta+K');
}

addEventListener('keydown', (event) => {
  const { key, target, altKey, shiftKey } = event;
  const isCombined = event.ctrlKey || event.metaKey;
  const isMeant = isCombined ? key.toLowerCase() === 'k' && !shiftKey : key === '/' && isOn();
  const isTyping = target.closest?.('input, textarea, select, [contenteditable]');
  if (!isMeant || altKey || isTyping || event.isComposing || event.defaultPrevented) return;
  if (!input?.getClientRects().length || isBlocked()) return;
  event.preventDefault();
  input.form.setAttribute('data-by-key', '');
  input.focus();
  input.select();
});

// The search page has a script of its own for its box.
for (const form of document.querySelectorAll('.search')) {
  if (form.closest('[data-search]')) continue;
  const attach = () => import('./search-box.js').then(({ attach }) => attach(form)).catch(() => {});
  form.addEventListener('focusin', attach, { once: true });
}
show();
