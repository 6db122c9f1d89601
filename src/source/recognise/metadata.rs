//! Boxes of metadata: `label：value` as running text, several on a line, or as a
//! table with label and value in cells of their own.

use super::line::{Line, is_space, squeezed};
use super::phrases::LABELS;

/// A label and its value, as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadatum {
    /// The label without its colon.
    pub label: String,
    /// The value; empty if none is given.
    pub value: String,
}

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
    "编辑",
    "作者",
    "责任编辑",
];

/// A label at the start of a text: its length in bytes, with the colon.
fn label(text: &str, labels: &[&'static str]) -> Option<(usize, usize)> {
    let mut longest = None;
    for wanted in labels {
        let mut rest = text.trim_start_matches(['【', '[', '［', '（']);
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
            .trim_start_matches(['】', ']', '］']);
        let after = after.trim_start_matches(is_space);
        if let Some(after) = after.strip_prefix(['：', ':'])
            && longest.is_none_or(|(length, _)| name > length)
        {
            longest = Some((name, text.len() - after.len()));
        }
    }
    longest
}

/// The pairs of a line of the form `label：value`; `None` if it is none.
pub(super) fn running(text: &str) -> Option<Vec<Metadatum>> {
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
        for (at, character) in after.char_indices() {
            let here = after.get(at..)?;
            if spaced && (label(here, LABELS).is_some() || label(here, OTHERS).is_some()) {
                end = at;
                break;
            }
            spaced = is_space(character) || matches!(character, '|' | '｜');
        }
        if is_known {
            pairs.push(Metadatum {
                label: head
                    .get(..name)?
                    .trim_matches(['【', '[', '［'])
                    .trim()
                    .to_owned(),
                value: after
                    .get(..end)?
                    .trim_matches(|c| is_space(c) || matches!(c, '|' | '｜'))
                    .to_owned(),
            });
        }
        rest = after.get(end..)?;
    }
    Some(pairs)
}

/// Whether a line is a label by itself, in a cell or on a line of its own.
fn is_label(text: &str) -> bool {
    let text = squeezed(text);
    LABELS.contains(&text.trim_end_matches(['：', ':']))
}

/// Reads the metadata among the first lines, up to `end`: the pairs, each once,
/// and the indexes of their lines.
pub(super) fn metadata(lines: &[Line<'_>], end: usize) -> (Vec<Metadatum>, Vec<usize>) {
    let mut pairs: Vec<Metadatum> = Vec::new();
    let mut taken = Vec::new();
    let mut at = 0;
    let head = lines.get(..end).unwrap_or(lines);
    let labels = head.iter().filter(|line| is_label(line.text)).count();
    while let Some(line) = head.get(at) {
        let next = head.get(at + 1);
        if is_label(line.text) && (labels > 1 || line.shape.cell.is_some()) && next.is_some() {
            let same_row = next.is_none_or(|next| match (line.shape.cell, next.shape.cell) {
                (Some(label), Some(value)) => label.table == value.table && label.row == value.row,
                (None, None) => true,
                _ => false,
            });
            let value = next.filter(|next| same_row && !is_label(next.text));
            pairs.push(Metadatum {
                label: line.text.trim_end_matches(['：', ':']).trim().to_owned(),
                value: value.map_or_else(String::new, |value| value.text.to_owned()),
            });
            taken.push(at);
            if value.is_some() {
                at += 1;
                taken.push(at);
            }
        } else if let Some(found) = running(line.text) {
            pairs.extend(found);
            taken.push(at);
        }
        at += 1;
    }
    for (at, line) in head
        .iter()
        .enumerate()
        .filter(|(_, line)| line.text.starts_with('|'))
    {
        let cells: Vec<&str> = line
            .text
            .split('|')
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .collect();
        let found = cells
            .chunks(2)
            .filter(|pair| pair.first().is_some_and(|cell| is_label(cell)));
        let found: Vec<Metadatum> = found
            .map(|pair| Metadatum {
                label: pair.first().copied().unwrap_or_default().to_owned(),
                value: pair.get(1).copied().unwrap_or_default().to_owned(),
            })
            .collect();
        if !found.is_empty()
            || line
                .text
                .chars()
                .all(|c| matches!(c, '|' | '-' | ':' | ' '))
        {
            taken.push(at);
        }
        pairs.extend(found);
    }
    let mut once: Vec<Metadatum> = Vec::new();
    for pair in pairs {
        let same = |other: &Metadatum| {
            squeezed(&other.label) == squeezed(&pair.label)
                && squeezed(&other.value) == squeezed(&pair.value)
        };
        if !once.iter().any(same) {
            once.push(pair);
        }
    }
    (once, taken)
}

/// The value of the first of these labels.
pub(super) fn value<'m>(metadata: &'m [Metadatum], labels: &[&str]) -> Option<&'m str> {
    labels.iter().find_map(|label| {
        let mut all = metadata.iter();
        let found = all.find(|pair| squeezed(&pair.label) == *label && !pair.value.is_empty());
        found.map(|pair| pair.value.as_str())
    })
}
