//! Reads the parts of a ZIP archive, within limits: an archive can claim
//! little and inflate to much.

use std::cell::Cell;
use std::io::{Cursor, Read};

use encoding_rs::{UTF_16BE, UTF_16LE};
use zip::ZipArchive;

use crate::diagnostic::{Diagnostic, Problem};

use super::characters::characters;

/// At most so many files are in the archive.
const ENTRIES: usize = 10_000;

/// At most so many bytes are inflated, of all parts together.
pub(super) const INFLATED: u64 = 128 << 20;

/// At most so many bytes are inflated for each byte of the archive: XML
/// rarely exceeds 50, and the deflate algorithm allows 1032.
const RATIO: u64 = 200;

/// So much may be inflated whatever the ratio.
const SMALL: u64 = 4 << 20;

/// An archive, and how much of it may still be inflated.
pub(super) struct Archive<'b> {
    path: &'b str,
    zip: ZipArchive<Cursor<&'b [u8]>>,
    limit: u64,
    left: Cell<u64>,
}

impl<'b> Archive<'b> {
    /// Opens an archive.
    ///
    /// # Errors
    /// A damaged archive, and one with too many files.
    pub(super) fn open(path: &'b str, bytes: &'b [u8]) -> Result<Self, Diagnostic> {
        let zip = ZipArchive::new(Cursor::new(bytes));
        let zip = zip.map_err(|error| damaged(path, "", &error.to_string()))?;
        if zip.len() > ENTRIES {
            return Err(Diagnostic::general(Problem::ArchiveEntries {
                path: path.to_owned(),
                count: zip.len(),
                limit: ENTRIES,
            }));
        }
        let limit = (bytes.len() as u64)
            .saturating_mul(RATIO)
            .clamp(SMALL, INFLATED);
        Ok(Self {
            path,
            zip,
            limit,
            left: Cell::new(limit),
        })
    }

    /// The path of the archive.
    pub(super) fn path(&self) -> &'b str {
        self.path
    }

    /// Whether the archive has a part.
    pub(super) fn has(&self, part: &str) -> bool {
        self.zip.index_for_name(part).is_some()
    }

    /// The bytes of a part; `None` if there is none.
    ///
    /// # Errors
    /// A damaged or encrypted part, and one that inflates too much.
    pub(super) fn bytes(&mut self, part: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
        let Some(index) = self.zip.index_for_name(part) else {
            return Ok(None);
        };
        let wrong = |error: &dyn std::fmt::Display| damaged(self.path, part, &error.to_string());
        let entry = self.zip.by_index(index).map_err(|error| wrong(&error))?;
        let left = self.left.get();
        let mut bytes = Vec::new();
        let mut entry = entry.take(left + 1);
        entry
            .read_to_end(&mut bytes)
            .map_err(|error| wrong(&error))?;
        match left.checked_sub(bytes.len() as u64) {
            Some(rest) => self.left.set(rest),
            None => {
                return Err(Diagnostic::general(Problem::ArchiveTooLarge {
                    path: self.path.to_owned(),
                    part: part.to_owned(),
                    limit: self.limit,
                }));
            }
        }
        Ok(Some(bytes))
    }

    /// The text of an XML part: UTF-8, or UTF-16 with a mark.
    ///
    /// # Errors
    /// Those of [`Archive::bytes`], and another encoding.
    pub(super) fn text(&mut self, part: &str) -> Result<Option<String>, Diagnostic> {
        let Some(bytes) = self.bytes(part)? else {
            return Ok(None);
        };
        let decoded = match bytes.as_slice() {
            [0xFF, 0xFE, ..] => characters(UTF_16LE, &bytes, 2).map(|(text, _)| text),
            [0xFE, 0xFF, ..] => characters(UTF_16BE, &bytes, 2).map(|(text, _)| text),
            [0xEF, 0xBB, 0xBF, ..] => characters(encoding_rs::UTF_8, &bytes, 3).map(|(t, _)| t),
            _ => return utf8(self.path, part, bytes).map(Some),
        };
        let wrong = |_| damaged(self.path, part, "invalid characters");
        decoded.map(Some).map_err(wrong)
    }
}

fn utf8(path: &str, part: &str, bytes: Vec<u8>) -> Result<String, Diagnostic> {
    String::from_utf8(bytes).map_err(|error| damaged(path, part, &error.utf8_error().to_string()))
}

/// A document with a part that cannot be read.
pub(super) fn damaged(path: &str, part: &str, reason: &str) -> Diagnostic {
    Diagnostic::general(Problem::DocumentDamaged {
        path: path.to_owned(),
        part: Some(part.to_owned()).filter(|part| !part.is_empty()),
        reason: reason.to_owned(),
    })
}
