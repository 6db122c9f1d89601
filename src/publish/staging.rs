//! The tree in which a site is built.

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

/// A staging tree. It is removed when dropped, so that a failed build never
/// leaves it behind.
pub(super) struct Staging {
    path: PathBuf,
    /// Whether the tree has been moved away and is no longer ours to remove.
    released: bool,
    /// The folders that have been created.
    folders: Mutex<BTreeSet<PathBuf>>,
}

impl Staging {
    /// Creates an empty tree beside the output.
    pub(super) fn create(places: &Places) -> Result<Self, Diagnostic> {
        let path = places.staging();
        fs::create_dir(&path).map_err(|error| failed(&path, &error))?;
        Ok(Self {
            path,
            released: false,
            folders: Mutex::default(),
        })
    }

    /// The path of the tree.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives up the tree, which is then no longer removed when dropped. Returns
    /// its former path.
    pub(super) fn release(mut self) -> PathBuf {
        self.released = true;
        self.path.clone()
    }

    /// Writes a file of the site.
    pub(super) fn write(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Diagnostic> {
        let file = self.file(path)?;
        write_new(&file, bytes).map_err(|error| failed(&file, &error))
    }

    /// Reads a file of the site back.
    pub(super) fn read(&self, path: &SitePath) -> Result<Vec<u8>, Diagnostic> {
        let file = self.path.join(path.as_str());
        fs::read(&file).map_err(|error| failed(&file, &error))
    }

    /// Takes over a file from the previous site, as a hard link if the
    /// filesystem supports it.
    pub(super) fn take_over(&self, path: &SitePath, file: &Reusable<'_>) -> Result<(), Diagnostic> {
        match fs::hard_link(&file.place, self.file(path)?) {
            Ok(()) => Ok(()),
            // Write the bytes, which have been read for the comparison.
            Err(_) => self.write(path, &file.bytes),
        }
    }

    /// The path of a file of the site in the tree. Creates its folder.
    fn file(&self, path: &SitePath) -> Result<PathBuf, Diagnostic> {
        // A site path has no `..` and no leading `/`, so it stays in the tree.
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

    /// Writes the manifest and waits until the whole tree is on disk: a power
    /// failure after the swap must not leave empty files.
    pub(super) fn finish(&self, manifest: &Manifest) -> Result<(), Diagnostic> {
        let file = self.path.join(MANIFEST);
        write_new(&file, &manifest.to_bytes()).map_err(|error| failed(&file, &error))?;
        flush(&self.path).map_err(|error| failed(&self.path, &error))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.released {
            // What cannot be removed now is removed, or reported, by the next
            // build.
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

/// Flushes the whole filesystem once. One flush per file would take minutes for
/// a site of ten thousand pages.
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
