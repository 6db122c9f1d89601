//! What helps a reader of a text along: where one is, how to quote it.

use serde::Serialize;

use super::{Date, Link, Words};

/// A page above the one that is shown.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Crumb {
    /// Which kind of page it is: `home`, `search`, `audiences`, `plan`, `topic`.
    pub kind: &'static str,
    /// Link to it.
    pub url: String,
    /// A topic's number.
    pub number: Option<u32>,
    /// A topic's number in Chinese.
    pub numeral: Option<String>,
    /// The title of a plan or topic; a theme has words for the others.
    pub title: Option<Words>,
}

/// A numbered link to the one before or after.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Neighbour {
    /// Its number.
    pub number: u32,
    /// Its number in Chinese.
    pub numeral: String,
    /// The link.
    pub link: Link,
}

/// How a measure is quoted, in the forms that the site's languages allow.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Quotation {
    /// The measure's address, where the site's is known.
    pub address: Option<String>,
    /// As GB/T 7714-2015 has it, in Chinese.
    pub standard: Option<Quoted>,
    /// In plain words, in the first language that is not Chinese.
    pub plain: Option<Quoted>,
}

/// What a form of a quotation says, in its language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Quoted {
    /// The language.
    pub language: String,
    /// Who issued the plan, if that is known.
    pub issuer: Option<Words>,
    /// The plan's title.
    pub plan: String,
    /// When it was published, else issued, if either is known.
    pub date: Option<Date>,
}

/// A heading of a long page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Section {
    /// Its fragment.
    pub id: String,
    /// HTML: its words.
    pub html: String,
}
