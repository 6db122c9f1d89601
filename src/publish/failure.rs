//! Diagnostics for errors of the file system.

use std::io;
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Diagnostic, Problem, Reason};

/// `output-failed` for a path and a system error.
pub(super) fn failed(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::general(Problem::OutputFailed {
        path: tidy(path),
        reason: Reason::from(error),
    })
}

/// A path as a person writes it: `public` for `./public`, `.` for `./.`.
pub fn tidy(path: &Path) -> String {
    let parts = path.components().filter(|part| *part != Component::CurDir);
    let tidy: PathBuf = parts.collect();
    if tidy.as_os_str().is_empty() {
        ".".to_owned()
    } else {
        tidy.display().to_string()
    }
}

/// `output-obstructed`: a name that the build needs is taken.
pub(super) fn obstructed(path: &Path) -> Diagnostic {
    Diagnostic::general(Problem::OutputObstructed { path: tidy(path) })
}
