//! Writes files into an empty folder: all of them or none.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::remains::{self, STAGING, tops};
use crate::base::some_or_bug;
use crate::diagnostic::{Problem, Reason};
use crate::publish::tidy;

/// Writes files into a folder that is absent or empty, or that holds only what
/// an interrupted run has left there.
pub(super) fn put(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Problem> {
    look_at(folder, files)?;
    let mut made = Made::default();
    let written = write(folder, files, &mut made);
    written.inspect_err(|_| made.undo())
}

/// Refuses a folder with anything of others, and anything that is not a folder.
/// Removes the remains of an interrupted run.
fn look_at(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Problem> {
    let path = || tidy(folder);
    match fs::metadata(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(folder, &error)),
        Ok(there) if !there.is_dir() => return Err(Problem::NewNoFolder { path: path() }),
        Ok(_) => {}
    }
    let mut names = names(folder).map_err(|error| failed(folder, &error))?;
    names.sort();
    if names.iter().any(|name| name == STAGING) {
        let is_removed = remains::remove(folder, files);
        if is_removed.map_err(|error| failed(&folder.join(STAGING), &error))? {
            return Ok(());
        }
    }
    match names.first() {
        None => Ok(()),
        Some(first) => Err(Problem::NewNotEmpty {
            path: path(),
            found: first.to_string_lossy().into_owned(),
        }),
    }
}

fn names(folder: &Path) -> io::Result<Vec<OsString>> {
    let entries = fs::read_dir(folder)?;
    entries.map(|entry| Ok(entry?.file_name())).collect()
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
    for name in tops(files) {
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

    /// A folder as a run leaves it that is killed after it has put a number of
    /// names there; what it is writing is cut off.
    fn cut_short(folder: &Path, files: &[(String, Vec<u8>)], put: usize) {
        let tops = tops(files);
        for (name, bytes) in files {
            let top = name.split('/').next().unwrap();
            let is_put = tops.iter().position(|one| *one == top).unwrap() < put;
            let path = match is_put {
                true => folder.join(name),
                false => folder.join(STAGING).join(name),
            };
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            let bytes = if is_put { bytes } else { &bytes[..0] };
            fs::write(path, bytes).unwrap();
        }
        fs::create_dir_all(folder.join(STAGING)).unwrap();
    }

    #[test]
    fn the_remains_of_a_run_should_be_replaced() {
        let files = [
            file("site.toml"),
            file("c/d.toml"),
            file("c/e/f"),
            file("b"),
        ];
        for moved in 0..=3 {
            let place = tempfile::tempdir().unwrap();
            cut_short(place.path(), &files, moved);
            put(place.path(), &files).unwrap();
            let names = names(place.path()).unwrap();
            assert_eq!(names.len(), 3, "{names:?}");
            for (name, bytes) in &files {
                assert_eq!(&fs::read(place.path().join(name)).unwrap(), bytes);
            }
        }
    }

    #[test]
    fn remains_with_anything_of_others_should_be_left_alone() {
        let files = [file("site.toml"), file("c/d.toml")];
        let others = [
            ("mine", "x"),
            ("c/mine", "x"),
            ("c/d.toml", "edited"),
            (".yaodian-new/mine", "x"),
            (".yaodian-new/site.toml", "edited"),
            (".yaodian-new/d/mine", "x"),
        ];
        for (path, text) in others {
            let place = tempfile::tempdir().unwrap();
            cut_short(place.path(), &files, 1);
            let path = place.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
            let refused = put(place.path(), &files);
            assert!(
                matches!(refused, Err(Problem::NewNotEmpty { .. })),
                "{path:?}"
            );
            assert_eq!(fs::read(&path).unwrap(), text.as_bytes());
            assert!(place.path().join("c/d.toml").exists());
        }
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
