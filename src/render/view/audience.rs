//! Links to the pages of audiences.

use serde::Serialize;

/// A link to the page of an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AudienceLink {
    /// Where to.
    pub url: String,
    /// Language of the words.
    pub language: String,
    /// The audience's name.
    pub name: String,
    /// What plans have for it, in one line.
    pub line: String,
    /// How many provisions of all plans serve it.
    pub count: usize,
}
