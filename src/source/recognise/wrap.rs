//! Hard line breaks within paragraphs, as in text that was copied from a page.

use std::ops::RangeInclusive;

use super::chrome;
use super::contents;
use super::line::{Line, width};
use super::marker::marker;
use crate::base::Span;

/// How much narrower than the page a line can be that goes on: a number or a
/// word in Latin letters moves to the next line as a whole.
const SLACK: usize = 5;

/// How wide a page can be, in half-width columns.
const PAGE: RangeInclusive<usize> = 36..=100;

/// Ends of lines that need not be cut.
const PUNCTUATION: [char; 14] = [
    '。', '；', '：', '！', ';', ':', '，', '、', ',', '”', '》', '）', ')', '？',
];

/// Finds the width at which a text is broken, if it is. Its table of contents
/// does not count.
fn page(lines: &[Line<'_>]) -> Option<usize> {
    let is_text = |line: &&Line<'_>| !contents::is_entry(line.text);
    let lines: Vec<&Line<'_>> = lines.iter().filter(is_text).collect();
    let mut widths: Vec<usize> = lines.iter().map(|line| line.right()).collect();
    widths.sort_unstable();
    // A line that is cut at the edge of the page seldom ends in punctuation.
    let is_cut = |line: &&&Line<'_>| !line.text.ends_with(PUNCTUATION);
    let mut cut: Vec<usize> = lines
        .iter()
        .filter(is_cut)
        .map(|line| line.right())
        .collect();
    cut.sort_unstable();
    let within = |most: usize| {
        let first = cut.partition_point(|width| width + SLACK < most);
        cut.partition_point(|width| *width <= most) - first
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

/// Marks the lines that go on in the next one; the number of a page between them
/// is not one.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let Some(page) = page(lines) else { return };
    let is_own = |line: &Line<'_>| !chrome::is_page_number(line.text);
    let own: Vec<Line<'_>> = lines.iter().copied().filter(is_own).collect();
    let rights = rights(&own, page);
    let mut after = own.iter().zip(&rights).skip(1);
    let mut goes_on: Vec<bool> = Vec::new();
    for (line, (right, is_cut)) in own.iter().zip(&rights) {
        // Punctuation is narrower where a line was cut after it.
        let slack = if *is_cut { 2 * SLACK } else { SLACK };
        goes_on.push(after.next().is_some_and(|(next, (_, is_piece))| {
            let is_apart = next.after_blank && next.order == line.order + 1;
            let begins_paragraph =
                next.indent > line.indent.max(3) || next.indent >= 4 && line.indent >= 4;
            // An item that ends in ；is followed by the next one.
            let is_over = match line.text.ends_with('；') {
                true => marker(next.text).is_some(),
                false => ends(line),
            };
            let is_full = right + slack >= page && !is_over && !begins_paragraph;
            (is_full || *is_piece) && !is_apart
        }));
    }
    for (line, goes_on) in lines.iter_mut().filter(|line| is_own(line)).zip(goes_on) {
        line.goes_on = goes_on;
    }
}

/// The column at which each line ends, and whether it is a piece of the line
/// before: some conversions break a line of a page after its punctuation too.
fn rights(lines: &[Line<'_>], page: usize) -> Vec<(usize, bool)> {
    let is_short = |line: &Line<'_>| line.right() + SLACK < page;
    let pieces = lines
        .iter()
        .filter(|line| is_short(line) && line.text.ends_with(['，', '、']));
    let is_in_pieces = pieces.count() * PIECES > lines.len();
    let mut rights: Vec<(usize, bool)> = Vec::new();
    let mut above: Option<&Line<'_>> = None;
    for line in lines {
        let before = rights.last().map_or(0, |(right, _)| *right);
        let whole = before + width(line.text);
        let is_piece = is_in_pieces
            && above.is_some_and(|above| is_short(above) && cuts(above.text, line.text))
            && whole <= page + 2 * SLACK
            && !(line.after_blank && above.is_some_and(|above| line.order == above.order + 1));
        rights.push(match is_piece {
            true => (whole, true),
            false => (line.right(), false),
        });
        above = Some(line);
    }
    rights
}

/// How many lines there are at most for each one that ends short in a comma,
/// in a text in pieces.
const PIECES: usize = 25;

/// Whether a line can be cut between these texts.
fn cuts(before: &str, after: &str) -> bool {
    let is_number = marker(before).is_some_and(|marker| marker.end == before.len());
    let is_after = before.ends_with(['，', '、', '”', '》', '）', '；']);
    let is_before = after.starts_with(['“', '《', '（']) && !before.ends_with('。');
    let begins = marker(after).is_some_and(|marker| !marker.is_bare);
    (is_number || is_after || is_before) && !begins
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
