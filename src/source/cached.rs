//! A folder on disk whose files are kept in memory until they are reported as
//! changed: after an edit of one of ten thousand files, the others are not read
//! again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::path::{Component, Path};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Disk, FOLDERS, Outside, Reader, Refusal, is_meant};
use crate::base::Digest;

/// The folder, and a cache of its content.
#[derive(Debug)]
pub struct CachedReader {
    disk: Disk,
    known: Mutex<Known>,
}

/// The content read since it last changed.
#[derive(Debug, Default)]
struct Known {
    files: BTreeMap<String, Content>,
    /// The files below each source folder that has been listed completely.
    folders: BTreeMap<String, Listed>,
}

#[derive(Debug)]
struct Listed {
    /// Where links were allowed to lead when it was listed.
    outside: Outside,
    paths: BTreeSet<String>,
}

#[derive(Debug, Clone)]
struct Content {
    /// Where links were allowed to lead when it was read.
    outside: Outside,
    bytes: Arc<[u8]>,
    digest: Digest,
}

impl CachedReader {
    /// Creates a reader with an empty cache.
    pub fn new(disk: Disk) -> Self {
        Self {
            disk,
            known: Mutex::default(),
        }
    }

    /// Clears the cache.
    pub fn forget(&self) {
        *self.known() = Known::default();
    }

    /// Updates the cache after a change at a path relative to the root: a file
    /// was written, or a folder was created or removed.
    pub fn changed(&self, path: &Path) {
        let path = inside(path);
        let Some(top) = FOLDERS.into_iter().find(|folder| is_in(&path, folder)) else {
            self.known().files.remove(&path);
            return;
        };
        let outside = match self.known().folders.get(top) {
            Some(listed) => listed.outside.clone(),
            // The folder has not been listed; only single files of it may be
            // cached.
            None => Outside::default(),
        };
        // Not under the lock: requests should not wait for the disk.
        let below = self.disk.list(&path, &outside);
        let is_file = path != top && self.disk.is_file(&path) && path.split('/').all(is_meant);
        let mut known = self.known();
        let gone = below_of(&known.files, &path);
        gone.iter().for_each(|path| drop(known.files.remove(path)));
        let Some(listed) = known.folders.get_mut(top) else {
            return;
        };
        listed.paths.retain(|known| !is_in(known, &path));
        match below {
            Ok(below) => listed.paths.extend(below),
            // Listing fails because the path is a file.
            Err((_, Refusal::System(_))) if is_file => drop(listed.paths.insert(path)),
            // The next caller lists the folder again and gets the error.
            Err(_) => drop(known.folders.remove(top)),
        }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn content(&self, path: &str, outside: &Outside) -> Result<Content, Refusal> {
        let known = self.known().files.get(path).cloned();
        if let Some(content) = known.filter(|known| known.outside == *outside) {
            return Ok(content);
        }
        let bytes: Arc<[u8]> = self.disk.read(path, outside)?.into();
        let content = Content {
            digest: Digest::plain(&bytes),
            bytes,
            outside: outside.clone(),
        };
        self.known().files.insert(path.to_owned(), content.clone());
        Ok(content)
    }
}

impl Reader for CachedReader {
    fn read(&self, path: &str, outside: &Outside) -> Result<Vec<u8>, Refusal> {
        Ok(self.content(path, outside)?.bytes.to_vec())
    }

    fn digest(&self, path: &str, outside: &Outside) -> Result<Digest, Refusal> {
        Ok(self.content(path, outside)?.digest)
    }

    fn list(&self, folder: &str, outside: &Outside) -> Result<Vec<String>, (String, Refusal)> {
        let Some(top) = FOLDERS.into_iter().find(|top| is_in(folder, top)) else {
            return self.disk.list(folder, outside);
        };
        let is_listed = |listed: &Listed| listed.outside == *outside;
        if !self.known().folders.get(top).is_some_and(is_listed) {
            let listed = Listed {
                paths: self.disk.list(top, outside)?.into_iter().collect(),
                outside: outside.clone(),
            };
            self.known().folders.insert(top.to_owned(), listed);
        }
        let known = self.known();
        let listed = known.folders.get(top).into_iter();
        let prefix = format!("{folder}/");
        let from = (Bound::Included(prefix.as_str()), Bound::Unbounded);
        let paths = listed.flat_map(|listed| listed.paths.range::<str, _>(from));
        Ok(paths
            .take_while(|path| path.starts_with(&prefix))
            .cloned()
            .collect())
    }
}

/// A path as the portal's files write it: relative, with `/`.
fn inside(path: &Path) -> String {
    let names = path.components().filter_map(|component| match component {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    names.collect::<Vec<_>>().join("/")
}

/// Whether a path is `folder` or inside it.
fn is_in(path: &str, folder: &str) -> bool {
    let rest = path.strip_prefix(folder);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The cached paths that are equal to a path or below it.
fn below_of(files: &BTreeMap<String, Content>, path: &str) -> Vec<String> {
    let from = (Bound::Included(path), Bound::Unbounded);
    let paths = files.range::<str, _>(from).map(|(known, _)| known);
    paths
        .take_while(|known| known.starts_with(path))
        .filter(|known| is_in(known, path))
        .cloned()
        .collect()
}
