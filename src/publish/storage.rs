//! The file operations used to replace files of a portal, as a trait: tests let
//! each of them fail.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::Path;

use super::means::{exchange, rename_new};

/// File operations that can fail.
pub(super) trait Storage {
    /// Creates a file, which must not exist, and flushes it to disk.
    fn create(&self, path: &Path, bytes: &[u8], rights: Option<&Permissions>) -> io::Result<()>;

    /// Replaces a file with another. Returns whether the replaced file now has
    /// the name of the other; otherwise it is gone.
    fn replace(&self, from: &Path, to: &Path) -> io::Result<bool>;

    /// Renames a file. Fails if the new name is taken.
    fn name(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Appends to an open file and flushes it to disk.
    fn append(&self, file: &File, bytes: &[u8]) -> io::Result<()>;
}

/// The operations of the operating system.
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
        rename_new(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn append(&self, mut file: &File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)?;
        file.sync_all()
    }
}

/// The permissions of a file, if it is writable. Replacing a file needs only
/// write permission on its folder, but nobody expects a read-only file to be
/// replaced.
///
/// # Errors
/// `PermissionDenied` if the file itself is not writable.
pub(super) fn writable(file: &Path) -> io::Result<Permissions> {
    let rights = OpenOptions::new()
        .write(true)
        .open(file)?
        .metadata()?
        .permissions();
    match rights.readonly() {
        true => Err(io::ErrorKind::PermissionDenied.into()),
        false => Ok(rights),
    }
}
