// The oldest supported browsers, and how scripts are minified for them:
// WebViews of older phones, and offices that cannot update.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");
const require = createRequire(new URL("../tests/browser/package.json", import.meta.url));

/** In esbuild's notation. */
export const TARGET = ["chrome80", "safari14", "firefox78"];

/**
 * Features that the oldest browsers support except for corner cases, because of
 * which esbuild would transpile them. The corner cases are not used, as a test
 * checks: spread arguments after `?.` (Chromium before 91), rest elements of
 * array literals (Safari before 14.1). Of the Unicode properties these browsers
 * only lack scripts newer than themselves.
 */
const WHOLE = { destructuring: true, "optional-chain": true, "regexp-unicode-property-escapes": true };

/**
 * Prepended to each script for pages. Unsupported browsers can't parse it, and
 * so run nothing of the script: BigInt needs Safari 14, `??` Chromium 80,
 * properties in regular expressions Firefox 78.
 */
export const GATE = "0n??/\\p{L}/u;";

/**
 * Bundles a script with its imports.
 * @param {string} file
 * @param {import("esbuild").Plugin[]} plugins what to leave out or replace
 * @returns {Promise<{text: string, legal: string}>} and the legal comments of all sources
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
  // esbuild warns about syntax that it can't transpile to the target.
  if (warnings.length) throw new Error(`${file}: ${warnings.map(({ text }) => text).join("; ")}`);
  const sources = await Promise.all(Object.keys(metafile.inputs).map((name) => readFile(path.join(ROOT, name), "utf8")));
  const legal = sources.flatMap((source) => source.match(/^\/\*!.*?\*\//gms) ?? []);
  return { text: outputFiles[0].text, legal: [...new Set(legal)].join("") };
}

/**
 * Minifies a module, or a script that shares no scope with others.
 * @param {string} text
 * @param {string} legal prepended
 */
export async function small(text, legal) {
  const { code } = await require("terser").minify(text, {
    module: true,
    ecma: 2020,
    // On load, fflate probes TextDecoder, which is not needed here.
    compress: { passes: 3, pure_funcs: ["td.decode"] },
  });
  return legal + code;
}
