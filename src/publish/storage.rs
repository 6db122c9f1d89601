//! The steps by which files of a portal are replaced. Tests let each of them
//! fail.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::Path;

use super::means::exchange;

/// What can fail on the way.
pub(super) trait Storage {
    /// Makes a file, which must not be there, and waits for the disk.
    fn create(&self, path: &Path, bytes: &[u8], rights: Option<&Permissions>) -> io::Result<()>;

    /// Puts a file in the place of another. Whether the other now has the
    /// name of the first; else it is gone.
    fn replace(&self, from: &Path, to: &Path) -> io::Result<bool>;

    /// Gives a file a name that nothing has.
    fn name(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Adds to a file that is open, and waits for the disk.
    fn append(&self, file: &File, bytes: &[u8]) -> io::Result<()>;
}

/// The system's own.
pub(super) struct System;

impl Storage for System {
    fn create(&self, path: &Path, bytes: &[u8], rights: Option<&Permissions>) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        if let Some(rights) = rights {
            file.set_permissions(rights.clone())?;
        }
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn replace(&self, from: &Path, to: &Path) -> io::Result<bool> {
        if exchange(from, to).is_ok() {
            return Ok(true);
        }
        fs::rename(from, to).map(|()| false)
    }

    fn name(&self, from: &Path, to: &Path) -> io::Result<()> {
        // Unlike a rename, a link takes the place of nothing.
        match fs::hard_link(from, to) {
            Ok(()) => fs::remove_file(from),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            // Not every filesystem has links.
            Err(_) => fs::rename(from, to),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn append(&self, mut file: &File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)?;
        file.sync_all()
    }
}
