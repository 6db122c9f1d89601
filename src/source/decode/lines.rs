//! Collects the lines of a document: text, map to the file, and shapes.

use std::ops::Range;

use crate::model::{Run, Runs};

use super::shape::LineShape;
use crate::source::limits::ORIGINAL;

/// At most so many bytes of text are in a document of Office. A string or a
/// number in it can be named again and again, and be long.
const MOST: usize = ORIGINAL.bytes() as usize;

/// Lines without their text.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// The text: the lines, with a line feed between two.
    pub(super) text: String,
    /// Map to the file; empty if nothing was pushed with a range.
    pub(super) runs: Runs,
    /// What the format says of each line.
    pub(super) shapes: Vec<LineShape>,
}

impl Lines {
    /// Begins a line. `at` is where in the file the line before ends.
    pub(super) fn begin(&mut self, shape: LineShape, at: Option<usize>) {
        if !self.shapes.is_empty() {
            match at {
                Some(at) => self.push('\n', &(at..at)),
                None => self.text.push('\n'),
            }
        }
        self.shapes.push(shape);
    }

    /// Adds a character of the current line, with its range in the file: an
    /// empty one if it is not there.
    pub(super) fn push(&mut self, character: char, file: &Range<usize>) {
        self.runs.push(Run {
            text: self.text.len(),
            file: file.start,
            text_unit: character.len_utf8(),
            file_unit: file.len(),
        });
        self.text.push(character);
    }

    /// A whole line that does not map to the file. Nothing once they are
    /// [full](Self::is_full).
    pub(super) fn line(&mut self, text: &str, shape: LineShape) {
        if self.is_full() {
            return;
        }
        self.begin(shape, None);
        self.text.push_str(text);
    }

    /// Whether there is more text than any document has.
    pub(super) fn is_full(&self) -> bool {
        self.text.len() > MOST
    }

    /// The shapes of the lines; one for the empty line of an empty document.
    pub(super) fn finish(mut self) -> Self {
        if self.shapes.is_empty() {
            self.shapes.push(LineShape::default());
        }
        self
    }
}

/// Whether a character has no width and no meaning in a text that was laid out
/// by its format: zero-width characters, soft hyphens, and what no text may
/// have.
pub(super) fn is_dropped(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
    ) || crate::text::invisible::is_invisible(character)
}

/// A text of a format's own, such as a number, in a line: without what is
/// [dropped](is_dropped), and with spaces for line ends.
pub(super) fn in_line(text: &str) -> String {
    let kept = text.chars().filter(|c| !is_dropped(*c));
    kept.map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c })
        .collect()
}
