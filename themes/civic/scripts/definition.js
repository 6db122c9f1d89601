// Shows what a term means where it stands. The words come from the page's list
// of definitions, or from the term's own page where there is no list.
let open = null;

async function wordsOf(term) {
  const own = `[data-definition="${term.dataset.term}"]`;
  const here = document.querySelector(own);
  if (here) return here;
  const page = await (await fetch(term.href)).text();
  return new DOMParser().parseFromString(page, 'text/html').querySelector(own);
}

/** Puts the box below its term, or above it where there is more room, inside the window. */
function place({ term, box }) {
  const lines = term.getClientRects();
  const [first, last] = [lines[0], lines[lines.length - 1]];
  box.style.left = box.style.top = '0';
  const own = box.getBoundingClientRect();
  const room = document.documentElement.clientWidth - own.width - 8;
  const isAbove = last.bottom + own.height + 8 > innerHeight && first.top - own.height > 8;
  const [left, top] = isAbove ? [first.left, first.top - own.height - 4] : [last.left, last.bottom + 4];
  box.style.left = `${Math.max(8, Math.min(left, room)) - own.left}px`;
  box.style.top = `${top - own.top}px`;
}

function close(isBack) {
  if (!open) return;
  const { term, box } = open;
  open = null;
  if (isBack && box.contains(document.activeElement)) term.focus();
  box.remove();
  term.removeAttribute('aria-expanded');
}

/** Shows the definition of a term, or hides it if it is shown. */
export async function press(term) {
  const isOpen = open && open.term === term;
  close(true);
  if (isOpen) return;
  const box = document.createElement('span');
  open = { term, box };
  let words;
  try {
    words = await wordsOf(term);
  } catch {}
  if (!words) {
    location.href = term.href;
    return;
  }
  if (open?.box !== box) return;
  box.className = 'definition';
  box.dataset.note = '';
  // Not the text's own words; read out as soon as they are there.
  box.setAttribute('role', 'status');
  box.lang = words.closest('[lang]').lang;
  const link = document.createElement('a');
  link.href = term.href;
  link.textContent = term.textContent;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = document.body.dataset.closeWord;
  button.lang = document.documentElement.lang;
  button.addEventListener('click', () => {
    button.focus();
    close(true);
  });
  // The sentence around it does not take its clicks for its own.
  box.addEventListener('click', (event) => event.stopPropagation());
  term.after(box);
  if (box.showPopover) {
    box.popover = 'manual';
    box.showPopover();
  }
  term.setAttribute('aria-expanded', 'true');
  term.focus({ preventScroll: true });
  const meaning = document.createElement('span');
  meaning.append(words.textContent);
  box.append(link, meaning, button);
  place(open);
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !open) return;
  event.stopPropagation();
  close(true);
});
document.addEventListener('click', ({ target }) => {
  if (open && !open.box.contains(target)) close(false);
});
addEventListener('resize', () => open?.box.isConnected && place(open));
