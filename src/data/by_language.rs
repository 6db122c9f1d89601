//! Values in several languages.

use std::collections::BTreeMap;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::model::{LanguageTag, Portal};

/// A value in several languages: an object with BCP 47 tags as keys.
#[derive(Debug, Clone)]
pub struct ByLanguage<T>(pub Vec<(LanguageTag, T)>);

impl<T: Serialize> Serialize for ByLanguage<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (language, value) in &self.0 {
            map.serialize_entry(language.as_str(), value)?;
        }
        map.end()
    }
}

impl<T> ByLanguage<T> {
    /// The value in a language.
    pub(super) fn get(&self, language: &LanguageTag) -> Option<&T> {
        let own = self.0.iter().find(|(tag, _)| tag == language);
        own.map(|(_, value)| value)
    }

    /// Whether there is no value.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A localized value with its languages in the order of the site, followed by
/// those that the site does not have.
pub(super) fn in_site_order(
    portal: &Portal,
    values: &BTreeMap<LanguageTag, String>,
) -> ByLanguage<String> {
    let rank = |tag: &LanguageTag| {
        let languages = &portal.site.languages;
        languages
            .iter()
            .position(|language| &language.tag == tag)
            .unwrap_or(languages.len())
    };
    let is_edited = |tag: &LanguageTag| {
        let language = portal.site.language(tag);
        language.is_none_or(|language| language.derived_from.is_none())
    };
    let mut entries: Vec<_> = values
        .iter()
        .filter(|(tag, _)| is_edited(tag))
        .map(|(tag, value)| (tag.clone(), value.clone()))
        .collect();
    entries.sort_by_key(|(tag, _)| rank(tag));
    ByLanguage(entries)
}
