//! What the pages beside the plans need.

use serde::Serialize;

use super::{Date, Letter, Link, Section};

/// The search page, with what its script needs.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Search {
    /// Link to the site's root.
    pub root: String,
    /// Folder of the language's pages from the root: empty or `en/`.
    pub prefix: String,
    /// Queries to try.
    pub examples: Vec<Example>,
    /// Link to the index of terms, if there is one.
    pub terms: Option<String>,
    /// Its letters, without what stands under them.
    pub letters: Vec<Letter<()>>,
    /// The topics of the newest plan.
    pub topics: Vec<Link>,
}

/// A query to try.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Example {
    /// Link to its results.
    pub url: String,
    /// The query.
    pub query: String,
}

/// A page of `content/pages`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Content {
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Language that its words are in.
    pub language: String,
    /// The day of its last change, where its editors record that.
    pub changed: Option<Date>,
    /// HTML: the text.
    pub html: String,
    /// Its headings of the second level.
    pub sections: Vec<Section>,
}

/// What lets readers keep the site on their devices.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Offline {
    /// Link to the site's root.
    pub root: String,
    /// The plan that is being read, else the newest.
    pub plan: Option<String>,
}

/// The page for what is not there, in every language at once.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NotFound {
    /// The languages, the page's own first.
    pub languages: Vec<NotFoundIn>,
}

/// The ways on in one language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NotFoundIn {
    /// The language.
    pub language: String,
    /// Its name in itself.
    pub label: String,
    /// Link to the home page.
    pub home: String,
    /// Link to the search page.
    pub search: String,
    /// The newest plan.
    pub plan: Option<Link>,
}
