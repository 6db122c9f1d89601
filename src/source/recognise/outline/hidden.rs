//! Provisions that do not begin a line with a number: the number or the line
//! break before it is missing.

use std::ops::Range;

use super::super::candidates::{Candidate, Style};
use super::super::kind::Kind;
use super::super::line::{Line, ends_clause, is_space, length, looks_like_heading};
use super::super::marker::{Marker, marker};
use super::{OddityKind, Open, Parser};

impl Parser<'_, '_> {
    /// Opens the article that is in the line of its chapter: 第一章 总则 第一条.
    pub(super) fn article_in_line(&mut self, chapter: Marker, candidate: &Candidate) {
        let is_above = matches!(
            chapter.kind,
            Kind::Part | Kind::Chapter | Kind::Section | Kind::Han
        );
        let style = Style::Number(Kind::Article);
        let rank = self.order.iter().position(|other| *other == style);
        let line = self.lines.get(candidate.line);
        let (true, Some(rank), Some(line)) = (is_above, rank, line) else {
            return;
        };
        let due = self.last.get(&rank).map_or(1, |last| last + 1);
        if let Some((start, marker)) = first_article(line.text, chapter.end)
            && marker.value == due
        {
            let article = Candidate {
                line: candidate.line,
                style,
                marker: Some(marker),
            };
            self.open(rank, due, &article);
            if let Some(opened) = self.outline.openings.last_mut() {
                opened.start = start;
            }
        }
    }

    /// Opens a heading without a number after the first of these lines, if there
    /// is one.
    pub(super) fn lost(&mut self, range: Range<usize>, rank: usize, value: u32) -> bool {
        let ends = |line: &Line<'_>| {
            ends_clause(line.text) || looks_like_heading(line) || line.text.ends_with(['）', ')'])
        };
        let is_one = |index: &usize| {
            let above = index.checked_sub(1).and_then(|at| self.lines.get(at));
            self.lines
                .get(*index)
                .is_some_and(|line| looks_like_heading(line) && !line.goes_on)
                && above.is_none_or(|line| ends(line) && !line.goes_on)
                && !self.taken.contains(index)
        };
        let Some(line) = (range.start + 1..range.end).rev().find(is_one) else {
            return false;
        };
        let candidate = Candidate {
            line,
            style: Style::Heading(0),
            marker: None,
        };
        self.insert(rank, value, 0, &candidate);
        true
    }

    /// Opens a provision whose number is within one of these lines, after a
    /// sentence: the line break before it is missing.
    pub(super) fn within(&mut self, range: Range<usize>, rank: usize, value: u32) -> bool {
        let Some(Style::Number(kind)) = self.order.get(rank).copied() else {
            return false;
        };
        let found = range.clone().find_map(|line| {
            let text = self.lines.get(line)?.text;
            text.match_indices('。').find_map(|(at, stop)| {
                let rest = text.get(at + stop.len()..)?;
                let next = rest.trim_start_matches(is_space);
                let found = marker(next).filter(|m| m.kind == kind && m.value == value)?;
                Some((line, text.len() - next.len(), found))
            })
        });
        let Some((line, start, marker)) = found else {
            return false;
        };
        let candidate = Candidate {
            line,
            style: Style::Number(kind),
            marker: Some(marker),
        };
        self.insert(rank, value, start, &candidate);
        true
    }

    /// Opens a provision above what has been opened after it.
    fn insert(&mut self, rank: usize, value: u32, start: usize, candidate: &Candidate) {
        let line = candidate.line;
        let (above, below) = self
            .stack
            .iter()
            .partition(|open| open.line < line || start > 0 && open.line == line);
        let below: Vec<Open> = below;
        self.stack = above;
        self.open(rank, value, candidate);
        if let Some(opened) = self.outline.openings.last_mut() {
            opened.start = start;
        }
        self.stack.extend(below);
        self.note(line, Some(OddityKind::Lost));
    }
}

/// How long the heading of a chapter is at most, before an article in its line.
const LONGEST: usize = 24;

/// The number of an article within a line, after the heading of its chapter.
fn first_article(line: &str, from: usize) -> Option<(usize, Marker)> {
    let rest = line.get(from..)?;
    let (at, _) = rest.match_indices('第').next()?;
    let heading = rest.get(..at)?;
    let is_heading = length(heading) <= LONGEST
        && heading.chars().any(|c| !is_space(c))
        && !heading.contains(['，', '。', '；', '、', '《', '（']);
    let start = from + at;
    let found = marker(line.get(start..)?)?;
    (is_heading && found.kind == Kind::Article).then_some((start, found))
}
