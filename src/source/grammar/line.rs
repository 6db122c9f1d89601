//! Lines of a text.
//!
//! ```text
//! text = *( line / blank ) ; separated by LF or CRLF
//! line = 1*character       ; white space at its ends (U+3000 too) set aside
//! ```

use crate::base::Span;

/// A line that is not blank, without surrounding white space.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// Its text.
    pub(super) text: &'t str,
    /// Its position in the text.
    pub(super) span: Span,
}

impl Line<'_> {
    /// The span of a part of the line, given as byte offsets in the line.
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
