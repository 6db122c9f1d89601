//! Lets every step of a change fail, once or for good, and saves a file of the
//! set before every step: the files must never be half old and half new, and no
//! saved content may be lost.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs::{self, File, Permissions};
use std::path::PathBuf;

use super::super::journal_recovery::{Recovered, recover};
use super::*;

/// The system's storage, with a fault at one step.
struct Fault<'a> {
    root: &'a Path,
    /// The step with the fault, counted from 0.
    at: usize,
    step: Cell<usize>,
    then: Then<'a>,
}

#[derive(Clone, Copy)]
enum Then<'a> {
    /// The step fails; later steps do not.
    FailsOnce,
    /// As if the program is killed or the disk is lost: the step is half done,
    /// and all later steps fail.
    Ends,
    /// Somebody saves a file, then the step is done.
    Saves(&'a str),
}

impl Fault<'_> {
    /// Whether this step is to be done completely.
    fn is_done(&self) -> io::Result<bool> {
        let step = self.step.replace(self.step.get() + 1);
        match self.then {
            Then::FailsOnce if step == self.at => Err(io::ErrorKind::StorageFull.into()),
            Then::Ends if step == self.at => Ok(false),
            Then::Ends if step > self.at => Err(io::ErrorKind::ReadOnlyFilesystem.into()),
            Then::Saves(path) if step == self.at => {
                fs::write(self.root.join(path), SAVED)?;
                Ok(true)
            }
            _ => Ok(true),
        }
    }

    fn was_reached(&self) -> bool {
        self.step.get() > self.at
    }
}

fn ended<T>() -> io::Result<T> {
    Err(io::ErrorKind::ReadOnlyFilesystem.into())
}

impl Storage for Fault<'_> {
    fn create(&self, path: &Path, bytes: &[u8], rights: Option<&Permissions>) -> io::Result<()> {
        if self.is_done()? {
            return System.create(path, bytes, rights);
        }
        System.create(path, &bytes[..bytes.len() / 2], rights)?;
        ended()
    }

    fn replace(&self, from: &Path, to: &Path) -> io::Result<bool> {
        match self.is_done()? {
            true => System.replace(from, to),
            // Done, but reported as failed.
            false => System.replace(from, to).and(ended()),
        }
    }

    fn name(&self, from: &Path, to: &Path) -> io::Result<()> {
        match self.is_done()? {
            true => System.name(from, to),
            false => fs::hard_link(from, to).and(ended()),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        match self.is_done()? {
            true => System.remove(path),
            false => ended(),
        }
    }

    fn append(&self, file: &File, bytes: &[u8]) -> io::Result<()> {
        if self.is_done()? {
            return System.append(file, bytes);
        }
        System.append(file, &bytes[..bytes.len() / 2])?;
        ended()
    }
}

const SAVED: &str = "saved by somebody meanwhile";
const OLD: [(&str, &str); 3] = [
    ("a/1.md", "one\n"),
    ("b.toml", "two\n"),
    ("c/3.md", "three\n"),
];
const NEW: [(&str, &str); 4] = [
    ("a/1.md", "ONE\n"),
    ("b.toml", "TWO\n"),
    ("c/3.md", "THREE\n"),
    ("d/4.md", "FOUR\n"),
];

fn place() -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    for (path, text) in OLD {
        let path = place.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    place
}

/// Every file of a folder, including hidden ones.
fn tree(root: &Path) -> BTreeMap<String, String> {
    let files = walkdir::WalkDir::new(root).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path: PathBuf = entry.path().strip_prefix(root).unwrap().to_owned();
            let text = fs::read_to_string(entry.path()).unwrap();
            (path.to_string_lossy().into_owned(), text)
        })
        .collect()
}

