//! Links to what plans name.

use serde::Serialize;

use super::Link;

/// What a provision names of one kind.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesOfKind {
    /// The kind.
    pub kind: String,
    /// Links to the entries.
    pub links: Vec<Link>,
}

/// A link to all that plans name of a kind.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesLink {
    /// The kind.
    pub kind: String,
    /// Where to.
    pub url: String,
    /// How many names there are.
    pub count: usize,
}
