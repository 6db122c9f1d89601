//! Runs the functions that make files, on all processors, to the end: one
//! run finds every problem.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::model::{Artifact, Artifacts, SitePath};

/// The files of a site in memory.
pub type Made = BTreeMap<SitePath, Vec<u8>>;

/// Makes all files in memory.
///
/// # Errors
/// Every problem of every file, each said once.
pub fn make_all(artifacts: &Artifacts) -> Result<Made, Vec<Diagnostic>> {
    make_each(artifacts, |_, _, bytes| Ok(bytes))
}

/// Makes each file and hands its bytes on at once, so that only a few are in
/// memory at a time. After the first problem nothing more is handed on, but
/// the rest is still made.
pub(super) fn make_each<T: Send>(
    artifacts: &Artifacts,
    take: impl Fn(&SitePath, &Artifact, Vec<u8>) -> Result<T, Diagnostic> + Sync,
) -> Result<BTreeMap<SitePath, T>, Vec<Diagnostic>> {
    let entries: Vec<_> = artifacts.iter().collect();
    let broken = AtomicBool::new(false);
    let results: Vec<_> = entries
        .into_par_iter()
        .map(|(path, artifact)| {
            let taken = (artifact.make)().and_then(|bytes| {
                if broken.load(Ordering::Relaxed) {
                    return Ok(None);
                }
                take(path, artifact, bytes)
                    .map(|value| Some((path.clone(), value)))
                    .map_err(|problem| vec![problem])
            });
            if taken.is_err() {
                broken.store(true, Ordering::Relaxed);
            }
            taken
        })
        .collect();
    let mut made = BTreeMap::new();
    let mut problems: Vec<Diagnostic> = Vec::new();
    for result in results {
        match result {
            Ok(entry) => made.extend(entry),
            Err(found) => {
                for problem in found {
                    // One broken template breaks fifty pages and is one problem.
                    if !problems.contains(&problem) {
                        problems.push(problem);
                    }
                }
            }
        }
    }
    if problems.is_empty() {
        Ok(made)
    } else {
        Err(problems)
    }
}
