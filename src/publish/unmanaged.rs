//! Files in an output folder that yaodian did not write. Only paths count,
//! since a file of ours that somebody has edited is still ours to replace.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::manifest::{MANIFEST, Manifest};
use super::places::is_folder;
use super::walk::{Step, walk};
use crate::base::ok_or_bug;

/// Maximum number of files to name: enough to recognise whose they are.
const NAMED: usize = 3;

/// The content of an output path.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Contents {
    /// Nothing, or only what yaodian wrote.
    Managed,
    /// Not a folder.
    NotAFolder,
    /// Files of others: the first of them, folders with a trailing `/`, and `…`
    /// if there are more.
    Unmanaged(String),
}

/// Compares a folder with its manifest. Ignores what file managers leave
/// behind, and the folder `part` of a killed build.
pub(super) fn examine(folder: &Path, part: Option<&str>) -> io::Result<Contents> {
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Ok(Contents::NotAFolder),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Contents::Managed),
        Err(error) => return Err(error),
    }
    let files = listed(folder)?;
    let matters = |path: &Path| {
        part.is_none_or(|part| path != Path::new(part)) && !is_litter(&folder.join(path))
    };
    // The user may have named a home folder by mistake: what is in folders that
    // are not ours is not looked at.
    let found = unmanaged(folder, &files, NAMED + 1, &matters)?;
    if found.is_empty() {
        return Ok(Contents::Managed);
    }
    let named = found.iter().map(|path| {
        let slash = if is_folder(&folder.join(path)) {
            "/"
        } else {
            ""
        };
        said(path) + slash
    });
    Ok(Contents::Unmanaged(first_few(named.collect())))
}

/// The files that the manifest in a folder lists, and the manifest itself;
/// empty if there is no manifest.
pub(super) fn listed(folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    if let Some(listed) = Manifest::files_in(folder)? {
        files = listed;
        files.insert(MANIFEST.to_owned());
    }
    Ok(files)
}

/// The first few paths of a list, with `…` if there are more.
pub(super) fn first_few(mut paths: Vec<String>) -> String {
    if paths.len() > NAMED {
        paths.truncate(NAMED);
        paths.push("…".to_owned());
    }
    paths.join(", ")
}

/// A path in the output as in messages and in the manifest, with `/`.
pub(super) fn said(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// All paths below a folder that are neither in `files` nor a folder of one of
/// them. Does not list the content of such folders.
pub(super) fn all_unmanaged(folder: &Path, files: &BTreeSet<String>) -> io::Result<Vec<PathBuf>> {
    unmanaged(folder, files, usize::MAX, &|_| true)
}

fn unmanaged(
    folder: &Path,
    files: &BTreeSet<String>,
    most: usize,
    matters: &(dyn Fn(&Path) -> bool + Sync),
) -> io::Result<Vec<PathBuf>> {
    let folders: BTreeSet<&str> = folders_of(files).collect();
    let mut found = walk(folder, &|entry| {
        let whole = entry.path();
        let path = ok_or_bug(whole.strip_prefix(folder), "a path outside its folder");
        let named = said(path);
        let is_managed = match entry.file_type()?.is_dir() {
            true if folders.contains(&*named) => return Ok(Step::Below),
            true => false,
            false => files.contains(&named),
        };
        Ok(match !is_managed && matters(path) {
            true => Step::Found(path.to_owned()),
            false => Step::Passed,
        })
    })?;
    found.truncate(most);
    Ok(found)
}

/// The folders that contain the files, some of them repeatedly.
pub(super) fn folders_of(files: &BTreeSet<String>) -> impl Iterator<Item = &str> {
    files
        .iter()
        .flat_map(|file| file.match_indices('/').filter_map(|(at, _)| file.get(..at)))
}

/// Whether this is a file that a file manager leaves behind, or a folder that
/// contains only such files. They do not make an output foreign, but are not
/// deleted either.
pub(super) fn is_litter(path: &Path) -> bool {
    if !is_folder(path) {
        let name = path.file_name().map(OsStr::to_string_lossy);
        return name
            .is_some_and(|name| matches!(&*name, ".DS_Store" | "Thumbs.db" | "desktop.ini"));
    }
    let mut any = false;
    for entry in WalkDir::new(path) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) if is_litter(entry.path()) => any = true,
            // What cannot be read may be somebody's.
            _ => return false,
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_should_be_named_and_the_rest_hinted_at() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        assert_eq!(
            examine(&folder.join("absent"), None).unwrap(),
            Contents::Managed
        );
        assert_eq!(examine(folder, None).unwrap(), Contents::Managed);
        fs::create_dir_all(folder.join("a/deep/tree")).unwrap();
        for name in ["b", "c", "d", "e"] {
            fs::write(folder.join(name), "").unwrap();
        }
        assert_eq!(
            examine(folder, None).unwrap(),
            Contents::Unmanaged("a/, b, c, …".to_owned())
        );
        assert_eq!(
            examine(&folder.join("b"), None).unwrap(),
            Contents::NotAFolder
        );
    }

    #[test]
    fn what_a_file_manager_left_should_be_no_stranger() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join(".DS_Store"), "").unwrap();
        assert_eq!(examine(place.path(), None).unwrap(), Contents::Managed);
    }

    #[test]
    fn a_folder_of_nothing_but_that_should_be_none_either() {
        let place = tempfile::tempdir().unwrap();
        let gone = place.path().join("gone");
        fs::create_dir_all(gone.join("deep")).unwrap();
        fs::write(gone.join("deep/Thumbs.db"), "").unwrap();
        assert_eq!(examine(place.path(), None).unwrap(), Contents::Managed);
        fs::write(gone.join("mine"), "").unwrap();
        let foreign = Contents::Unmanaged("gone/".to_owned());
        assert_eq!(examine(place.path(), None).unwrap(), foreign);
    }

    #[test]
    fn a_manifest_should_vouch_for_its_files_and_no_others() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        let manifest = r#"{"generator": "yaodian", "version": 9, "files": {"en/index.html": 1}}"#;
        fs::write(folder.join(MANIFEST), manifest).unwrap();
        fs::create_dir(folder.join("en")).unwrap();
        fs::write(folder.join("en/index.html"), "edited").unwrap();
        assert_eq!(examine(folder, None).unwrap(), Contents::Managed);
        fs::create_dir(folder.join("en/empty")).unwrap();
        fs::write(folder.join("en/mine.html"), "").unwrap();
        let foreign = "en/empty/, en/mine.html".to_owned();
        assert_eq!(examine(folder, None).unwrap(), Contents::Unmanaged(foreign));
    }

    #[test]
    fn the_manifest_of_another_program_should_vouch_for_nothing() {
        let place = tempfile::tempdir().unwrap();
        let manifest = r#"{"generator": "other", "files": {}}"#;
        fs::write(place.path().join(MANIFEST), manifest).unwrap();
        let foreign = MANIFEST.to_owned();
        assert_eq!(
            examine(place.path(), None).unwrap(),
            Contents::Unmanaged(foreign)
        );
    }
}
