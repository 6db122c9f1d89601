//! What the file system is asked to do with names: a seam, since how a site
//! takes its place depends on what the file system refuses.

use std::fs;
use std::io;
use std::path::Path;

use super::places::is_taken;

/// Changes of names.
pub(super) trait Means: Sync {
    /// Exchanges two names in one step.
    fn exchange(&self, a: &Path, b: &Path) -> io::Result<()>;

    /// Gives a file or folder another name, and replaces a file or an empty
    /// folder that has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file or folder a name that nothing has yet.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;
}

/// The system's own means.
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
}

/// Whether the system or the filesystem does not know an operation at all
/// (old NFS, some FUSE), as against refusing it here.
pub(super) fn is_unknown(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
    )
}

/// Gives a file or folder a name that nothing has yet.
pub(super) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    match no_replace(from, to) {
        Err(error) if is_unknown(&error) => {}
        done => return done,
    }
    // Unlike a rename, a link replaces nothing.
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        // Folders have no links, nor have all filesystems.
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
