//! Languages, identified by BCP 47 tags.

use std::fmt;

use icu_locale_core::LanguageIdentifier;
use serde::{Deserialize, Serialize};

use crate::base::up_to;

/// A BCP 47 language tag as used by the site: `zh-Hans`, `en`, `es-419`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct LanguageTag(String);

impl TryFrom<String> for LanguageTag {
    type Error = String;

    fn try_from(tag: String) -> Result<Self, Self::Error> {
        Self::new(&tag).ok_or(tag)
    }
}

impl LanguageTag {
    /// A tag in canonical case, or `None` if it is not of the form
    /// `language[-Script][-REGION][-variant…]` (RFC 5646 §2.1). Extensions are
    /// rejected: they concern sorting or numbering, not the written language.
    pub fn new(tag: &str) -> Option<Self> {
        // A tag that does not parse is not of that form.
        let identifier = LanguageIdentifier::try_from_str(tag).ok()?;
        Some(Self(identifier.to_string()))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is Chinese, in any script.
    pub fn is_chinese(&self) -> bool {
        self.0 == "zh" || self.0.starts_with("zh-")
    }

    /// Whether its texts are natively written with Chinese characters.
    pub fn writes_han(&self) -> bool {
        let primary = up_to(&self.0, &['-']);
        ["zh", "yue", "ja", "ko", "vi"].contains(&primary)
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A language that the site is published in, with its own texts or with texts
/// derived by the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Its tag.
    pub tag: LanguageTag,
    /// Its endonym: 简体中文, English.
    pub label: String,
    /// The portal's name in this language.
    pub site_name: String,
    /// A one-sentence description of the portal, for search engines.
    pub site_description: String,
    /// Folder of its pages, relative to the site's root: empty for the default
    /// language, else the lower-case tag and `/`.
    pub prefix: String,
    /// The language whose texts are converted, by character and phrase, if it
    /// has no editions of its own.
    pub derived_from: Option<LanguageTag>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_should_take_its_canonical_case() {
        let canonical = |tag| LanguageTag::new(tag).map(|tag| tag.to_string());
        assert_eq!(canonical("ZH-hans"), Some("zh-Hans".to_owned()));
        assert_eq!(canonical("en-gb"), Some("en-GB".to_owned()));
        assert_eq!(canonical("ES-419"), Some("es-419".to_owned()));
        assert_eq!(canonical("sr-latn-rs"), Some("sr-Latn-RS".to_owned()));
        assert_eq!(canonical("CA-Valencia"), Some("ca-valencia".to_owned()));
        assert_eq!(canonical(""), None);
        assert_eq!(canonical("en-"), None);
        assert_eq!(canonical("es-41"), None);
        assert_eq!(canonical("zh-u-co-stroke"), None);
        assert_eq!(canonical("english"), None);
        assert_eq!(canonical("zh_CN"), None);
        assert_eq!(canonical("en-GB-Latn"), None);
    }
}
