// The queries: subjects of the plan as readers type them, and names that only
// the corpus has.

/** @typedef {{query: string, language: "zh-Hans" | "en"}} Query */

const QUERIES = {
  "zh-Hans": [
    "低保",
    "养老",
    "养老服务",
    "社会救助",
    "临时救助",
    "志愿服务",
    "残疾人两项补贴",
    "婚姻登记",
    "未成年人保护",
    "留守儿童",
    "收养评估",
    "敬老餐厅",
    "殡葬改革",
    "地名管理",
    "行政区划",
    "社会组织",
    "行业协会",
    "慈善",
    "福利彩票",
    "流浪乞讨",
    "社区治理",
    "社工站",
    "红色文化遗存",
    "安全生产",
    "垃圾分类",
  ],
  en: [
    "subsistence allowance",
    "elderly care",
    "social assistance",
    "temporary assistance",
    "volunteers",
    "disabled persons",
    "disability subsidies",
    "marriage registration",
    "divorce",
    "minors",
    "left-behind children",
    "adoption",
    "canteens",
    "funeral",
    "place names",
    "administrative divisions",
    "social organisations",
    "chambers of commerce",
    "charity",
    "lottery",
    "beggars",
    "community governance",
    "social workers",
    "revolutionary heritage",
    "fire safety",
  ],
};

/** Earlier queries, so that the measured reader is not at the first one. */
const EARLIER = {
  "zh-Hans": ["残联", "医养结合", "厦门", "慈善组织", "民政"],
  en: ["guardianship", "care beds", "standards", "civil affairs", "inspections"],
};

const PLACE = {
  zh: /(?:在|办好)(\p{Script=Han}{2}(?:镇|乡|村|社区|街道))/u,
  en: /(?:in|run) (\S+ (?:Town|Township|Village|Community|Subdistrict))/,
};

/**
 * The queries for a corpus, with its names, and the earlier queries.
 * @param {import("../../corpus/lib/compose.mjs").Plan[]} plans
 * @returns {{queries: Query[], earlier: Query[]}}
 */
export function queries(plans) {
  const plan = plans[Math.floor(plans.length / 2)];
  const titles = plan.topics.flatMap((topic) => topic.measures.map(({ title }) => title));
  const places = titles.map(({ zh, en }) => [PLACE.zh.exec(zh)?.[1], PLACE.en.exec(en)?.[1]]);
  const [zh, en] = places.find(([zh, en]) => zh && en) ?? [plan.city.zh, plan.city.en];
  const named = {
    "zh-Hans": [zh, `${plan.city.zh}养老服务`],
    en: [en, `${plan.city.en} elderly care`],
  };
  const list = (by) => Object.entries(by).flatMap(([language, all]) => all.map((query) => ({ query, language })));
  const both = Object.fromEntries(Object.keys(QUERIES).map((tag) => [tag, [...QUERIES[tag], ...named[tag]]]));
  return { queries: list(both), earlier: list(EARLIER) };
}
