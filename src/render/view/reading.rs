//! What helps a reader of a text along: where one is, what is near.

use serde::Serialize;

use super::{Link, Words};
use crate::model::{NumberKind, Numbers};

/// A page above the one that is shown.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Crumb {
    /// Which kind of page it is: `home`, `search`, `audiences`, `plan`, `topic`.
    pub kind: &'static str,
    /// Link to it.
    pub url: String,
    /// How a topic is numbered; other pages are not.
    #[serde(flatten)]
    pub numbering: Option<Numbering>,
    /// The title of a plan or topic; a theme has words for the others.
    pub title: Option<Words>,
}

/// How a provision is numbered.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Numbering {
    /// Its number in the plan: 8, or the text `3-2` where numbers begin anew.
    pub number: Numbers,
    /// Its own number in Chinese: 三.
    pub numeral: String,
    /// How that is written: `han` (一、), `han-bracketed` （一）, `arabic` (1.),
    /// `arabic-bracketed` （1）, `circled` ①, `part` (第一编), `chapter` (第一章),
    /// `section` (第一节), `article` (第一条); none if it has no number.
    pub number_kind: Option<NumberKind>,
    /// Whether the number is to be shown before the title: it has one, and
    /// that is not the title itself.
    pub shows_number: bool,
}

/// A numbered link to the one before or after.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Neighbour {
    /// How it is numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
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
