//! The original as published, and the corrections that stand beside it.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::LanguageTag;
use crate::base::{File, Place, Span};

/// A document as it was published: never edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// Path and decoded text.
    pub file: Arc<File>,
    /// Lower-case hexadecimal SHA-256 of the bytes (FIPS 180-4).
    pub sha256: String,
}

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
    /// Why, in each language; in a derived one once the plan is joined.
    pub reason: BTreeMap<LanguageTag, String>,
    /// When it was recorded.
    pub date: Date,
}
