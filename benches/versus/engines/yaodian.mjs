// yaodian, with everything that the built-in theme has, or with a theme whose
// pages have what those of the peers have.

import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { write } from "../../corpus/lib/portal.mjs";
import { ROOT } from "../../corpus/lib/source.mjs";

/**
 * @param {string} bin
 * @param {"civic" | "plain"} theme
 * @returns {import("./engine.mjs").Engine}
 */
export const yaodian = (bin, theme) => ({
  name: `yaodian, ${theme}`,
  most: Infinity,
  output: "public",
  async make(folder, plans) {
    await write(folder, plans);
    if (theme === "civic") return;
    await cp(path.join(ROOT, "tests/suite/themes/plain"), path.join(folder, "themes/plain"), { recursive: true });
    const settings = path.join(folder, "site.toml");
    await writeFile(settings, (await readFile(settings, "utf8")).replace('theme = "civic"', 'theme = "plain"'));
  },
  build: (folder) => [[bin, ["build", "--root", folder]]],
});
