//! Whom provisions serve.

use std::collections::BTreeMap;

use super::LanguageTag;

/// A group of people whom provisions serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audience {
    /// Its address, which does not change.
    pub slug: String,
    /// Its words by language: the first that people write in is there, and
    /// those that are derived from one that is.
    pub words: BTreeMap<LanguageTag, AudienceWords>,
}

/// An audience in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AudienceWords {
    /// What it is called.
    pub name: String,
    /// Who belongs to it or what there is for it, in one line.
    pub line: String,
}
