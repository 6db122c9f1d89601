//! What is known while a document is read.

use roxmltree::Node;

use super::numbering::Numbering;
use super::styles::Styles;
use crate::source::decode::lines::Lines;
use crate::source::decode::shape::{Cell, Notes, Part};

/// The text of a paragraph.
#[derive(Debug, Default)]
pub(super) struct Inline<'a, 'i> {
    /// The text, with a line feed for each break.
    pub(super) text: String,
    /// The contents of its text boxes.
    pub(super) boxes: Vec<Node<'a, 'i>>,
    /// How many bytes at its start are a note's mark.
    pub(super) mark: Option<usize>,
    has_bold: bool,
    has_other: bool,
}

impl Inline<'_, '_> {
    /// Whether all of its text is bold.
    pub(super) fn is_bold(&self) -> bool {
        self.has_bold && !self.has_other
    }

    /// Adds text.
    pub(super) fn push(&mut self, text: &str, is_bold: bool) {
        if !text.trim().is_empty() {
            self.has_bold |= is_bold;
            self.has_other |= !is_bold;
        }
        self.text.push_str(text);
    }
}

/// Where paragraphs are.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    pub(super) part: Part,
    pub(super) cell: Option<Cell>,
}

/// Footnotes or endnotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoteKind {
    Footnote,
    Endnote,
}

impl NoteKind {
    /// The kind of relationship of their part.
    pub(super) fn part(self) -> &'static str {
        match self {
            Self::Footnote => "footnotes",
            Self::Endnote => "endnotes",
        }
    }

    /// The element of one.
    pub(super) fn element(self) -> &'static str {
        match self {
            Self::Footnote => "footnote",
            Self::Endnote => "endnote",
        }
    }

    /// The element of their properties.
    pub(super) fn properties(self) -> &'static str {
        match self {
            Self::Footnote => "footnotePr",
            Self::Endnote => "endnotePr",
        }
    }

    /// The number format that they have unless the document says otherwise.
    pub(super) fn usual(self) -> &'static str {
        match self {
            Self::Footnote => "decimal",
            Self::Endnote => "lowerRoman",
        }
    }
}

/// What is known while a document is read.
pub(super) struct Reading<'n, 'a, 'i> {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) notes: &'n mut Notes,
    pub(super) lines: Lines,
    /// How many tables have begun.
    pub(super) tables: usize,
    /// Ids of the notes that were cited, in order.
    pub(super) citations: Vec<(NoteKind, String)>,
    /// The mark of the note that is read.
    pub(super) mark: Option<String>,
    /// Text of paragraphs whose end was deleted: it belongs to the next.
    pub(super) carried: Option<Inline<'a, 'i>>,
}

impl<'n, 'a, 'i> Reading<'n, 'a, 'i> {
    pub(super) fn new(styles: Styles, numbering: Numbering, notes: &'n mut Notes) -> Self {
        Self {
            styles,
            numbering,
            notes,
            lines: Lines::default(),
            tables: 0,
            citations: Vec::new(),
            mark: None,
            carried: None,
        }
    }

    /// The lines.
    pub(super) fn finish(self) -> Lines {
        self.lines.finish()
    }

    /// The ids of the notes of a kind that were cited, each once.
    pub(super) fn cited(&self, kind: NoteKind) -> Vec<String> {
        let mut seen = std::collections::BTreeSet::new();
        let all = self.citations.iter().filter(|(of, _)| *of == kind);
        all.filter(|(_, id)| seen.insert(id.clone()))
            .map(|(_, id)| id.clone())
            .collect()
    }
}

/// The alternative of a choice that is read: the first that has something.
pub(super) fn chosen<'a, 'i>(choice: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    let mut alternatives = choice.children().filter(Node::is_element);
    alternatives.find(|node| node.has_children())
}
