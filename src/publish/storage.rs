//! The steps by which files of a portal are replaced. Tests let each of them
//! fail.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::Path;

use super::means::{exchange, rename_new};

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

/// The permissions of a file that may be written. To replace a file, the right
/// to write its folder would do, which its owner does not expect.
///
/// # Errors
/// `PermissionDenied` if the file itself may not be written.
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
