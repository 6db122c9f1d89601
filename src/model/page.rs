//! Pages beside the plans, joined over their languages.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{LanguageTag, Published, Why};

/// A page beside the plans: about, accessibility, open data.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its name and address.
    pub name: String,
    /// What it says in each language that it is written in, and in those
    /// derived from one of them.
    pub texts: BTreeMap<LanguageTag, PageText>,
    /// Why it is not published, where it is only looked at.
    pub withheld: Option<Why>,
}

impl Page {
    /// Its text in a language, else in the first that it is written in, with
    /// the language that it really is in.
    pub fn text_in(&self, language: &LanguageTag) -> Option<(&LanguageTag, &PageText)> {
        let own = self.texts.get_key_value(language);
        own.or_else(|| self.texts.first_key_value())
    }
}

/// A page in one language.
#[derive(Debug, Clone)]
pub struct PageText {
    /// Title.
    pub title: String,
    /// One sentence on what it is about.
    pub description: String,
    /// Markdown (CommonMark with tables). Its links begin with `/` from the
    /// root of the page's language.
    pub markdown: String,
    /// What else is said of it.
    pub article: Article,
}

/// What a text may say of itself besides title and description.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// When it was made public.
    pub published: Option<Published>,
    /// The day of its last change.
    pub changed: Option<Date>,
    /// Who wrote it or answers for it.
    pub author: Option<String>,
    /// A few words for what it is about.
    pub keywords: Vec<String>,
}
