//! Corrections of an original, and notes to it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::LanguageTag;
use crate::base::{Place, Span};

/// A correction of the original, or a note that leaves the text as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erratum {
    /// Where it stands in `errata.toml`.
    pub place: Place,
    /// 1-based line of the original.
    pub line: usize,
    /// The words as published.
    pub found: String,
    /// Where those words stand in the original's text.
    pub span: Span,
    /// The words that replace them; absent for a note.
    pub corrected: Option<String>,
    /// Why, in each language that people write in.
    pub reason: BTreeMap<LanguageTag, String>,
    /// When it was recorded.
    pub date: Date,
}
