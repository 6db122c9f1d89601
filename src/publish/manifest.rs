//! The list of what yaodian wrote, kept with the site: by it a folder is
//! known as ours, and by it a later build can tell what has changed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::base::Digest;
use crate::model::{Artifact, PROGRAM, SitePath};

/// Its name in the output: hidden, so it is no path that a site can have.
pub const MANIFEST: &str = ".yaodian-manifest.json";

/// What says that a manifest is one of ours.
const GENERATOR: &str = "yaodian";

/// The form of the file; another number is another form.
const VERSION: u32 = 2;

/// What a site consists of. It holds no time and no place, so that the same
/// site has the same manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// Always [`GENERATOR`].
    generator: String,
    /// The form of this file.
    version: u32,
    /// The program that wrote the site.
    program: String,
    /// The files by path.
    files: BTreeMap<String, Entry>,
    /// The parts that are dear to list, by name.
    parts: BTreeMap<String, Part>,
}

/// A part of a site that is dear to list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Part {
    /// Identity of all that its files depend on.
    pub(super) depends: String,
    /// Their paths.
    pub(super) files: Vec<String>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// SHA-256 of its bytes.
    pub(super) sha256: String,
    /// Its size in bytes.
    pub(super) size: u64,
    /// Identity of all that its bytes depend on.
    pub(super) depends: String,
    /// Identity of what it says, if it was drawn from a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) says: Option<String>,
}

impl Entry {
    /// The entry of a file that has been made.
    pub(super) fn new(bytes: &[u8], artifact: &Artifact, says: Option<Digest>) -> Self {
        Self {
            says: says.map(|says| says.to_string()),
            sha256: Digest::plain(bytes).to_string(),
            size: bytes.len() as u64,
            depends: artifact.depends.to_string(),
        }
    }
}

impl Manifest {
    /// The manifest of a site.
    pub(super) fn new(entries: BTreeMap<SitePath, Entry>, parts: BTreeMap<String, Part>) -> Self {
        Self {
            generator: GENERATOR.to_owned(),
            version: VERSION,
            program: PROGRAM.to_owned(),
            parts,
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

    /// What is said of a file.
    pub(super) fn entry(&self, path: &str) -> Option<&Entry> {
        self.files.get(path)
    }

    /// What is said of a part.
    pub(super) fn part(&self, name: &str) -> Option<&Part> {
        self.parts.get(name)
    }

    /// The manifest in a folder, if this very program wrote it.
    pub(super) fn of_this_program(folder: &Path) -> Option<Self> {
        let bytes = std::fs::read(folder.join(MANIFEST)).ok()?;
        let manifest: Self = serde_json::from_slice(&bytes).ok()?;
        let ours = manifest.generator == GENERATOR
            && manifest.version == VERSION
            && manifest.program == PROGRAM;
        ours.then_some(manifest)
    }

    /// The files that the manifest in a folder lists, in whatever form an
    /// older or newer program wrote it; `None` if there is none of ours.
    pub(super) fn files_in(folder: &Path) -> Option<BTreeSet<String>> {
        let bytes = std::fs::read(folder.join(MANIFEST)).ok()?;
        let manifest: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
        if manifest.get("generator")? != GENERATOR {
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
