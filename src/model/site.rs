//! Site-wide settings.

use super::{BaseUrl, Language, LanguageTag, PageBudget};

/// The site's languages and address.
#[derive(Debug, Clone)]
pub struct Site {
    /// The default language first; never empty.
    pub languages: Vec<Language>,
    /// Its address on the web, if known.
    pub base_url: Option<BaseUrl>,
    /// Whether readers may store it for offline use.
    pub offline: bool,
    /// Whether it is shown to somebody who edits it, and is not published: then
    /// there are no lists of its files.
    pub is_preview: bool,
    /// How large its pages may be, if `build --budget` asks.
    pub budget: Vec<PageBudget>,
}

impl Site {
    /// The language with a tag, if the site has it.
    pub fn language(&self, tag: &LanguageTag) -> Option<&Language> {
        self.languages.iter().find(|language| &language.tag == tag)
    }

    /// The edited languages: all that are not derived.
    pub fn edited(&self) -> impl Iterator<Item = &Language> {
        self.languages.iter().filter(|l| l.derived_from.is_none())
    }

    /// An address without the folder of a language, if it has one.
    pub fn without_language<'p>(&self, path: &'p str) -> Option<&'p str> {
        let prefixes = self.languages.iter().map(|language| &*language.prefix);
        let mut prefixes = prefixes.filter(|prefix| !prefix.is_empty());
        prefixes.find_map(|prefix| path.strip_prefix(prefix))
    }
}
