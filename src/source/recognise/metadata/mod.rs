//! Boxes of metadata: `label：value` as running text, several on a line, or as a
//! table with label and value in cells of their own.

mod label;
mod markdown;

use std::collections::BTreeSet;

use label::BULLETS;
pub use label::Metadatum;
pub(super) use label::is_label;
use markdown::{block, listed, row};
pub(super) use markdown::{bold, front_matter};

use super::line::{Line, is_space, length, squeezed};
use super::phrases::{LABELS, TITLE_LABELS};
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
];

/// Values that mean “none”.
const NONE: [&str; 6] = ["无", "暂无", "/", "-", "—", "空"];

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
pub(super) fn running(text: &str) -> Option<Vec<Metadatum>> {
    let text = without_collection(without_number(text));
    if !text.contains(['：', ':', '|', '】', ']']) {
        return None;
    }
    label(text, LABELS).or_else(|| label(text, OTHERS))?;
    let mut pairs = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (is_known, found) = match label(rest, LABELS) {
            Some(found) => (true, found),
            None => (false, label(rest, OTHERS)?),
        };
        let (name, colon) = found;
        let (head, after) = rest.split_at_checked(colon)?;
        // The value ends where, after white space, another label begins.
        let mut end = after.len();
        let mut spaced = false;
        // What may precede a label leads to the same one from each character.
        let (mut is_lead, mut is_read) = (false, false);
        for (at, character) in after.char_indices() {
            let here = after.get(at..)?;
            let begins = !is_lead && (label(here, OTHERS).is_some() || is_glued(here));
            if at > 0 && begins || spaced && !is_read && label(here, LABELS).is_some() {
                end = at;
                break;
            }
            is_lead = precedes(character);
            is_read = is_lead && (is_read || spaced);
            spaced = is_space(character) || matches!(character, '|' | '｜');
        }
        let value = without_date(head.get(..name)?, after.get(..end)?);
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

/// The shortest label that is told from the value right before it, in characters.
const GLUED: usize = 4;

/// Whether a text begins with a label that needs no white space before it, as
/// where a web page keeps pairs apart by their style only.
fn is_glued(text: &str) -> bool {
    let found = label(text, LABELS).and_then(|(name, _)| text.get(..name));
    found.is_some_and(|name| squeezed(name).chars().count() >= GLUED)
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

/// Reads the metadata among the first lines, up to `end`: the pairs, each once,
/// and the indexes of their lines.
pub(super) fn metadata(lines: &[Line<'_>], end: usize) -> (Vec<Metadatum>, Vec<usize>) {
    let head = lines.get(..end).unwrap_or(lines);
    let has_labels = head.iter().filter(|line| is_label(line.text)).count() > 1;
    let is_bold = |line: &&Line<'_>| bold(line.text).is_some_and(|pair| is_label(&pair.label));
    let has_bold = head.iter().filter(is_bold).count() > 1;
    let mut pairs: Vec<Metadatum> = Vec::new();
    // Those that give the title.
    let mut titles: Vec<Metadatum> = Vec::new();
    let mut taken = Vec::new();
    let mut at = 0;
    while let Some(line) = head.get(at) {
        let read = if let Some(found) = head.get(at..).and_then(block) {
            Some(found)
        } else if line.is_front_matter() {
            front_matter(line.text).map(|pair| (vec![pair], 1))
        } else if let Some(pair) = bold(line.text).filter(|_| has_bold) {
            Some((vec![pair], 1))
        } else if line.text.starts_with('|') {
            row(line.text).map(|pairs| (pairs, 1))
        } else if let Some((pair, used)) = head.get(at..).and_then(listed) {
            Some((vec![pair], used))
        } else if is_label(line.text)
            && (has_labels || line.shape.cell.is_some() || is_last(line, &taken, at))
        {
            // The title itself is below the box, where the last label has no value.
            let title = value(&titles, TITLE_LABELS).map(squeezed);
            let is_title = |next: &Line<'_>| {
                let title = title.as_deref();
                title.is_some_and(|title| title.starts_with(&squeezed(next.text)))
            };
            let is_title_label =
                TITLE_LABELS.contains(&squeezed(line.text).trim_end_matches(['：', ':']));
            let next = head.get(at + 1);
            next.map(|next| in_cells(line, next, !is_title_label && is_title(next)))
        } else {
            running(line.text).map(|pairs| (pairs, 1))
        };
        let (found, used) = read.unwrap_or((Vec::new(), 0));
        for label in TITLE_LABELS {
            // The first of a label is the title.
            let is_one =
                |pair: &&Metadatum| squeezed(&pair.label) == *label && is_given(&pair.value);
            if value(&titles, &[label]).is_none() {
                titles.extend(found.iter().find(is_one).cloned());
            }
        }
        pairs.extend(found);
        taken.extend(at..at + used);
        at += used.max(1);
    }
    pairs.retain(|pair| !pair.value.is_empty());
    let mut seen = BTreeSet::new();
    pairs.retain(|pair| seen.insert((squeezed(&pair.label), squeezed(&pair.value))));
    (pairs, taken)
}

/// Whether a label is the key of a program, not one that readers see.
pub(super) fn is_key(label: &str) -> bool {
    label.is_ascii()
}

/// Whether a label with its colon is right below metadata.
fn is_last(label: &Line<'_>, taken: &[usize], at: usize) -> bool {
    label.text.ends_with(['：', ':']) && taken.last().is_some_and(|last| last + 1 == at)
}

/// A label by itself and the value after it, unless that is in another row;
/// and how many lines they are.
fn in_cells(label: &Line<'_>, next: &Line<'_>, is_title: bool) -> (Vec<Metadatum>, usize) {
    let is_beside = match (label.shape.cell, next.shape.cell) {
        (Some(label), Some(value)) => label.table == value.table && label.row == value.row,
        (None, None) => true,
        _ => false,
    };
    let value = Some(next.text).filter(|text| is_beside && !is_title && !is_label(text));
    let pair = Metadatum {
        label: label
            .text
            .trim_start_matches(|c| is_space(c) || BULLETS.contains(&c))
            .trim_end_matches(['】', ']', '］', '：', ':'])
            .trim()
            .to_owned(),
        // A label may have no value.
        value: value.unwrap_or_default().to_owned(),
    };
    (vec![pair], 1 + usize::from(value.is_some()))
}

/// The value of the first of these labels.
pub(super) fn value<'m>(metadata: &'m [Metadatum], labels: &[&str]) -> Option<&'m str> {
    labels.iter().find_map(|label| {
        let mut all = metadata.iter();
        let found = all.find(|pair| squeezed(&pair.label) == *label && is_given(&pair.value));
        found.map(|pair| pair.value.as_str())
    })
}

/// Whether a value says something.
fn is_given(value: &str) -> bool {
    !value.is_empty() && !NONE.contains(&value)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::source::recognise::line::lines;

    #[test]
    fn many_pairs_should_be_read_in_time() {
        let text: String = (0..20_000)
            .map(|n| format!("文号：{n}\n标题：\n"))
            .collect();
        let lines = lines(&text, &[], &[]);
        let start = Instant::now();
        let (pairs, taken) = metadata(&lines, lines.len());
        // The last label has no line after it.
        assert_eq!((pairs.len(), taken.len()), (20_000, 39_999));
        assert!(start.elapsed() < Duration::from_secs(20));
    }

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
