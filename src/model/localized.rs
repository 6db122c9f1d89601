//! One thing in several languages.

use std::collections::BTreeMap;

use super::LanguageTag;

/// One thing in the original's language, in those it is translated into, and
/// in those that are derived from one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized<T> {
    /// Language of the original.
    pub language: LanguageTag,
    /// The original.
    pub original: T,
    /// The translations that exist.
    pub translations: BTreeMap<LanguageTag, T>,
    /// The same words in other scripts, made by the program.
    pub derived: BTreeMap<LanguageTag, T>,
}

impl<T> Localized<T> {
    /// The version in a language, if there is one.
    pub fn get(&self, language: &LanguageTag) -> Option<&T> {
        if language == &self.language {
            return Some(&self.original);
        }
        let translation = self.translations.get(language);
        translation.or_else(|| self.derived.get(language))
    }

    /// The version in a language, else the original, with the language that
    /// it really is in.
    pub fn resolve(&self, language: &LanguageTag) -> (&LanguageTag, &T) {
        let translation = self.translations.get_key_value(language);
        translation
            .or_else(|| self.derived.get_key_value(language))
            .unwrap_or((&self.language, &self.original))
    }

    /// The original and its translations; what is derived from them is none.
    pub fn editions(&self) -> impl Iterator<Item = (&LanguageTag, &T)> {
        std::iter::once((&self.language, &self.original)).chain(&self.translations)
    }
}
