// Runs a program and measures its costs.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";

const TIME = "/usr/bin/time";

/**
 * @typedef {object} Cost
 * @property {number} seconds from its start to its end
 * @property {number} cpu seconds of all cores
 * @property {number} bytes of memory at its peak, in the largest of its processes
 */

/**
 * @param {string} program
 * @param {string[]} options
 * @param {string} folder for a file that is there while it runs
 * @param {string} [cwd] the folder in which it runs
 * @returns {Promise<Cost>}
 */
export async function cost(program, options, folder, cwd = process.cwd()) {
  const report = path.join(folder, "time.txt");
  const child = spawn(TIME, ["-f", "%e %U %S %M", "-o", report, program, ...options], { cwd });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const [code] = await once(child, "close").catch((error) => {
    throw new Error(`${TIME}: ${error.message}: apt-get install time`);
  });
  if (code) throw new Error(`${program} ${options.join(" ")}: ${said}`);
  const [seconds, user, system, kilobytes] = (await readFile(report, "utf8")).trim().split(" ").map(Number);
  await rm(report);
  return { seconds, cpu: user + system, bytes: kilobytes * 1024 };
}
