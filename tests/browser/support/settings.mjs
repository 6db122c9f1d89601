// The display settings of a reader: stored by an earlier visit, or chosen in
// the form of the page.

export const KEY = 'yaodian-reading';
export const LARGEST = { elder: true, size: '200' };

/** Stores settings, as if the reader had been here before. */
export const returning = (page, settings) =>
  page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, JSON.stringify(settings)]);

/** Unfolds the menu of the header where it is folded. */
export async function menu(page) {
  if (!(await page.isVisible('[data-language-switch]'))) await page.click('.menu > summary');
}

/** Opens the form with its button. */
export async function open(page) {
  await menu(page);
  await page.click('[data-settings]');
  await page.waitForSelector('#settings:not([hidden])');
}

/** Sets the whole form, which must be open, to these settings. */
export const choose = (page, settings) =>
  page.evaluate(({ elder = false, size = '100', colours = 'device' }) => {
    const form = document.querySelector('#settings form');
    form.elements.elder.checked = elder;
    form.elements.size.value = size;
    form.elements.colours.value = colours;
    form.dispatchEvent(new Event('change'));
  }, settings);

/** The attributes that the settings have given the root element. */
export const effect = (page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
