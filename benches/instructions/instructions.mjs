#!/usr/bin/env node
// Counts the instructions of building 200 measures, and of building them again
// after an edit, and compares them with `kept.json`.

import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.join(HERE, "../..");
const KEPT = path.join(HERE, "kept.json");
const MEASURES = 200;

const { values: options } = parseArgs({
  options: {
    bin: { type: "string", default: path.join(ROOT, "target/release/yaodian") },
    keep: { type: "boolean", default: false },
  },
});

/**
 * Runs a program to its end; its outputs.
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const ran = spawnSync(program, args, {
    encoding: "utf8",
    env: { ...process.env, RAYON_NUM_THREADS: "1", SOURCE_DATE_EPOCH: "1700000000" },
  });
  if (ran.status !== 0) throw new Error(`${program} ${args.join(" ")}\n${ran.error ?? ""}${ran.stdout}${ran.stderr}`);
  return ran.stdout + ran.stderr;
}

/**
 * The instructions of one build of a portal.
 * @param {string} portal
 */
function count(portal) {
  const out = run("valgrind", [
    "--tool=callgrind",
    "--callgrind-out-file=/dev/null",
    options.bin,
    "build",
    "--root",
    portal,
  ]);
  const found = /refs:\s+([\d,]+)/.exec(out);
  if (!found) throw new Error(`no count in:\n${out}`);
  return Number(found[1].replaceAll(",", ""));
}

/**
 * Changes one sentence of a translation.
 * @param {string} portal
 */
async function edit(portal) {
  const files = await readdir(path.join(portal, "content"), { recursive: true });
  const translation = files.filter((file) => file.endsWith(".md") && file.includes(`${path.sep}en${path.sep}`)).sort()[0];
  const file = path.join(portal, "content", translation);
  const lines = (await readFile(file, "utf8")).split("\n");
  const last = lines.findLastIndex((line) => line.endsWith("."));
  lines[last] = `${lines[last].slice(0, -1)} again.`;
  await writeFile(file, lines.join("\n"));
}

const portal = await mkdtemp(path.join(tmpdir(), "instructions-"));
try {
  run("node", [path.join(ROOT, "benches/corpus/make.mjs"), "--measures", String(MEASURES), "--out", portal]);
  const clean = count(portal);
  await edit(portal);
  const edited = count(portal);
  const found = { clean, edited };
  if (options.keep) {
    const { tolerance } = JSON.parse(await readFile(KEPT, "utf8"));
    await writeFile(KEPT, `${JSON.stringify({ tolerance, ...found }, null, 2)}\n`);
  }
  const kept = JSON.parse(await readFile(KEPT, "utf8"));
  for (const [name, instructions] of Object.entries(found)) {
    const ratio = instructions / kept[name];
    const isMore = ratio > 1 + kept.tolerance;
    console.log(
      `${name.padEnd(8)} ${(instructions / 1e6).toFixed(0).padStart(7)} million, ${ratio.toFixed(3)} of what is kept${isMore ? ": too many" : ""}`,
    );
    if (isMore) process.exitCode = 1;
  }
} finally {
  await rm(portal, { recursive: true });
}
