// All measurements for one size.

import path from "node:path";

import { clause } from "../../corpus/lib/clauses.mjs";
import { corpus } from "../../corpus/lib/corpus.mjs";
import { write } from "../../corpus/lib/portal.mjs";
import { random } from "../../corpus/lib/random.mjs";
import { statistics } from "../../corpus/lib/statistics.mjs";
import { BUNDLE, SITE } from "../engines/engine.mjs";
import { index, page, pagefind } from "../engines/pagefind.mjs";
import { build, yaodian } from "../engines/yaodian.mjs";
import { changed, contents, packed, size } from "./folder.mjs";
import { queries } from "./queries.mjs";
import { serve } from "./server.mjs";
import { visits } from "./visits.mjs";
import { warm } from "./warm.mjs";

const SEED = 1;

/** @typedef {import("../../corpus/lib/compose.mjs").Plan} Plan */
/** @typedef {Awaited<ReturnType<typeof measure>>} Measured */
/**
 * The costs of one engine.
 * @typedef {object} Taken
 * @property {import("./process.mjs").Cost} made
 * @property {{files: number, bytes: number}} folder
 * @property {import("./visits.mjs").Visit[]} visits
 * @property {number[]} warm milliseconds, query by query
 */

/**
 * @param {object} options
 * @param {number} options.measures
 * @param {string} options.bin
 * @param {string} options.folder to work in
 * @param {import("playwright-core").Browser} options.browser
 * @param {(step: string) => void} options.say
 */
export async function measure({ measures, bin, folder, browser, say }) {
  const root = path.join(folder, "portal");
  const site = path.join(folder, "site");
  const bundle = path.join(folder, "pagefind");
  say("making the corpus");
  const plans = await corpus(measures, SEED);
  await write(root, plans);
  say("building the site");
  const built = await build(bin, root, site);
  say("indexing it with Pagefind");
  const indexed = await index(site, bundle);

  const [ours, theirs] = [yaodian(site), pagefind(bundle)];
  const asked = queries(plans);
  const server = await serve({ [SITE]: site, [BUNDLE]: bundle }, page);
  try {
    say("visiting for the first time");
    const visited = [
      await visits(browser, server, ours, asked.queries),
      await visits(browser, server, theirs, asked.queries),
    ];
    say("asking on");
    const times = await warm(browser, server, [ours, theirs], asked);
    const files = await contents(ours.folder, ours.counts);
    /** @type {Record<string, Taken>} */
    const engines = {
      yaodian: { made: built, folder: size(files), visits: visited[0], warm: times[0] },
      pagefind: {
        made: indexed,
        folder: size(await contents(theirs.folder, theirs.counts)),
        visits: visited[1],
        warm: times[1],
      },
    };
    say("editing a sentence");
    const edited = path.join(folder, "edited");
    await edit(root, plans);
    await build(bin, root, edited);
    const after = yaodian(edited);
    return {
      measures,
      corpus: statistics(plans),
      engines,
      client: packed(files.get("client.js")),
      parts: parts(files),
      edited: size(changed(files, await contents(after.folder, after.counts))),
    };
  } finally {
    await server.close();
  }
}

/**
 * Extends one sentence of a measure in the middle.
 * @param {string} root
 * @param {Plan[]} plans
 */
async function edit(root, plans) {
  const plan = plans[Math.floor(plans.length / 2)];
  const topic = plan.topics[Math.floor(plan.topics.length / 2)];
  const [sentence] = topic.measures[0].sentences;
  const more = clause(random(SEED));
  sentence.zh = sentence.zh.replace(/。$/, `,${more.zh}。`);
  sentence.en += ` ${more.en}`;
  await write(root, [plan]);
}

/**
 * The parts of the index, by the first word of their files' names.
 * @param {import("./folder.mjs").Contents} files
 */
function parts(files) {
  const found = {};
  for (const [name, content] of files) {
    const part = (found[name.split(/[-.]/)[0]] ??= { files: 0, bytes: 0 });
    part.files += 1;
    part.bytes += content.length;
  }
  return found;
}
