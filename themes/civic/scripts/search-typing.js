// What a reader does at the box of the search page, beyond what every box
// does: typing is answered at once, and sending leaves the page where it is.
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

/** Asks for what stands in the box. */
export const { send } = box;

// What was typed before this came.
if (trimmed(page.input.value) !== page.state.q) box.typed();
page.opened().catch(() => {});
