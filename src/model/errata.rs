//! Corrections of an original, and notes on it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::LanguageTag;
use crate::base::{Place, Span};

/// A correction of the original, or a note that leaves the text unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erratum {
    /// Its location in `errata.toml`.
    pub place: Place,
    /// 1-based line of the original.
    pub line: usize,
    /// The words as published.
    pub found: String,
    /// Span of those words in the original's text.
    pub span: Span,
    /// The replacement; `None` for a note.
    pub corrected: Option<String>,
    /// The reason, in each edited language.
    pub reason: BTreeMap<LanguageTag, String>,
    /// Date of the entry.
    pub date: Date,
}
