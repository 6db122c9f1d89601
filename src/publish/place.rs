//! The output folder and its neighbours: whether we may write there, and the
//! lock that keeps two builds apart.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::failed;
use super::manifest::Manifest;
use crate::diagnostic::{Diagnostic, Problem};

/// An output folder that is ours to replace, locked against other builds
/// until this value is dropped.
pub(super) struct Output {
    /// The folder, a symbolic link to it followed.
    pub(super) path: PathBuf,
    /// The folder that holds it.
    pub(super) parent: PathBuf,
    name: OsString,
    _lock: Lock,
}

impl Output {
    /// Locks the place and looks whether we may write there.
    pub(super) fn claim(path: &Path) -> Result<Self, Diagnostic> {
        let io = |error: io::Error| failed(path, &error);
        // A link to the folder stays a link: what it points to is replaced.
        let real = match fs::canonicalize(path) {
            Ok(real) => real,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                std::path::absolute(path).map_err(io)?
            }
            Err(error) => return Err(io(error)),
        };
        let foreign = || {
            Diagnostic::general(Problem::OutputForeign {
                path: path.display().to_string(),
            })
        };
        // Only the root of the filesystem has neither.
        let (Some(parent), Some(name)) = (real.parent(), real.file_name()) else {
            return Err(foreign());
        };
        // Before anything is created: a folder of somebody else's shall not
        // even gain a lock file beside it.
        if !is_ours(&real).map_err(io)? {
            return Err(foreign());
        }
        fs::create_dir_all(parent).map_err(|error| failed(parent, &error))?;
        let lock = Lock::take(&neighbour(parent, name, "lock"), path)?;
        let output = Self {
            parent: parent.to_owned(),
            name: name.to_owned(),
            path: real,
            _lock: lock,
        };
        output.recover()?;
        // Again, now that nobody else can be writing.
        if !is_ours(&output.path).map_err(io)? {
            return Err(foreign());
        }
        Ok(output)
    }

    /// The tree in the making.
    pub(super) fn staging(&self) -> PathBuf {
        neighbour(&self.parent, &self.name, "staging")
    }

    /// The former site, where two names cannot be exchanged in one step.
    pub(super) fn former(&self) -> PathBuf {
        neighbour(&self.parent, &self.name, "former")
    }

    /// Puts right what a killed build left behind.
    fn recover(&self) -> Result<(), Diagnostic> {
        let (former, staging) = (self.former(), self.staging());
        if former.exists() {
            if self.path.exists() {
                remove(&former)?;
            } else {
                // Killed between the two renames: the good site is this one.
                fs::rename(&former, &self.path).map_err(|error| failed(&self.path, &error))?;
            }
        }
        remove(&staging)
    }
}

/// `.NAME.KIND` beside the output.
fn neighbour(parent: &Path, name: &std::ffi::OsStr, kind: &str) -> PathBuf {
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(".");
    hidden.push(kind);
    parent.join(hidden)
}

/// Removes a folder with all that it holds; one that is not there is removed.
fn remove(folder: &Path) -> Result<(), Diagnostic> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(folder, &error)),
        _ => Ok(()),
    }
}

/// Whether a folder is absent, empty, or a site that yaodian wrote.
fn is_ours(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none() || Manifest::stands_in(folder)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(error),
    }
}

/// A locked file, removed when the lock is given back.
struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    fn take(path: &Path, output: &Path) -> Result<Self, Diagnostic> {
        let io = |error: io::Error| failed(path, &error);
        loop {
            let file = File::options()
                .create(true)
                .append(true)
                .open(path)
                .map_err(io)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(Diagnostic::general(Problem::OutputBusy {
                        path: output.display().to_string(),
                    }));
                }
                Err(TryLockError::Error(error)) => return Err(io(error)),
            }
            // The build before us may have removed the file between our
            // opening and locking it; a lock on a file without a name would
            // keep nobody out.
            if same_file(&file, path) {
                return Ok(Self {
                    path: path.to_owned(),
                    _file: file,
                });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is still locked. A file that stays is no harm: the lock
        // is what counts.
        let _ = fs::remove_file(&self.path);
    }
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
