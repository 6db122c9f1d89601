//! The site that the output holds, as far as it can be taken over: what the
//! same program made of the same, and nobody has touched since.

use std::path::{Path, PathBuf};

use super::manifest::{Entry, Manifest};
use crate::base::Digest;
use crate::model::{Artifact, SitePath};

/// A site with its manifest.
pub(super) struct Former {
    folder: PathBuf,
    manifest: Manifest,
}

/// A file as it stands.
pub(super) struct Standing<'f> {
    /// Where.
    pub(super) place: PathBuf,
    /// Its content.
    pub(super) bytes: Vec<u8>,
    /// What the manifest says of it.
    pub(super) entry: &'f Entry,
}

impl Former {
    /// The site in a folder, if this very program wrote it.
    pub(super) fn of(folder: &Path) -> Option<Self> {
        Some(Self {
            folder: folder.to_owned(),
            manifest: Manifest::of_this_program(folder)?,
        })
    }

    /// The file at a path, if it depended on the same as an artifact does.
    pub(super) fn of_same(&self, path: &SitePath, artifact: &Artifact) -> Option<Standing<'_>> {
        let entry = self.manifest.entry(path.as_str())?;
        self.standing(path, entry, entry.depends == artifact.depends.to_string())
    }

    /// The file at a path, if it says the same.
    pub(super) fn that_says(&self, path: &SitePath, says: Option<Digest>) -> Option<Standing<'_>> {
        let entry = self.manifest.entry(path.as_str())?;
        let same = entry.says.is_some() && entry.says == says.map(|says| says.to_string());
        self.standing(path, entry, same)
    }

    /// The file at a path, if it has the content that has been made.
    pub(super) fn with_content(&self, path: &SitePath, made: &Entry) -> Option<Standing<'_>> {
        let entry = self.manifest.entry(path.as_str())?;
        self.standing(path, entry, entry.sha256 == made.sha256)
    }

    /// All files of a part that is dear to list, if it depended on the same
    /// and is whole.
    pub(super) fn part(&self, name: &str, whole: Digest) -> Option<Vec<(SitePath, Standing<'_>)>> {
        let part = self.manifest.part(name)?;
        if part.depends != whole.to_string() {
            return None;
        }
        let files = part.files.iter().map(|path| {
            let entry = self.manifest.entry(path)?;
            let path = SitePath::new(path)?;
            let standing = self.standing(&path, entry, true)?;
            Some((path, standing))
        });
        files.collect()
    }

    /// A file is trusted for its content, not for what the manifest says.
    fn standing<'f>(
        &self,
        path: &SitePath,
        entry: &'f Entry,
        wanted: bool,
    ) -> Option<Standing<'f>> {
        if !wanted {
            return None;
        }
        let place = self.folder.join(path.as_str());
        let bytes = std::fs::read(&place).ok()?;
        (Digest::plain(&bytes).to_string() == entry.sha256).then_some(Standing {
            place,
            bytes,
            entry,
        })
    }
}
