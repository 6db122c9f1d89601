// What the reader has searched for lately: kept on the device only, and not
// at all where there is no storage.
const KEY = 'recent-searches';
const MOST = 6;

/** The queries, the last one first. */
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
    // Search works without.
  }
}

export const remember = (query) => query && keep([query, ...recent().filter((one) => one !== query)]);
export const forget = (query) => keep(recent().filter((one) => one !== query));
export const forgetAll = () => keep([]);
