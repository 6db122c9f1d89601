//! The terms that a page has shown.

use std::collections::BTreeSet;

use crate::model::Body;

/// The terms that a page has shown so far. A page shows texts of several
/// provisions, each of which may stand alone for a reader who came for it, while
/// what is explained once on a page need not be explained again: so both are
/// kept, and the page is composed in reading order.
#[derive(Debug, Default)]
pub(in crate::render) struct Shown {
    /// Linked in the part of the page that is being composed.
    pub(super) linked: BTreeSet<usize>,
    /// Explained on the page.
    pub(super) explained: BTreeSet<usize>,
}

/// What becomes of the terms in a text.
#[derive(Clone, Copy)]
pub(in crate::render) enum TermUse<'o> {
    /// Nothing: the text is a link or stands in one.
    Plain,
    /// Linked, and not explained: the original's words stand beside the text
    /// as a whole.
    Linked,
    /// Linked, and in a translation explained by the words of the original.
    Explained(&'o Body),
}
