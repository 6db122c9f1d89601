//! The manifest: the list of the files that yaodian wrote, kept with the site.
//! It shows that a folder is ours, and what has changed since the last build.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::base::{Digest, PROGRAM, to_pretty_json};
use crate::model::{Fragments, Referable, SitePath};
use crate::site::ArtifactKind;
use crate::source::{Refusal, limits, read_regular};

/// Name of the manifest in the output. It is hidden, so it cannot be the path
/// of a file of a site.
pub const MANIFEST: &str = ".yaodian-manifest.json";

/// Marks a manifest as written by yaodian.
const GENERATOR: &str = "yaodian";

/// Version of the file format.
const VERSION: u32 = 4;

/// The files of a site. Contains neither times nor paths of this machine, so
/// that equal sites have equal manifests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// Always [`GENERATOR`].
    generator: String,
    /// Version of the file format.
    version: u32,
    /// Name and version of the program that wrote the site.
    program: String,
    /// The files by path.
    files: BTreeMap<String, FileRecord>,
    /// The groups of files that are expensive to list, by name.
    groups: BTreeMap<String, Group>,
    /// Fragments that stay, by the address of their page without the language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    fragments: Fragments,
    /// Hash of all of the above. A manifest that was edited, merged or damaged
    /// could otherwise leave files out of the next site.
    checksum: String,
}

/// A group of files that is expensive to list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Group {
    /// Hash of everything that the group depends on.
    pub(super) input_hash: String,
    /// Kinds of its files, by path.
    pub(super) files: BTreeMap<String, ArtifactKind>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileRecord {
    /// SHA-256 of its bytes.
    pub(super) sha256: String,
    /// Its size in bytes.
    pub(super) size: u64,
    /// Hash of everything that its bytes depend on.
    pub(super) input_hash: String,
    /// Hash of view and template, if it was made from a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) content_hash: Option<String>,
}

impl FileRecord {
    /// The entry of a file that has been made.
    pub(super) fn new(bytes: &[u8], input_hash: Digest, content: Option<Digest>) -> Self {
        Self {
            content_hash: content.map(|content| content.to_string()),
            sha256: Digest::plain(bytes).to_string(),
            size: bytes.len() as u64,
            input_hash: input_hash.to_string(),
        }
    }
}

impl Manifest {
    /// The manifest of a site.
    pub(super) fn new(
        entries: BTreeMap<SitePath, FileRecord>,
        groups: BTreeMap<String, Group>,
        fragments: Fragments,
    ) -> Self {
        let mut manifest = Self {
            generator: GENERATOR.to_owned(),
            version: VERSION,
            program: PROGRAM.to_owned(),
            groups,
            fragments,
            files: entries
                .into_iter()
                .map(|(path, entry)| (path.to_string(), entry))
                .collect(),
            checksum: String::new(),
        };
        manifest.checksum = manifest.sum();
        manifest
    }

    /// What the checksum should be.
    fn sum(&self) -> String {
        let Self {
            generator,
            version,
            program,
            files,
            groups,
            fragments,
            checksum: _,
        } = self;
        Digest::of_json(&(generator, version, program, files, groups, fragments)).to_string()
    }

