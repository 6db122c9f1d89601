// Highlights a sentence together with its translation on hover, tap and focus.
// The columns are aligned without this.
//
// Both texts together are a single tab stop, which moves with the focus: the up
// and down keys move between sentences, left and right to the same one in the
// other language. Links in sentences are tab stops of their own. Nothing is announced: screen readers
// read the focused sentence in its language.
for (const pair of document.querySelectorAll('.pairs')) {
  const column = (place) => [...pair.querySelectorAll(`[data-pair] > :nth-child(${place}) [data-segment]`)];
  const sentences = [column(1), column(2)];
  const all = sentences.flat();
  let hovered = null;
  let focused = null;
  let stop = all[0];

  const sentenceOf = (event) => event.target.closest('[data-segment]');
  const mark = () => {
    const number = (hovered ?? focused)?.dataset.segment;
    for (const one of all) one.classList.toggle('together', one.dataset.segment === number);
  };
  const step = (from, key) => {
    const column = sentences.findIndex((column) => column.includes(from));
    const row = sentences[column].indexOf(from);
    switch (key) {
      case 'ArrowUp':
        return sentences[column][row - 1];
      case 'ArrowDown':
        return sentences[column][row + 1];
      case 'ArrowLeft':
      case 'ArrowRight':
        return sentences[(column + 1) % sentences.length][row];
    }
  };

  for (const one of all) one.tabIndex = one === stop ? 0 : -1;

  pair.addEventListener('pointerover', (event) => {
    hovered = event.pointerType === 'touch' ? null : sentenceOf(event);
    mark();
  });
  pair.addEventListener('pointerleave', () => {
    hovered = null;
    mark();
  });
  pair.addEventListener('focusin', (event) => {
    focused = sentenceOf(event);
    if (focused) {
      stop.tabIndex = -1;
      stop = focused;
      stop.tabIndex = 0;
    }
    mark();
  });
  pair.addEventListener('focusout', () => {
    focused = null;
    mark();
  });
  // Not every browser moves the focus to the tapped element.
  pair.addEventListener('click', (event) => {
    if (!event.target.closest('a')) sentenceOf(event)?.focus({ preventScroll: true });
  });
  pair.addEventListener('keydown', (event) => {
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    const to = isPlain && all.includes(event.target) && step(event.target, event.key);
    if (to) {
      event.preventDefault();
      to.focus();
    }
  });
}
