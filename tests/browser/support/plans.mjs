// A portal of many small plans: bodies, years, kinds and states beside each
// other, some in series, one replaced, one repealed.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const BODIES = [
  ['民政局', 'Civil Affairs Bureau', 'civil-affairs'],
  ['教育局', 'Education Bureau', 'education'],
  ['财政局', 'Finance Bureau', 'finance'],
  ['交通运输局', 'Transport Bureau', 'transport'],
  ['卫生健康委员会', 'Health Commission', 'health'],
  ['生态环境局', 'Ecology and Environment Bureau', 'environment'],
  ['人力资源和社会保障局', 'Human Resources and Social Security Bureau', 'labour'],
  ['住房和城乡建设局', 'Housing and Urban Development Bureau', 'housing'],
  ['农业农村局', 'Agriculture and Rural Affairs Bureau', 'agriculture'],
  ['文化和旅游局', 'Culture and Tourism Bureau', 'culture'],
].map(([zh, en, slug]) => ({ zh: `海州市${zh}`, en: `Haizhou ${en}`, slug }));

/** The kinds by the last words of their titles. */
const KINDS = [
  ['工作要点', 'Key points of work'],
  ['重点任务分工方案', 'Division of key tasks'],
];

/** The year of the newest plans. */
export const LAST = 2026;
/** The day on which the portal is built. */
export const NOW = '2026-06-01 12:00';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** The settings that plans have beside the usual ones, by folder. */
const SPECIAL = {
  'civil-affairs-2024-0': 'superseded-by = "civil-affairs-2025-0"\n',
  'education-2026-1': '[document]\nvalidity = "repealed"\n\n',
};

/**
 * Writes a portal of `count` plans; returns their folders, the oldest first.
 * @param {string} folder
 * @param {number} count at most 200 make sense
 */
export async function writePlans(folder, count) {
  const put = async (name, text) => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  await put('site.toml', SITE);
  const ids = [];
  const perYear = BODIES.length * KINDS.length;
  for (let at = 0; at < count; at += 1) {
    const year = LAST - Math.floor(at / perYear);
    const body = BODIES[at % BODIES.length];
    const kind = Math.floor((at % perYear) / BODIES.length);
    ids.unshift(await writePlan(put, { year, body, kind }));
  }
  return ids;
}

async function writePlan(put, { year, body, kind }) {
  const id = `${body.slug}-${year}-${kind}`;
  const [zh, en] = KINDS[kind];
  const title = `${year}年${body.zh}${zh}`;
  const original = `${title}
${year}年,各项工作要落到实处。
一、重点工作
1.办好便民服务。开设${year - 2000}个便民服务点,方便群众就近办事(市政务服务局牵头,各区政府配合,6月底前完成)。
`;
  await put(`seeds/${id}.txt`, original);
  // Only the work plans of the first five bodies are series.
  const isSeries = kind === 0 && BODIES.indexOf(body) < 5;
  await put(
    `content/plans/${id}/plan.toml`,
    `original = "seeds/${id}.txt"
sha256 = "${sha256(original)}"
language = "zh-Hans"
${isSeries ? `series = "${body.slug}"\n` : ''}${SPECIAL[id]?.startsWith('[') ? '' : (SPECIAL[id] ?? '')}
[body]
zh-Hans = "${body.zh}"
en = "${body.en}"

${SPECIAL[id]?.startsWith('[') ? SPECIAL[id] : ''}[[topic]]
number = 1
slug = "key-work"
`,
  );
  await put(
    `content/plans/${id}/en/00-front.md`,
    `# ${en} of the ${body.en} in ${year}

## Preamble

In ${year}, all work must be done well.
`,
  );
  await put(
    `content/plans/${id}/en/01-key-work.md`,
    `# 1. Key work

## 1. Offer convenient services

Open ${year - 2000} service points for the public, so that people can get things done nearby, by the end of June.
`,
  );
  return id;
}

const SITE = `base-url = "https://haizhou.example/"
theme = "civic"

[[language]]
tag = "zh-Hans"
label = "简体中文"
name = "海州市政策要点"
description = "海州市各单位的工作要点。"

[[language]]
tag = "en"
label = "English"
name = "Plans of Haizhou"
description = "The work plans of the bodies of Haizhou."

[[language]]
tag = "zh-Hant"
label = "繁體中文"
derived-from = "zh-Hans"
`;
