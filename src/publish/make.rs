//! Runs the functions that make files, on all processors. Does not stop at the
//! first problem, so that one run reports all.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use rayon::prelude::*;

use super::listing::{Listed, SourceDigests, lists};
use super::progress::{Progress, Task, timed};
use crate::base::Digest;
use crate::diagnostic::Diagnostic;
use crate::model::{Referable, SitePath};
use crate::site::{Artifact, ArtifactKind, Artifacts};

/// The files of a site in memory, by path.
pub type Made = BTreeMap<SitePath, MadeFile>;

/// A file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeFile {
    /// What kind of file it is.
    pub kind: ArtifactKind,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A site to be made.
pub struct Site<'s> {
    /// Its files.
    pub files: &'s Artifacts,
    /// Called with each file, on any thread.
    pub see: &'s (dyn Fn(&SitePath, &ArtifactKind, &[u8]) + Sync),
    /// What others can refer to on it.
    pub referable: &'s Referable,
    /// Finds what the last site had and others can no longer refer to.
    pub lost: &'s (dyn Fn(&Referable) -> Vec<Diagnostic> + Sync),
    /// Receives the progress.
    pub progress: &'s dyn Progress,
    /// What it was made from, if it has lists of its files.
    pub sources: Option<&'s SourceDigests>,
    /// Lists the files that can be listed only after all others have been made.
    pub last: &'s (dyn Fn() -> Result<Artifacts, Vec<Diagnostic>> + Sync),
}

/// Makes all files in memory.
///
/// # Errors
/// Every problem of every file, each once.
pub fn make_all(site: &Site<'_>) -> Result<Made, Vec<Diagnostic>> {
    let none = |_: &str| false;
    let make = |path: &SitePath, artifact: &Artifact, _: &AtomicBool| {
        let bytes = artifact.bytes()?;
        let kind = artifact.kind.clone();
        (site.see)(path, &kind, &bytes);
        Ok(Some(MadeFile { kind, bytes }))
    };
    let progress = site.progress;
    let mut made = make_files(site.files, &none, progress, make)?;
    let last = timed(progress, Task::Keep, site.last)?;
    made.extend(make_files(&last, &none, progress, make)?);
    if let Some(sources) = site.sources {
        list(&mut made, sources);
    }
    Ok(made)
}

/// Adds the lists of all files.
fn list(made: &mut Made, sources: &SourceDigests) {
    let files: Vec<(String, u64, String)> = made
        .par_iter()
        .map(|(path, file)| {
            let sha256 = Digest::plain(&file.bytes).to_string();
            (path.to_string(), file.bytes.len() as u64, sha256)
        })
        .collect();
    let files = files.iter().map(|(path, size, sha256)| Listed {
        path,
        size: *size,
        sha256,
    });
    let kind = ArtifactKind::Data;
    let lists = lists(sources, files).map(|(path, bytes)| {
        let kind = kind.clone();
        (path, MadeFile { kind, bytes })
    });
    made.extend(lists);
}

/// Makes all files with `make`, except those of the expensive groups whose names
/// satisfy `skip`. Listing these is not always work for all processors, so the
/// other files are made meanwhile.
pub(super) fn make_files<T: Send>(
    files: &Artifacts,
    skip: &(dyn Fn(&str) -> bool + Sync),
    progress: &dyn Progress,
    make: impl Fn(&SitePath, &Artifact, &AtomicBool) -> Result<Option<T>, Vec<Diagnostic>> + Sync,
) -> Result<BTreeMap<SitePath, T>, Vec<Diagnostic>> {
    let (others, expensive) = rayon::join(
        || {
            let files = timed(progress, Task::List, || files.files(&|_| true))?;
            timed(progress, Task::Make, || make_each(&files, progress, &make))
        },
        || {
            timed(progress, Task::Index, || {
                make_each(&files.expensive_files(skip)?, progress, &make)
            })
        },
    );
    match (others, expensive) {
        (Ok(mut made), Ok(expensive)) => {
            made.extend(expensive);
            Ok(made)
        }
        (others, expensive) => {
            let found = others.err().into_iter().chain(expensive.err());
            Err(each_once(found.flatten()))
        }
    }
}

/// Problems without those that are there twice: a broken template breaks many
/// pages, but is one problem.
fn each_once(found: impl IntoIterator<Item = Diagnostic>) -> Vec<Diagnostic> {
    let mut problems: Vec<Diagnostic> = Vec::new();
    for problem in found {
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
    problems
}

/// Makes each file with `make`, so that only a few are in memory at a time.
/// After the first problem, the flag passed to `make` is set and the results no
/// longer count, but the remaining files are still made to find their problems.
fn make_each<T: Send>(
    files: &[(&SitePath, &Artifact)],
    progress: &dyn Progress,
    make: impl Fn(&SitePath, &Artifact, &AtomicBool) -> Result<Option<T>, Vec<Diagnostic>> + Sync,
) -> Result<BTreeMap<SitePath, T>, Vec<Diagnostic>> {
    let broken = AtomicBool::new(false);
    progress.more_files(files.len());
    let results: Vec<_> = files
        .par_iter()
        .map(|(path, artifact)| {
            let began = Instant::now();
            let made = make(path, artifact, &broken);
            progress.file_done(path, began);
            if made.is_err() {
                broken.store(true, Ordering::Relaxed);
            }
            made.map(|value| Some(((*path).clone(), value?)))
        })
        .collect();
    let mut made = BTreeMap::new();
    let mut problems: Vec<Diagnostic> = Vec::new();
    for result in results {
        match result {
            Ok(entry) => made.extend(entry),
            Err(found) => problems.extend(found),
        }
    }
    match problems.is_empty() {
        true => Ok(made),
        false => Err(each_once(problems)),
    }
}
