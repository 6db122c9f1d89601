// Narrows a list over all plans down to what one plan has; the choice is in the
// address, so that the page of a plan can lead to its own part of the list.
const form = document.querySelector('[data-of-plan]');
const [select] = form.querySelectorAll('select');
const said = form.querySelector('[role=status]');
const entries = [...document.querySelectorAll('[data-of]')];
const parts = [...document.querySelectorAll('[data-of-part]')];
const groups = [...document.querySelectorAll('[data-of-group]')];

function narrow() {
  const plan = select.value;
  let count = 0;
  for (const entry of entries) {
    entry.hidden = plan !== '' && !entry.dataset.of.split(' ').includes(plan);
    count += Number(!entry.hidden);
  }
  for (const part of parts) part.hidden = plan !== '' && part.dataset.ofPart !== plan;
  for (const group of groups) group.hidden = !group.querySelector('[data-of]:not([hidden])');
  const { one, many } = form.dataset;
  said.textContent = count === 1 ? one : many.replace('{count}', String(count));
}

/** Chooses what the address says. */
function choose() {
  const asked = new URLSearchParams(location.search).get('plan') ?? '';
  const isKnown = [...select.options].some(({ value }) => value === asked);
  select.value = isKnown ? asked : '';
  narrow();
}

select.addEventListener('change', () => {
  const { value } = select;
  const query = value ? `?${new URLSearchParams({ plan: value })}` : location.pathname;
  history.replaceState(null, '', query);
  narrow();
});
form.addEventListener('submit', (event) => event.preventDefault());
// A browser may restore what was chosen before, after the page has come back.
addEventListener('pageshow', choose);
choose();
form.hidden = false;
