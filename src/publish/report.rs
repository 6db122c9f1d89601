//! What was published, in numbers.

use serde::{Deserialize, Serialize};

use crate::site::ArtifactKind;

/// What was published, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    /// HTML pages among the files.
    pub pages: usize,
    /// Files of the site, without the manifest.
    pub files: usize,
    /// Total size of the files in bytes.
    pub bytes: u64,
    /// How many of the files were taken over from the former site.
    pub kept: usize,
    /// Number of entries of the search index, in all languages.
    pub entries: usize,
}

impl Report {
    /// Counts a file.
    pub fn add(&mut self, kind: &ArtifactKind, size: u64) {
        self.files += 1;
        self.bytes += size;
        if kind.is_page() {
            self.pages += 1;
        }
    }
}
