//! Content pages (other than plans), joined across languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::{LanguageTag, Picture, Published, Why};

/// A content page: about, accessibility, open data.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its name and address.
    pub name: String,
    /// Its text in each language that it is written in, and in the languages
    /// derived from these.
    pub texts: BTreeMap<LanguageTag, PageText>,
    /// The pictures beside it that its texts show, by name.
    pub pictures: BTreeMap<String, Arc<Picture>>,
    /// Why it is not published, if it is only shown for preview.
    pub withheld: Option<Why>,
}

impl Page {
    /// The text in a language, falling back to the first available one, with
    /// its actual language.
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
    /// Its subject, in one sentence.
    pub description: String,
    /// Markdown (CommonMark with tables). Links beginning with `/` are relative
    /// to the root of the page's language; others within the site are names of
    /// pictures.
    pub markdown: String,
    /// Further metadata.
    pub article: Article,
}

/// Optional metadata of a text, besides title and description.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// When it was made public.
    pub published: Option<Published>,
    /// Date of its last change.
    pub changed: Option<Date>,
    /// Author or responsible editor.
    pub author: Option<String>,
    /// Keywords.
    pub keywords: Vec<String>,
}

impl Article {
    /// The metadata with its words rewritten by `write`.
    #[must_use]
    pub fn rewritten(&self, write: impl Fn(&str) -> String) -> Self {
        Self {
            published: self.published.clone(),
            changed: self.changed,
            author: self.author.as_deref().map(&write),
            keywords: self.keywords.iter().map(|word| write(word)).collect(),
        }
    }
}
