//! What a translator's file says, whatever its format: read, not validated.

use std::sync::Arc;

use crate::base::{File, Spanned};
use crate::model::LanguageTag;

/// A translator's file.
#[derive(Debug, Clone)]
pub struct ImportFile {
    /// The file.
    pub file: Arc<File>,
    /// Which plan it says it is of.
    pub plan: Option<Spanned<String>>,
    /// The language that it translates into.
    pub language: Option<Spanned<String>>,
    /// SHA-256 of the original that it was made from.
    pub sha256: Option<Spanned<String>>,
    /// Its units in its order.
    pub units: Vec<ImportUnit>,
}

impl ImportFile {
    /// The language that it says it translates into, if that is one.
    pub fn language(&self) -> Option<LanguageTag> {
        tag(&self.language.as_ref()?.value)
    }
}

/// A unit of a translator's file.
#[derive(Debug, Clone)]
pub struct ImportUnit {
    /// The segment that it names.
    pub id: Spanned<String>,
    /// The words that it says it translates.
    pub source: Spanned<String>,
    /// The translation; empty where there is none.
    pub target: Spanned<String>,
    /// Whether the translation passes for reviewed.
    pub is_accepted: bool,
    /// The translator's own note.
    pub note: Option<String>,
}

/// A language as a file names it: `zh_Hant` is how gettext writes it.
pub(super) fn tag(language: &str) -> Option<LanguageTag> {
    LanguageTag::new(&language.replace('_', "-"))
}
