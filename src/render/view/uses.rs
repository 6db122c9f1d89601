//! Terms by letter, and where plans use them.

use serde::Serialize;

use super::TitleLink;
use crate::model::Numbers;

/// The entries under one letter, in the order of the page's language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Letter<T> {
    /// `A`, `0–9`, or `#` for all others.
    pub name: String,
    /// The id of its heading.
    pub id: String,
    /// The entries under it.
    pub entries: Vec<T>,
}

/// Where a plan uses a term.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Uses {
    /// The plan, if the site has several.
    pub plan: Option<TitleLink>,
    /// The first provisions that have it.
    pub measures: Vec<MeasureLink>,
    /// How many more provisions have it.
    pub more: usize,
    /// Link to a search for it, if there are more.
    pub search: Option<String>,
}

/// A link to a provision by its number.
#[derive(Debug, Serialize)]
pub(in crate::render) struct MeasureLink {
    /// Its number in the plan.
    pub number: Numbers,
    /// Where to.
    pub url: String,
}
