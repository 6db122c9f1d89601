//! What an import has written: `.yaodian/imports/ID.json`, by which it can be
//! taken back as long as nobody has edited the files.
//!
//! ```text
//! .yaodian/imports/ID.json       the files of the import, and of each replacement
//! .yaodian/imports/ID/1/PATH     a file as it was before a replacement
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
    /// The number of the folder with the files as they were before. Without one, it
    /// is the number of the replacement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<usize>,
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

    /// The folder of the files as they were before a replacement, by its number.
    pub fn kept(id: &str, number: usize) -> String {
        format!("{}/{id}/{number}", Self::FOLDER)
    }

    /// The number of the folder of the last replacement; 0 if there is none.
    pub fn last_kept(&self) -> usize {
        let last = self.replaced.last().and_then(|last| last.kept);
        last.unwrap_or(self.replaced.len()) // see `Replacement::kept`
    }

    /// The first number that no replacement has, nor any before it.
    pub fn next_kept(&self) -> usize {
        let numbers = self.replaced.iter().filter_map(|one| one.kept);
        numbers.fold(self.replaced.len(), usize::max) + 1
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
pub fn is_own(path: &str, id: &str) -> bool {
    let name = path.strip_prefix(&format!("content/plans/{id}/"));
    let name = name.or_else(|| path.strip_prefix("seeds/"));
    let is_name = |name: &str| !["", ".", ".."].contains(&name);
    // Elsewhere it is a character like others.
    let is_separated = cfg!(windows) && path.contains('\\');
    !is_separated && name.is_some_and(|name| name.split('/').all(is_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_should_come_back_and_name_only_what_an_import_writes() {
        let mut record = Record::default();
        record.note("seeds/a.txt", b"a");
        record.note("content/plans/2026/plan.toml", b"b");
        record.note("seeds/.old/..a.txt", b"c");
        assert_eq!(Record::read(&record.text(), "2026"), Some(record.clone()));
        assert_eq!(Record::read(&record.text(), "2027"), None);
        for path in [
            "site.toml",
            "seeds/../site.toml",
            "seeds/",
            "seeds//a.txt",
            "seeds/./a.txt",
            "content/plans/2026/en/../b",
        ] {
            let mut other = record.clone();
            other.note(path, b"c");
            assert_eq!(Record::read(&other.text(), "2026"), None, "{path}");
        }
        assert_eq!(Record::read("{", "2026"), None);
    }
}
