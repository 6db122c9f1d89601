// The display settings as a reader has them: kept from an earlier visit, or
// chosen in the form of the page.

export const KEY = 'yaodian-reading';
export const LARGEST = { elder: true, size: '200' };

/** The settings of a reader who has been here before. */
export const returning = (page, settings) =>
  page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, JSON.stringify(settings)]);

/** Opens the form by its button. */
export async function open(page) {
  await page.click('[data-settings]');
  await page.waitForSelector('#settings:not([hidden])');
}

/** Sets the whole form, which is open, to these settings. */
export const choose = (page, settings) =>
  page.evaluate(({ elder = false, size = '100', colours = 'device' }) => {
    const form = document.querySelector('#settings form');
    form.elements.elder.checked = elder;
    form.elements.size.value = size;
    form.elements.colours.value = colours;
    form.dispatchEvent(new Event('change'));
  }, settings);

/** What the settings have made of the root element. */
export const effect = (page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
