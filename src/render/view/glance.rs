//! A plan at a glance: a row a topic, a square a measure.

use serde::Serialize;

use super::{Numbering, TitleLink};

/// A topic and its measures.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Row {
    /// How the topic is numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
    /// The topic.
    pub link: TitleLink,
    /// Its measures.
    pub squares: Vec<Square>,
}

/// A measure.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Square {
    /// What is in the square: the measure's own number.
    pub number: u32,
    /// The measure.
    pub link: TitleLink,
    /// Whether it sets a target.
    pub has_target: bool,
    /// Whether it is one of those that the page is about.
    pub is_meant: bool,
}

/// A target, its quantity apart: 年度总投资, 4, 亿元以上.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Figure {
    /// Link to the sentence that sets it.
    pub url: String,
    /// Language of the words.
    pub language: String,
    /// The words before the number.
    pub before: String,
    /// The number, in digits; empty if it is in words.
    pub digits: String,
    /// The words after it.
    pub after: String,
}
