//! What `--durable` adds to a build: every file and folder of the new site is
//! flushed by itself before the swap, so that errors of any of them are known,
//! also on filesystems that [cannot be flushed](super::staging) as a whole.
//!
//! ```text
//! files of a folder, then the folder     the tree from below, its root last
//! the parent folder                      the name of the tree
//! the swap
//! the parent folder                      the new name of the tree
//! ```

use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::failure::{failed, tidy};
use super::means::Means;
use super::places::Places;
use crate::diagnostic::{Diagnostic, Problem, Reason};

/// Flushes a new site and its name, before the swap.
pub(super) fn before_swap(
    tree: &Path,
    places: &Places,
    means: &dyn Means,
) -> Result<(), Diagnostic> {
    flush_all(tree, means).map_err(|error| failed(tree, &error))?;
    let parent = &places.parent;
    means.flush(parent).map_err(|error| failed(parent, &error))
}

/// Flushes the new names, after the swap. `in_place`: the files were moved one
/// by one. A failure is a warning, since the new site has been published.
pub(super) fn after_swap(places: &Places, in_place: bool, means: &dyn Means) -> Option<Diagnostic> {
    let flushed = match in_place {
        true => flush_all(&places.output, means),
        false => means.flush(&places.parent),
    };
    let error = flushed.err()?;
    Some(Diagnostic::general(Problem::OutputUnflushed {
        path: tidy(&places.output),
        reason: Reason::from(&error),
    }))
}

/// Flushes the content of a folder before the folder itself.
fn flush_all(tree: &Path, means: &dyn Means) -> io::Result<()> {
    for entry in WalkDir::new(tree).contents_first(true) {
        let entry = entry?;
        let kind = entry.file_type();
        // Somebody may have put a link or a pipe there.
        if kind.is_dir() || kind.is_file() {
            means.flush(entry.path())?;
        }
    }
    Ok(())
}
