//! `build --changed-list FILE`: what a build changes in its output.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::diagnostic::{Diagnostic, Problem};
use crate::publish::{Published, UserFile, is_changes, tidy};

/// A list that is written after a build.
pub(super) struct ChangedList {
    file: PathBuf,
    /// The site before the build.
    before: Published,
}

impl ChangedList {
    /// The list that the user wants, if any. Looks at the site before the build.
    ///
    /// # Errors
    /// `changed-list-foreign`: the file is something else; better said before
    /// the site is replaced. `output-failed`: the site cannot be read.
    pub(super) fn of(matches: &ArgMatches, output: &Path) -> Result<Option<Self>, Diagnostic> {
        let Some(file) = matches.get_one::<PathBuf>("changed-list") else {
            return Ok(None);
        };
        // A file that is not there, or cannot be read, is left to the writing.
        let there = std::fs::metadata(file).ok().filter(|found| found.is_file());
        let bytes = there.and_then(|_| std::fs::read(file).ok());
        if bytes.is_some_and(|bytes| !is_list(&bytes)) {
            let path = tidy(file);
            return Err(Diagnostic::general(Problem::ChangedListForeign { path }));
        }
        Ok(Some(Self {
            file: file.clone(),
            before: Published::in_folder(output)?,
        }))
    }

    /// Writes what has changed since.
    ///
    /// # Errors
    /// Why the file cannot be written.
    pub(super) fn write(&self, root: &Path, output: &Path) -> Result<(), Diagnostic> {
        let changes = self.before.changes(&Published::in_folder(output)?);
        let file = UserFile {
            path: &self.file,
            root,
            makes_folders: false,
            may_replace: |_, bytes| is_list(bytes),
            foreign: |path| Problem::ChangedListForeign { path },
        };
        file.write(&changes).map(drop)
    }
}

fn is_list(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(is_changes)
}
