//! A provision as parsed.

use jiff::civil::Date;

use super::{Number, Responsibility};
use crate::base::Span;

/// A number at the start of a line, as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbering {
    /// The number and its punctuation.
    pub span: Span,
    /// Its kind and value.
    pub number: Number,
}

/// A provision: a chapter, a measure, an article, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvisionSource {
    /// Its number, if it has one.
    pub numbering: Option<Numbering>,
    /// Its number among its siblings, as its path has it. [`Tree`](super::Tree)
    /// sets it, so that no two are alike.
    pub value: u32,
    /// Its heading after the number: up to the end of the line, or, for a
    /// run-in heading, up to and including the first 。.
    pub heading: Option<Span>,
    /// Its own text, before its children.
    pub paragraphs: Vec<Paragraph>,
    /// Its child provisions.
    pub children: Vec<ProvisionSource>,
    /// The bodies that its own text names as responsible (责任单位), in the order
    /// of the text, each once; not those of its children. In a table of tasks, a
    /// merged cell is of every row that it covers, so their places can be in a row
    /// above.
    pub owners: Vec<Owner>,
    /// Its deadline, of its label, bracket or column, else of its sentence.
    pub deadline: Option<Deadline>,
    /// In a table of tasks: who does what its rows say, by when, if they differ.
    pub rows: Vec<RowSource>,
    /// Brackets in its own text that could name bodies, and are not read as such.
    pub doubtful: Vec<Span>,
    /// From its number to the end of its last child.
    pub span: Span,
}

/// Who does what a row of a table says, by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowSource {
    /// What the row says of the task, if it has a cell for that.
    pub says: Option<Span>,
    /// The bodies.
    pub owners: Vec<Owner>,
    /// The deadline.
    pub deadline: Option<Deadline>,
}

/// A body that is responsible for a provision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// The name.
    pub name: Span,
    /// Whether it leads (牵头), is responsible (责任单位) or supports (配合).
    pub role: Responsibility,
}

/// When something has to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The words that state it.
    pub text: Span,
    /// The last day, if the words give one. Where they give no year, it is in the
    /// year of the plan.
    pub date: Option<Date>,
}

/// A line of running text, split into sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its sentences, contiguous.
    pub sentences: Vec<Span>,
}

impl Paragraph {
    /// From the start of the first sentence to the end of the last; `None` if
    /// there are none.
    pub fn span(&self) -> Option<Span> {
        let (first, last) = (self.sentences.first()?, self.sentences.last()?);
        Some(Span::new(first.start, last.end))
    }
}

impl ProvisionSource {
    /// Its heading without punctuation at its end; `text` is the text that it spans.
    pub fn title(&self, text: &str) -> Option<Span> {
        let heading = self.heading?;
        let words = heading.of(text);
        let ends = |c: char| c.is_whitespace() || "。；;：:，,".contains(c);
        let bare = words.trim_end_matches(ends);
        Some(Span::new(heading.start, heading.start + bare.len()))
    }

    /// Appends its leaves, and those below it, in text order.
    pub(super) fn leaves(&self, leaves: &mut Vec<Span>) {
        leaves.extend(self.numbering.map(|numbering| numbering.span));
        leaves.extend(self.heading);
        leaves.extend(self.paragraphs.iter().flat_map(|p| &p.sentences));
        for child in &self.children {
            child.leaves(leaves);
        }
    }
}
