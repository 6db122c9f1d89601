//! Writes files into an empty folder: all of them or none.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::base::some_or_bug;
use crate::diagnostic::{Problem, Reason};
use crate::publish::tidy;

/// Folder for the files until all are written.
const STAGING: &str = ".yaodian-new";

/// Writes files into a folder that is absent or empty.
pub(super) fn put(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Problem> {
    look_at(folder)?;
    let mut made = Made::default();
    let written = write(folder, files, &mut made);
    written.inspect_err(|_| made.undo())
}

/// Refuses a folder that is not empty, and anything that is not a folder.
fn look_at(folder: &Path) -> Result<(), Problem> {
    let path = || tidy(folder);
    match fs::metadata(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(folder, &error)),
        Ok(there) if !there.is_dir() => return Err(Problem::NewNoFolder { path: path() }),
        Ok(_) => {}
    }
    let entries = fs::read_dir(folder).and_then(|entries| {
        let names = entries.map(|entry| Ok(entry?.file_name()));
        names.collect::<io::Result<Vec<OsString>>>()
    });
    let names = entries.map_err(|error| failed(folder, &error))?;
    match names.iter().min() {
        None => Ok(()),
        Some(first) => Err(Problem::NewNotEmpty {
            path: path(),
            found: first.to_string_lossy().into_owned(),
        }),
    }
}

/// The paths created so far, in order.
#[derive(Default)]
struct Made(Vec<PathBuf>);

impl Made {
    /// Removes them again, the last first. None of them existed before, so
    /// nothing of anybody else's is removed.
    fn undo(self) {
        for path in self.0.iter().rev() {
            // The user is told the first error, which caused this.
            let _ = match path.is_dir() {
                true => fs::remove_dir_all(path),
                false => fs::remove_file(path),
            };
        }
    }
}

fn write(folder: &Path, files: &[(String, Vec<u8>)], made: &mut Made) -> Result<(), Problem> {
    let absent = folder.ancestors().take_while(|path| {
        // A relative path ends at the current directory.
        !path.as_os_str().is_empty() && !path.exists()
    });
    let absent: Vec<&Path> = absent.collect();
    let staging = folder.join(STAGING);
    for path in absent.into_iter().rev().chain([staging.as_path()]) {
        fs::create_dir(path).map_err(|error| failed(path, &error))?;
        made.0.push(path.to_owned());
    }
    for (name, bytes) in files {
        let path = staging.join(name);
        let below = some_or_bug(path.parent(), "a file in no folder");
        let done = fs::create_dir_all(below).and_then(|()| fs::write(&path, bytes));
        done.map_err(|error| failed(&folder.join(name), &error))?;
    }
    let mut tops: Vec<&str> = files
        .iter()
        .filter_map(|(n, _)| n.split('/').next())
        .collect();
    // `site.toml` comes last: without it, the folder does not count as a
    // portal.
    tops.sort_unstable_by_key(|name| (*name == "site.toml", *name));
    tops.dedup();
    for name in tops {
        let path = folder.join(name);
        fs::rename(staging.join(name), &path).map_err(|error| failed(&path, &error))?;
        made.0.push(path);
    }
    fs::remove_dir(&staging).map_err(|error| failed(&staging, &error))
}

fn failed(path: &Path, error: &io::Error) -> Problem {
    Problem::NewFailed {
        path: tidy(path),
        reason: Reason::from(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> (String, Vec<u8>) {
        (name.to_owned(), b"x".to_vec())
    }

    #[test]
    fn what_fails_half_way_should_leave_nothing() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("a/b");
        // The second file cannot be written: its folder is the first, a file.
        let files = [file("site.toml"), file("site.toml/below")];
        let refused = put(&folder, &files);
        assert!(matches!(refused, Err(Problem::NewFailed { .. })));
        assert!(!place.path().join("a").exists());
    }

    #[test]
    fn files_should_stand_where_they_belong_and_nothing_else() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("a/b");
        put(&folder, &[file("site.toml"), file("c/d.toml")]).unwrap();
        assert!(folder.join("c/d.toml").is_file() && folder.join("site.toml").is_file());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
        assert!(matches!(
            put(&folder, &[]),
            Err(Problem::NewNotEmpty { .. })
        ));
    }
}
