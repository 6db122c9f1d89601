// Link to and citation of a measure, or of a sentence that the reader has
// tapped or focused: this adds the sentence, the access date, and copy buttons
// to the forms in the page. While a sentence is selected, the panel stays
// visible at the bottom of the window.
const panel = document.querySelector('[data-quotation]');
const { sentence } = panel.dataset;
const article = panel.closest('[data-measure]');
const summary = panel.querySelector('summary');
const whole = summary.textContent;
const said = panel.querySelector('[role=status]');
const forms = [...panel.querySelectorAll('[data-form]')];
const addresses = [...panel.querySelectorAll('[data-address]')];
const address = addresses[0]?.textContent;

const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const sentenceAt = (element) => element.closest?.('[data-segment]');

/** Selects the sentence with a number, or the whole measure. */
function choose(number) {
  panel.toggleAttribute('data-chosen', Boolean(number));
  summary.textContent = number ? fill(sentence, { number }) : whole;
  for (const place of panel.querySelectorAll('[data-part]')) {
    place.textContent = number ? fill(place.dataset.part, { number }) : '';
  }
  // Ids are the same in every language.
  for (const one of addresses) one.textContent = number ? `${address}#s${number}` : address;
  said.textContent = '';
}

/** Writes the access date in each form. */
function date() {
  const today = new Date();
  const two = (number) => String(number).padStart(2, '0');
  for (const room of panel.querySelectorAll('[data-accessed]')) {
    const month = today.toLocaleString(room.closest('[lang]').lang, { month: 'long' });
    room.textContent = fill(room.dataset.accessed, {
      year: today.getFullYear(),
      month,
      day: today.getDate(),
      '0month': two(today.getMonth() + 1),
      '0day': two(today.getDate()),
    });
  }
}

async function take(form, { copied, selected }) {
  said.textContent = '';
  try {
    await navigator.clipboard.writeText(form.textContent);
    said.textContent = copied;
  } catch {
    // The older API works without a secure connection or permission.
    getSelection().selectAllChildren(form);
    said.textContent = document.execCommand('copy') ? copied : selected;
  }
}

/** Adds a button to each form. */
async function furnish() {
  const { part } = await import('./words.js');
  const model = await part('[data-copy]');
  for (const form of forms) {
    const button = model.cloneNode(true);
    const name = form.closest('div').querySelector('dt').textContent;
    button.setAttribute('aria-label', `${button.textContent}: ${name}`);
    button.lang = document.documentElement.lang;
    button.addEventListener('click', () => take(form, model.dataset));
    form.after(' ', button);
  }
}

let furnished;
panel.addEventListener('toggle', () => {
  date();
  furnished ??= furnish().catch(() => (furnished = undefined));
});
/** Where the last press began. */
let pressed;
for (const kind of ['focusin', 'pointerdown']) {
  document.addEventListener(kind, ({ target }) => {
    if (kind === 'pointerdown') pressed = target;
    // A word that is looked up is not a sentence that is cited.
    if (panel.contains(target) || target.closest?.('.term, .definition')) return;
    const one = article.contains(target) && sentenceAt(target);
    if (one) choose(one.dataset.segment);
    else if (panel.hasAttribute('data-chosen') && !panel.contains(document.activeElement)) choose();
    else if (kind === 'pointerdown') choose();
  });
}
// It appears under the finger that chose a sentence at the foot of the window:
// that press is not for it. A key presses nowhere.
summary.addEventListener('click', (event) => {
  if (event.detail && !panel.contains(pressed)) event.preventDefault();
});
article.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') choose();
  else if (event.key === 'Enter' && event.target.matches('[data-segment]')) {
    // Otherwise the key would collapse it again.
    event.preventDefault();
    panel.open = true;
    summary.focus();
  }
});
date();
