//! How a run fills the folder, and what an interrupted run has left in it.

use std::fs;
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use crate::base::ok_or_bug;

/// Folder for the files until all are written. It is the last thing to go, so it
/// also shows that a run was interrupted.
pub(super) const STAGING: &str = ".yaodian-new";

/// Removes the remains of an interrupted run. Returns `false` and removes
/// nothing if anything else is there, such as a file that somebody has edited
/// since.
pub(super) fn remove(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<bool> {
    let staging = folder.join(STAGING);
    let is_ours = holds_only(folder, files, &|found, ours| found == ours)?
        // The run may have been writing this file.
        && holds_only(&staging, files, &|found, ours| ours.starts_with(found))?;
    if !is_ours {
        return Ok(false);
    }
    for name in tops(files) {
        gone(remove_any(&folder.join(name)))?;
    }
    fs::remove_dir_all(&staging)?;
    Ok(true)
}

/// Whether a folder, apart from the staging folder in it, has nothing but some
/// of the files and their folders; `is_version` compares what was found with
/// what would be written.
fn holds_only(
    folder: &Path,
    files: &[(String, Vec<u8>)],
    is_version: &dyn Fn(&[u8], &[u8]) -> bool,
) -> io::Result<bool> {
    let walk = WalkDir::new(folder).min_depth(1).into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() != 1 || entry.file_name() != STAGING) {
        let entry = entry?;
        let path = ok_or_bug(
            entry.path().strip_prefix(folder),
            "a path outside its folder",
        );
        let is_ours = if entry.file_type().is_dir() {
            files
                .iter()
                .any(|(name, _)| Path::new(name).starts_with(path))
        } else if entry.file_type().is_file() {
            let ours = files.iter().find(|(name, _)| Path::new(name) == path);
            match ours {
                Some((_, bytes)) => is_version(&fs::read(entry.path())?, bytes),
                None => false,
            }
        } else {
            false
        };
        if !is_ours {
            return Ok(false);
        }
    }
    Ok(true)
}

fn remove_any(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path)?.is_dir() {
        true => fs::remove_dir_all(path),
        false => fs::remove_file(path),
    }
}

/// Counts what does not exist as removed.
fn gone(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// The names in the portal's folder, in the order in which they are put there.
pub(super) fn tops(files: &[(String, Vec<u8>)]) -> Vec<&str> {
    let names = files.iter().filter_map(|(name, _)| name.split('/').next());
    let mut tops: Vec<&str> = names.collect();
    // `site.toml` comes last: without it, the folder does not count as a
    // portal.
    tops.sort_unstable_by_key(|name| (*name == "site.toml", *name));
    tops.dedup();
    tops
}
