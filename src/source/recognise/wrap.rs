//! Hard line breaks within paragraphs, as in text that was copied from a page.

use std::ops::RangeInclusive;

use super::contents;
use super::line::{Line, width};
use crate::base::Span;

/// How much narrower than the page a line can be that goes on: a number or a
/// word in Latin letters moves to the next line as a whole.
const SLACK: usize = 5;

/// How wide a page can be, in half-width columns.
const PAGE: RangeInclusive<usize> = 36..=100;

/// Finds the width at which a text is broken, if it is. Its table of contents
/// does not count.
fn page(lines: &[Line<'_>]) -> Option<usize> {
    let is_text = |line: &&Line<'_>| !contents::is_entry(line.text);
    let lines: Vec<&Line<'_>> = lines.iter().filter(is_text).collect();
    let mut widths: Vec<usize> = lines.iter().map(|line| line.right()).collect();
    widths.sort_unstable();
    let within = |most: usize| {
        let first = widths.partition_point(|width| width + SLACK < most);
        widths.partition_point(|width| *width <= most) - first
    };
    let most = widths
        .iter()
        .copied()
        .filter(|width| PAGE.contains(width))
        .max_by_key(|most| (within(*most), *most))?;
    let is_full = |line: &&&Line<'_>| (most.saturating_sub(SLACK)..=most).contains(&line.right());
    let full: Vec<&&Line<'_>> = lines.iter().filter(is_full).collect();
    let open = full.iter().filter(|line| !ends(line)).count();
    let full = full.len();
    let wider = widths.len() - widths.partition_point(|width| *width <= most);
    let is_page = full >= 4 && open * 2 > full && wider * 8 < widths.len();
    is_page.then_some(most)
}

fn ends(line: &Line<'_>) -> bool {
    line.text.ends_with(['。', '；', '：', '！', ';', ':'])
}

/// Marks the lines that go on in the next one.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let Some(page) = page(lines) else { return };
    let after: Vec<(bool, usize)> = lines
        .iter()
        .skip(1)
        .map(|line| (line.after_blank, line.indent))
        .collect();
    for (line, (is_apart, indent)) in lines.iter_mut().zip(after) {
        let begins_paragraph = indent > line.indent.max(3) || indent >= 4 && line.indent >= 4;
        line.goes_on =
            line.right() + SLACK >= page && !ends(line) && !is_apart && !begins_paragraph;
    }
}

/// The line breaks after lines that go on.
pub(super) fn breaks(lines: &[Line<'_>]) -> impl Iterator<Item = Span> {
    let pairs = lines.iter().zip(lines.iter().skip(1));
    pairs
        .filter(|(line, _)| line.goes_on)
        .map(|(line, next)| Span::new(line.end(), next.at))
}

impl Line<'_> {
    /// The column at which it ends.
    fn right(&self) -> usize {
        self.indent + width(self.text)
    }
}
