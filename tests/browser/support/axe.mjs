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

/** Selectors are generated for violations only. */
const REPORT = { resultTypes: ['violations'] };

async function run(page, options) {
  await bring(page);
  return told(await page.evaluate(async (options) => (await globalThis.axe.run(options)).violations, { ...REPORT, ...options }));
}

/** The violations that axe-core finds in the page as it is. */
export const violations = (page) => run(page, {});

/**
 * The same, with the rules that depend on colours applied once for each look:
 * they take more time than all others together.
 * @param {Set<string>} passed as of {@link violationsOfColour}
 */
export async function violationsByLook(page, passed) {
  const rules = Object.fromEntries(COLOURS.map((id) => [id, { enabled: false }]));
  return [...(await run(page, { rules })), ...(await violationsOfColour(page, passed))];
}

/** Looks that have passed in a state of the page, such as a colour scheme. */
export const looks = () => new Set();

/**
 * What it finds where nothing but colours has changed since all was looked at:
 * by the rules that see colours, once for each look. Text of the same colour,
 * size and weight on the same grounds has the same contrast everywhere, and a
 * glossary has thousands of it. Looks in `passed` are not asked about again;
 * those without a violation are added.
 * @param {Set<string>} passed
 */
export async function violationsOfColour(page, passed = looks()) {
  const names = await page.evaluate(() => {
    const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const styles = new Map();
    const styleOf = (element) => {
      if (!styles.has(element)) {
        const { color, fontWeight, fontSize, textDecorationLine, textShadow, backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
        const isGround = backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none' || opacity !== '1';
        const above = element.parentElement ? styleOf(element.parentElement).grounds : '';
        styles.set(element, {
          text: [color, fontWeight, fontSize, textDecorationLine, textShadow].join(),
          grounds: isGround ? `${backgroundColor} ${backgroundImage} ${opacity} on ${above}` : above,
        });
      }
      return styles.get(element);
    };
    // Read by the check below, in this state of the page.
    globalThis.lookedAt = new Map();
    for (const element of document.body.querySelectorAll('*')) {
      if (!hasText(element) || !element.checkVisibility()) continue;
      const { text, grounds } = styleOf(element);
      const look = [Boolean(element.closest('a[href]')), text, styleOf(element.parentElement).text, grounds].join();
      if (!globalThis.lookedAt.has(look)) globalThis.lookedAt.set(look, element);
    }
    return [...globalThis.lookedAt.keys()];
  });
  const fresh = names.filter((name) => !passed.has(name));
  if (!fresh.length) return [];
  await bring(page);
  const found = await page.evaluate(
    async ([fresh, rules]) => {
      const options = { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] };
      const include = fresh.map((name) => globalThis.lookedAt.get(name));
      return (await globalThis.axe.run({ include }, options)).violations;
    },
    [fresh, COLOURS],
  );
  if (!found.length) for (const name of fresh) passed.add(name);
  return told(found);
}
