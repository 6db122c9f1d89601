//! What readers say for what the texts say.

use super::LanguageTag;

/// Words of readers, and those that texts have in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynonymGroup {
    /// The language of all its words: one that people write in.
    pub language: LanguageTag,
    /// What readers say; never empty.
    pub said: Vec<String>,
    /// What the texts say; never empty, and none of what readers say.
    pub written: Vec<String>,
}
