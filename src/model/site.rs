//! The site itself.

use super::{BaseUrl, Language, LanguageTag};

/// The site's languages and address.
#[derive(Debug, Clone)]
pub struct Site {
    /// The default language first; never empty.
    pub languages: Vec<Language>,
    /// Where it stands on the web, if that is known.
    pub base_url: Option<BaseUrl>,
    /// Whether readers may keep it on their devices.
    pub offline: bool,
}

impl Site {
    /// The language of a tag, if the site has it.
    pub fn language(&self, tag: &LanguageTag) -> Option<&Language> {
        self.languages.iter().find(|language| &language.tag == tag)
    }

    /// The languages that people write texts in: all but the derived ones.
    pub fn edited(&self) -> impl Iterator<Item = &Language> {
        self.languages.iter().filter(|l| l.derived_from.is_none())
    }
}
