//! The deadline in the sentences of a task: 6月底前完成….

use std::ops::Range;

use super::deadline::DueBy;
use super::labels::numbering;
use super::passage::Passage;
use super::time::{Time, times};
use crate::text::characters::is_one_of;

/// Words after which a time is not that of the task.
const NOT_AFTER: [&str; 15] = [
    "每年", "每", "从", "自", "截至", "为", "对", "以", "至", "到", "次年", "明年", "上年", "去年",
    "比",
];

/// Words that can be between the beginning of a clause and its deadline.
const LEADS: &[&str] = &[
    "力争",
    "确保",
    "争取",
    "计划",
    "于",
    "在",
    "须于",
    "应于",
    "要在",
    "并于",
    "并在",
    "务必于",
    "原则上",
    "力争在",
    "确保在",
    "确保于",
    "力争于",
    "须在",
    "应在",
    "将于",
    "拟于",
    "并",
    "要于",
    "务必在",
    "争取在",
    "计划于",
    "各区",
    "各县",
    "各街道",
    "各单位",
    "全市",
    "全区",
    "全县",
];

/// Words between a deadline and what is done.
const ADVERBS: &[&str] = &[
    "，",
    "全部",
    "全面",
    "基本",
    "率先",
    "分别",
    "初步",
    "力争",
    "确保",
    "要",
    "均",
    "各",
    "统一",
    "全市",
    "全县",
    "全区",
    "各区",
    "各县",
    "各单位",
    "高质量",
    "如期",
    "按期",
    "按时",
    "整体",
    "累计",
    "必须",
    "再",
    "还",
    "应",
    "需",
];

/// What is done by a deadline. Reports (报送) are no tasks.
const DEEDS: &[&str] = &[
    "完成",
    "实现",
    "建成",
    "建立",
    "出台",
    "印发",
    "制定",
    "制订",
    "开工",
    "竣工",
    "完工",
    "投用",
    "投入使用",
    "投入运行",
    "投入运营",
    "通车",
    "达到",
    "达标",
    "形成",
    "启动",
    "上线",
    "接入",
    "整改",
    "清零",
    "销号",
    "办结",
    "发放",
    "落实到位",
    "到位",
    "符合",
    "覆盖",
    "解决",
    "消除",
    "交付",
    "运行",
    "运营",
    "挂牌",
    "开通",
    "开放",
    "编制",
    "修订",
    "推出",
    "组建",
    "搭建",
    "设立",
    "新建",
    "改造",
    "建设",
    "打造",
    "创建",
    "培育",
    "引进",
    "开展",
    "健全",
    "启用",
    "建好",
    "拆除",
    "关停",
    "兑现",
    "安排",
    "帮扶",
    "推广",
    "实施",
    "修复",
    "治理",
    "清理",
    "配备",
    "选派",
    "举办",
];

/// The deadline in the sentences of a task (6月底前完成…), if it is the only time
/// by which something is done, and what is done by then follows. `lines` are those
/// of the task itself.
pub(super) fn running(
    passage: &Passage<'_>,
    lines: &[Range<usize>],
    year: Option<u32>,
) -> Option<DueBy> {
    let mut only = None;
    for line in lines {
        let words = passage.of(line);
        let is_time = |(at, found): &(usize, Time)| {
            let (before, after) = (words.get(..*at), words.get(at + found.length..));
            let is_of_other = before.is_some_and(is_of_other);
            found.is_before || !is_of_other && after.is_some_and(is_done)
        };
        for (at, found) in times(words, year).filter(is_time) {
            if only.replace((line, at, found)).is_some() {
                return None;
            }
        }
    }
    let (line, at, found) = only?;
    let words = passage.of(line);
    let (before, rest) = words.split_at_checked(at)?;
    let is_past = found.year.zip(year).is_some_and(|(own, plan)| own < plan);
    let after = rest.get(found.length..)?;
    // 6月底前，系统全部接入平台。
    let is_sentence = before.is_empty() || before.ends_with(['。', '\n']);
    let whole = after.strip_prefix('，').filter(|_| is_sentence);
    let is_done = is_done(after) || whole.is_some_and(says_what_is_done);
    let is_at_start = begins_clause(before) && is_done;
    let is_of_task = found.is_before && (is_at_start || has_subject(before) && ends_done(after));
    if is_past || !is_of_task {
        return None;
    }
    let start = line.start + at;
    DueBy::new(passage, &(start..start + found.length), Some(found))
}

