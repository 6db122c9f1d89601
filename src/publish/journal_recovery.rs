//! Completes or undoes an interrupted change to the portal's files, by its
//! journal.

use std::io;
use std::path::Path;

use super::failure::tidy;
use super::journal::{BACK, DONE, Entry, JOURNAL, Journal, Left, Plan, digest, drop_folder};
use super::storage::{Storage, System};
use crate::diagnostic::{Diagnostic, Problem, Reason};

/// Result of recovering an interrupted change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// Whether the change was completed; otherwise it was undone.
    pub is_complete: bool,
    /// Paths of the files of the change.
    pub files: Vec<String>,
    /// Paths of the files among them that somebody has saved since. They keep
    /// the saved content.
    pub kept: Vec<String>,
}

/// Completes or undoes an interrupted change, if there is one.
///
/// # Errors
/// `rewrite-halfway` if neither is possible.
pub fn recover(root: &Path) -> Result<Option<Recovered>, Diagnostic> {
    let work = || {
        let Some(journal) = Journal::find(root)? else {
            drop_folder(&root.join(JOURNAL));
            return Ok(None);
        };
        let recovered = settle(&System, root, &journal)?;
        journal.close(&System)?;
        Ok(recovered)
    };
    work().map_err(|error: io::Error| halfway(root, &error))
}

/// `rewrite-halfway` for a system error.
pub(super) fn halfway(root: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::general(Problem::RewriteHalfway {
        path: tidy(&root.join(JOURNAL)),
        reason: Reason::from(error),
    })
}

/// Completes or undoes the change of a journal. Afterwards the journal can be
/// closed.
pub(super) fn settle(
    storage: &dyn Storage,
    root: &Path,
    journal: &Journal,
) -> io::Result<Option<Recovered>> {
    let Some(left) = journal.left(root)? else {
        return Ok(None);
    };
    let Left { plan, .. } = &left;
    if left.is_done {
        clear(storage, root, plan)?;
        return Ok(None);
    }
    let is_complete = left.is_ready
        && !left.is_back
        && can_complete(root, plan)?
        && complete(storage, root, plan)?;
    let mut kept = Vec::new();
    if is_complete {
        journal.mark(storage, DONE)?;
        clear(storage, root, plan)?;
    } else {
        kept = take_back(storage, root, journal, plan)?;
    }
    let files = plan.entries.iter().map(|entry| entry.path.clone());
    Ok(Some(Recovered {
        is_complete,
        files: files.collect(),
        kept,
    }))
}

/// Puts all files in place; `false` if one has been saved by somebody else.
fn complete(storage: &dyn Storage, root: &Path, plan: &Plan) -> io::Result<bool> {
    for entry in &plan.entries {
        let is_placed = digest(&entry.file(root))?.as_ref() == Some(&entry.after);
        if !is_placed && !put(storage, entry, root)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether each file is in place, or its new version is complete beside it.
fn can_complete(root: &Path, plan: &Plan) -> io::Result<bool> {
    for entry in &plan.entries {
        let now = digest(&entry.file(root))?;
        let beside = digest(&entry.beside(root, &entry.new))?;
        let is_good = if now.as_ref() == Some(&entry.after) {
            // Any other content was saved by somebody before the exchange.
            beside.is_none() || beside == entry.before || beside == now
        } else {
            now == entry.before && beside.as_ref() == Some(&entry.after)
        };
        if !is_good {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Puts a file in place. Returns `false` and changes nothing if the file does
/// not have the content of the previous version.
pub(super) fn put(storage: &dyn Storage, entry: &Entry, root: &Path) -> io::Result<bool> {
    let (file, new) = (entry.file(root), entry.beside(root, &entry.new));
    if digest(&file)? != entry.before {
        return Ok(false);
    }
    if entry.before.is_none() {
        return match storage.name(&new, &file) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            done => done.map(|()| true),
        };
    }
    // Somebody may have saved the file after the check above: the exchanged-out
    // version shows it.
    let is_exchanged = storage.replace(&new, &file)?;
    if is_exchanged && digest(&new)? != entry.before {
        storage.replace(&new, &file)?;
        return Ok(false);
    }
    Ok(true)
}

/// Undoes the change, except in files that somebody has saved since, whose
/// paths are returned. Afterwards the journal can be closed.
pub(super) fn take_back(
    storage: &dyn Storage,
    root: &Path,
    journal: &Journal,
    plan: &Plan,
) -> io::Result<Vec<String>> {
    journal.mark(storage, BACK)?;
    let mut kept = Vec::new();
    for entry in plan.entries.iter().rev() {
        let (file, old) = (entry.file(root), entry.beside(root, &entry.old));
        let now = digest(&file)?;
        if now == entry.before {
            continue;
        }
        let is_ours = now.as_ref() == Some(&entry.after);
        let new = entry.beside(root, &entry.new);
        if is_ours && is_saved(&new, entry)? {
            storage.replace(&new, &file).map(drop)?;
            kept.push(entry.path.clone());
            continue;
        }
        match &entry.before {
            None if is_ours => storage.remove(&file)?,
            // An incomplete copy means that the file was not replaced.
            Some(_) if is_ours && digest(&old)? == entry.before => {
                storage.replace(&old, &file).map(drop)?;
            }
            _ => kept.push(entry.path.clone()),
        }
    }
    clear(storage, root, plan)?;
    Ok(kept)
}

/// Whether the version that an exchange took out had been saved by somebody
/// just before. (New versions that are in place were complete.)
fn is_saved(new: &Path, entry: &Entry) -> io::Result<bool> {
    let beside = digest(new)?;
    Ok(beside.is_some() && beside != entry.before && beside.as_ref() != Some(&entry.after))
}

/// Removes the temporary files of a plan.
pub(super) fn clear(storage: &dyn Storage, root: &Path, plan: &Plan) -> io::Result<()> {
    for entry in &plan.entries {
        for name in [&entry.new, &entry.old] {
            let path = entry.beside(root, name);
            match storage.remove(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
    }
    Ok(())
}
