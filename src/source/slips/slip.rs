//! A slip of the pen.

use crate::base::Span;

/// A slip, with words by which an erratum can name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The line, from 1.
    pub line: usize,
    /// Where the words are in the text.
    pub span: Span,
    /// What is wrong.
    pub kind: SlipKind,
    /// The words as printed. They occur once on their line.
    pub found: String,
    /// The corrected words; `None` if it is not clear which they are.
    pub corrected: Option<String>,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlipKind {
    /// An opening bracket or quotation mark without a closing one.
    Unclosed,
    /// A closing one without an opening one.
    Unopened,
    /// Two quotation marks of the same direction.
    Turned,
    /// A pair of brackets of different widths.
    Widths,
    /// A word twice.
    Doubled,
    /// Two punctuation marks where one belongs.
    Signs,
    /// A number without its mark.
    Bare,
    /// A number that is not the one that comes next.
    Number,
    /// A clause that was pasted into another.
    Pasted,
}

impl SlipKind {
    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unclosed => "unclosed",
            Self::Unopened => "unopened",
            Self::Turned => "turned",
            Self::Widths => "widths",
            Self::Doubled => "doubled",
            Self::Signs => "signs",
            Self::Bare => "bare",
            Self::Number => "number",
            Self::Pasted => "pasted",
        }
    }
}

/// A slip as it is found: the span of what is wrong, and what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) span: Span,
    pub(super) kind: SlipKind,
    pub(super) corrected: Option<String>,
}
