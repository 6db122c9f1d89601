// The search box of a page, by touch or key: its position and function.
import assert from 'node:assert/strict';

export const OPTIONS = '[role=listbox] > [role=option]';

/** The page's own box, not that of a plan or a topic, which searches within it. */
export const box = (page) => page.locator('.search:not(.within) input[name=q]').first();

/** Unfolds the box where it is folded. */
export async function unfold(page) {
  if (!(await box(page).isVisible())) await page.click('.find > summary');
}

/** Focuses the box and waits for its script. */
export async function ready(page) {
  await unfold(page);
  await box(page).focus();
  await page.waitForSelector('.search input[role=combobox]');
}

/** Waits until the search page is open with a query. */
export const arrived = (page, query) =>
  page.waitForURL((url) => url.pathname.endsWith('/search/') && url.searchParams.get('q') === query);

/**
 * Checks that a new page of a kind, in a window of 360 pixels, has one box, on
 * one line, folded unless the page is for searching, and that it suggests
 * queries.
 */
export async function assertSearchBox(page, base, kind, { tag, prefix }) {
  assert.equal(await page.locator('.search:not(.within)').count(), 1);
  assert.equal(await page.locator('header .find .search').count(), ['home', 'search'].includes(kind) ? 0 : 1);
  await unfold(page);
  const { width, height } = await page.locator('.search:not(.within) .field').boundingBox();
  assert.ok(height >= 44 && height <= 52 && width <= 360, `${width} ${height}`);
  await ready(page);
  await page.keyboard.type(tag === 'en' ? 'social' : 'shehui');
  await page.waitForSelector(OPTIONS);
  assert.equal(await box(page).getAttribute('aria-expanded'), 'true');
  const list = await page.locator('[role=listbox]:visible').boundingBox();
  assert.ok(list.x >= 0 && list.x + list.width <= 360);
  if (kind === 'search') return;
  await page.keyboard.press('ArrowDown');
  const first = page.locator(OPTIONS).first();
  assert.equal(await first.getAttribute('aria-selected'), 'true');
  assert.equal(await box(page).getAttribute('aria-activedescendant'), await first.getAttribute('id'));
  const text = await first.getAttribute('data-text');
  await page.keyboard.press('Enter');
  await arrived(page, text);
  assert.ok(page.url().startsWith(`${base}${prefix}search/`));
}
