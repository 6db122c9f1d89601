// Screenshots of one page of every kind, for inspection: in every language, at
// the widths of a phone, a tablet and a desktop, in light and dark mode, and on
// paper.

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
const widths = options.widths.split(",").map(Number);
const kinds = Object.entries(KINDS).filter(([kind]) => !options.only || kind === options.only);

const server = await serve(path.resolve(options.site));
const browser = await chromium.launch(launchOptions());
await mkdir(options.out, { recursive: true });
let count = 0;
for (const { tag, prefix } of LANGUAGES) {
  for (const [kind, address] of kinds) {
    const name = path.join(options.out, `${kind.replaceAll(" ", "-")}-${tag}`);
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      for (const width of widths) {
        await page.setViewportSize({ width, height: width < 600 ? 740 : 800 });
        await page.goto(server.base + prefix + address, { waitUntil: "networkidle" });
        await page.screenshot({ path: `${name}-${width}-${colorScheme}.png`, fullPage: true });
        count += 1;
      }
      if (colorScheme === "light") {
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
