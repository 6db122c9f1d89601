// Screenshots of one page of every kind, for inspection: in every language, at
// the widths of a phone, a tablet and a desktop, in light and dark mode, with
// forced colours, in the age-friendly mode, and on paper.

import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";

import { launchOptions } from "../../tests/browser/support/chromium.mjs";
import { KINDS, LANGUAGES } from "../../tests/browser/support/portal.mjs";
import { serve } from "../../tests/browser/support/server.mjs";

const { chromium } = createRequire(new URL("../../tests/browser/package.json", import.meta.url))("playwright-core");

const { values: options } = parseArgs({
  options: {
    site: { type: "string", default: "public" },
    out: { type: "string", default: "target/screenshots" },
    widths: { type: "string", default: "360,768,1280" },
    only: { type: "string" },
  },
});
/** What the page is looked at in: what the system asks for, and the reader's own settings. */
const STATES = {
  light: { context: { colorScheme: "light" } },
  dark: { context: { colorScheme: "dark" } },
  forced: { context: { forcedColors: "active" } },
  elder: { context: { colorScheme: "light" }, settings: { elder: true } },
};
const widths = options.widths.split(",").map(Number);
const kinds = Object.entries(KINDS).filter(([kind]) => !options.only || kind === options.only);

const server = await serve(path.resolve(options.site));
const browser = await chromium.launch(launchOptions());
await mkdir(options.out, { recursive: true });
let count = 0;
for (const { tag, prefix } of LANGUAGES) {
  for (const [kind, address] of kinds) {
    const name = path.join(options.out, `${kind.replaceAll(" ", "-")}-${tag}`);
    for (const [state, { context: asked, settings }] of Object.entries(STATES)) {
      const context = await browser.newContext(asked);
      const page = await context.newPage();
      if (settings) {
        await page.addInitScript((settings) => localStorage.setItem("yaodian-reading", JSON.stringify(settings)), settings);
      }
      for (const width of widths) {
        await page.setViewportSize({ width, height: width < 600 ? 740 : 800 });
        await page.goto(server.base + prefix + address, { waitUntil: "networkidle" });
        await page.screenshot({ path: `${name}-${width}-${state}.png`, fullPage: true });
        count += 1;
      }
      if (state === "light") {
        await writeFile(`${name}.pdf`, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
        count += 1;
      }
      await context.close();
    }
  }
}
await browser.close();
await server.close();
console.log(`${count} pictures in ${options.out}`);
