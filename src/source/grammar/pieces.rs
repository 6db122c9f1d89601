//! The lines of the running text, with what they were taken for.

use super::layout::Layout;
use crate::base::Span;
use crate::source::recognise::{Reading, Role};

/// A line of the running text, or what is left of one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// Its place, without white space at the ends.
    pub(super) span: Span,
    /// Its line in the decoded text, from 1; of several, the first.
    pub(super) line: usize,
    /// What that line was taken for.
    pub(super) role: Role,
}

/// The lines that are not blank, in order.
pub(super) fn pieces(text: &str, reading: &Reading, layout: &Layout) -> Vec<Piece> {
    // Where each line of the decoded text begins in the running text.
    let starts: Vec<usize> = (reading.starts.iter().map(|start| layout.at(*start))).collect();
    let mut pieces = Vec::new();
    let mut offset = 0;
    for line in text.split('\n') {
        let whole = Span::new(offset, offset + line.len());
        offset += line.len() + 1;
        let Some(span) = trimmed(text, whole) else {
            continue;
        };
        // The last line that begins before its text.
        let number = starts.partition_point(|start| *start <= span.start);
        let at = number.checked_sub(1);
        let role = at.and_then(|at| reading.roles.get(at).copied().flatten());
        pieces.push(Piece {
            span,
            line: number.max(1),
            // Every line that is not blank has a role, but for a title that an
            // editor gave in `plan.toml`, which is before all lines.
            role: role.unwrap_or(Role::Title),
        });
    }
    pieces
}

/// A span without white space at its ends; `None` if nothing is left.
pub(super) fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text);
    let is_space = |c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}');
    let start = span.start + (words.len() - words.trim_start_matches(is_space).len());
    let end = span.start + words.trim_end_matches(is_space).len();
    (start < end).then_some(Span::new(start, end))
}

/// What is left of a span without others, in order.
pub(super) fn without(span: Span, others: &[Span]) -> Vec<Span> {
    let mut left = Vec::new();
    let mut start = span.start;
    for other in others.iter().filter(|other| other.meets(span)) {
        if start < other.start {
            left.push(Span::new(start, other.start.min(span.end)));
        }
        start = start.max(other.end);
    }
    if start < span.end {
        left.push(Span::new(start, span.end));
    }
    left
}
