//! Operations on file names, and flushing, as a trait: tests replace it to simulate
//! filesystems that refuse some of them.

use std::fs;
use std::io;
use std::path::Path;

use super::places::is_taken;

/// Operations that change names of files and folders, and flush them.
pub(super) trait Means: Sync {
    /// Exchanges two names atomically.
    fn exchange(&self, a: &Path, b: &Path) -> io::Result<()>;

    /// Renames a file or folder. Replaces an existing file or empty folder.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Renames a file or folder. Fails if the new name is taken.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Waits until a file or folder is on disk.
    fn flush(&self, path: &Path) -> io::Result<()>;
}

/// The operations of the operating system.
pub(super) struct System;

impl Means for System {
    fn exchange(&self, a: &Path, b: &Path) -> io::Result<()> {
        exchange(a, b)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        rename_new(from, to)
    }

    fn flush(&self, path: &Path) -> io::Result<()> {
        flush(path)
    }
}

#[cfg(unix)]
fn flush(path: &Path) -> io::Result<()> {
    fs::File::open(path)?.sync_all()
}

/// Other systems flush only what is open for writing, and no folders.
#[cfg(not(unix))]
fn flush(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    fs::OpenOptions::new().write(true).open(path)?.sync_all()
}

/// Whether the system or the filesystem does not support an operation at all
/// (old NFS, some FUSE), rather than refusing it here.
pub(super) fn is_unknown(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
    )
}

/// Renames a file or folder. Fails if the new name is taken.
pub(super) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    match no_replace(from, to) {
        Err(error) if is_unknown(&error) => {}
        done => return done,
    }
    // Unlike a rename, creating a link never replaces anything.
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        // Folders cannot be hard-linked, and not all filesystems have links.
        Err(_) if !is_taken(to) => fs::rename(from, to),
        Err(_) => Err(io::ErrorKind::AlreadyExists.into()),
    }
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub(super) fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    flagged(a, b, rustix::fs::RenameFlags::EXCHANGE)
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn no_replace(from: &Path, to: &Path) -> io::Result<()> {
    flagged(from, to, rustix::fs::RenameFlags::NOREPLACE)
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn flagged(a: &Path, b: &Path, flags: rustix::fs::RenameFlags) -> io::Result<()> {
    use rustix::fs::{CWD, renameat_with};
    renameat_with(CWD, a, CWD, b, flags).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn no_replace(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
