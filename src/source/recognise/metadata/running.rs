//! Pairs as running text: several of a label and its value on a line.

use std::ops::RangeInclusive;

use super::super::line::{is_space, length, squeezed};
use super::super::phrases::LABELS;
use super::label::{BULLETS, Metadatum};
use crate::text::width::is_han;

/// Things of a web page that look like metadata: counters, sizes of type.
const OTHERS: &[&str] = &[
    "浏览次数",
    "浏览量",
    "点击数",
    "阅读次数",
    "访问量",
    "字号",
    "字体",
    "分享到",
    "分享",
    "打印",
    "阅读",
    "下载地址",
    "浏览",
    "点击",
    "政策咨询机关",
    "政策咨询电话",
    "咨询电话",
    "附件下载",
    "文字大小",
    "访问次数",
    "背景色",
    "字体大小",
    "文章字体",
    "字体颜色",
    "浏览字号",
    "浏览人数",
    "浏览数",
    "阅读量",
    "阅读数",
    "阅读人数",
    "点击量",
    "点击率",
    "点击次数",
    "人气",
    "视力保护色",
    "保护视力色",
    "分享至",
    "打印本页",
    "责任编辑",
    "责编",
];

/// Buttons after a value.
const BUTTONS: [&str; 16] = [
    "打印本页",
    "关闭窗口",
    "关闭本页",
    "大 中 小",
    "大中小",
    "A- A A+",
    "A+ A-",
    "打印",
    "关闭",
    "收藏",
    "分享",
    "下载",
    "保存",
    "纠错",
    "朗读",
    "复制",
];

/// Whether a label is of a web page, not of the document: 字体.
pub(super) fn is_other(label: &str) -> bool {
    OTHERS.contains(&squeezed(label).as_str())
}

/// How long a label that is not known can be, in characters.
const UNKNOWN: RangeInclusive<usize> = 2..=8;

/// Whether a text can be a label that is not known: a few ideographs.
pub(super) fn can_be_label(text: &str) -> bool {
    let text = squeezed(text);
    let name = text
        .trim_start_matches(BULLETS)
        .trim_end_matches(['】', ']', '］', '：', ':']);
    UNKNOWN.contains(&name.chars().count()) && name.chars().all(is_han) && !is_other(name)
}

/// A label at the start of a text that is not known: its length in bytes without
/// and with the colon.
fn unknown(text: &str) -> Option<(usize, usize)> {
    let most = *UNKNOWN.end();
    let mut characters = text.char_indices();
    let before = characters.by_ref().take(most + 1);
    let (name, colon) = before
        .skip_while(|(_, c)| is_han(*c))
        .find(|(_, c)| !is_han(*c))?;
    let is_label = matches!(colon, '：' | ':') && can_be_label(text.get(..name)?);
    is_label.then_some((name, name + colon.len_utf8()))
}

/// The date that a web page shows before the first label of a line, and the rest:
/// 2026-03-04 08:30 来源：….
fn day(text: &str) -> Option<(&str, &str)> {
    let is_date = |c: char| c.is_ascii_digit() || is_space(c) || "-:/.年月日[]|（）".contains(c);
    let rest = text.trim_start_matches(is_date);
    let date = text.get(..text.len() - rest.len())?;
    let figures = date.chars().filter(char::is_ascii_digit).count();
    let is_before = label(rest, LABELS).is_some() || label(rest, OTHERS).is_some();
    // A bracket before a label is of the label.
    let own = date.trim_end_matches(['[', '（']);
    let is_day = (6..=14).contains(&figures) && is_before;
    is_day.then_some((own, text.get(own.len()..)?))
}

/// The date at the start of a line that has pairs below a label by itself.
pub(super) fn dated(line: &str) -> Option<&str> {
    day(line).map(|(day, _)| day.trim_matches(|c| is_space(c) || matches!(c, '[' | ']' | '|')))
}

/// Whether a line begins with a pair whose label is not known, and goes on with
/// one whose label is: 上传人：张三 发布时间：….
fn begins_unknown(text: &str) -> bool {
    let Some((_, colon)) = unknown(text) else {
        return false;
    };
    let rest = text.get(colon..).unwrap_or_default(); // The colon ends there.
    let mut spaces = rest
        .char_indices()
        .filter(|(_, c)| is_space(*c))
        .take(SPACES);
    spaces.any(|(at, space)| is_glued(rest.get(at + space.len_utf8()..).unwrap_or_default()))
}

