//! Audiences: the groups of people that provisions serve.

use std::collections::BTreeMap;

use super::LanguageTag;

/// A group of people that provisions serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audience {
    /// Its address, a stable slug.
    pub slug: String,
    /// Words by language. The first edited language is always present, and each
    /// derived language whose base language is.
    pub words: BTreeMap<LanguageTag, AudienceWords>,
}

/// An audience in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AudienceWords {
    /// Display name.
    pub name: String,
    /// Who belongs to it, or what is offered to it, in one line.
    pub line: String,
    /// Words that tell that a sentence concerns it; without any, its name does.
    pub words: Vec<String>,
}

impl AudienceWords {
    /// The words that tell that a sentence concerns the audience.
    pub fn telling(&self) -> impl Iterator<Item = &str> {
        let name = self.words.is_empty().then_some(&self.name);
        self.words.iter().chain(name).map(String::as_str)
    }
}
