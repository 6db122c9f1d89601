// Narrows the list of plans down by what the reader chooses; the choice is in
// the address, so that the way back and a link lead to the same list.
const form = document.querySelector('[data-plans-narrow]');
const said = form.querySelector('[data-plans-count]');
const entries = [...document.querySelectorAll('[data-plan-entry]')];
const groups = [...document.querySelectorAll('.groups > li')];
const selects = [...form.querySelectorAll('select')];

/** Whether a plan has a chosen value; it can have several, such as years. */
function has(entry, { name, value }) {
  return !value || entry.dataset[name].split(' ').includes(value);
}

function narrow() {
  let count = 0;
  for (const entry of entries) {
    const isThere = selects.every((select) => has(entry, select));
    entry.hidden = !isThere;
    count += Number(isThere);
  }
  for (const group of groups) group.hidden = !group.querySelector('[data-plan-entry]:not([hidden])');
  const { none, one, many } = form.dataset;
  said.textContent = count === 0 ? none : count === 1 ? one : many.replace('{count}', String(count));
}

/** Chooses what the address says. */
function choose() {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name) ?? '';
    const isKnown = [...select.options].some((option) => option.value === value);
    select.value = isKnown ? value : '';
  }
  narrow();
}

form.addEventListener('change', () => {
  const chosen = selects.filter(({ value }) => value).map(({ name, value }) => [name, value]);
  const query = new URLSearchParams(chosen).toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
  narrow();
});
form.addEventListener('submit', (event) => event.preventDefault());
// A browser may restore what was chosen before, after the page has come back.
addEventListener('pageshow', choose);
choose();
form.hidden = false;
document.querySelector('[data-plans-ways]')?.setAttribute('hidden', '');
