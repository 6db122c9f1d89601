//! The site that the output holds, as far as it can be taken over: what the
//! same program made of the same, and nobody has touched since.

use std::path::{Path, PathBuf};

use super::manifest::{FileRecord, Manifest};
use crate::base::Digest;
use crate::model::SitePath;
use crate::site::{Artifact, ArtifactKind};
use crate::source::{limits, read_regular};

/// A site with its manifest.
pub(super) struct PreviousBuild {
    folder: PathBuf,
    manifest: Manifest,
}

/// A file of the last build, as it is on the disk.
pub(super) struct Reusable<'f> {
    /// Where.
    pub(super) place: PathBuf,
    /// Its content.
    pub(super) bytes: Vec<u8>,
    /// What the manifest says of it.
    pub(super) entry: &'f FileRecord,
}

impl PreviousBuild {
    /// The site in a folder, if this very program wrote it.
    pub(super) fn of(folder: &Path) -> Option<Self> {
        Some(Self {
            folder: folder.to_owned(),
            manifest: Manifest::of_this_program(folder)?,
        })
    }

    /// The file at a path, if it depended on the same as an artifact does.
    pub(super) fn of_same(&self, path: &SitePath, artifact: &Artifact) -> Option<Reusable<'_>> {
        let entry = self.manifest.entry(path.as_str())?;
        self.reusable(
            path,
            entry,
            entry.input_hash == artifact.input_hash.to_string(),
        )
    }

    /// The file at a path, if it was drawn from the same content.
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

    /// The file at a path, if it has the content that has been made.
    pub(super) fn with_content(&self, path: &SitePath, made: &FileRecord) -> Option<Reusable<'_>> {
        let entry = self.manifest.entry(path.as_str())?;
        self.reusable(path, entry, entry.sha256 == made.sha256)
    }

    /// All files of an expensive group, each with what it is, if the group
    /// depended on the same and is whole.
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

    /// A file is trusted for its content, not for what the manifest says.
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
        // What cannot be read is made anew.
        let bytes = read_regular(&place, &limits::RECORD).ok()?;
        (Digest::plain(&bytes).to_string() == entry.sha256).then_some(Reusable {
            place,
            bytes,
            entry,
        })
    }
}
