//! Links to what there is for audiences.

use serde::Serialize;

/// A link to what there is for an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AudienceLink {
    /// Where to.
    pub url: String,
    /// Language of the words.
    pub language: String,
    /// What the audience is called.
    pub name: String,
    /// What there is for it, in one line.
    pub line: String,
    /// How many provisions of all plans serve it.
    pub count: usize,
}
