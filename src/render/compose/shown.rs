//! Tracks which terms a page has already linked.

use std::collections::BTreeSet;

use crate::model::Body;

/// The terms that a page has linked so far: each at its first use, so the page
/// must be composed in reading order.
#[derive(Debug, Default)]
pub(in crate::render) struct Shown {
    /// For a quick look.
    pub(super) linked: BTreeSet<usize>,
    /// The same in reading order.
    pub(super) order: Vec<usize>,
}

/// How terms in a text are treated.
#[derive(Clone, Copy)]
pub(in crate::render) enum TermUse<'o> {
    /// Left as text: the text is a title, or shown next to the page's own.
    Plain,
    /// Linked and, in a translation, explained by the words of the original.
    Explained(&'o Body),
}
