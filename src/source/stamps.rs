//! What files were when they were read, as far as the system says it without
//! reading them: to find out later whether any of them has changed.

use std::collections::BTreeMap;
use std::fs;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::{Disk, Outside, Reader, Refusal, Stamp};
use crate::base::Digest;

/// The files and folders that were read, by path.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamps {
    files: BTreeMap<String, Seen>,
    folders: BTreeMap<String, Listing>,
    /// Whether something was read of which nothing is known: a refusal may not
    /// happen next time.
    is_incomplete: bool,
}

/// A file as it was.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Seen {
    /// It did not exist.
    Absent,
    /// It had been at rest.
    Resting(Stamp),
    /// It had just been written: SHA-256 of what was read. Another change might
    /// not show in a stamp.
    Fresh(String),
}

/// A folder as it was.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Listing {
    /// Where links were allowed to lead.
    outside: Outside,
    /// Digest of the paths.
    paths: String,
}

/// A folder on disk, and what was read of it.
pub struct Stamping<'d> {
    disk: &'d Disk,
    stamps: Mutex<Stamps>,
}

impl<'d> Stamping<'d> {
    /// Reads from a folder; has read nothing yet.
    pub fn new(disk: &'d Disk) -> Self {
        Self {
            disk,
            stamps: Mutex::default(),
        }
    }

    /// What was read; `None` if it would not be enough to find every change.
    pub fn into_stamps(self) -> Option<Stamps> {
        let stamps = self.stamps.into_inner();
        let stamps = stamps.unwrap_or_else(PoisonError::into_inner);
        (!stamps.is_incomplete).then_some(stamps)
    }

    fn stamps(&self) -> MutexGuard<'_, Stamps> {
        self.stamps.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reader for Stamping<'_> {
    fn read(&self, path: &str, outside: &Outside) -> Result<Vec<u8>, Refusal> {
        // Before the reading: a change in between is found as a later one.
        let stamp = stamp(self.disk, path);
        let answer = self.disk.read(path, outside);
        let seen = match (&answer, stamp) {
            (Err(Refusal::Absent), _) => Some(Seen::Absent),
            (Ok(bytes), Some(stamp)) if stamp.is_recent(SystemTime::now()) => {
                Some(Seen::Fresh(Digest::plain(bytes).to_string()))
            }
            (Ok(_), Some(stamp)) => Some(Seen::Resting(stamp)),
            (Ok(_), None) | (Err(_), _) => None,
        };
        let mut stamps = self.stamps();
        match seen {
            Some(seen) => drop(stamps.files.insert(path.to_owned(), seen)),
            None => stamps.is_incomplete = true,
        }
        answer
    }

    fn list(&self, folder: &str, outside: &Outside) -> Result<Vec<String>, (String, Refusal)> {
        let answer = self.disk.list(folder, outside);
        let mut stamps = self.stamps();
        match &answer {
            Ok(found) => {
                let listing = Listing {
                    outside: outside.clone(),
                    paths: names(found),
                };
                stamps.folders.insert(folder.to_owned(), listing);
            }
            // The caller reports the reason.
            Err(_) => stamps.is_incomplete = true,
        }
        answer
    }
}

impl Stamps {
    /// Whether a folder still has what was read of it.
    pub fn are_of(&self, disk: &Disk) -> bool {
        let mut folders = self.folders.iter();
        let mut files = self.files.iter();
        folders.all(|(folder, listing)| {
            let found = disk.list(folder, &listing.outside);
            found.is_ok_and(|found| names(&found) == listing.paths)
        }) && files.all(|(path, seen)| match seen {
            Seen::Absent => fs::symlink_metadata(disk.root.join(path)).is_err(),
            Seen::Resting(stamped) => stamp(disk, path).as_ref() == Some(stamped),
            Seen::Fresh(digest) => fs::read(disk.root.join(path))
                .is_ok_and(|bytes| Digest::plain(&bytes).to_string() == *digest),
        })
    }
}

/// The stamp of a file, with links followed.
fn stamp(disk: &Disk, path: &str) -> Option<Stamp> {
    // What is not there has none.
    let found = fs::metadata(disk.root.join(path)).ok()?;
    found.is_file().then(|| Stamp::of(&found)).flatten()
}

fn names(paths: &[String]) -> String {
    Digest::of(paths.iter().map(String::as_bytes)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Change = fn(&std::path::Path);

    #[test]
    fn every_change_should_be_found() {
        let changes: [(&str, Change); 5] = [
            ("a word", |root| {
                fs::write(root.join("content/a.md"), "甲乙丁").unwrap()
            }),
            ("a file more", |root| {
                fs::write(root.join("content/b.md"), "").unwrap()
            }),
            ("a file less", |root| {
                fs::remove_file(root.join("content/a.md")).unwrap()
            }),
            ("what was absent", |root| {
                fs::write(root.join("site.toml"), "").unwrap()
            }),
            ("a folder in place of a file", |root| {
                fs::remove_file(root.join("content/a.md")).unwrap();
                fs::create_dir(root.join("content/a.md")).unwrap();
            }),
        ];
        for (name, change) in changes {
            let folder = tempfile::tempdir().unwrap();
            fs::create_dir(folder.path().join("content")).unwrap();
            fs::write(folder.path().join("content/a.md"), "甲乙丙").unwrap();
            let root = folder.path().to_owned();
            let disk = Disk { root };
            let reader = Stamping::new(&disk);
            let outside = Outside::default();
            for path in reader.list("content", &outside).unwrap() {
                reader.read(&path, &outside).unwrap();
            }
            assert!(reader.read("site.toml", &outside).is_err());
            let stamps = reader.into_stamps().unwrap();
            assert!(stamps.are_of(&disk));
            change(folder.path());
            assert!(!stamps.are_of(&disk), "{name}");
        }
    }
}
