//! What helps a reader of a text along: where one is, what is near.

use serde::Serialize;

use super::{Link, Words};

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

/// A heading of a long page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Section {
    /// Its fragment.
    pub id: String,
    /// HTML: its words.
    pub html: String,
}
