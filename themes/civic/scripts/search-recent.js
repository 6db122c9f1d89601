// Recent searches: stored on the device only, and not at all if storage is
// unavailable.
const KEY = 'recent-searches';
const MOST = 6;

/** The queries, most recent first. */
export function recent() {
  try {
    const list = JSON.parse(localStorage.getItem(KEY));
    return list.filter((one) => typeof one === 'string').slice(0, MOST);
  } catch {
    return [];
  }
}

function keep(list) {
  try {
    if (list.length) localStorage.setItem(KEY, JSON.stringify(list.slice(0, MOST)));
    else localStorage.removeItem(KEY);
  } catch {
    // Search works without it.
  }
}

export const remember = (query) => query && keep([query, ...recent().filter((one) => one !== query)]);
export const forget = (query) => keep(recent().filter((one) => one !== query));
export const forgetAll = () => keep([]);
