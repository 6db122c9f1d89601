//! The lock that keeps two builds apart, and by which the next build knows
//! what a killed one left behind.
//!
//! The file says [`CLAIM`] from before the first folder beside the output is
//! made until the last is gone. So a folder of such a name that stands there
//! without the claim is somebody else's.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::failure::{failed, tidy};
use crate::diagnostic::{Diagnostic, Problem};

/// What the file says while folders beside the output are ours.
const CLAIM: &[u8] = b"yaodian\n";

/// A locked file, removed when the lock is given back.
pub(super) struct Lock {
    path: PathBuf,
    file: File,
    /// Whether the folders beside the output are ours.
    pub(super) claimed: bool,
    beside: [PathBuf; 2],
}

impl Lock {
    /// Locks the file at `path` on behalf of `output`; `beside` are the
    /// folders that a claim speaks of.
    pub(super) fn take(
        path: PathBuf,
        output: &Path,
        beside: [PathBuf; 2],
    ) -> Result<Self, Diagnostic> {
        let io = |error: io::Error| failed(&path, &error);
        loop {
            let file = File::options()
                .create(true)
                .read(true)
                .append(true)
                .open(&path)
                .map_err(io)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(Diagnostic::general(Problem::OutputBusy {
                        path: tidy(output),
                    }));
                }
                Err(TryLockError::Error(error)) => return Err(io(error)),
            }
            // The build before us may have removed the file between our
            // opening and locking it; a lock on a file without a name would
            // keep nobody out.
            if !same_file(&file, &path) {
                continue;
            }
            let mut said = Vec::new();
            let most = CLAIM.len() as u64 + 1;
            (&file).take(most).read_to_end(&mut said).map_err(io)?;
            // A claim that was cut off has not been acted on yet.
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

    /// Claims the folders beside the output, of which there are none yet.
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
        // While it is still locked. A file that stays is no harm: the lock
        // is what counts. It has to stay while a folder could not be removed.
        if !self.claimed || !self.beside.iter().any(|folder| stands(folder)) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether anything has this name, be it a link to nowhere.
pub(super) fn stands(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// `output-obstructed`: a name that we need is taken.
pub(super) fn obstructed(path: &Path) -> Diagnostic {
    Diagnostic::general(Problem::OutputObstructed { path: tidy(path) })
}

#[cfg(unix)]
fn same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(open), Ok(named)) => open.ino() == named.ino() && open.dev() == named.dev(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn same_file(_: &File, path: &Path) -> bool {
    path.exists()
}
