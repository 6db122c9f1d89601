//! A provision as the grammar reads it.

use jiff::civil::Date;

use super::Number;
use crate::base::Span;

/// A number at the head of a line, as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbering {
    /// The characters of the number and its punctuation.
    pub span: Span,
    /// Its kind and value.
    pub number: Number,
}

/// A provision: a chapter, a measure, an article, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvisionSource {
    /// Its number, if it has one.
    pub numbering: Option<Numbering>,
    /// Its heading after the number: to the end of its line, or, where text is
    /// run in, up to and including the first 。.
    pub heading: Option<Span>,
    /// Its own text, before its children.
    pub paragraphs: Vec<Paragraph>,
    /// What it consists of.
    pub children: Vec<ProvisionSource>,
    /// Who is to do it (责任单位); none yet: the grammar does not read them.
    pub owners: Vec<Owner>,
    /// By when; none yet: the grammar does not read it.
    pub deadline: Option<Deadline>,
    /// From its number to the end of its last child.
    pub span: Span,
}

/// Who is to do what a provision asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// The name.
    pub name: Span,
    /// Whether it leads (牵头) or supports (配合).
    pub leads: bool,
}

/// By when something is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The words.
    pub text: Span,
    /// The last day, where the words name one.
    pub date: Option<Date>,
}

/// A line of running text, by sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its sentences, without gaps.
    pub sentences: Vec<Span>,
}

impl Paragraph {
    /// From the first sentence's start to the last one's end; `None` without
    /// sentences.
    pub fn span(&self) -> Option<Span> {
        let (first, last) = (self.sentences.first()?, self.sentences.last()?);
        Some(Span::new(first.start, last.end))
    }
}

impl ProvisionSource {
    /// Its heading without the 。 that ends it, in the text that it spans.
    pub fn title(&self, text: &str) -> Option<Span> {
        let heading = self.heading?;
        let words = heading.of(text);
        let bare = words.strip_suffix('。').unwrap_or(words);
        Some(Span::new(heading.start, heading.start + bare.len()))
    }

    /// Adds its leaves, and those below it, in the order of the text.
    pub(super) fn leaves(&self, leaves: &mut Vec<Span>) {
        leaves.extend(self.numbering.map(|numbering| numbering.span));
        leaves.extend(self.heading);
        leaves.extend(self.paragraphs.iter().flat_map(|p| &p.sentences));
        for child in &self.children {
            child.leaves(leaves);
        }
    }
}
