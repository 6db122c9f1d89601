//! What `terms.html` sees.

use serde::Serialize;

use super::{Letter, Uses};

/// The terms and what people say for them, with the measures that they lead
/// to.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TermIndex {
    /// How many words there are.
    pub count: usize,
    /// The letters that have words, in order.
    pub letters: Vec<Letter<Heading>>,
}

/// A word of the index: an official term, or one that points to such.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Heading {
    /// Its language: the page's, unless the term has no words in that.
    pub language: String,
    /// The word.
    pub word: String,
    /// What it leads to as an official term, if it is one.
    pub official: Option<Official>,
    /// The official terms that it stands for, in its language, if it is none.
    pub see: Vec<See>,
}

/// What an official term leads to.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Official {
    /// The id of its element.
    pub slug: String,
    /// Link to its explanation in the glossary.
    pub explanation: String,
    /// Where it is used, with every measure.
    pub uses: Vec<Uses>,
}

/// An official term that another word stands for.
#[derive(Debug, Serialize)]
pub(in crate::render) struct See {
    /// The id of its element.
    pub slug: String,
    /// The term.
    pub term: String,
    /// Where it is used, if that is in few measures.
    pub uses: Vec<Uses>,
}
