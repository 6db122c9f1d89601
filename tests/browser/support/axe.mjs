// Runs axe-core in a page. The driver injects it, which the page's policy does
// not prevent.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that depend on colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const told = (violations) =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}\n${node.failureSummary}`),
  );

async function bring(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
}

/** The violations that axe-core finds in the page as it is. */
export async function violations(page) {
  await bring(page);
  // Selectors are generated for violations only.
  return told(await page.evaluate(async () => (await globalThis.axe.run({ resultTypes: ['violations'] })).violations));
}

/**
 * The violations where only colours have changed since a complete check: by the
 * rules that depend on colours, once for each appearance. Text of the same
 * colour, size and weight on the same background has the same contrast
 * everywhere, and a glossary has thousands of such texts.
 */
export async function violationsOfColour(page) {
  await bring(page);
  const found = await page.evaluate(async (rules) => {
    const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const looks = new Map();
    for (const element of document.body.querySelectorAll('*')) {
      if (!hasText(element) || !element.checkVisibility()) continue;
      const own = getComputedStyle(element);
      const around = getComputedStyle(element.parentElement);
      const look = [
        Boolean(element.closest('a[href]')),
        ...[own, around].flatMap(({ color, fontWeight, fontSize, textDecorationLine, textShadow }) => [color, fontWeight, fontSize, textDecorationLine, textShadow]),
      ];
      for (let ground = element; ground; ground = ground.parentElement) {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(ground);
        if (backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none' || opacity !== '1') {
          look.push(backgroundColor, backgroundImage, opacity);
        }
      }
      const name = look.join();
      if (!looks.has(name)) looks.set(name, element);
    }
    const options = { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] };
    return (await globalThis.axe.run({ include: [...looks.values()] }, options)).violations;
  }, COLOURS);
  return told(found);
}
