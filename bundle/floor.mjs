// The oldest browsers that scripts run in, and how a script is made small for
// them: the WebViews of older phones, and what offices have that may not update.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");
const require = createRequire(new URL("../tests/browser/package.json", import.meta.url));

/** As esbuild names them. */
export const TARGET = ["chrome80", "safari14", "firefox78"];

/**
 * What the floor has but for a corner, which esbuild would therefore write out
 * at length. The corners are not used, and a test sees to that: arguments
 * spread after `?.` (Chromium before 91), the rest of an array that is written
 * out (Safari before 14.1). Of properties of characters the floor only lacks
 * scripts that are younger than itself.
 */
const WHOLE = { destructuring: true, "optional-chain": true, "regexp-unicode-property-escapes": true };

/**
 * What each script for pages begins with. Browsers below the floor can't parse
 * it, and so run nothing of the script: BigInt came with Safari 14, `??` with
 * Chromium 80, properties in regular expressions with Firefox 78.
 */
export const GATE = "0n??/\\p{L}/u;";

/**
 * Joins a script with what it imports.
 * @param {string} file
 * @param {import("esbuild").Plugin[]} plugins what is left out, or comes from elsewhere
 * @returns {Promise<{text: string, legal: string}>} and the legal comments of all that is in it
 */
export async function joined(file, plugins) {
  const { metafile, outputFiles, warnings } = await require("esbuild").build({
    absWorkingDir: ROOT,
    entryPoints: [file],
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "none",
    metafile: true,
    plugins,
    supported: WHOLE,
    target: TARGET,
    write: false,
  });
  // esbuild warns of what it can't write for the target.
  if (warnings.length) throw new Error(`${file}: ${warnings.map(({ text }) => text).join("; ")}`);
  const sources = await Promise.all(Object.keys(metafile.inputs).map((name) => readFile(path.join(ROOT, name), "utf8")));
  const legal = sources.flatMap((source) => source.match(/^\/\*!.*?\*\//gms) ?? []);
  return { text: outputFiles[0].text, legal: [...new Set(legal)].join("") };
}

/**
 * A module, or a script that no other sees into, in fewer bytes.
 * @param {string} text
 * @param {string} legal what goes before it
 */
export async function small(text, legal) {
  const { code } = await require("terser").minify(text, {
    module: true,
    ecma: 2020,
    // fflate tries at once what it decodes text with, which is not asked of it here.
    compress: { passes: 3, pure_funcs: ["td.decode"] },
  });
  return legal + code;
}
