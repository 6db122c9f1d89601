//! The paths that a build uses in and beside the output.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

/// Folder for the new site inside the output, if it cannot be beside it. No
/// path of a site can have this name.
pub(super) const PART: &str = ".yaodian-part";

/// The output and its neighbours.
#[derive(Debug, Clone)]
pub(super) struct Places {
    /// The output folder, with links followed.
    pub(super) output: PathBuf,
    /// Its parent folder.
    pub(super) parent: PathBuf,
    name: OsString,
}

impl Places {
    /// The paths around an output; `None` for the root of a filesystem.
    pub(super) fn around(output: &Path) -> Option<Self> {
        Some(Self {
            output: output.to_owned(),
            parent: output.parent()?.to_owned(),
            name: output.file_name()?.to_owned(),
        })
    }

    /// The lock file, which prevents two builds at once.
    pub(super) fn lock(&self) -> PathBuf {
        self.hidden("lock")
    }

    /// The tree that is being built.
    pub(super) fn staging(&self) -> PathBuf {
        self.hidden("staging")
    }

    /// The former site, if two names cannot be exchanged atomically.
    pub(super) fn former(&self) -> PathBuf {
        self.hidden("former")
    }

    /// The new site inside the output, if its files are moved one by one.
    pub(super) fn part(&self) -> PathBuf {
        self.output.join(PART)
    }

    /// A new folder beside the output, for files of others whose paths the new
    /// site has.
    pub(super) fn kept(&self) -> PathBuf {
        let mut name = self.name.clone();
        name.push(".kept");
        unused(&self.parent, &name)
    }

    /// The same inside the output, for files that cannot be moved out of it.
    pub(super) fn kept_inside(&self) -> PathBuf {
        unused(&self.output, OsStr::new(".yaodian-kept"))
    }

    /// `.NAME.KIND` beside the output.
    fn hidden(&self, kind: &str) -> PathBuf {
        let mut hidden = OsString::from(".");
        hidden.push(&self.name);
        hidden.push(".");
        hidden.push(OsStr::new(kind));
        self.parent.join(hidden)
    }
}

/// The first of `NAME`, `NAME-2`, `NAME-3`, … that does not exist.
fn unused(folder: &Path, name: &OsStr) -> PathBuf {
    let mut path = folder.join(name);
    let mut number = 1;
    while is_taken(&path) {
        number += 1;
        let mut numbered = name.to_owned();
        numbered.push(format!("-{number}"));
        path = folder.join(numbered);
    }
    path
}

/// Whether anything has this name, even a link to nothing.
pub(super) fn is_taken(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Whether nothing has this name. Unlike [`is_taken`], counts a name that cannot
/// be looked up as one that is taken.
pub(super) fn is_absent(path: &Path) -> bool {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    fs::symlink_metadata(path).is_err_and(|error| matches!(error.kind(), NotFound | NotADirectory))
}

/// Whether this is a folder and not a link to one.
pub(super) fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
}
