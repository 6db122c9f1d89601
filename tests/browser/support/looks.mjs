// Checks that apply to any open page.
import assert from 'node:assert/strict';

/** Records in each page, from its start, what must not happen. */
export function watch() {
  window.broken = [];
  window.moved = 0;
  document.addEventListener('securitypolicyviolation', (event) => {
    window.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Waits until the network is idle and everything is drawn. */
export async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** Checks a watched page: no policy was violated, and nothing moved. */
export async function assertCalm(page) {
  const seen = await page.evaluate(() => ({ broken: window.broken, moved: window.moved }));
  assert.deepEqual(seen, { broken: [], moved: 0 });
}

/** Checks a new page by keyboard: the content is one step away, and each focus stop is visible. */
export async function assertKeyboard(page) {
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('Tab');
  const skip = await page.evaluate(() => {
    const link = document.activeElement;
    const box = link.getBoundingClientRect();
    return {
      href: link.getAttribute('href') ?? '',
      seen: box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0,
    };
  });
  assert.match(skip.href, /^#./, 'the first stop should be the skip link');
  assert.ok(skip.seen, 'the skip link should be seen when it has the focus');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate((target) => {
    const main = document.querySelector(target);
    const at = document.activeElement;
    const follows = main.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
    return main.contains(at) || Boolean(follows) || at === document.body;
  }, skip.href);
  assert.ok(inside, 'the next stop should be in the content');

  await page.locator(`a[href="${skip.href}"]`).first().focus();
  for (let stop = 0; stop < 12; stop += 1) {
    const shown = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return { shown: true };
      const style = getComputedStyle(element);
      const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      return {
        shown: outlined || style.boxShadow !== 'none',
        element: element.outerHTML.slice(0, 120),
      };
    });
    assert.ok(shown.shown, `no focus is shown on ${shown.element}`);
    await page.keyboard.press('Tab');
  }
}

/**
 * Checks the page on paper: nothing that is only for screens is printed.
 * Returns the number of sheets. `least` is how many characters it has at least.
 */
export async function assertPaper(page, least = 100) {
  const paper = await page.pdf({ format: 'A4' });
  assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
  assert.ok(paper.length > 5000);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('h1').isVisible());
  assert.ok((await page.locator('main').innerText()).length > least);
  assert.equal(await page.locator('[data-language-switch]:visible').count(), 0);
  await page.emulateMedia({ media: null });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The width of the page, whatever the window's. */
export const width = (page) =>
  page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth));

/**
 * Runs `use` while the page's text has twice its size, by a style sheet that is
 * not part of the site.
 */
export async function enlarged(page, use) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% }');
    document.adoptedStyleSheets = [sheet];
  });
  await use();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

/** Checks that text of twice its size fits a phone of 320 pixels. */
export async function assertEnlargedFits(page) {
  const { size, width, cut } = await page.evaluate(() => {
    const cut = [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('pre, .table, .skip, .trail, noscript') && element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120));
    return {
      size: parseFloat(getComputedStyle(document.body).fontSize),
      width: document.documentElement.scrollWidth,
      cut,
    };
  });
  assert.ok(size >= 32, `text of ${size} pixels`);
  assert.ok(width <= 320, `${width} pixels`);
  assert.deepEqual(cut, []);
}

/** Separate tap targets that are smaller than so many pixels. Excludes links in running text. */
export const small = (page, least) =>
  page.evaluate((least) => {
    const isInText = (link) => {
      const block = link.closest('p, li, dd, dt, td, h1, h2, h3');
      if (link.matches('.term') || link.closest('[data-text], [data-segment], .notice, .preamble, .prose :is(p, li), ol.original')) return true;
      if (!block || getComputedStyle(link).display !== 'inline' || !block.matches('p, dd, td, dt, .index li')) return false;
      const others = [...block.childNodes].filter((node) => !node.contains(link));
      return others.some((node) => node.textContent.trim());
    };
    const targets = document.querySelectorAll('a[href], button, select, summary, label:has(input), input:not([type=hidden])');
    return [...targets]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.skip, label input'))
      .filter((target) => !(target.matches('a') && isInText(target)))
      .map((target) => [target, target.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && (width < least - 0.5 || height < least - 0.5))
      .map(([target, { width, height }]) => `${target.outerHTML.slice(0, 80)}: ${width} by ${height}`);
  }, least);

/** How much wider than its window the page is, in pixels. */
export const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Visible texts with their font sizes and line heights. */
export const texts = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !element.checkVisibility() || element.closest('svg, a[data-note]')) continue;
      const { fontSize, lineHeight } = getComputedStyle(element);
      found.push({
        text: walker.currentNode.data.trim().slice(0, 30),
        size: parseFloat(fontSize),
        spacing: element.closest('[data-note]') ? 1.5 : parseFloat(lineHeight) / parseFloat(fontSize),
      });
    }
    return found;
  });
