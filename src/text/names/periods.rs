//! Periods within which a target is to be reached, and headings of what is
//! past.

use std::ops::Range;

use super::line::Line;

/// Periods in words, the longer first.
const WORDS: [&str; 22] = [
    "本年度",
    "年底前",
    "年末前",
    "今年内",
    "全年",
    "年内",
    "今年",
    "每年",
    "年底",
    "年末",
    "上半年",
    "下半年",
    "第一季度",
    "第二季度",
    "第三季度",
    "第四季度",
    "一季度",
    "二季度",
    "三季度",
    "四季度",
    "三年内",
    "两年内",
];

/// The period that begins at a position.
///
/// ```text
/// period = [ "力争" ] [ "到" / "至" / "截至" ] date [ "至" date ] [ "底" / "末" / "年底" ] [ "前" ]
/// date   = 4digit "年" [ month "月" [ day "日" ] ] / month "月" [ day "日" ]
/// ```
pub(super) fn period_at(line: &Line, at: usize) -> Option<Range<usize>> {
    if let Some(length) = line.one_of(at, &WORDS) {
        return Some(at..at + length);
    }
    // No word leads to most dates.
    let lead = line.one_of(at, &["到", "至"]).unwrap_or(0);
    let mut end = date(line, at + lead)?;
    let mut is_limit = lead > 0;
    for joint in ["至", "到", "—", "-"] {
        let other = line.has(end, joint).then(|| date(line, end + 1)).flatten();
        if let Some(other) = other {
            end = other;
            is_limit = true;
            break;
        }
    }
    for words in ["年底", "底", "末", "前", "起"] {
        if line.has(end, words) {
            end += words.chars().count();
            is_limit = true;
        }
    }
    // 2026年 alone names the time of what follows.
    let is_year = line.before(end) == Some('年');
    (is_limit || is_year).then_some(at..end)
}

/// Where a date ends that begins at a position.
fn date(line: &Line, at: usize) -> Option<usize> {
    let year = number(line, at, 4..=4).filter(|end| line.has(*end, "年"));
    let mut end = year.map_or(at, |end| end + 1);
    if year.is_some() && line.has(end, "度") {
        end += 1;
    }
    let month = number(line, end, 1..=2).filter(|end| line.has(*end, "月"));
    if let Some(month) = month {
        end = month + 1;
        let day = number(line, end, 1..=2).filter(|end| line.has(*end, "日"));
        end = day.map_or(end, |day| day + 1);
    }
    (end > at).then_some(end)
}

/// Where a number of so many digits ends.
fn number(line: &Line, at: usize, lengths: std::ops::RangeInclusive<usize>) -> Option<usize> {
    let is_digit = |c: char| {
        let is_han = matches!(
            c,
            '〇' | '○'
                | '零'
                | '一'
                | '二'
                | '三'
                | '四'
                | '五'
                | '六'
                | '七'
                | '八'
                | '九'
                | '十'
        );
        c.is_ascii_digit() || is_han
    };
    let mut end = at;
    while line.get(end).is_some_and(is_digit) {
        end += 1;
    }
    let is_part = line.before(at).is_some_and(is_digit);
    (lengths.contains(&(end - at)) && !is_part).then_some(end)
}

/// Whether a heading is of what was reached and not of what is to be done.
pub fn looks_back(heading: &str) -> bool {
    let plain = heading.trim_end_matches(['。', '：', ':']);
    let has = |word: &&str| plain.contains(word);
    let looks_ahead = [
        "计划",
        "安排",
        "目标",
        "任务",
        "打算",
        "思路",
        "方案",
        "下半年",
    ];
    let looks_back = [
        "工作总结",
        "情况总结",
        "发展基础",
        "现实基础",
        "基本情况",
        "主要成就",
        "主要成绩",
        "取得的成效",
        "工作成效",
        "工作回顾",
        "存在问题",
        "存在的问题",
        "存在的主要问题",
        "主要问题",
        "发展现状",
        "面临形势",
        "建设情况",
        "完成情况",
        "工作情况",
        "启动条件",
        "响应条件",
    ];
    looks_back.iter().any(has) && !looks_ahead.iter().any(has)
}