/// Behind so many spaces a known label is looked for.
const SPACES: usize = 12;

/// A value without the buttons of a web page after it.
fn without_buttons(value: &str) -> &str {
    let is_mark = |c: char| is_space(c) || matches!(c, '|' | '｜' | '【' | '】' | '[' | ']');
    let mut own = value;
    loop {
        let end = own.trim_end_matches(is_mark);
        let before = BUTTONS.iter().find_map(|button| end.strip_suffix(button));
        match before.filter(|before| before.is_empty() || before.ends_with(is_mark)) {
            Some(before) => own = before,
            None => return own,
        }
    }
}

/// Whether a character may come before a label.
fn precedes(character: char) -> bool {
    is_space(character) || BULLETS.contains(&character) || character == '（'
}

/// A label at the start of a text: its length in bytes, with the colon.
fn label(text: &str, labels: &[&'static str]) -> Option<(usize, usize)> {
    let mut longest = None;
    for wanted in labels {
        let mut rest = text.trim_start_matches(precedes);
        let mut matched = true;
        for character in wanted.chars() {
            rest = rest.trim_start_matches(is_space);
            match rest.strip_prefix(character) {
                Some(after) => rest = after,
                None => {
                    matched = false;
                    break;
                }
            }
        }
        if !matched {
            continue;
        }
        let name = text.len() - rest.len();
        let after = rest
            .trim_start_matches(is_space)
            .trim_start_matches(['】', ']', '］', '*']);
        let is_bracketed = after.len() < rest.trim_start_matches(is_space).len();
        let after = after.trim_start_matches(is_space);
        let value = after.strip_prefix(['：', ':', '|']);
        // 【文号】 needs no colon.
        if let Some(after) = value.or_else(|| Some(after).filter(|_| is_bracketed))
            && longest.is_none_or(|(length, _)| name > length)
        {
            longest = Some((name, text.len() - after.len()));
        }
    }
    longest
}

/// A line without the number that a list gives it: `1. [文号] …`.
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = rest.strip_prefix(". ").unwrap_or(text);
    match rest.starts_with(['[', '【']) {
        true => rest,
        false => text,
    }
}

/// A line without the name of the collection that it is from: `北大法宝【法宝引证码】 …`.
fn without_collection(text: &str) -> &str {
    let Some((name, _)) = text.split_once('【') else {
        return text;
    };
    let rest = text.get(name.len()..).unwrap_or(text);
    let is_name = name.trim().chars().count() <= 6 && name.trim().chars().all(is_han);
    match is_name && label(rest, LABELS).is_some() {
        true => rest,
        false => text,
    }
}

/// The pairs of a line of the form `label：value`; `None` if it is none.
pub(in crate::source::recognise) fn running(text: &str) -> Option<Vec<Metadatum>> {
    let text = without_collection(without_number(text));
    if !text.contains(['：', ':', '|', '】', ']']) {
        return None;
    }
    let text = day(text).map_or(text, |(_, rest)| rest);
    if label(text, LABELS).is_none() && label(text, OTHERS).is_none() && !begins_unknown(text) {
        return None;
    }
    let mut pairs = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (is_known, (name, colon)) = match (label(rest, LABELS), label(rest, OTHERS)) {
            (Some(found), _) => (true, found),
            (None, Some(found)) => (false, found),
            (None, None) => (true, unknown(rest)?),
        };
        let (head, after) = rest.split_at_checked(colon)?;
        let end = value_end(after)?;
        let value = without_date(head.get(..name)?, without_buttons(after.get(..end)?));
        if is_known && !is_label_alone(value) {
            pairs.push(Metadatum {
                label: head
                    .get(..name)?
                    .trim_start_matches(|c| is_space(c) || BULLETS.contains(&c))
                    .trim()
                    .to_owned(),
                value: without_dashes(
                    value.trim_matches(|c| is_space(c) || matches!(c, '|' | '｜')),
                )
                .to_owned(),
            });
        }
        rest = after.get(end..)?;
    }
    Some(pairs)
}

