//! The tree in the making.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::failure::failed;
use super::manifest::{MANIFEST, Manifest};
use super::places::Places;
use super::previous_build::Reusable;
use super::remove::remove_tree;
use crate::base::some_or_bug;
use crate::diagnostic::Diagnostic;
use crate::model::SitePath;

/// A staging tree; it is removed when dropped, so that no way out of a
/// failed build leaves it behind.
pub(super) struct Staging {
    path: PathBuf,
    /// Whether another tree has its place.
    released: bool,
    /// The folders that have been made.
    folders: Mutex<BTreeSet<PathBuf>>,
}

impl Staging {
    /// An empty tree beside the output.
    pub(super) fn create(places: &Places) -> Result<Self, Diagnostic> {
        let path = places.staging();
        fs::create_dir(&path).map_err(|error| failed(&path, &error))?;
        Ok(Self {
            path,
            released: false,
            folders: Mutex::default(),
        })
    }

    /// Where it stands.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Where it stood, now that it is no longer ours to remove.
    pub(super) fn release(mut self) -> PathBuf {
        self.released = true;
        self.path.clone()
    }

    /// Writes a file of the site.
    pub(super) fn write(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Diagnostic> {
        let file = self.file(path)?;
        write_new(&file, bytes).map_err(|error| failed(&file, &error))
    }

    /// Takes a file over from the former site, under a second name where the
    /// filesystem can give it one.
    pub(super) fn take_over(&self, path: &SitePath, file: &Reusable<'_>) -> Result<(), Diagnostic> {
        match fs::hard_link(&file.place, self.file(path)?) {
            Ok(()) => Ok(()),
            // Else the bytes, which were read to be compared.
            Err(_) => self.write(path, &file.bytes),
        }
    }

    /// Where a file of the site is to stand; its folder is there.
    fn file(&self, path: &SitePath) -> Result<PathBuf, Diagnostic> {
        // A site path has no `..` and no leading `/`: it stays in the tree.
        let file = self.path.join(path.as_str());
        let folder = some_or_bug(file.parent(), "a file in no folder");
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if !folders.contains(folder) {
            fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
            folders.insert(folder.to_owned());
        }
        drop(folders);
        Ok(file)
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
        if !self.released {
            // What cannot be removed now is removed, or complained of, by the
            // next build.
            let _ = remove_tree(&self.path);
        }
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
pub(super) fn flush(tree: &Path) -> io::Result<()> {
    rustix::fs::syncfs(File::open(tree)?).map_err(io::Error::from)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn flush(tree: &Path) -> io::Result<()> {
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
