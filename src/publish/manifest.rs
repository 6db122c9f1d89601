//! The list of what yaodian wrote, kept with the site: by it a folder is
//! known as ours, and by it a later build can tell what has changed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::model::{Artifact, Digest, SitePath};

/// Its name in the output: hidden, so it is no path that a site can have.
pub const MANIFEST: &str = ".yaodian-manifest.json";

/// The form of the file; another number is another form.
const VERSION: u32 = 1;

/// What a site consists of. It holds no time and no place, so that the same
/// site has the same manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// Always `yaodian`.
    generator: String,
    /// The form of this file.
    version: u32,
    /// The version of the program that wrote the site.
    program: String,
    /// The files by path.
    files: BTreeMap<String, Entry>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// SHA-256 of its bytes.
    sha256: String,
    /// Its size in bytes.
    pub(super) size: u64,
    /// Identity of all that its bytes depend on.
    depends: String,
}

impl Entry {
    /// The entry of a file that has been made.
    pub(super) fn new(bytes: &[u8], artifact: &Artifact) -> Self {
        Self {
            sha256: Digest::plain(bytes).to_string(),
            size: bytes.len() as u64,
            depends: artifact.depends.to_string(),
        }
    }
}

impl Manifest {
    /// The manifest of a site.
    pub(super) fn new(entries: BTreeMap<SitePath, Entry>) -> Self {
        Self {
            generator: "yaodian".to_owned(),
            version: VERSION,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            files: entries
                .into_iter()
                .map(|(path, entry)| (path.to_string(), entry))
                .collect(),
        }
    }

    /// Its bytes.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// The files that the manifest in a folder lists, in whatever form an
    /// older or newer program wrote it; `None` if there is none of ours.
    pub(super) fn files_in(folder: &Path) -> Option<BTreeSet<String>> {
        let bytes = std::fs::read(folder.join(MANIFEST)).ok()?;
        let manifest: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
        if manifest.get("generator")? != "yaodian" {
            return None;
        }
        let files = manifest.get("files").and_then(|files| files.as_object());
        Some(
            files
                .into_iter()
                .flat_map(|map| map.keys().cloned())
                .collect(),
        )
    }
}