/// Where the value at the start of a text ends: where, after white space, another
/// label begins.
fn value_end(after: &str) -> Option<usize> {
    let mut spaced = false;
    // What may precede a label leads to the same one from each character.
    let (mut is_lead, mut is_read) = (false, false);
    for (at, character) in after.char_indices() {
        let here = after.get(at..)?;
        // All labels begin with an ideograph.
        let can_begin = is_han(character) || precedes(character);
        let begins = can_begin && !is_lead && (label(here, OTHERS).is_some() || is_glued(here));
        let is_next = || label(here, LABELS).is_some() || unknown(here).is_some();
        if begins || can_begin && spaced && !is_read && is_next() {
            return Some(at);
        }
        is_lead = precedes(character);
        is_read = is_lead && (is_read || spaced);
        spaced = is_space(character) || matches!(character, '|' | '｜');
    }
    Some(after.len())
}

/// The shortest label that is told from the value right before it, in characters.
const GLUED: usize = 4;

/// Whether a text begins with a label that needs no white space before it, as
/// where a web page keeps pairs apart by their style only.
fn is_glued(text: &str) -> bool {
    let Some((name, colon)) = label(text, LABELS) else {
        return false;
    };
    let length = text.get(..name).map_or(0, length);
    let value = text.get(colon..).unwrap_or_default(); // The colon ends there.
    // 时间：2026-03-04
    length >= GLUED || value.trim_start().starts_with("20")
}

/// A value without the dashes that a web page has in place of another: ----.
fn without_dashes(value: &str) -> &str {
    let rest = value.strip_prefix("---").unwrap_or(value);
    let rest = rest.strip_suffix("---").unwrap_or(rest);
    match rest.len() < value.len() {
        true => rest.trim_matches('-'),
        false => value,
    }
}

/// The value of a label that names no date, without the date that a web page
/// shows beside it: 区民政局 2026-03-04 08:30.
fn without_date<'v>(label: &str, value: &'v str) -> &'v str {
    let is_date = |c: char| c.is_ascii_digit() || is_space(c) || matches!(c, '-' | ':' | '/');
    let before = value.trim_end_matches(is_date);
    // What is left of a text is a part of it.
    let date = value.get(before.len()..).unwrap_or_default();
    let figures = date.chars().filter(char::is_ascii_digit).count();
    let is_source = squeezed(label).ends_with("来源") || squeezed(label).ends_with("來源");
    let is_dated = is_source && figures >= 8 && date.contains(['-', '/']) && !before.is_empty();
    if is_dated { before } else { value }
}

/// Whether a value is only the label of the next one, which has none: 作者：.
fn is_label_alone(value: &str) -> bool {
    let value = value.trim();
    value.ends_with(['：', ':']) && length(value) <= 8
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    #[test]
    fn a_long_rule_should_be_read_in_time() {
        let start = Instant::now();
        for rule in ["-", " ", "（ ", "| "] {
            let line = format!("文号：{}", rule.repeat(20_000));
            assert_eq!(running(&line).map(|pairs| pairs.len()), Some(1));
        }
        assert!(start.elapsed() < Duration::from_secs(20));
    }

    #[test]
    fn the_name_of_a_collection_should_not_hide_a_label() {
        let pairs = running("　　北大法宝【法宝引证码】 CLI.12.4205824").unwrap();
        assert_eq!(pairs[0].label, "法宝引证码");
        assert_eq!(pairs[0].value, "CLI.12.4205824");
        assert_eq!(running("关于印发某某工作方案的通知【文号】一号"), None);
    }

    #[test]
    fn labels_on_a_line_should_be_told_apart_by_what_is_before_them() {
        for line in [
            "文号：一号 发布日期：今天",
            "文号：一号 【发布日期】：今天",
            "文号：一号 - 发布日期：今天",
            "文号：一号|发布日期：今天",
            "文号：一号【浏览次数：3】 发布日期：今天",
        ] {
            let pairs = running(line).unwrap();
            assert_eq!(pairs.len(), 2, "{line}");
            assert!(pairs[0].value.starts_with("一号"), "{line}");
            assert_eq!(pairs[1].value, "今天", "{line}");
        }
    }
}
