//! The list of a site’s files with their hashes, for whoever has a copy:
//! `manifest.json`, and `SHA256SUMS` in the form of `sha256sum`.
//!
//! Neither lists itself; `SHA256SUMS` lists `manifest.json`, too.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use crate::base::{Digest, PROGRAM, to_pretty_json};
use crate::model::SitePath;

/// What a site was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceDigests {
    /// Digest of all inputs: settings, theme, texts.
    pub all: String,
    /// SHA-256 of the originals as published, by the id of their plan.
    pub originals: BTreeMap<String, String>,
}

/// `manifest.json`, pretty-printed, with a final newline. It has no time: equal
/// sites have equal lists.
#[derive(Serialize)]
struct List<'l> {
    /// Always `yaodian-files`.
    format: &'static str,
    /// Version of this format.
    version: u32,
    /// The program that made the site: its version, and a digest of its sources.
    program: &'static str,
    /// What the site was made from.
    sources: &'l SourceDigests,
    /// The files, by path.
    files: Vec<Listed<'l>>,
}

/// A file.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Listed<'l> {
    /// Its path from the site’s root.
    pub(super) path: &'l str,
    /// Its size in bytes.
    pub(super) size: u64,
    /// SHA-256 of its bytes, in hexadecimal.
    pub(super) sha256: &'l str,
}

/// Both lists, for the files of a site in the order of their paths.
pub(super) fn lists<'l>(
    sources: &SourceDigests,
    files: impl Iterator<Item = Listed<'l>>,
) -> [(SitePath, Vec<u8>); 2] {
    let list = List {
        format: "yaodian-files",
        version: 1,
        program: PROGRAM,
        sources,
        files: files.collect(),
    };
    let manifest = to_pretty_json(&list).into_bytes();
    let (path, sha256) = (SitePath::file_list(), Digest::plain(&manifest).to_string());
    let own = Listed {
        path: path.as_str(),
        size: manifest.len() as u64,
        sha256: &sha256,
    };
    let mut all: Vec<Listed<'_>> = list.files.iter().copied().chain([own]).collect();
    all.sort_by_key(|file| file.path);
    let mut sums = String::new();
    for Listed { path, sha256, .. } in all {
        // Writing to memory cannot fail.
        let _ = writeln!(sums, "{sha256}  {path}");
    }
    [
        (path.clone(), manifest),
        (SitePath::checksums(), sums.into_bytes()),
    ]
}