/// Whether a deadline that follows some words is at the beginning of a clause.
fn begins_clause(before: &str) -> bool {
    let clause = before
        .rsplit(['。', '，', '；', '：', '！', '\n', ' '])
        .next();
    // The last part of a text is always there.
    let clause = clause.unwrap_or_default();
    // The number is at the start of the clause.
    let clause = clause.get(numbering(clause)..).unwrap_or_default().trim();
    if clause.is_empty() {
        return true;
    }
    let is_lead = LEADS.contains(&clause)
        || LEADS
            .iter()
            .any(|lead| lead.chars().count() > 1 && clause.ends_with(lead));
    // 方案于6月底前印发
    let is_short = clause.chars().count() <= 16 && clause.ends_with(['于', '在', '须']);
    !is_of_other(clause) && (is_lead || is_short)
}

/// Whether some words before a deadline end with what is done by it: 各项改造6月底前
/// 完成.
fn has_subject(before: &str) -> bool {
    let clause = before
        .rsplit(['。', '，', '；', '：', '！', '\n', ' '])
        .next();
    // The last part of a text is always there.
    let clause = clause.unwrap_or_default();
    let is_noun = |c: char| !is_one_of(c, "对将把若如每的以被经");
    clause.chars().count() <= 24 && clause.chars().all(is_noun) && !is_of_other(clause)
}

/// Whether a clause says nothing after a deadline but that all is done.
fn ends_done(after: &str) -> bool {
    let clause = after.split(['。', '，', '；', '！', '\n']).next();
    // The first part of a text is always there.
    let mut rest = clause.unwrap_or_default();
    while let Some(shorter) = ADVERBS.iter().find_map(|adverb| rest.strip_prefix(adverb)) {
        rest = shorter;
    }
    DONE.contains(&rest)
}

/// Words that say that all is done.
const DONE: [&str; 13] = [
    "完成",
    "完工",
    "竣工",
    "建成",
    "投用",
    "投入使用",
    "开工",
    "到位",
    "落实到位",
    "办结",
    "见效",
    "见成效",
    "建成投用",
];

/// Whether a time that follows some words is not that of the task.
fn is_of_other(before: &str) -> bool {
    NOT_AFTER.iter().any(|word| before.ends_with(word))
}

/// Whether some words say what is done, not which thing is meant (建成的小区), nor
/// what was done.
fn is_done(words: &str) -> bool {
    let mut rest = words;
    while let Some(after) = ADVERBS.iter().find_map(|adverb| rest.strip_prefix(adverb)) {
        rest = after;
    }
    let Some(deed) = DEEDS
        .iter()
        .filter(|deed| rest.starts_with(**deed))
        .max_by_key(|deed| deed.len())
    else {
        return false;
    };
    // It is at the start of the rest.
    let after = rest.get(deed.len()..).unwrap_or_default();
    !after.starts_with(['的', '了', '过']) && !is_reported(after)
}

/// Whether a clause says somewhere what is done.
fn says_what_is_done(words: &str) -> bool {
    let clause = words.split(['。', '，', '；', '\n']).next();
    // The first part of a text is always there.
    let clause = clause.unwrap_or_default();
    DEEDS.iter().any(|deed| clause.contains(deed)) && !is_reported(clause)
}

/// Whether what is done is a report.
fn is_reported(after: &str) -> bool {
    let clause = after.split(['。', '，', '；', '\n']).next();
    // The first part of a text is always there.
    let clause = clause.unwrap_or_default();
    ["报送", "上报", "填报", "申报"]
        .iter()
        .any(|word| clause.contains(word))
}