fn set(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let files = files.iter();
    files
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

fn seen(path: &str) -> Seen {
    let mut old = OLD.iter();
    old.find(|(name, _)| *name == path)
        .map_or(Seen::Nothing, |(_, text)| Seen::bytes(text.as_bytes()))
}

fn change(root: &Path, at: usize, then: Then<'_>) -> (Result<(), &'static str>, bool) {
    let step = Cell::new(0);
    let fault = Fault {
        root,
        at,
        step,
        then,
    };
    let done = commit(
        &fault,
        root,
        &NEW.map(|(path, text)| (path, text.as_bytes())).into(),
        &seen,
    );
    (
        done.map_err(|problem| problem.problem.code()),
        fault.was_reached(),
    )
}

/// Changes the files with a fault at each step in turn, until there are no more
/// steps. Returns the number of steps.
fn at_every_step(
    then: Then<'_>,
    mut judge: impl FnMut(usize, &Path, Result<(), &'static str>),
) -> usize {
    for at in 0.. {
        let place = place();
        let (done, was_reached) = change(place.path(), at, then);
        if !was_reached {
            assert_eq!(done, Ok(()));
            assert_eq!(tree(place.path()), set(&NEW));
            return at;
        }
        judge(at, place.path(), done);
    }
    0
}

#[test]
fn a_step_that_fails_should_leave_all_files_or_none_changed() {
    let steps = at_every_step(Then::FailsOnce, |at, root, done| {
        let now = tree(root);
        let before = |files: &[(&str, &str)]| {
            let mut now = now.clone();
            now.retain(|path, _| !path.contains(".yaodian"));
            assert_eq!(now, set(files), "step {at}");
        };
        match done {
            Ok(()) => before(&NEW),
            Err(code) => {
                assert_eq!(code, "rewrite-failed", "step {at}");
                before(&OLD);
            }
        }
        recover(root).unwrap();
        let expected = if done.is_ok() { set(&NEW) } else { set(&OLD) };
        assert_eq!(tree(root), expected, "step {at}");
    });
    // One journal; four versions and three copies; a mark; four files put in
    // place; a mark; eight names to clear; the journal.
    assert_eq!(steps, 1 + 7 + 1 + 4 + 1 + 8 + 1);
}

#[test]
fn a_change_that_is_cut_short_should_be_completed_or_taken_back_by_the_next_run() {
    let (mut completed, mut taken_back) = (0, 0);
    at_every_step(Then::Ends, |at, root, done| {
        let recovered = recover(root).unwrap();
        let now = tree(root);
        let all = if now == set(&NEW) { &NEW[..] } else { &OLD };
        assert_eq!(now, set(all), "step {at}");
        match done {
            Ok(()) => assert_eq!(all.len(), 4, "step {at}"),
            // This error says that nothing was changed.
            Err("rewrite-failed") => assert_eq!(all.len(), 3, "step {at}"),
            Err(code) => assert_eq!(code, "rewrite-halfway", "step {at}"),
        }
        if let Some(recovered) = recovered {
            assert_eq!(recovered.is_complete, all.len() == 4, "step {at}");
            assert_eq!(recovered.files.len(), 4);
            let count = if recovered.is_complete {
                &mut completed
            } else {
                &mut taken_back
            };
            *count += 1;
        }
        assert_eq!(recover(root), Ok(None), "step {at}");
    });
    assert!(
        completed >= 4 && taken_back >= 7,
        "{completed}, {taken_back}"
    );
}

#[test]
fn what_somebody_saves_meanwhile_should_never_be_lost() {
    for (saved, _) in OLD {
        let mut refused = 0;
        at_every_step(Then::Saves(saved), |at, root, done| {
            let now = tree(root);
            assert_eq!(now[saved], SAVED, "{saved}, step {at}");
            let expected = match done {
                Ok(()) => &NEW[..],
                Err(code) => {
                    assert_eq!(code, "rewrite-changed", "{saved}, step {at}");
                    refused += 1;
                    &OLD
                }
            };
            let mut expected = set(expected);
            expected.insert(saved.to_owned(), SAVED.to_owned());
            assert_eq!(now, expected, "{saved}, step {at}");
        });
        assert!(refused >= 9, "{saved}: {refused}");
    }
}

#[test]
fn what_somebody_saved_after_a_crash_should_be_kept() {
    for (saved, _) in OLD {
        at_every_step(Then::Ends, |at, root, done| {
            let was_left = root.join(JOURNAL).exists() && done == Err("rewrite-halfway");
            fs::write(root.join(saved), SAVED).unwrap();
            let recovered = recover(root).unwrap();
            let now = tree(root);
            assert_eq!(now[saved], SAVED, "{saved}, step {at}");
            assert!(
                now.keys().all(|path| !path.contains(".yaodian")),
                "step {at}"
            );
            if was_left && let Some(recovered) = recovered {
                assert!(!recovered.is_complete, "{saved}, step {at}");
                let mut expected = set(&OLD);
                expected.insert(saved.to_owned(), SAVED.to_owned());
                assert_eq!(now, expected, "{saved}, step {at}");
                assert_eq!(recovered.kept, [saved]);
            }
        });
    }
}

#[test]
fn a_file_that_is_not_what_was_read_should_be_named() {
    for (path, _) in NEW {
        let place = place();
        let root = place.path();
        fs::create_dir_all(root.join("d")).unwrap();
        fs::write(root.join(path), SAVED).unwrap();
        let before = tree(root);
        let refused = rewrite(root, NEW, &seen).unwrap_err();
        let named = Problem::RewriteChanged {
            path: tidy(&root.join(path)),
        };
        assert_eq!(refused.problem, named);
        assert_eq!(tree(root), before);
    }
}

#[test]
fn an_empty_folder_that_was_left_should_be_removed_by_the_next_run() {
    let place = place();
    let folder = place.path().join(".yaodian");
    fs::create_dir(&folder).unwrap();
    assert_eq!(recover(place.path()).unwrap(), None);
    assert!(!folder.exists());
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("links.json"), "{}").unwrap();
    assert_eq!(recover(place.path()).unwrap(), None);
    assert!(folder.join("links.json").exists());
}

#[test]
fn a_journal_from_elsewhere_should_be_passed_over() {
    let elsewhere = place();
    let (done, _) = change(elsewhere.path(), 10, Then::Ends);
    assert_eq!(done, Err("rewrite-halfway"));
    let place = tempfile::tempdir().unwrap();
    let root = place.path();
    for (path, text) in tree(elsewhere.path()) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let before = tree(root);
    assert_eq!(recover(root), Ok(None));
    let mut after = before;
    after.remove(JOURNAL);
    assert_eq!(tree(root), after);
    let there: Option<Recovered> = recover(elsewhere.path()).unwrap();
    assert!(there.is_some());
}

#[test]
fn a_mark_should_stay_and_a_link_too() {
    let place = place();
    let root = place.path();
    let marked = "\u{FEFF}old";
    fs::write(root.join("b.toml"), marked).unwrap();
    let bytes = Seen::bytes(marked.as_bytes());
    rewrite(root, [("b.toml", "new")], &|_| bytes).unwrap();
    assert_eq!(tree(root)["b.toml"], "\u{FEFF}new");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("a/1.md", root.join("link.md")).unwrap();
        rewrite(root, [("link.md", "new")], &|_| Seen::Unread).unwrap();
        assert_eq!(fs::read_to_string(root.join("a/1.md")).unwrap(), "new");
        assert!(
            fs::symlink_metadata(root.join("link.md"))
                .unwrap()
                .is_symlink()
        );
    }
}

