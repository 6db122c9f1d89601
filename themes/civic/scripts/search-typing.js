// Additions to the box of the search page: it searches while typing, and
// submitting does not leave the page.
import { attach, trimmed } from './search-box.js';
import { go } from './search-more.js';
import * as page from './search.js';

const PAUSE = 120;
let waiting;

const box = attach(page.input.form, {
  opened: page.opened,
  typed() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const q = trimmed(page.input.value);
      if (q !== page.state.q) go({ q }, false);
    }, PAUSE);
  },
  composes: () => clearTimeout(waiting),
  sent(q) {
    clearTimeout(waiting);
    go({ q });
  },
});

/** Searches for the text in the box. */
export const { send } = box;

// Text typed before this was loaded.
if (trimmed(page.input.value) !== page.state.q) box.typed();
page.opened().catch(() => {});
