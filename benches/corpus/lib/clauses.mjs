// Clauses about a place or a person: each has a slot for a name or a number, so
// that no two sentences with one of them are equal.

import { person, place, word } from "./names.mjs";

/** @typedef {import("./names.mjs").Pair} Pair */
/** @typedef {import("./random.mjs").Random} Random */

/** Values for `{…}`. @type {Record<string, (random: Random) => Pair>} */
const SLOTS = {
  district: (random) => place(random, "district"),
  town: (random) => place(random, "town"),
  village: (random) => place(random, "village"),
  other: (random) => place(random, "village"),
  road: (random) => place(random, "road"),
  organisation: (random) => place(random, "organisation"),
  person,
  brand: word,
  count: (random) => figures(random.between(2, random.pick([30, 300, 9000]))),
  // In units of 万 (ten thousand).
  money: (random) => {
    const amount = random.between(5, random.pick([90, 900]));
    return { zh: String(amount), en: figures(amount * 10_000).en };
  },
  percent: (random) => figures(random.between(35, 99)),
  month: (random) => {
    const month = random.between(2, 11);
    const name = new Date(Date.UTC(2000, month)).toLocaleString("en", { month: "long", timeZone: "UTC" });
    return { zh: String(month + 1), en: name };
  },
};

const CLAUSES = clauses(`
  以{town}为重点 | Give priority to {town}.
  在{village}先行试点 | Run a pilot in {village} first.
  在{village}和{other}同步试点 | Run pilots in {village} and {other} at the same time.
  在{town}增设{count}个服务点 | Open {count} more service points in {town}.
  在{road}设立办事窗口 | Open a service counter on {road}.
  由{organisation}具体承办 | Have {organisation} carry this out.
  由{person}牵头负责 | {person} takes the lead.
  由{person}担任督导 | {person} serves as supervisor.
  邀请{person}作专题讲座 | Invite {person} to give a lecture.
  推广{village}经验做法 | Spread the experience of {village}.
  组织{count}名志愿者参加 | Organise {count} volunteers to take part.
  走访{town}{count}户家庭 | Visit {count} households in {town}.
  安排资金{money}万元 | Allocate RMB {money} for it.
  向{organisation}购买服务 | Purchase services from {organisation}.
  与{organisation}签订服务协议 | Sign a service agreement with {organisation}.
  {month}月底前在{town}全面铺开 | Extend it to the whole of {town} by the end of {month}.
  {month}月底前由{organisation}提交报告 | Have {organisation} report by the end of {month}.
  为{village}居民服务{count}次 | Serve the residents of {village} {count} times.
  培训{town}工作人员{count}名 | Train {count} members of staff in {town}.
  支持{organisation}发展壮大 | Support the growth of {organisation}.
  打造“{brand}”服务品牌 | Build the “{brand}” service brand.
  使{district}覆盖率达到{percent}% | Raise coverage in {district} to {percent}%.
  协调{district}和{town}共同推进 | Coordinate {district} and {town} in advancing it together.
  在{road}举办{count}场宣传活动 | Hold {count} publicity events on {road}.
  完成{village}{count}处改造 | Complete {count} conversions in {village}.
  向{village}发放{count}份手册 | Hand out {count} handbooks in {village}.
  改建{road}旧楼{count}间 | Convert {count} old rooms on {road}.
  表彰{person}等先进个人 | Commend {person} and other outstanding individuals.
  总结{organisation}典型案例 | Sum up the example set by {organisation}.
  邻近的{other}参照执行 | {other} nearby follows the same rules.`);

const TITLES = clauses(`
  在{town}{title} | {title} in {town}
  在{village}{title} | {title} in {village}
  {title},突出{district}特色 | {title}, with the characteristics of {district}
  {title},办好{organisation} | {title}, and run {organisation} well
  {title},建设“{brand}”品牌 | {title}, and build the “{brand}” brand`);

/**
 * A unique clause: without final mark in Chinese, a separate sentence in
 * English.
 * @param {Random} random
 */
export const clause = (random) => filled(random.pick(CLAUSES), random);

/**
 * A title with a random element.
 * @param {Random} random
 * @param {Pair} title
 */
export const titled = (random, title) => filled(random.pick(TITLES), random, { title });

/**
 * @param {Pair} pattern
 * @param {Random} random
 * @param {Record<string, Pair>} known
 * @returns {Pair}
 */
function filled({ zh, en }, random, known = {}) {
  const values = { ...known };
  for (const [, slot] of zh.matchAll(/\{(\w+)\}/g)) values[slot] ??= SLOTS[slot](random);
  const fill = (text, language) => text.replace(/\{(\w+)\}/g, (_, slot) => values[slot][language]);
  return { zh: fill(zh, "zh"), en: fill(en, "en") };
}

/** @param {number} value */
function figures(value) {
  return { zh: String(value), en: value.toLocaleString("en") };
}

/** @param {string} lines */
function clauses(lines) {
  return lines.trim().split("\n").map((line) => {
    const [zh, en] = line.trim().split(" | ");
    return { zh, en };
  });
}
