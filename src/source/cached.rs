//! A folder on disk whose files are kept in memory until they are said to
//! have changed: who edits one of ten thousand does not wait for the others.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::ops::Bound;
use std::path::{Component, Path};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Disk, FOLDERS, Reader};
use crate::base::Digest;

/// The folder and what is known of it.
#[derive(Debug)]
pub struct CachedReader {
    disk: Disk,
    known: Mutex<Known>,
}

/// What has been read since it last changed.
#[derive(Debug, Default)]
struct Known {
    files: BTreeMap<String, Content>,
    /// The files below each source folder that has been listed whole.
    folders: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Debug, Clone)]
struct Content {
    bytes: Arc<[u8]>,
    digest: Digest,
}

impl CachedReader {
    /// Nothing known yet.
    pub fn new(disk: Disk) -> Self {
        Self {
            disk,
            known: Mutex::default(),
        }
    }

    /// Forgets everything.
    pub fn forget(&self) {
        *self.known() = Known::default();
    }

    /// Takes note that something happened at a path below the root: a file
    /// was written, a folder came or went.
    pub fn changed(&self, path: &Path) {
        let path = inside(path);
        let Some(top) = FOLDERS.into_iter().find(|folder| is_in(&path, folder)) else {
            self.known().files.remove(&path);
            return;
        };
        // Before the lock: requests need not wait for the disk.
        let below = self.disk.list(&path);
        let is_file = self.disk.root.join(&path).is_file() && path.split('/').all(super::is_meant);
        let mut known = self.known();
        let gone = below_of(&known.files, &path);
        gone.iter().for_each(|path| drop(known.files.remove(path)));
        let Some(paths) = known.folders.get_mut(top) else {
            return;
        };
        paths.retain(|known| !is_in(known, &path));
        match below {
            _ if is_file => drop(paths.insert(path)),
            Ok(below) => paths.extend(below),
            // Whoever asks next is told why.
            Err(_) => drop(known.folders.remove(top)),
        }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn content(&self, path: &str) -> io::Result<Content> {
        if let Some(content) = self.known().files.get(path) {
            return Ok(content.clone());
        }
        let bytes: Arc<[u8]> = self.disk.read(path)?.into();
        let digest = Digest::plain(&bytes);
        let content = Content { bytes, digest };
        self.known().files.insert(path.to_owned(), content.clone());
        Ok(content)
    }
}

impl Reader for CachedReader {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        Ok(self.content(path)?.bytes.to_vec())
    }

    fn digest(&self, path: &str) -> io::Result<Digest> {
        Ok(self.content(path)?.digest)
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, (String, io::Error)> {
        let Some(top) = FOLDERS.into_iter().find(|top| is_in(folder, top)) else {
            return self.disk.list(folder);
        };
        if !self.known().folders.contains_key(top) {
            let listed = self.disk.list(top)?.into_iter().collect();
            self.known().folders.insert(top.to_owned(), listed);
        }
        let known = self.known();
        let paths = known.folders.get(top).into_iter();
        let prefix = format!("{folder}/");
        let from = (Bound::Included(prefix.as_str()), Bound::Unbounded);
        let paths = paths.flat_map(|paths| paths.range::<str, _>(from));
        Ok(paths
            .take_while(|path| path.starts_with(&prefix))
            .cloned()
            .collect())
    }
}

/// A path as the portal writes it.
fn inside(path: &Path) -> String {
    let names = path.components().filter_map(|component| match component {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    names.collect::<Vec<_>>().join("/")
}

/// Whether a path is a folder, or in it.
fn is_in(path: &str, folder: &str) -> bool {
    let rest = path.strip_prefix(folder);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The known paths that are a path, or below it.
fn below_of(files: &BTreeMap<String, Content>, path: &str) -> Vec<String> {
    let from = (Bound::Included(path), Bound::Unbounded);
    let paths = files.range::<str, _>(from).map(|(known, _)| known);
    paths
        .take_while(|known| known.starts_with(path))
        .filter(|known| is_in(known, path))
        .cloned()
        .collect()
}
