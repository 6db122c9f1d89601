//! Tracks which terms a page has already linked.

use std::collections::BTreeSet;

use crate::model::Body;

/// The terms that a page has linked so far: each at its first use, so the page
/// must be composed in reading order.
#[derive(Debug, Default)]
pub(in crate::render) struct Shown {
    /// All of them.
    pub(super) linked: BTreeSet<usize>,
    /// Those whose definitions are not shown yet, in reading order.
    pub(super) undefined: Vec<usize>,
}

impl Shown {
    /// Those whose definitions are to be shown now.
    pub(super) fn take_undefined(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.undefined)
    }
}

/// The terms that a text links, each with its segment, in reading order.
pub(super) type Chosen = Vec<(u32, usize)>;

/// How terms in a text are treated.
#[derive(Clone, Copy)]
pub(in crate::render) enum TermUse<'o> {
    /// Left as text: the text is a title, or shown next to the page's own.
    Plain,
    /// Linked and, in a translation, explained by the words of the original.
    Explained(&'o Body),
}
