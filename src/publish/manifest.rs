//! The list of what yaodian wrote, kept with the site: by it a folder is
//! known as ours, and by it a later build can tell what has changed.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::base::{Digest, PROGRAM, to_pretty_json};
use crate::model::SitePath;
use crate::site::{Artifact, ArtifactKind};
use crate::source::{limits, read_regular};

/// Its name in the output: hidden, so it is no path that a site can have.
pub const MANIFEST: &str = ".yaodian-manifest.json";

/// What says that a manifest is one of ours.
const GENERATOR: &str = "yaodian";

/// The form of the file; another number is another form.
const VERSION: u32 = 3;

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
    files: BTreeMap<String, FileRecord>,
    /// The groups of files that are expensive to list, by name.
    groups: BTreeMap<String, Group>,
}

/// A group of files that is expensive to list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Group {
    /// Identity of all that they depend on.
    pub(super) input_hash: String,
    /// What they are, by path.
    pub(super) files: BTreeMap<String, ArtifactKind>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileRecord {
    /// SHA-256 of its bytes.
    pub(super) sha256: String,
    /// Its size in bytes.
    pub(super) size: u64,
    /// Identity of all that its bytes depend on.
    pub(super) input_hash: String,
    /// Identity of its content, if it was drawn from a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) content_hash: Option<String>,
}

impl FileRecord {
    /// The entry of a file that has been made.
    pub(super) fn new(bytes: &[u8], artifact: &Artifact, content: Option<Digest>) -> Self {
        Self {
            content_hash: content.map(|content| content.to_string()),
            sha256: Digest::plain(bytes).to_string(),
            size: bytes.len() as u64,
            input_hash: artifact.input_hash.to_string(),
        }
    }
}

impl Manifest {
    /// The manifest of a site.
    pub(super) fn new(
        entries: BTreeMap<SitePath, FileRecord>,
        groups: BTreeMap<String, Group>,
    ) -> Self {
        Self {
            generator: GENERATOR.to_owned(),
            version: VERSION,
            program: PROGRAM.to_owned(),
            groups,
            files: entries
                .into_iter()
                .map(|(path, entry)| (path.to_string(), entry))
                .collect(),
        }
    }

    /// Its bytes.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        to_pretty_json(self).into_bytes()
    }

    /// What is said of a file.
    pub(super) fn entry(&self, path: &str) -> Option<&FileRecord> {
        self.files.get(path)
    }

    /// What is said of a group.
    pub(super) fn group(&self, name: &str) -> Option<&Group> {
        self.groups.get(name)
    }

    /// The manifest in a folder, if this very program wrote it.
    pub(super) fn of_this_program(folder: &Path) -> Option<Self> {
        // Without one that can be read everything is made anew.
        let bytes = read_regular(&folder.join(MANIFEST), &limits::RECORD).ok()?;
        let manifest: Self = serde_json::from_slice(&bytes).ok()?;
        let ours = manifest.generator == GENERATOR
            && manifest.version == VERSION
            && manifest.program == PROGRAM;
        ours.then_some(manifest)
    }

    /// The bytes of the manifest in a folder with more files in it, of which it
    /// knows nothing but that they are ours.
    pub(super) fn with_more(folder: &Path, more: &BTreeSet<String>) -> io::Result<Vec<u8>> {
        let bytes = std::fs::read(folder.join(MANIFEST))?;
        let mut manifest: serde_json::Value = serde_json::from_slice(&bytes)?;
        let files = manifest
            .get_mut("files")
            .and_then(|files| files.as_object_mut());
        if let Some(files) = files {
            for path in more.iter().filter(|path| *path != MANIFEST) {
                let unknown = json!({"sha256": "", "size": 0, "input_hash": ""});
                files.entry(path.as_str()).or_insert(unknown);
            }
        }
        Ok(to_pretty_json(&manifest).into_bytes())
    }

    /// The files that the manifest in a folder lists, in whatever form an
    /// older or newer program wrote it; `None` if there is none of ours.
    pub(super) fn files_in(folder: &Path) -> Option<BTreeSet<String>> {
        // A folder without one that can be read is somebody else's.
        let bytes = read_regular(&folder.join(MANIFEST), &limits::RECORD).ok()?;
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
