//! Languages by their BCP 47 tags.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A BCP 47 language tag as the site uses it: `zh-Hans`, `en`, `zh-Hant`.
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
    /// A tag in its canonical case, or `None` if it is not of the form
    /// `language[-Script][-REGION]` (RFC 5646 §2.1, the subset in use).
    pub fn new(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let language = parts.next()?;
        let letters = |part: &str| part.chars().all(|c| c.is_ascii_alphabetic());
        if !(2..=3).contains(&language.len()) || !letters(language) {
            return None;
        }
        let mut canonical = language.to_ascii_lowercase();
        let mut last = 0;
        for part in parts {
            let (rank, part) = match part.len() {
                4 if letters(part) => {
                    let (head, tail) = part.split_at(1);
                    (1, head.to_ascii_uppercase() + &tail.to_ascii_lowercase())
                }
                2 if letters(part) => (2, part.to_ascii_uppercase()),
                _ => return None,
            };
            if rank <= last {
                return None;
            }
            last = rank;
            canonical.push('-');
            canonical.push_str(&part);
        }
        Some(Self(canonical))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is Chinese, in whatever script.
    pub fn is_chinese(&self) -> bool {
        self.0 == "zh" || self.0.starts_with("zh-")
    }

    /// Whether texts in it hold Chinese characters that are its own.
    pub fn writes_han(&self) -> bool {
        let primary = self.0.split('-').next().unwrap_or("");
        ["zh", "yue", "ja", "ko", "vi"].contains(&primary)
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A language that the site is published in, with texts of its own or with
/// texts that the program derives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Its tag.
    pub tag: LanguageTag,
    /// Its name in itself: 简体中文, English.
    pub label: String,
    /// The portal's name in it.
    pub site_name: String,
    /// What the portal is, in one sentence, for search engines.
    pub site_description: String,
    /// Folder of its pages from the site's root: empty for the default
    /// language, else the lower-case tag and `/`.
    pub prefix: String,
    /// The language whose texts it is made from, character by character and
    /// phrase by phrase, if it has no editions of its own.
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
        assert_eq!(canonical("english"), None);
        assert_eq!(canonical("zh_CN"), None);
        assert_eq!(canonical("en-GB-Latn"), None);
    }
}