    /// The manifest as JSON.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        to_pretty_json(self).into_bytes()
    }

    /// The entry of a file.
    pub(super) fn entry(&self, path: &str) -> Option<&FileRecord> {
        self.files.get(path)
    }

    /// The entry of a group.
    pub(super) fn group(&self, name: &str) -> Option<&Group> {
        self.groups.get(name)
    }

    /// The manifest in a folder, if this version of the program wrote it and it
    /// is unchanged since.
    pub(super) fn of_this_program(folder: &Path) -> Option<Self> {
        // Without a readable manifest, everything is made again.
        let bytes = read_regular(&folder.join(MANIFEST), &limits::RECORD).ok()?;
        let manifest: Self = serde_json::from_slice(&bytes).ok()?;
        let ours = manifest.generator == GENERATOR
            && manifest.version == VERSION
            && manifest.program == PROGRAM
            && manifest.checksum == manifest.sum();
        ours.then_some(manifest)
    }

    /// The bytes of the manifest in a folder with more files added, whose
    /// hashes are unknown. The checksum stays that of the files before, so that
    /// no build takes files over by it.
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

    /// The files that the manifest in a folder lists, whatever version of the
    /// program wrote it; `None` if there is no manifest of yaodian.
    ///
    /// # Errors
    /// The manifest cannot be read. That does not mean that the folder belongs
    /// to others.
    pub(super) fn files_in(folder: &Path) -> io::Result<Option<BTreeSet<String>>> {
        Ok(Self::in_any_form(folder)?.map(|manifest| files_of(&manifest)))
    }

    /// The hashes of the files that the manifest in a folder lists, whatever
    /// version of the program wrote it; none if there is no manifest of yaodian.
    ///
    /// # Errors
    /// The manifest cannot be read.
    pub(super) fn hashes_in(folder: &Path) -> io::Result<BTreeMap<String, String>> {
        let manifest = Self::in_any_form(folder)?;
        let hash = |manifest: &serde_json::Value, path: String| {
            let hash = manifest.get("files")?.get(&path)?.get("sha256")?.as_str()?;
            Some((path, hash.to_owned()))
        };
        Ok(manifest.map_or_else(BTreeMap::new, |manifest| {
            let files = files_of(&manifest).into_iter();
            files.filter_map(|path| hash(&manifest, path)).collect()
        }))
    }

    /// The addresses and fragments on the site in a folder, whatever version of
    /// the program wrote its manifest; `None` if there is no manifest of
    /// yaodian. The file of a page is always called `index.html`.
    ///
    /// # Errors
    /// The manifest cannot be read.
    pub(super) fn referable(folder: &Path) -> io::Result<Option<Referable>> {
        let Some(manifest) = Self::in_any_form(folder)? else {
            return Ok(None);
        };
        let pages = files_of(&manifest).into_iter().filter_map(|path| {
            let page = path.strip_suffix("index.html")?;
            let is_page = page.is_empty() || page.ends_with('/');
            (is_page && !page.starts_with("assets/")).then(|| page.to_owned())
        });
        let fragments = manifest.get("fragments").cloned();
        Ok(Some(Referable {
            pages: pages.collect(),
            // Older manifests have none, and none are compared.
            fragments: fragments
                .and_then(|fragments| serde_json::from_value(fragments).ok())
                .unwrap_or_default(),
        }))
    }

    /// The manifest in a folder, whatever version of the program wrote it.
    fn in_any_form(folder: &Path) -> io::Result<Option<serde_json::Value>> {
        let bytes = match read_regular(&folder.join(MANIFEST), &limits::RECORD) {
            Ok(bytes) => bytes,
            Err(Refusal::System(error)) if !is_no_file(&error) => return Err(error),
            // No file of ours: there is none, or something else has its name.
            Err(_) => return Ok(None),
        };
        // What is not JSON is not ours.
        let manifest: Option<serde_json::Value> = serde_json::from_slice(&bytes).ok();
        Ok(manifest.filter(|manifest| manifest.get("generator") == Some(&GENERATOR.into())))
    }
}

/// The files that a manifest lists. Paths that lead out of its folder are left
/// out: they are no files of a site, whoever wrote the manifest.
fn files_of(manifest: &serde_json::Value) -> BTreeSet<String> {
    let files = manifest.get("files").and_then(|files| files.as_object());
    let paths = files.into_iter().flat_map(|map| map.keys());
    paths.filter(|path| is_inside(path)).cloned().collect()
}

/// Whether a path stays in the folder that it is below.
fn is_inside(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    parts.all(|part| matches!(part, Component::Normal(_)))
}

/// Whether there is a folder in place of a file, or a file in place of its
/// folder.
fn is_no_file(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory
    )
}
