//! What stands in an output folder that yaodian did not write: by path, since
//! a file of ours that somebody edited is still ours to replace.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::manifest::{MANIFEST, Manifest};

use crate::base::{after_last, ok_or_bug};

/// So many are named; the reader needs to see whose they are, not all.
const NAMED: usize = 3;

/// What a path holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Contents {
    /// Nothing, or only what yaodian wrote.
    Managed,
    /// Something else than a folder.
    NotAFolder,
    /// Files of somebody else: the first of them, a folder with `/` at its
    /// end, and `…` if there are more.
    Unmanaged(String),
}

/// Compares a folder with its manifest.
pub(super) fn examine(folder: &Path) -> io::Result<Contents> {
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Ok(Contents::NotAFolder),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Contents::Managed),
        Err(error) => return Err(error),
    }
    let mut files = BTreeSet::new();
    if let Some(listed) = Manifest::files_in(folder) {
        files = listed;
        files.insert(MANIFEST.to_owned());
    }
    let mut found = unmanaged(folder, &files)?;
    if found.is_empty() {
        return Ok(Contents::Managed);
    }
    if found.len() > NAMED {
        found.truncate(NAMED);
        found.push("…".to_owned());
    }
    Ok(Contents::Unmanaged(found.join(", ")))
}

/// The first few paths below a folder that are neither among the files nor a
/// folder of one.
fn unmanaged(folder: &Path, files: &BTreeSet<String>) -> io::Result<Vec<String>> {
    let folders: BTreeSet<&str> = files
        .iter()
        .flat_map(|file| file.match_indices('/').filter_map(|(at, _)| file.get(..at)))
        .collect();
    let mut found = Vec::new();
    let mut walk = WalkDir::new(folder)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = walk.next() {
        let entry = entry?;
        let path = ok_or_bug(
            entry.path().strip_prefix(folder),
            "a path outside its folder",
        );
        let path = path.to_string_lossy().replace('\\', "/");
        if entry.file_type().is_dir() {
            if !folders.contains(&*path) {
                found.push(format!("{path}/"));
                walk.skip_current_dir();
            }
        } else if !files.contains(&path) && !is_litter(&path) {
            found.push(path);
        }
        // A home folder named by mistake is not walked to its end.
        if found.len() > NAMED {
            break;
        }
    }
    Ok(found)
}

/// Whether a file is what a file manager leaves behind where somebody has
/// looked: nobody's, and no reason to refuse.
fn is_litter(path: &str) -> bool {
    let name = after_last(path, &['/']);
    matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_should_be_named_and_the_rest_hinted_at() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        assert_eq!(examine(&folder.join("absent")).unwrap(), Contents::Managed);
        assert_eq!(examine(folder).unwrap(), Contents::Managed);
        fs::create_dir_all(folder.join("a/deep/tree")).unwrap();
        for name in ["b", "c", "d", "e"] {
            fs::write(folder.join(name), "").unwrap();
        }
        assert_eq!(
            examine(folder).unwrap(),
            Contents::Unmanaged("a/, b, c, …".to_owned())
        );
        assert_eq!(examine(&folder.join("b")).unwrap(), Contents::NotAFolder);
    }

    #[test]
    fn what_a_file_manager_left_should_be_no_stranger() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join(".DS_Store"), "").unwrap();
        assert_eq!(examine(place.path()).unwrap(), Contents::Managed);
    }

    #[test]
    fn a_manifest_should_vouch_for_its_files_and_no_others() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        let manifest = r#"{"generator": "yaodian", "version": 9, "files": {"en/index.html": 1}}"#;
        fs::write(folder.join(MANIFEST), manifest).unwrap();
        fs::create_dir(folder.join("en")).unwrap();
        fs::write(folder.join("en/index.html"), "edited").unwrap();
        assert_eq!(examine(folder).unwrap(), Contents::Managed);
        fs::create_dir(folder.join("en/empty")).unwrap();
        fs::write(folder.join("en/mine.html"), "").unwrap();
        let foreign = "en/empty/, en/mine.html".to_owned();
        assert_eq!(examine(folder).unwrap(), Contents::Unmanaged(foreign));
    }

    #[test]
    fn the_manifest_of_another_program_should_vouch_for_nothing() {
        let place = tempfile::tempdir().unwrap();
        let manifest = r#"{"generator": "other", "files": {}}"#;
        fs::write(place.path().join(MANIFEST), manifest).unwrap();
        let foreign = MANIFEST.to_owned();
        assert_eq!(examine(place.path()).unwrap(), Contents::Unmanaged(foreign));
    }
}
