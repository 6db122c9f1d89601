//! Numbers of provisions: without their mark, with two marks, repeated, or out of
//! their sequence.

use std::collections::BTreeMap;

use super::lines::Lines;
use super::slip::{Found, SlipKind};
use crate::base::Span;
use crate::source::recognise::{DoubtKind, Node, OddityKind, Reading};
use crate::text::numeral::{self, decimal_digit, is_numeral};

/// Marks after a number.
const MARKS: [char; 5] = ['.', '．', '、', '､', '。'];

/// A provision with a number.
struct Numbered<'r> {
    line: usize,
    marker: &'r str,
    value: u32,
}

/// Finds wrong numbers, where the reading of the document has found them odd.
pub(super) fn find(lines: &Lines<'_>, reading: &Reading) -> Vec<Found> {
    let mut levels: BTreeMap<usize, Vec<Numbered<'_>>> = BTreeMap::new();
    collect(&reading.nodes, &mut levels);
    let odd: BTreeMap<usize, OddityKind> = (reading.doubts.iter())
        .filter_map(|doubt| match doubt.kind {
            DoubtKind::Number(kind) => Some((doubt.line, kind)),
            DoubtKind::Title | DoubtKind::NoTitle | DoubtKind::Table { .. } => None,
        })
        .collect();
    let found = levels
        .values()
        .flat_map(|numbers| in_level(lines, numbers, &odd));
    found.collect()
}

fn collect<'r>(nodes: &'r [Node], levels: &mut BTreeMap<usize, Vec<Numbered<'r>>>) {
    for node in nodes {
        let marker = node.marker.as_deref();
        if let Some((marker, value)) = marker.and_then(|marker| Some((marker, value(marker)?))) {
            levels.entry(node.level).or_default().push(Numbered {
                line: node.line,
                marker,
                value,
            });
        }
        collect(&node.children, levels);
    }
}

/// The value of the numbers whose slips can be corrected: 一、 （一） 8.
fn value(marker: &str) -> Option<u32> {
    let (start, end) = digits(marker)?;
    let written = marker.get(start..end)?;
    numeral::figures(written).or_else(|| numeral::parse(written))
}

/// Where the numeral of a number is: after brackets and before marks.
fn digits(marker: &str) -> Option<(usize, usize)> {
    let is_digit = |c: char| decimal_digit(c).is_some() || is_numeral(c);
    let start = marker.find(is_digit)?;
    let rest = marker.get(start..)?;
    let length = rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
    Some((start, start + length))
}

/// A number as it is printed, with another value.
fn rewritten(marker: &str, value: u32) -> Option<String> {
    let (start, end) = digits(marker)?;
    let (before, rest) = marker.split_at_checked(start)?;
    let (written, after) = rest.split_at_checked(end - start)?;
    let numeral = match written.chars().next()? {
        '0'..='9' => value.to_string(),
        '０'..='９' => return None,
        _ => numeral::write(value),
    };
    Some(format!("{before}{numeral}{after}"))
}

fn in_level(
    lines: &Lines<'_>,
    numbers: &[Numbered<'_>],
    odd: &BTreeMap<usize, OddityKind>,
) -> Vec<Found> {
    let mut found = Vec::new();
    // Without a mark on any of them, that is how they are printed.
    let mark = mark_of(numbers);
    // The last number as it should be.
    let mut last = None;
    for (at, number) in numbers.iter().enumerate() {
        let next = numbers.get(at + 1).map(|next| next.value);
        let due = last.map(|last: u32| last + 1);
        let mut right = number.value;
        let slip = match odd.get(&number.line) {
            Some(OddityKind::Bare) => {
                mark.map(|mark| (SlipKind::Bare, Some(format!("{}{mark}", number.marker))))
            }
            // The number before it was the wrong one.
            Some(OddityKind::Gap) if due == Some(number.value) => None,
            Some(OddityKind::Gap | OddityKind::Repeated) => {
                let is_clear = due.is_some_and(|due| next == Some(due + 1));
                let corrected = due.filter(|due| is_clear && *due != number.value);
                right = corrected.unwrap_or(right);
                let corrected = corrected.and_then(|due| rewritten(number.marker, due));
                Some((SlipKind::Number, corrected))
            }
            _ => two_marks(number.marker).map(|once| (SlipKind::Signs, Some(once))),
        };
        last = Some(right);
        let slip = slip.and_then(|(kind, corrected)| {
            let line = lines.numbered(number.line).filter(|line| line.is_own)?;
            let start = line.start + line.text.find(number.marker)?;
            let span = Span::new(start, start + number.marker.len());
            Some(Found {
                span,
                kind,
                corrected,
            })
        });
        found.extend(slip);
    }
    found
}

/// The mark that the other numbers have: the most frequent one.
fn mark_of(numbers: &[Numbered<'_>]) -> Option<char> {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for number in numbers {
        if let Some(mark) = number
            .marker
            .chars()
            .next_back()
            .filter(|c| MARKS.contains(c))
        {
            *counts.entry(mark).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map(|(mark, _)| mark)
}

/// A number with two marks, such as `49.、`, with the first of them only.
fn two_marks(marker: &str) -> Option<String> {
    let bare = marker.trim_end_matches(MARKS);
    let marks = marker.get(bare.len()..)?;
    let first = marks.chars().next().filter(|_| marks.chars().count() > 1)?;
    Some(format!("{bare}{first}"))
}
