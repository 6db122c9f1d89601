//! What `glossary.html` sees.

use serde::Serialize;

use super::{Link, Words};

/// The terms of the field.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Glossary {
    /// How many there are.
    pub count: usize,
    /// The letters that have entries, in order.
    pub letters: Vec<Letter<Entry>>,
}

/// What stands under one letter, in the order of the page's language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Letter<T> {
    /// `A`, `0–9`, or `#` for what begins with neither.
    pub name: String,
    /// The id of its heading.
    pub id: String,
    /// What stands under it.
    pub entries: Vec<T>,
}

/// A term.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Entry {
    /// The id of its element, to which links in the texts lead.
    pub slug: String,
    /// Language of the term and of what is said of it: the page's, unless it
    /// has no words in that.
    pub language: String,
    /// The official term.
    pub term: String,
    /// The term in other languages.
    pub others: Vec<Words>,
    /// What it means.
    pub explanation: String,
    /// What people call it who look for it, as a list to be read.
    pub everyday: Option<String>,
    /// What it names: `body`, `place`, `programme`, `benefit`, `instrument`,
    /// `phrase`, `concept`.
    pub kind: String,
    /// Where it is used; nothing for a plan that does not have it.
    pub uses: Vec<Uses>,
}

/// Where a plan uses a term.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Uses {
    /// The plan, where the site has several.
    pub plan: Option<Link>,
    /// The first measures that have it.
    pub measures: Vec<MeasureLink>,
    /// How many more measures have it.
    pub more: usize,
    /// Link to a search for it, if there are more.
    pub search: Option<String>,
}

/// A link to a measure by its number.
#[derive(Debug, Serialize)]
pub(in crate::render) struct MeasureLink {
    /// Its number.
    pub number: u32,
    /// Where to.
    pub url: String,
}
