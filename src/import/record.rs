//! What an import has written: `.yaodian/imports/ID.json`, by which it can be
//! taken back as long as nobody has edited the files.
//!
//! ```text
//! .yaodian/imports/ID.json       the files of the import, and of each replacement
//! .yaodian/imports/ID/1/PATH     a file as it was before the first replacement
//! ```

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Digest, to_pretty_json};

/// The files that an import has written, and what has been done to its plan by
/// `--replace`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// SHA-256 of each file, by its path from the portal's root.
    pub files: BTreeMap<String, String>,
    /// The replacements of its original, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaced: Vec<Replacement>,
}

/// What a replacement of an original has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// The files, by their paths from the portal's root.
    pub changed: BTreeMap<String, Changed>,
    /// [`Record::files`] before.
    pub files: BTreeMap<String, String>,
}

/// SHA-256 of a file before and after it was changed; `None` where it was not
/// there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Before.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
}

impl Record {
    /// Folder of the records, from the portal's root.
    pub const FOLDER: &str = ".yaodian/imports";

    /// Path of the record of a plan.
    pub fn path(id: &str) -> String {
        format!("{}/{id}.json", Self::FOLDER)
    }

    /// Reads a record; `None` if it is damaged. Nothing is then known of the
    /// import, so nothing is taken back.
    pub fn read(text: &str, id: &str) -> Option<Self> {
        // Explained above.
        let record: Self = serde_json::from_str(text).ok()?;
        let replaced = record.replaced.iter();
        let mut changed = replaced.flat_map(|one| one.changed.keys().chain(one.files.keys()));
        let is_own = |path: &String| is_own(path, id);
        (record.files.keys().all(is_own) && changed.all(is_own)).then_some(record)
    }

    /// The folder of the files as they were before a replacement, counted from 1.
    pub fn kept(id: &str, number: usize) -> String {
        format!("{}/{id}/{number}", Self::FOLDER)
    }

    /// Notes a file as it is written.
    pub fn note(&mut self, path: &str, bytes: &[u8]) {
        let digest = Digest::plain(bytes).to_string();
        self.files.insert(path.to_owned(), digest);
    }

    /// Its file.
    pub fn text(&self) -> String {
        to_pretty_json(self)
    }
}

/// Whether a path is that of an original or of a file of a plan: a record names
/// no others.
fn is_own(path: &str, id: &str) -> bool {
    let name = path.strip_prefix(&format!("content/plans/{id}/"));
    let name = name.or_else(|| path.strip_prefix("seeds/"));
    let is_name = |name: &str| !name.is_empty() && !name.starts_with('.') && !name.contains('\\');
    name.is_some_and(|name| name.split('/').all(is_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_should_come_back_and_name_only_what_an_import_writes() {
        let mut record = Record::default();
        record.note("seeds/a.txt", b"a");
        record.note("content/plans/2026/plan.toml", b"b");
        assert_eq!(Record::read(&record.text(), "2026"), Some(record.clone()));
        assert_eq!(Record::read(&record.text(), "2027"), None);
        for path in [
            "site.toml",
            "seeds/../site.toml",
            "seeds/",
            "content/plans/2026/en/../b",
        ] {
            let mut other = record.clone();
            other.note(path, b"c");
            assert_eq!(Record::read(&other.text(), "2026"), None, "{path}");
        }
        assert_eq!(Record::read("{", "2026"), None);
    }
}
