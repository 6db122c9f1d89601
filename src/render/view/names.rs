//! Links to the names in plans.

use serde::Serialize;

use super::Link;

/// The names of one kind in a provision.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesOfKind {
    /// The kind.
    pub kind: String,
    /// Links to the entries.
    pub links: Vec<Link>,
}

/// A link to all names of a kind, or of kind `duty` to who does what, or of
/// kind `deadline` to all deadlines.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesLink {
    /// The kind.
    pub kind: String,
    /// Where to.
    pub url: String,
    /// How many names there are.
    pub count: usize,
}
