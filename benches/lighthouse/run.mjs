// Lighthouse's scores for the pages that most readers visit, on a simulated
// phone with a slow network: the median of several runs. README.md explains the
// output.

import path from "node:path";
import { parseArgs } from "node:util";

import lighthouse from "lighthouse";
import { chromium } from "playwright-core";

import { launchOptions } from "../../tests/browser/support/chromium.mjs";
import { serve } from "../search-cost/lib/server.mjs";

const PORT = 9348;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FIGURES = {
  "first-contentful-paint": "first paint, ms",
  "largest-contentful-paint": "largest paint, ms",
  "total-blocking-time": "blocked, ms",
  "cumulative-layout-shift": "shift",
};
const PAGES = {
  home: "",
  topic: "plans/2023/social-assistance/",
  measure: "plans/2023/measures/8/",
  search: "search/?q=%E5%85%BB%E8%80%81",
};

const { values: options } = parseArgs({
  options: { site: { type: "string", default: "public" }, runs: { type: "string", default: "5" } },
});
const runs = Number(options.runs);

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const server = await serve({ "/": path.resolve(options.site) }, () => undefined);
const browser = await chromium.launch(launchOptions(`--remote-debugging-port=${PORT}`));
try {
  console.log(`| page | ${[...CATEGORIES, ...Object.values(FIGURES)].join(" | ")} |`);
  console.log(`| --- |${" --- |".repeat(CATEGORIES.length + Object.keys(FIGURES).length)}`);
  for (const prefix of ["", "en/"]) {
    for (const [kind, page] of Object.entries(PAGES)) {
      const reports = [];
      for (let run = 0; run < runs; run += 1) {
        const flags = { port: PORT, logLevel: "error", onlyCategories: CATEGORIES };
        reports.push((await lighthouse(`${server.base}/${prefix}${page}`, flags)).lhr);
      }
      const marks = CATEGORIES.map((id) => Math.round(100 * median(reports.map((r) => r.categories[id].score))));
      const figures = Object.keys(FIGURES).map((id) => {
        const value = median(reports.map((report) => report.audits[id].numericValue));
        return value >= 1 ? Math.round(value) : Number(value.toFixed(3));
      });
      console.log(`| ${kind} (${prefix ? "en" : "zh-Hans"}) | ${[...marks, ...figures].join(" | ")} |`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
