//! Changes several files of the portal itself: all of them or none.
//!
//! Each new version is written beside its file, with a copy of the old version;
//! a [journal](super::journal) on disk lists them. Then they replace their
//! files one by one, each only if the file still has the content that this run
//! has read. If this fails, the change is undone at once; if the program is
//! killed, the next run completes or undoes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Permissions};
use std::io;
use std::path::{Path, PathBuf};

use super::failure::tidy;
use super::journal::{BESIDE, DONE, Entry, JOURNAL, Journal, Plan, READY, real};
use super::journal_recovery::{clear, halfway, put, settle, take_back};
use super::places::is_taken;
use super::storage::{Storage, System, writable};
use crate::base::{Digest, some_or_bug};
use crate::diagnostic::{Diagnostic, Problem, Reason};
use crate::source::{BYTE_ORDER_MARK, Seen};

/// Writes texts to files of a portal, given by their paths relative to its
/// root. Keeps byte order marks, permissions, and links to files.
///
/// # Errors
/// - `rewrite-changed` with a file whose content is not what was `seen`.
/// - `rewrite-failed` with the file that failed, such as a read-only one. All
///   files are as they were.
/// - `rewrite-halfway` if the files could not be restored.
pub fn rewrite<'f>(
    root: &Path,
    files: impl IntoIterator<Item = (&'f str, &'f str)>,
    seen: &dyn Fn(&str) -> Seen,
) -> Result<(), Diagnostic> {
    let files = files.into_iter();
    rewrite_bytes(
        root,
        files.map(|(path, text)| (path, text.as_bytes())),
        seen,
    )
}

/// Like [`rewrite`], for files that need not be text.
///
/// # Errors
/// As [`rewrite`].
pub fn rewrite_bytes<'f>(
    root: &Path,
    files: impl IntoIterator<Item = (&'f str, &'f [u8])>,
    seen: &dyn Fn(&str) -> Seen,
) -> Result<(), Diagnostic> {
    let files: BTreeMap<&str, &[u8]> = files.into_iter().collect();
    let absent = absent_folders(root, files.keys().copied());
    let done = commit(&System, root, &files, seen);
    if done.is_err() {
        for folder in absent {
            // It stays if somebody has put a file there meanwhile.
            let _ = fs::remove_dir(folder);
        }
    }
    done
}

/// The folders that have to be made for some files, the deepest first.
fn absent_folders<'f>(root: &Path, paths: impl Iterator<Item = &'f str>) -> Vec<PathBuf> {
    let mut absent = BTreeSet::new();
    for path in paths {
        let above = Path::new(path).ancestors().skip(1);
        let above = above.map(|folder| root.join(folder));
        absent.extend(above.take_while(|folder| !is_taken(folder)));
    }
    absent.into_iter().rev().collect()
}

/// A file that is to change.
struct Change<'f> {
    path: &'f str,
    before: Option<(Vec<u8>, Permissions)>,
    after: Vec<u8>,
}

pub(super) fn commit(
    storage: &dyn Storage,
    root: &Path,
    files: &BTreeMap<&str, &[u8]>,
    seen: &dyn Fn(&str) -> Seen,
) -> Result<(), Diagnostic> {
    if files.is_empty() {
        return Ok(());
    }
    let journal = Journal::make(root).map_err(|error| failed(root, JOURNAL, &error))?;
    settle(storage, root, &journal).map_err(|error| halfway(root, &error))?;
    let begun = changes(root, files, seen).and_then(|changes| {
        let entries = changes.iter().map(|change| entry(root, change)).collect();
        let plan = journal.begin(storage, root, entries);
        let plan = plan.map_err(|error| failed(root, JOURNAL, &error))?;
        Ok((changes, plan))
    });
    let (changes, plan) = match begun {
        Ok(begun) => begun,
        Err(problem) => {
            // Nothing was done, so a leftover journal is harmless.
            let _ = journal.close(storage);
            return Err(problem);
        }
    };
    if let Err(problem) = write(storage, root, &journal, (&changes, &plan)) {
        take_back(storage, root, &journal, &plan).map_err(|error| halfway(root, &error))?;
        // As above: a leftover journal says that the change has been undone.
        let _ = journal.close(storage);
        return Err(problem);
    }
    // All files are in place: the next run removes what cannot be removed now.
    let _ = synchronised(root, &plan)
        .and_then(|()| journal.mark(storage, DONE))
        .and_then(|()| clear(storage, root, &plan))
        .and_then(|()| journal.close(storage));
    Ok(())
}

