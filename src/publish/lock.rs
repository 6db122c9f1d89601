//! The lock that prevents two builds at once, and shows the next build which
//! files a killed build left behind.
//!
//! The file contains [`CLAIM`] from before the first folder beside the output
//! is created until the last is removed. So without the claim, a folder with
//! such a name is not ours.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::failure::{failed, obstructed, tidy};
use super::places::is_absent;
use crate::diagnostic::{Diagnostic, Problem};

/// Content of the file while folders beside the output are ours.
const CLAIM: &[u8] = b"yaodian\n";

/// A locked file, removed when the lock is released.
pub(super) struct Lock {
    path: PathBuf,
    file: File,
    /// Whether the folders beside and in the output are ours.
    pub(super) claimed: bool,
    beside: [PathBuf; 3],
}

impl Lock {
    /// Locks the file at `path` on behalf of `output`; `beside` are the folders
    /// that a claim covers.
    pub(super) fn take(
        path: PathBuf,
        output: &Path,
        beside: [PathBuf; 3],
    ) -> Result<Self, Diagnostic> {
        let io = |error: io::Error| failed(&path, &error);
        loop {
            let file = open(&path, true).map_err(|error| match fs::symlink_metadata(&path) {
                Ok(found) if !found.is_file() => obstructed(&path),
                _ => io(error),
            })?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(Diagnostic::general(Problem::OutputBusy {
                        path: tidy(output),
                    }));
                }
                Err(TryLockError::Error(error)) => return Err(io(error)),
            }
            // The previous build may have removed the file between our opening
            // and locking it. A lock on a file without a name would exclude
            // nobody.
            if !same_file(&file, &path) {
                continue;
            }
            let mut said = Vec::new();
            let most = CLAIM.len() as u64 + 1;
            (&file).take(most).read_to_end(&mut said).map_err(io)?;
            // If the claim is truncated, no folder has been created yet.
            if !CLAIM.starts_with(&said) {
                return Err(obstructed(&path));
            }
            let claimed = said == CLAIM;
            return Ok(Self {
                path,
                file,
                claimed,
                beside,
            });
        }
    }

    /// Claims the folders beside the output. None of them may exist yet.
    pub(super) fn claim(&mut self) -> Result<(), Diagnostic> {
        if !self.claimed {
            self.write_claim()
                .map_err(|error| failed(&self.path, &error))?;
            self.claimed = true;
        }
        Ok(())
    }

    fn write_claim(&mut self) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.write_all(CLAIM)?;
        self.file.sync_all()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Remove the file while it is still locked. If it cannot be removed,
        // nothing is lost: only the lock counts. It must stay while a folder
        // could not be removed.
        if !self.claimed || self.beside.iter().all(|folder| is_absent(folder)) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether a lock file contains the claim, whether or not it is locked.
pub(super) fn is_claimed(path: &Path) -> bool {
    open(path, false).is_ok_and(|file| {
        let mut said = Vec::new();
        let most = CLAIM.len() as u64 + 1;
        file.take(most).read_to_end(&mut said).is_ok() && said == CLAIM
    })
}

/// Opens a lock file for writing or only for reading. Does not follow links and
/// does not block, since the file may be anybody's.
#[cfg(unix)]
fn open(path: &Path, write: bool) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let file = File::options()
        .create(write)
        .read(true)
        .append(write)
        .custom_flags(flags.bits().cast_signed())
        .open(path)?;
    regular(file)
}

#[cfg(not(unix))]
fn open(path: &Path, write: bool) -> io::Result<File> {
    if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let file = File::options()
        .create(write)
        .read(true)
        .append(write)
        .open(path)?;
    regular(file)
}

fn regular(file: File) -> io::Result<File> {
    if file.metadata()?.is_file() {
        return Ok(file);
    }
    Err(io::ErrorKind::InvalidInput.into())
}

#[cfg(unix)]
pub(super) fn same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(named)) => open.ino() == named.ino() && open.dev() == named.dev(),
        _ => false,
    }
}

#[cfg(not(unix))]
pub(super) fn same_file(_: &File, path: &Path) -> bool {
    path.exists()
}
