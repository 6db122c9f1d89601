//! What a translator's file says, whatever its format: read, not judged.

use std::sync::Arc;

use crate::base::{File, Place, Spanned};
use crate::diagnostic::{Diagnostic, Problem};
use crate::source::decode;

use super::{judge, po, xliff};
use crate::model::LanguageTag;

/// The largest file that is read, in bytes. A plan of a thousand segments
/// has less than one of them.
const MOST: usize = 32 << 20;

/// A translator's file.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// The file.
    pub file: Arc<File>,
    /// Which plan it says it is of.
    pub plan: Option<Spanned<String>>,
    /// The language that it translates into.
    pub language: Option<Spanned<String>>,
    /// SHA-256 of the original that it was made from.
    pub sha256: Option<Spanned<String>>,
    /// Its units in its order.
    pub units: Vec<Delivered>,
}

impl Delivery {
    /// The language that it says it translates into, if that is one.
    pub fn language(&self) -> Option<LanguageTag> {
        judge::tag(&self.language.as_ref()?.value)
    }
}

/// A unit of a translator's file.
#[derive(Debug, Clone)]
pub struct Delivered {
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

/// Reads a file, its format known by its content.
///
/// # Errors
/// Whatever keeps it from being read as its format, all together.
pub fn read(path: &str, bytes: &[u8]) -> Result<Delivery, Vec<Diagnostic>> {
    if bytes.len() > MOST {
        let problem = Problem::ExchangeTooLarge {
            megabytes: MOST >> 20,
        };
        let place = Place::head(&File::new(path, ""));
        return Err(vec![Diagnostic::at(problem, place)]);
    }
    let file = decode(path, bytes).map_err(|problem| vec![problem])?;
    let start = file.text.trim_start();
    if start.starts_with('<') {
        xliff::read(&file)
    } else if start.starts_with('#') || start.starts_with("msg") {
        po::read(&file)
    } else {
        Err(vec![Diagnostic::at(
            Problem::ExchangeUnknown,
            Place::head(&file),
        )])
    }
}
