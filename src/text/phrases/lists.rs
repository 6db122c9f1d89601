//! The words of official Chinese that decide where a title can break.

/// Words that the dictionary, which is of everyday Chinese, cuts.
pub(super) const WORDS: [&str; 31] = [
    "习近平",
    "高质量",
    "高水平",
    "高素质专业化",
    "高素质",
    "高标准",
    "现代化",
    "基础设施",
    "社会主义",
    "文保单位",
    "实事项目",
    "提档升级",
    "提质增效",
    "增效",
    "扩面",
    "长效",
    "常态",
    "优抚",
    "优待",
    "整改",
    "整治",
    "帮扶",
    "关爱",
    "防控",
    "助餐",
    "双拥",
    "福彩",
    "社工",
    "党建",
    "未保",
    "惠民",
];

/// Adverbs and verbs that a title begins with, besides those before names.
pub(super) const LEADS: [&str; 27] = [
    "深入", "学习", "宣传", "贯彻", "落实", "锻造", "改革", "扎实", "履行", "不断", "促进", "规范",
    "铸牢", "发挥", "全力", "大力", "着力", "切实", "严格", "坚持", "巩固", "增强", "提高", "扩大",
    "创新", "改进", "筑牢",
];

/// Verbs that begin a phrase wherever they are.
pub(super) const VERBS: [&str; 14] = [
    "开展", "推进", "推动", "加强", "深化", "完善", "做好", "抓好", "促进", "落实", "健全", "强化",
    "实施", "实现",
];

/// Particles and parts of words that belong to what is before them.
pub(super) const AFTER: &str = "的之了着过等们化类性者型级率";

/// Adjectives, negations and prepositions, which belong to what follows.
pub(super) const BEFORE: &str = "不未无非全各本老总副第新高大小多两对向为以由从在把将被";

/// Conjunctions.
pub(super) const AND: &str = "和与及或暨并";
