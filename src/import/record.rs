//! What an import has written: `.yaodian/imports/ID.json`, by which it can be
//! taken back as long as nobody has edited the files.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Digest, to_pretty_json};

/// The files that an import has written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// SHA-256 of each file, by its path from the portal's root.
    pub files: BTreeMap<String, String>,
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
        // A record names files of its own plan, and originals.
        let is_own = |path: &String| {
            let name = path.strip_prefix(&format!("content/plans/{id}/"));
            let name = name.or_else(|| path.strip_prefix("seeds/"));
            name.is_some_and(|name| !name.contains(['/', '\\']) && !name.starts_with('.'))
        };
        record.files.keys().all(is_own).then_some(record)
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
        for path in ["site.toml", "seeds/../site.toml", "content/plans/2026/a/b"] {
            let mut other = record.clone();
            other.note(path, b"c");
            assert_eq!(Record::read(&other.text(), "2026"), None, "{path}");
        }
        assert_eq!(Record::read("{", "2026"), None);
    }
}
