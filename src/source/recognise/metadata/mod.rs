//! Boxes of metadata: `label：value` as running text, several on a line, or as a
//! table with label and value in cells of their own.

mod label;
mod markdown;
mod running;

use std::collections::BTreeSet;

use label::BULLETS;
pub use label::Metadatum;
pub(super) use label::is_label;
use markdown::{block, listed, row};
pub(super) use markdown::{bold, front_matter};
pub(super) use running::running;
use running::{can_be_label, dated};

use super::line::{Line, is_space, length, squeezed};
use super::phrases::TITLE_LABELS;

/// Values that mean “none”.
const NONE: [&str; 6] = ["无", "暂无", "/", "-", "—", "空"];

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
        } else if let Some(pair) = head.get(at..).and_then(dated_below) {
            Some((vec![pair], 1))
        } else if is_label(line.text)
            && (has_labels || line.shape.cell.is_some() || is_last(line, &taken, at))
        {
            // The title itself is below the box, where the last label has no value.
            let title = value(&titles, TITLE_LABELS).map(squeezed);
            let is_title = |next: &Line<'_>| {
                let title = title.as_deref();
                // A body above another label is a value, even if the title begins with it.
                let below = head.get(at + 2);
                !below.is_some_and(|below| is_label(below.text))
                    && title.is_some_and(|title| title.starts_with(&squeezed(next.text)))
            };
            let is_title_label =
                TITLE_LABELS.contains(&squeezed(line.text).trim_end_matches(['：', ':']));
            let next = head.get(at + 1);
            next.map(|next| in_cells(line, next, !is_title_label && is_title(next)))
        } else {
            let known = running(line.text).map(|pairs| (pairs, 1));
            known.or_else(|| neighbour(head, at, &taken))
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

/// A label by itself above a line that begins with its date and has other pairs:
/// 发布时间： / 2026-03-04 08:30 来源：….
fn dated_below(lines: &[Line<'_>]) -> Option<Metadatum> {
    let [line, next, ..] = lines else { return None };
    let label = line.text.strip_suffix(['：', ':'])?;
    let day = dated(next.text).filter(|_| is_label(label))?;
    Some(Metadatum {
        label: label.trim_start_matches(BULLETS).trim().to_owned(),
        value: day.to_owned(),
    })
}

/// A pair whose label is not known, and how many lines it is: right below a known
/// one, and above another or in the same table.
fn neighbour(head: &[Line<'_>], at: usize, taken: &[usize]) -> Option<(Vec<Metadatum>, usize)> {
    taken.last().filter(|last| **last + 1 == at)?;
    let above = at.checked_sub(1).and_then(|above| head.get(above))?;
    let line = head.get(at)?;
    let is_known = |at: usize| {
        let line = head.get(at);
        line.is_some_and(|line| is_label(line.text) || running(line.text).is_some())
    };
    let next = head.get(at + 1);
    if line.shape.cell.is_some() {
        let table = |line: &Line<'_>| line.shape.cell.map(|cell| cell.table);
        let is_same = table(above) == table(line);
        return next
            .filter(|_| is_same && can_be_label(line.text))
            .map(|next| in_cells(line, next, false));
    }
    let (label, value) = line.text.split_once(['：', ':'])?;
    let is_pair = can_be_label(label) && !value.contains('。') && length(value) <= LONGEST;
    match value.trim_matches(is_space) {
        "" if is_pair && !is_known(at + 1) && is_known(at + 2) => {
            next.map(|next| in_cells(line, next, false))
        }
        "" => None,
        value => (is_pair && is_known(at + 1)).then(|| {
            let pair = Metadatum {
                label: label.trim_start_matches(BULLETS).trim().to_owned(),
                value: value.to_owned(),
            };
            (vec![pair], 1)
        }),
    }
}

/// How long a value of a label that is not known can be, in characters.
const LONGEST: usize = 80;

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
    // A box may have a label without a value right above the title.
    let is_headline = next.shape.heading.is_some() && label.shape.heading.is_none();
    let is_value = |text: &&str| is_beside && !is_title && !is_headline && !is_label(text);
    let value = Some(next.text).filter(is_value);
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
}
