//! [`Artifacts`] to a folder, all or nothing.
//!
//! The files are made in parallel into a staging tree beside the output, on
//! the same filesystem; only a complete tree takes the output's place, in one
//! step. Whatever fails before that leaves the last good site as it was.
//!
//! ```text
//! public/                        the site, with its manifest
//! .public.staging/               the tree in the making; after the swap, for
//!                                a moment, the former site
//! .public.former/                the former site, only where the filesystem
//!                                cannot exchange two names in one step
//! .public.lock                   held while a build writes
//! ```

use std::path::Path;

use crate::diagnostic::{Diagnostic, Problem, Reason};
use crate::model::Artifacts;

mod make;
mod manifest;
mod place;
pub mod references;
mod staging;
mod swap;

pub use make::{Made, make_all};
pub use manifest::MANIFEST;

use manifest::Manifest;
use place::Output;
use staging::Staging;

/// What was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Report {
    /// HTML pages among the files.
    pub pages: usize,
    /// Files of the site, without the manifest.
    pub files: usize,
    /// Their sizes together.
    pub bytes: u64,
}

impl Report {
    /// Counts a file.
    pub fn add(&mut self, path: &str, size: u64) {
        self.files += 1;
        self.bytes += size;
        if path.ends_with(".html") {
            self.pages += 1;
        }
    }
}

/// Makes all files and puts them in the place of what `output` holds.
///
/// `output` must be absent, empty, or hold a site that yaodian wrote.
///
/// # Errors
/// Every problem of every file that could not be made, or the first that
/// stopped the writing. The last good site is untouched then.
pub fn publish(artifacts: &Artifacts, output: &Path) -> Result<Report, Vec<Diagnostic>> {
    let output = Output::claim(output).map_err(one)?;
    let staging = Staging::create(&output, artifacts.iter().map(|(path, _)| path)).map_err(one)?;
    let entries = make::make_each(artifacts, |path, artifact, bytes| {
        staging.write(path, &bytes)?;
        Ok(manifest::Entry::new(&bytes, artifact))
    })?;
    let mut report = Report::default();
    for (path, entry) in &entries {
        report.add(path.as_str(), entry.size);
    }
    staging.finish(&Manifest::new(entries)).map_err(one)?;
    swap::swap(staging, &output).map_err(one)?;
    Ok(report)
}

fn one(problem: Diagnostic) -> Vec<Diagnostic> {
    vec![problem]
}

/// `output-failed` for a path and what the system said.
fn failed(path: &Path, error: &std::io::Error) -> Diagnostic {
    Diagnostic::general(Problem::OutputFailed {
        path: path.display().to_string(),
        reason: Reason::from(error),
    })
}

#[cfg(test)]
mod tests;
