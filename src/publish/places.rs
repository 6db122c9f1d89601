//! The names that a build uses, in and beside the output.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

/// The new site inside the output, where it cannot be beside it. A name that
/// no path of a site can have.
pub(super) const PART: &str = ".yaodian-part";

/// The output and its neighbours.
#[derive(Debug, Clone)]
pub(super) struct Places {
    /// The folder, a symbolic link to it followed.
    pub(super) output: PathBuf,
    /// The folder that holds it.
    pub(super) parent: PathBuf,
    name: OsString,
}

impl Places {
    /// The names around an output; `None` for the root of a filesystem.
    pub(super) fn around(output: &Path) -> Option<Self> {
        Some(Self {
            output: output.to_owned(),
            parent: output.parent()?.to_owned(),
            name: output.file_name()?.to_owned(),
        })
    }

    /// What keeps two builds apart.
    pub(super) fn lock(&self) -> PathBuf {
        self.hidden("lock")
    }

    /// The tree in the making.
    pub(super) fn staging(&self) -> PathBuf {
        self.hidden("staging")
    }

    /// The former site, where two names cannot be exchanged in one step.
    pub(super) fn former(&self) -> PathBuf {
        self.hidden("former")
    }

    /// The new site in the output, where its files are moved one by one.
    pub(super) fn part(&self) -> PathBuf {
        self.output.join(PART)
    }

    /// A folder beside the output for files of others that have no place in the
    /// new site; none of that name is there yet.
    pub(super) fn kept(&self) -> PathBuf {
        let mut name = self.name.clone();
        name.push(".kept");
        unused(&self.parent, &name)
    }

    /// The same in the output, for what cannot be moved out of it.
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

/// The first of `NAME`, `NAME-2`, `NAME-3`, … that nothing has.
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

/// Whether anything has this name, be it a link to nowhere.
pub(super) fn is_taken(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Whether a folder has this name, and no link to one.
pub(super) fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
}
