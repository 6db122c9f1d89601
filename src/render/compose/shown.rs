//! Tracks which terms a page has already linked and explained.

use std::collections::BTreeSet;

use crate::model::Body;

/// The terms that a page has shown so far. A link is repeated in each part of
/// the page, since readers may arrive at any part; an explanation is given once
/// per page. Both are tracked, so the page must be composed in reading order.
#[derive(Debug, Default)]
pub(in crate::render) struct Shown {
    /// Linked in the part of the page being composed.
    pub(super) linked: BTreeSet<usize>,
    /// Explained on the page.
    pub(super) explained: BTreeSet<usize>,
}

/// How terms in a text are treated.
#[derive(Clone, Copy)]
pub(in crate::render) enum TermUse<'o> {
    /// Left as text: the text is a link or part of one.
    Plain,
    /// Linked but not explained: the original is shown next to the text.
    Linked,
    /// Linked and, in a translation, explained by the words of the original.
    Explained(&'o Body),
}
