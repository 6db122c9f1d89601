//! Words before a name that are not part of it.

use super::line::Line;
use super::periods::period_at;
use crate::text::characters::is_one_of;

/// Verbs and adverbs before a name; of those that begin alike, the longer first.
const VERBS: [&str; 123] = [
    "推广应用",
    "推广使用",
    "进一步",
    "试运行",
    "组织做好",
    "统筹推进",
    "协调推进",
    "加快推进",
    "加快",
    "推进",
    "推动",
    "推广",
    "推行",
    "推出",
    "完善",
    "健全",
    "优化",
    "升级",
    "改造",
    "建设",
    "搭建",
    "打造",
    "构建",
    "建立",
    "建成",
    "建好",
    "建强",
    "新建",
    "开发",
    "开通",
    "上线",
    "运行",
    "运营",
    "使用",
    "用好",
    "应用",
    "运用",
    "利用",
    "依托",
    "通过",
    "借助",
    "接入",
    "对接",
    "整合",
    "扩容",
    "完成",
    "实现",
    "启用",
    "持续",
    "继续",
    "全面",
    "积极",
    "探索",
    "深化",
    "加强",
    "强化",
    "做好",
    "做优",
    "做强",
    "抓好",
    "办好",
    "实施",
    "支持",
    "指导",
    "组织",
    "鼓励",
    "引导",
    "基于",
    "会同",
    "协调",
    "统筹",
    "协同",
    "拟制",
    "更新",
    "迭代",
    "登录",
    "下载",
    "注册",
    "关注",
    "访问",
    "打通",
    "提升",
    "拓展",
    "改版",
    "选取",
    "选择",
    "包括",
    "位于",
    "覆盖",
    "连接",
    "联合",
    "涉及",
    "前往",
    "支撑",
    "延伸",
    "贯通",
    "修缮",
    "拓宽",
    "发展",
    "启动",
    "创建",
    "编制",
    "保护",
    "整治",
    "畅通",
    "举办",
    "安排",
    "设置",
    "走访",
    "治理",
    "盘活",
    "培育",
    "扶持",
    "带动",
    "发动",
    "调整",
    "扩建",
    "改建",
    "续建",
    "迁建",
    "拆除",
    "排查",
    "巡查",
];

/// Prepositions, conjunctions and short verbs before a name.
const SHORT: &str = "赴以在将把对向由从和与及并或为于到至按用建是经沿自同";

/// Of these, the ones that no name begins with.
const NEVER_FIRST: &str = "赴在将把对从与及并或于到至按";

/// Whether a word is a verb or an adverb of the list.
pub(in crate::text) fn is_lead(word: &str) -> bool {
    VERBS.contains(&word)
}

/// The length of the word at a position that leads to a name.
fn lead(line: &Line, at: usize) -> Option<usize> {
    let is_short = line.get(at).is_some_and(|c| is_one_of(c, SHORT));
    line.one_of(at, &VERBS).or(is_short.then_some(1))
}

/// Where a name begins that was thought to begin at `start`.
pub(super) fn trim(line: &Line, start: usize, end: usize) -> usize {
    let mut at = start;
    if let Some(period) = period_at(line, at).filter(|period| period.end < end) {
        at = period.end;
    }
    while let Some(length) = lead(line, at).filter(|length| at + length < end) {
        at += length;
    }
    at
}

/// Whether a word ends at a position that a name can follow.
pub(super) fn leads_to(line: &Line, at: usize) -> bool {
    line.before(at).is_some_and(|c| is_one_of(c, SHORT)) || line.one_ends(at, &VERBS).is_some()
}

/// Whether a word begins at a position that is of no name.
pub(super) fn leads(line: &Line, at: usize) -> bool {
    line.get(at).is_some_and(|c| is_one_of(c, NEVER_FIRST)) || line.one_of(at, &VERBS).is_some()
}
