//! The contents of a translator's file, independent of its format and not
//! validated yet.

use std::sync::Arc;

use crate::base::{File, Spanned};
use crate::model::LanguageTag;

/// A translator's file.
#[derive(Debug, Clone)]
pub struct ImportFile {
    /// The file.
    pub file: Arc<File>,
    /// The plan that it names.
    pub plan: Option<Spanned<String>>,
    /// The target language that it names.
    pub language: Option<Spanned<String>>,
    /// SHA-256 of the original that it was exported from.
    pub sha256: Option<Spanned<String>>,
    /// Its units, in file order.
    pub units: Vec<ImportUnit>,
}

impl ImportFile {
    /// The target language, if it is a valid tag.
    pub fn language(&self) -> Option<LanguageTag> {
        tag(&self.language.as_ref()?.value)
    }
}

/// A unit of a translator's file.
#[derive(Debug, Clone)]
pub struct ImportUnit {
    /// The segment identifier.
    pub id: Spanned<String>,
    /// The source text in the file.
    pub source: Spanned<String>,
    /// The translation; empty if there is none.
    pub target: Spanned<String>,
    /// Whether the translation counts as reviewed.
    pub is_accepted: bool,
    /// The translator's note.
    pub note: Option<String>,
}

/// Parses a language tag as used in exchange formats; gettext writes `zh_Hant`.
pub(super) fn tag(language: &str) -> Option<LanguageTag> {
    LanguageTag::new(&language.replace('_', "-"))
}
