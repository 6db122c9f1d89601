// The time from an editor's save until the browser shows it, in portals of
// several sizes. README.md explains the output.

import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { chromium } from "playwright-core";

import { launchOptions } from "../../tests/browser/support/chromium.mjs";
import { site as hugoSite } from "./hugo.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, "../..");

const { values: options } = parseArgs({
  options: {
    measures: { type: "string", default: "100,1000,10000" },
    bin: { type: "string", default: path.join(ROOT, "target/release/yaodian") },
    edits: { type: "string", default: "40" },
    pause: { type: "string", default: "1500" },
    hugo: { type: "string", default: "hugo" },
  },
});
const edits = Number(options.edits);
const pause = Number(options.pause);

const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The English file of a topic in the middle of the portal, and one of its measures. */
async function middle(portal) {
  const plans = (await readdir(path.join(portal, "content/plans"))).toSorted();
  const plan = plans[Math.floor(plans.length / 2)];
  const folder = path.join(portal, "content/plans", plan, "en");
  const files = (await readdir(folder)).filter((name) => /^\d\d-.*\.md$/.test(name) && !name.startsWith("00"));
  const file = path.join(folder, files.toSorted()[2]);
  const text = await readFile(file, "utf8");
  const measure = /^## (\d+)\. .*\n\n(.*)$/m.exec(text);
  return { file, text, line: measure[2], page: `en/plans/${plan}/measures/${measure[1]}/` };
}

/** Measured by the page itself: when the frame with the words is drawn. */
function report() {
  const look = () => {
    const seen = /Edit number [a-z]+/.exec(document.querySelector("[data-text]")?.textContent ?? "");
    if (seen) setTimeout(() => window.shown(seen[0], performance.timeOrigin + performance.now()), 0);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A number in letters: digits would have to match the original. */
const letters = (number) => [...String(number)].map((digit) => "abcdefghij"[digit]).join("");

function run(command, args) {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}

/** A server, and the file to edit. */
async function ours(folder) {
  const portal = path.join(folder, "portal");
  const port = await freePort();
  const start = () => spawn(options.bin, ["serve", "--port", String(port), "--root", portal], { stdio: "ignore" });
  return { name: "yaodian", port, start, ...(await middle(portal)) };
}

async function hugo(folder) {
  const root = path.join(folder, "hugo");
  run(options.bin, ["build", "--root", path.join(folder, "portal"), "--output", "built"]);
  const edited = await hugoSite(path.join(folder, "portal/built"), root);
  const port = await freePort();
  const args = ["server", "--port", String(port), "--bind", "127.0.0.1", "--source", root];
  return { name: "Hugo", port, start: () => spawn(options.hugo, args, { stdio: "ignore" }), ...edited };
}

async function measure({ port, start, file, text, line, page: address }) {
  const begun = performance.now();
  const server = start();
  const browser = await chromium.launch(launchOptions());
  try {
    const url = `http://127.0.0.1:${port}/`;
    while (!(await fetch(url + address).catch(() => null))?.ok) await wait(5);
    const ready = performance.now() - begun;
    const page = await browser.newPage();
    const waiting = new Map();
    // Use the page's clock, which is that of the machine: reporting takes time.
    await page.exposeFunction("shown", (words, moment) => waiting.get(words)?.(moment));
    await page.addInitScript(report);
    await page.goto(url + address);
    await wait(pause);
    const times = [];
    for (let number = 0; number < edits; number += 1) {
      const words = `Edit number ${letters(number)}`;
      const shown = new Promise((resolve) => waiting.set(words, resolve));
      const saved = performance.timeOrigin + performance.now();
      await writeFile(file, text.replace(line, () => `${words}: ${line}`));
      const seen = await Promise.race([shown, wait(20_000, null)]);
      if (seen === null) throw new Error(`edit ${number} was never seen`);
      times.push(seen - saved);
      await wait(pause);
    }
    return { ready, times };
  } finally {
    await browser.close();
    server.kill();
  }
}

const peers = spawnSync(options.hugo, ["version"]).status === 0 ? [ours, hugo] : [ours];
console.log("| measures (2 languages each) | | ready, ms | save to page: median, ms | 95th percentile | worst |");
console.log("| --- | --- | --- | --- | --- | --- |");
for (const size of options.measures.split(",")) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "yaodian-serve-"));
  try {
    run("node", [path.join(ROOT, "benches/corpus/make.mjs"), "--measures", size, "--out", path.join(folder, "portal")]);
    for (const peer of peers) {
      const server = await peer(folder);
      const { ready, times } = await measure(server);
      const figures = [ready, quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)];
      console.log(`| ${Number(size).toLocaleString("en")} | ${server.name} | ${figures.map(Math.round).join(" | ")} |`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
