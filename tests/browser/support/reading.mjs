// The content of a page without its scripts.
import assert from 'node:assert/strict';

const LOOKS = {
  async topic(page) {
    assert.ok(await page.locator('article[data-measure]').first().isVisible());
  },
  async source(page) {
    const words = await page.locator('main').evaluate((main) => {
      for (const note of main.querySelectorAll('[data-note]')) note.remove();
      return main.textContent;
    });
    assert.ok(words.includes('45做好革命“五老”'), 'the original as published');
  },
  // One plan is in no need of choices, but its link and its state are there.
  async plans(page) {
    const entry = page.locator('[data-plan-entry]').first();
    assert.ok(await entry.getByRole('link').isVisible());
    assert.ok(await entry.getAttribute('data-state'));
    assert.ok(!(await page.locator('[data-plans-narrow]').isVisible()));
  },
  // Search needs scripts; the page says so and offers an alternative.
  async search(page) {
    assert.ok(await page.locator('noscript').isVisible());
    const letters = page.locator('main .letters a');
    assert.ok((await letters.count()) > 15);
    await letters.filter({ hasText: 'D' }).click();
    assert.match(page.url(), /\/search\/terms\/#D$/);
    assert.ok(await page.locator('.index li a[href*="/measures/"]').first().isVisible());
  },
};

/** Checks that an open page of a kind can be read without scripts. */
export async function assertReadable(page, { kind, language }) {
  assert.ok(await page.locator('h1').isVisible());
  const text = await page.locator('main').innerText();
  assert.ok(text.length > (['search', 'plans', 'term'].includes(kind) ? 40 : 200), text);
  if (kind.includes('measure')) {
    const own = page.locator('article[data-measure] [data-segment]');
    assert.ok(await own.first().isVisible());
    assert.ok((await own.allInnerTexts()).join('').length > 50);
  }
  await LOOKS[kind]?.(page);
  assert.equal(await page.getAttribute('html', 'lang'), language.tag);
}
