//! The site in the output, as far as it can be reused: files that this version
//! of the program made from the same inputs, and that nobody has changed since.

use std::fs;
use std::path::{Path, PathBuf};

use super::manifest::{FileRecord, Manifest};
use crate::base::Digest;
use crate::model::SitePath;
use crate::site::ArtifactKind;
use crate::source::{limits, read_regular};

/// A site with its manifest.
pub(super) struct PreviousBuild {
    folder: PathBuf,
    manifest: Manifest,
}

/// A file of the previous build on disk.
pub(super) struct Reusable<'f> {
    /// Its path.
    pub(super) place: PathBuf,
    /// Its content.
    pub(super) bytes: Vec<u8>,
    /// Its manifest entry.
    pub(super) entry: &'f FileRecord,
}

impl PreviousBuild {
    /// The site in a folder, if this version of the program wrote it.
    pub(super) fn of(folder: &Path) -> Option<Self> {
        Some(Self {
            folder: folder.to_owned(),
            manifest: Manifest::of_this_program(folder)?,
        })
    }

    /// The file at a path, if it was made from the same inputs.
    pub(super) fn of_same(&self, path: &SitePath, input_hash: Digest) -> Option<Reusable<'_>> {
        let entry = self.manifest.entry(path.as_str())?;
        self.reusable(path, entry, entry.input_hash == input_hash.to_string())
    }

    /// The file at a path, if it was made from the same content.
    pub(super) fn of_same_content(
        &self,
        path: &SitePath,
        content: Option<Digest>,
    ) -> Option<Reusable<'_>> {
        let entry = self.manifest.entry(path.as_str())?;
        let content = content.map(|content| content.to_string());
        let same = content.is_some() && entry.content_hash == content;
        self.reusable(path, entry, same)
    }

    /// The file at a path, if it has the same bytes as a file that has been
    /// made.
    pub(super) fn with_content(&self, path: &SitePath, made: &FileRecord) -> Option<Reusable<'_>> {
        let entry = self.manifest.entry(path.as_str())?;
        self.reusable(path, entry, entry.sha256 == made.sha256)
    }

    /// All files of an expensive group with their kinds, if the group's inputs
    /// are the same and none of its files is missing or changed.
    pub(super) fn group(
        &self,
        name: &str,
        input_hash: Digest,
    ) -> Option<Vec<(SitePath, &ArtifactKind, Reusable<'_>)>> {
        let group = self.manifest.group(name)?;
        if group.input_hash != input_hash.to_string() {
            return None;
        }
        let files = group.files.iter().map(|(path, kind)| {
            let entry = self.manifest.entry(path)?;
            let path = SitePath::new(path)?;
            let reusable = self.reusable(&path, entry, true)?;
            Some((path, kind, reusable))
        });
        files.collect()
    }

    /// The file, if it is `wanted` and its content on disk has the hash in its
    /// manifest entry.
    fn reusable<'f>(
        &self,
        path: &SitePath,
        entry: &'f FileRecord,
        wanted: bool,
    ) -> Option<Reusable<'f>> {
        if !wanted {
            return None;
        }
        let place = self.folder.join(path.as_str());
        // A link that somebody has put there is not ours, whatever it leads to.
        if !fs::symlink_metadata(&place).is_ok_and(|found| found.is_file()) {
            return None;
        }
        // A file that cannot be read is made again.
        let bytes = read_regular(&place, &limits::RECORD).ok()?;
        (Digest::plain(&bytes).to_string() == entry.sha256).then_some(Reusable {
            place,
            bytes,
            entry,
        })
    }
}