#[test]
#[cfg(unix)]
fn rights_should_stay_and_a_read_only_file_be_refused() {
    use std::os::unix::fs::PermissionsExt;
    let place = place();
    let root = place.path();
    let mode = |path: &str| fs::metadata(root.join(path)).unwrap().permissions().mode() & 0o777;
    let set_mode = |path: &str, mode| {
        fs::set_permissions(root.join(path), Permissions::from_mode(mode)).unwrap();
    };
    fs::write(root.join("plain"), "").unwrap();
    set_mode("a/1.md", 0o640);
    rewrite(root, NEW, &seen).unwrap();
    assert_eq!(mode("a/1.md"), 0o640);
    assert_eq!(mode("d/4.md"), mode("plain"));
    set_mode("c/3.md", 0o444);
    let before = tree(root);
    let refused = rewrite(root, OLD, &|_| Seen::Unread).unwrap_err();
    assert_eq!(refused.problem.code(), "rewrite-failed");
    assert_eq!(tree(root), before);
    assert_eq!(mode("c/3.md"), 0o444);
}

#[test]
fn a_folder_in_the_way_should_leave_all_as_it_was() {
    let place = place();
    let root = place.path();
    let refused = rewrite(root, [("a/1.md", "3"), ("b.toml/d", "4")], &|_| {
        Seen::Unread
    });
    assert_eq!(refused.unwrap_err().problem.code(), "rewrite-failed");
    assert_eq!(tree(root), set(&OLD));
}