/// The old and new content of each file, if the old content is what was `seen`.
fn changes<'f>(
    root: &Path,
    files: &BTreeMap<&'f str, &'f [u8]>,
    seen: &dyn Fn(&str) -> Seen,
) -> Result<Vec<Change<'f>>, Diagnostic> {
    let mut changes = Vec::new();
    for (path, bytes) in files {
        let before = current(&real(&root.join(path)));
        let before = before.map_err(|error| failed(root, path, &error))?;
        let seen = seen(path);
        let now = match &before {
            Some((bytes, _)) => Seen::bytes(bytes),
            None => Seen::Nothing,
        };
        if seen != Seen::Unread && seen != now {
            return Err(changed(root, path));
        }
        let has_mark = matches!(seen, Seen::Bytes { has_mark: true, .. });
        let mark = if has_mark { BYTE_ORDER_MARK } else { "" };
        let after = [mark.as_bytes(), bytes].concat();
        changes.push(Change {
            path,
            before,
            after,
        });
    }
    Ok(changes)
}

/// A file's bytes and permissions; `None` if it does not exist.
fn current(file: &Path) -> io::Result<Option<(Vec<u8>, Permissions)>> {
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok(Some((bytes, writable(file)?)))
}

fn entry(root: &Path, change: &Change<'_>) -> Entry {
    let file = real(&root.join(change.path));
    let name = some_or_bug(file.file_name(), "a file without a name").to_string_lossy();
    // Hidden, so that watchers of the folder ignore them.
    let names = (0..).map(|number: u32| format!(".{name}.{number}{BESIDE}"));
    let mut free = names.filter(|name| !is_taken(&file.with_file_name(name)));
    let mut next = || some_or_bug(free.next(), "no name in four thousand million");
    let digest = |bytes: &Vec<u8>| Digest::plain(bytes).to_string();
    Entry {
        path: change.path.to_owned(),
        new: next(),
        old: next(),
        before: change.before.as_ref().map(|(bytes, _)| digest(bytes)),
        after: digest(&change.after),
    }
}

/// Writes all new versions, then puts each in place.
fn write(
    storage: &dyn Storage,
    root: &Path,
    journal: &Journal,
    (changes, plan): (&[Change<'_>], &Plan),
) -> Result<(), Diagnostic> {
    for (change, entry) in changes.iter().zip(&plan.entries) {
        prepare(storage, root, change, entry).map_err(|error| failed(root, change.path, &error))?;
    }
    let marked = journal.mark(storage, READY);
    marked.map_err(|error| failed(root, JOURNAL, &error))?;
    for entry in &plan.entries {
        let is_put = put(storage, entry, root);
        if !is_put.map_err(|error| failed(root, &entry.path, &error))? {
            return Err(changed(root, &entry.path));
        }
    }
    Ok(())
}

fn prepare(
    storage: &dyn Storage,
    root: &Path,
    change: &Change<'_>,
    entry: &Entry,
) -> io::Result<()> {
    let new = entry.beside(root, &entry.new);
    if let Some(folder) = new.parent() {
        fs::create_dir_all(folder)?;
    }
    let rights = change.before.as_ref().map(|(_, rights)| rights);
    storage.create(&new, &change.after, rights)?;
    if let Some((bytes, rights)) = &change.before {
        storage.create(&entry.beside(root, &entry.old), bytes, Some(rights))?;
    }
    Ok(())
}

/// Makes the new names survive a power failure.
#[cfg(unix)]
fn synchronised(root: &Path, plan: &Plan) -> io::Result<()> {
    for entry in &plan.entries {
        if let Some(folder) = entry.file(root).parent() {
            fs::File::open(folder)?.sync_all()?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn synchronised(_: &Path, _: &Plan) -> io::Result<()> {
    Ok(())
}

fn changed(root: &Path, path: &str) -> Diagnostic {
    Diagnostic::general(Problem::RewriteChanged {
        path: tidy(&root.join(path)),
    })
}

fn failed(root: &Path, path: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::general(Problem::RewriteFailed {
        path: tidy(&root.join(path)),
        reason: Reason::from(error),
    })
}

#[cfg(test)]
mod tests;
