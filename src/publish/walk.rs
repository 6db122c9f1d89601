//! A walk through a folder, on all processors.

use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;

use rayon::prelude::*;

/// What becomes of an entry of a folder.
pub(super) enum Step<T> {
    /// It is a folder to walk through.
    Below,
    /// It is part of the result.
    Found(T),
    /// It is passed over.
    Passed,
}

/// What `step` finds below a folder, in the order of names. Does not follow
/// links.
pub(super) fn walk<T: Send>(
    folder: &Path,
    step: &(impl Fn(&DirEntry) -> io::Result<Step<T>> + Sync),
) -> io::Result<Vec<T>> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(DirEntry::file_name);
    let found = entries.par_iter().map(|entry| match step(entry)? {
        Step::Below => walk(&entry.path(), step),
        Step::Found(one) => Ok(vec![one]),
        Step::Passed => Ok(Vec::new()),
    });
    let found: io::Result<Vec<_>> = found.collect();
    Ok(found?.into_iter().flatten().collect())
}
