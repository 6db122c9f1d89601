//! Pages that list what plans have, as the index sees them.

use std::collections::BTreeMap;

use crate::base::Digest;
use crate::model::{LanguageTag, Route};

/// A page that lists what plans have: their targets, laws, deadlines.
#[derive(Debug, Clone)]
pub struct ListPage {
    /// Where it is.
    pub route: Route,
    /// What it lists, as `asked/lists.txt` calls it: `target`.
    pub subject: &'static str,
    /// Its title, in each language in which it has one.
    pub titles: BTreeMap<LanguageTag, String>,
}

impl ListPage {
    /// Digest of all that the index has of some pages.
    pub fn digest(pages: &[Self]) -> Digest {
        let words = pages.iter().flat_map(|page| {
            let titles = page.titles.iter();
            let titles = titles.flat_map(|(language, title)| [language.as_str(), title]);
            [page.route.path(), page.subject].into_iter().chain(titles)
        });
        Digest::of(words.map(str::as_bytes))
    }
}
