//! The tree in the making.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::failed;
use super::manifest::{MANIFEST, Manifest};
use super::place::Output;
use crate::diagnostic::Diagnostic;
use crate::model::SitePath;

/// A staging tree; it is removed when dropped, so that no way out of a
/// failed build leaves it behind.
pub(super) struct Staging {
    path: PathBuf,
}

impl Staging {
    /// A tree beside the output with the folders that a site's files need,
    /// so that the files can be written in any order.
    pub(super) fn create<'a>(
        output: &Output,
        files: impl Iterator<Item = &'a SitePath>,
    ) -> Result<Self, Diagnostic> {
        let mut folders = BTreeSet::new();
        for file in files {
            let path = file.as_str();
            folders.extend(path.match_indices('/').filter_map(|(at, _)| path.get(..at)));
        }
        let staging = Self {
            path: output.staging(),
        };
        // In this order a folder comes before those in it.
        for folder in [""].into_iter().chain(folders) {
            let folder = staging.path.join(folder);
            fs::create_dir(&folder).map_err(|error| failed(&folder, &error))?;
        }
        Ok(staging)
    }

    /// Where it stands.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a file of the site.
    pub(super) fn write(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Diagnostic> {
        // A site path has no `..` and no leading `/`: it stays in the tree.
        let file = self.path.join(path.as_str());
        write_new(&file, bytes).map_err(|error| failed(&file, &error))
    }

    /// Writes the manifest and waits until all of the tree is on the disk:
    /// a power cut after the swap must not leave empty files.
    pub(super) fn finish(&self, manifest: &Manifest) -> Result<(), Diagnostic> {
        let file = self.path.join(MANIFEST);
        write_new(&file, &manifest.to_bytes()).map_err(|error| failed(&file, &error))?;
        flush(&self.path).map_err(|error| failed(&self.path, &error))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // After a swap this is the former site. What cannot be removed now
        // is removed, or complained of, by the next build.
        let _ = fs::remove_dir_all(&self.path);
    }
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::options()
        .write(true)
        .create_new(true)
        .open(path)?
        .write_all(bytes)
}

/// One wait for the whole filesystem instead of one a file: a site of ten
/// thousand pages would wait for minutes.
#[cfg(target_os = "linux")]
fn flush(tree: &Path) -> io::Result<()> {
    rustix::fs::syncfs(File::open(tree)?).map_err(io::Error::from)
}

#[cfg(not(target_os = "linux"))]
fn flush(tree: &Path) -> io::Result<()> {
    for entry in fs::read_dir(tree)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            flush(&entry.path())?;
        } else {
            File::open(entry.path())?.sync_all()?;
        }
    }
    Ok(())
}
