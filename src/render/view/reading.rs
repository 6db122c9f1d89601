//! Orientation in a text: the pages above, the pages before and after.

use serde::Serialize;

use super::{TitleLink, TitleWords};
use crate::model::{NumberKind, Numbers};

/// A page above the current one.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Crumb {
    /// Which kind of page it is: `home`, `search`, `audiences`, `plan`, `topic`.
    pub kind: &'static str,
    /// Link to it.
    pub url: String,
    /// How a topic is numbered; other pages are not.
    #[serde(flatten)]
    pub numbering: Option<Numbering>,
    /// The title of a plan or topic; the theme's wording names the other pages.
    pub title: Option<TitleWords>,
}

/// How a provision is numbered.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Numbering {
    /// Its number in the plan: 8, or the text `3-2` where numbering restarts in
    /// each chapter.
    pub number: Numbers,
    /// Its own number in Chinese: 三.
    pub numeral: String,
    /// That number as printed in the original, with its punctuation: 三、.
    pub printed: String,
    /// The style of that number: `han` (一、), `han-bracketed` （一）, `arabic`
    /// (1.), `arabic-bracketed` （1）, `half-bracketed` 1）, `circled` ①, `formal`
    /// (壹、), `decimal` (1.1), `part` (第一编), `chapter` (第一章), `section`
    /// (第一节), `article` (第一条), `stage` (第一阶段), `step` (第一步); absent if
    /// it has no number.
    pub number_kind: Option<NumberKind>,
    /// Whether to show the number before the title: there is one, and it is not
    /// itself the title.
    pub shows_number: bool,
}

/// A numbered link to the previous or next provision.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Neighbour {
    /// How it is numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
    /// The link.
    pub link: TitleLink,
}

/// A heading of a long page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Section {
    /// Its id.
    pub id: String,
    /// HTML: its text.
    pub html: String,
}
