//! The output folder and its neighbours: whether we may write there, and what
//! a killed build left behind.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::failure::{failed, tidy};
use super::lock::{Lock, obstructed, stands};
use super::target::{Target, resolve};
use super::unmanaged::{Contents, examine};
use crate::diagnostic::{Diagnostic, Problem};

/// An output folder that is ours to replace, locked against other builds
/// until this value is dropped.
pub(super) struct Output {
    /// The folder, a symbolic link to it followed.
    pub(super) path: PathBuf,
    /// The folder that holds it.
    pub(super) parent: PathBuf,
    name: OsString,
    /// The folder as it was named.
    named: PathBuf,
    lock: Lock,
}

impl Output {
    /// Locks the place and looks whether we may write there.
    pub(super) fn claim(target: &Target<'_>) -> Result<Self, Diagnostic> {
        let named = target.output;
        // A link to the folder stays a link: what it points to is replaced.
        let real = resolve(named).map_err(|error| failed(named, &error))?;
        target.refuse_misplaced(&real)?;
        // Only the root of the filesystem has neither, and it is refused.
        let (Some(parent), Some(name)) = (real.parent(), real.file_name()) else {
            return Err(no_folder(named));
        };
        // Before anything is created: a folder of somebody else's shall not
        // even gain a lock file beside it.
        refuse_unmanaged(&real, named)?;
        fs::create_dir_all(parent).map_err(|error| failed(parent, &error))?;
        let beside = ["staging", "former"].map(|kind| neighbour(parent, name, kind));
        let lock = Lock::take(neighbour(parent, name, "lock"), named, beside)?;
        let mut output = Self {
            parent: parent.to_owned(),
            name: name.to_owned(),
            named: named.to_owned(),
            path: real,
            lock,
        };
        output.recover()?;
        // Again, now that nobody else can be writing.
        output.refuse_unmanaged()?;
        output.lock.claim()?;
        Ok(output)
    }

    /// Looks whether the folder holds only what yaodian wrote.
    pub(super) fn refuse_unmanaged(&self) -> Result<(), Diagnostic> {
        refuse_unmanaged(&self.path, &self.named)
    }

    /// The tree in the making.
    pub(super) fn staging(&self) -> PathBuf {
        neighbour(&self.parent, &self.name, "staging")
    }

    /// The former site, where two names cannot be exchanged in one step.
    pub(super) fn former(&self) -> PathBuf {
        neighbour(&self.parent, &self.name, "former")
    }

    /// Puts right what a killed build left behind; what only has its name is
    /// left alone, and in the way.
    fn recover(&self) -> Result<(), Diagnostic> {
        let (former, staging) = (self.former(), self.staging());
        if !self.lock.claimed {
            let taken = [&former, &staging].into_iter().find(|path| stands(path));
            return taken.map_or(Ok(()), |path| Err(obstructed(path)));
        }
        if stands(&former) {
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
fn neighbour(parent: &Path, name: &OsStr, kind: &str) -> PathBuf {
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

/// Refuses a folder that holds what yaodian did not write.
fn refuse_unmanaged(folder: &Path, named: &Path) -> Result<(), Diagnostic> {
    match examine(folder).map_err(|error| failed(named, &error))? {
        Contents::Managed => Ok(()),
        Contents::NotAFolder => Err(no_folder(named)),
        Contents::Unmanaged(found) => Err(Diagnostic::general(Problem::OutputForeign {
            path: tidy(named),
            found,
        })),
    }
}

fn no_folder(named: &Path) -> Diagnostic {
    Diagnostic::general(Problem::OutputNoFolder { path: tidy(named) })
}
