//! Lines of a text.
//!
//! ```text
//! text = *( line / blank ) ; separated by LF or CRLF
//! line = 1*character       ; white space at its ends (U+3000 too) set aside
//! ```

use crate::base::Span;

/// A line that holds something, without the white space around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// Its characters.
    pub(super) text: &'t str,
    /// Where they stand.
    pub(super) span: Span,
}

impl Line<'_> {
    /// The span of a part of the line, given in bytes from its start.
    pub(super) fn part(&self, start: usize, end: usize) -> Span {
        Span::new(self.span.start + start, self.span.start + end)
    }
}

/// The lines of a text that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut offset = 0;
    for raw in text.split('\n') {
        let line = raw.trim();
        if !line.is_empty() {
            let start = offset + (raw.len() - raw.trim_start().len());
            lines.push(Line {
                text: line,
                span: Span::new(start, start + line.len()),
            });
        }
        offset += raw.len() + 1;
    }
    lines
}
