// Marks what is being read in the table of contents of a long page, and on a
// phone also names it next to the collapsed title.
const list = document.querySelector('[data-follow]');
const fold = list.querySelector('details');
const title = fold.querySelector('summary');
const now = list.querySelector('[data-follow-now]');
const wide = matchMedia('(min-width: 64rem)');
const wasOpen = fold.open;

const links = [...list.querySelectorAll('a[href^="#"]')];
const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
const reached = new Set();
let isAtEnd = false;

/** At the end of the page: the link target, if it is visible, else the last part. */
function lastSeen() {
  const to = links.findIndex(({ hash }) => hash === location.hash);
  return to >= 0 && places[to]?.getBoundingClientRect().top >= 0 ? to : places.length - 1;
}

function mark() {
  const last = places.reduce((last, place, index) => (reached.has(place) ? index : last), -1);
  const at = isAtEnd ? lastSeen() : last;
  links.forEach((link, index) => {
    if (index === at) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  now.textContent = '';
  now.append(...(links[at]?.cloneNode(true).childNodes ?? []));
  // Scrolls a scrollable list without scrolling the page.
  const room = links[0].closest('ol');
  const row = links[at]?.parentElement;
  if (row && room.scrollHeight > room.clientHeight) {
    room.scrollTop = row.offsetTop - room.offsetTop - room.clientHeight / 2;
  }
}

// Parts are reached if they begin in the upper fifth of the window or above it.
const line = { rootMargin: '1000000px 0px -80% 0px' };
const watch = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) reached.add(target);
    else reached.delete(target);
  }
  mark();
}, line);
for (const place of places) if (place) watch.observe(place);
// The last part can be too short to get that high.
new IntersectionObserver(
  ([{ isIntersecting }]) => {
    isAtEnd = isIntersecting && scrollY > 0;
    mark();
  },
  { threshold: 0.95 },
).observe(document.querySelector('.foot'));

const unfold = () => {
  fold.open = wide.matches || wasOpen;
  // In the side column it cannot be collapsed.
  title.tabIndex = wide.matches ? -1 : 0;
};
wide.addEventListener('change', unfold);
unfold();
list.addEventListener('click', ({ target }) => {
  if (target.closest('a') && !wide.matches && !wasOpen) fold.open = false;
});
