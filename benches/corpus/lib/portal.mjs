// Writes the folder of a portal for yaodian.

import { createHash } from "node:crypto";
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { slug } from "./compose.mjs";
import { ROOT } from "./source.mjs";

/** @typedef {import("./compose.mjs").Plan} Plan */

const NUMERALS = "一 二 三 四 五 六 七 八 九 十 十一 十二".split(" ");
const ACCEPTED = "2025-01-02";

/**
 * @param {string} folder
 * @param {Plan[]} plans
 */
export async function write(folder, plans) {
  const put = async (name, text) => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  await cp(path.join(ROOT, "themes"), path.join(folder, "themes"), { recursive: true });
  await put("site.toml", SITE);
  for (const [name, text] of Object.entries(PAGES)) await put(`content/pages/${name}.md`, text);
  for (const plan of plans) {
    for (const [name, text] of files(plan)) await put(name, text);
  }
}

/** The SHA-256 of a text in hexadecimal. @param {string} text */
export const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** The hash of a segment in `segments.toml`. @param {string} text */
export const segmentHash = (text) => sha256(text).slice(0, 16);

/**
 * @param {Plan} plan
 * @returns {[string, string][]} paths and texts
 */
function files(plan) {
  const front = frontOf(plan);
  const original = originalOf(plan, front);
  const seed = `seeds/${plan.id}.txt`;
  const home = `content/plans/${plan.id}`;
  let number = 0;
  const segments = [
    ["title", front.title.zh],
    ...front.notice.map(({ zh }, index) => [`notice/${index + 1}`, zh]),
    ["preamble/1", front.preamble.zh],
  ];
  const editions = plan.topics.map((topic, index) => {
    segments.push([`topic/${index + 1}`, topic.title.zh]);
    const measures = topic.measures.map(({ title, sentences }) => {
      number += 1;
      segments.push([`measure/${number}/title`, title.zh]);
      sentences.forEach(({ zh }, at) => segments.push([`measure/${number}/${at + 1}`, zh]));
      return `\n## ${number}. ${title.en}\n\n${sentences.map(({ en }) => `${en}\n`).join("")}`;
    });
    const name = `${String(index + 1).padStart(2, "0")}-${topic.slug}.md`;
    return [`${home}/en/${name}`, `# ${index + 1}. ${topic.title.en}\n${measures.join("")}`];
  });
  const record = ([id, zh]) => `"${id}" = { source = "${segmentHash(zh)}", accepted = "${ACCEPTED}" }\n`;
  const lines = (pairs) => pairs.map(({ en }) => `${en}\n`).join("");
  return [
    [seed, original],
    [`${home}/plan.toml`, settings(plan, seed, original)],
    [
      `${home}/en/00-front.md`,
      `# ${front.title.en}\n\n## Notice\n\n${lines(front.notice)}\n## Preamble\n\n${lines([front.preamble])}`,
    ],
    ...editions,
    [`${home}/en/segments.toml`, segments.map(record).join("")],
  ];
}

/** The lines before the first topic. @param {Plan} plan */
function frontOf({ city, year }) {
  const title = {
    zh: `${year}年${city.zh}民政工作要点`,
    en: `Key points of ${city.en}’s civil affairs work in ${year}`,
  };
  return {
    title,
    notice: [
      {
        zh: "各区民政局、局机关各处室、局属各单位:",
        en: "To the civil affairs bureaus of the districts, the divisions and offices of the Bureau, and the institutions under the Bureau:",
      },
      {
        zh: `现将《${title.zh}》印发给你们,请结合实际,认真抓好贯彻落实。`,
        en: `The ${title.en} are hereby issued to you. Please implement them in the light of your own circumstances.`,
      },
      issuer(city),
      { zh: `${year}年3月2日`, en: `2 March ${year}` },
    ],
    preamble: {
      zh: `${year}年,${city.zh}民政系统要坚持以人民为中心,更好履行民政职责,不断增进民生福祉。`,
      en: `In ${year}, the civil affairs system of ${city.en} must put the people at the centre, perform its duties better and keep improving people’s wellbeing.`,
    },
  };
}

const issuer = (city) => ({ zh: `${city.zh}民政局`, en: `${city.en} Civil Affairs Bureau` });

/** The plan as a bureau would publish it. */
function originalOf(plan, front) {
  let number = 0;
  const topics = plan.topics.flatMap((topic, index) => [
    `${NUMERALS[index]}、${topic.title.zh}`,
    ...topic.measures.map(({ title, sentences }) => {
      number += 1;
      return `${number}.${title.zh}。${sentences.map(({ zh }) => zh).join("")}`;
    }),
  ]);
  const head = [...front.notice.map(({ zh }) => zh), front.title.zh, front.preamble.zh];
  return `${[...head, ...topics].join("\n")}\n`;
}

/**
 * @param {Plan} plan
 * @param {string} seed
 * @param {string} original
 */
function settings(plan, seed, original) {
  const { zh, en } = issuer(plan.city);
  const topics = plan.topics.map(({ slug }, index) => `\n[[topic]]\nnumber = ${index + 1}\nslug = "${slug}"\n`);
  return `original = "${seed}"
sha256 = "${sha256(original)}"
language = "zh-Hans"
punctuation = "full-width"
year = ${plan.year}
kind = "work-plan"
series = "${slug(plan.city)}-civil-affairs"

[body]
zh-Hans = "${zh}"
en = "${en}"

[document]
issued = "${plan.year}-03-02"

[document.issuer]
zh-Hans = "${zh}"
en = "${en}"
${topics.join("")}`;
}

const SITE = `base-url = "https://corpus.example/"
theme = "civic"

[[language]]
tag = "zh-Hans"
label = "简体中文"
name = "民政工作要点汇编"
description = "由程序编成的工作要点，供测量搜索之用。"

[[language]]
tag = "en"
label = "English"
name = "Collected Civil Affairs Work Plans"
description = "Work plans made by a program, to measure search with."
`;

const PAGES = {
  "about.zh-Hans": `+++
title = "关于本站"
description = "这些工作要点由程序编成，供测量搜索之用。"
+++

这些工作要点由程序编成，地名、人名和数字都是虚构的。用[搜索](/search/)查找。
`,
  "about.en": `+++
title = "About this portal"
description = "These work plans were made by a program, to measure search with."
+++

These work plans were made by a program; places, persons and numbers in them are invented. [Search](/search/) them.
`,
  "accessibility.zh-Hans": `+++
title = "无障碍"
description = "怎样使用本站。"
+++

不用脚本也能阅读全部内容。
`,
  "accessibility.en": `+++
title = "Accessibility"
description = "How to use this portal."
+++

Everything can be read without scripts.
`,
};
