//! The journal of a change to several files of a portal:
//! `.yaodian/journal.json`. It is on disk from before the first file is created
//! until the last file is in place.
//!
//! ```text
//! journal = plan *mark
//! plan    = JSON LF       ; which files, under which names, with which bytes
//! mark    = "done" LF     ; all are in their places: only copies are to go
//!         / "ready" LF    ; all versions are complete beside their files
//!         / "back" LF     ; to be taken back
//! ```
//!
//! The process that makes the change holds a lock on the file. If the plan is
//! truncated, nothing has been changed yet.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::lock::same_file;
use super::storage::Storage;
use crate::base::{Digest, to_json};

/// Path of the journal, relative to the portal's root.
pub(super) const JOURNAL: &str = ".yaodian/journal.json";

/// The suffix of all temporary files that a change creates.
pub(super) const BESIDE: &str = ".yaodian";

/// Longest wait for the lock: a change takes milliseconds, so one that takes
/// longer hangs.
const PATIENCE: Duration = Duration::from_secs(10);

/// The planned change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Plan {
    /// Identity of the portal's folder: a journal that was copied from
    /// elsewhere, with an archive or a checkout, does not apply here.
    root: String,
    pub(super) entries: Vec<Entry>,
}

/// One file of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Path relative to the portal's root. May be a link, which is followed.
    pub(super) path: String,
    /// Name of the new version, in the same folder. After an exchange, the
    /// previous version has this name.
    pub(super) new: String,
    /// Name of a copy of the previous version, in the same folder.
    pub(super) old: String,
    /// Digest of the previous version; `None` if the file did not exist.
    pub(super) before: Option<String>,
    /// Digest of the new version.
    pub(super) after: String,
}

impl Entry {
    /// The real path of the file.
    pub(super) fn file(&self, root: &Path) -> PathBuf {
        real(&root.join(&self.path))
    }

    /// The path of a file with another name in the same folder.
    pub(super) fn beside(&self, root: &Path, name: &str) -> PathBuf {
        self.file(root).with_file_name(name)
    }

    fn is_sound(&self) -> bool {
        let parts = Path::new(&self.path).components();
        let mut parts = parts.map(|part| matches!(part, std::path::Component::Normal(_)));
        let is_name = |name: &String| {
            name.starts_with('.') && name.ends_with(BESIDE) && !name.contains(['/', '\\'])
        };
        parts.all(|is_plain| is_plain) && is_name(&self.new) && is_name(&self.old)
    }
}

/// A path with links followed; the path itself if the file does not exist yet.
pub(super) fn real(path: &Path) -> PathBuf {
    // Any other error will also fail the write, which reports it.
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// The digest of a file; `None` if it does not exist.
pub(super) fn digest(path: &Path) -> io::Result<Option<String>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(Digest::plain(&bytes).to_string())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The content of a journal that an interrupted change left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Left {
    pub(super) plan: Plan,
    pub(super) is_done: bool,
    pub(super) is_back: bool,
    pub(super) is_ready: bool,
}

/// The journal, locked.
pub(super) struct Journal {
    path: PathBuf,
    file: File,
}

impl Journal {
    /// Locks the journal; creates it if necessary.
    pub(super) fn make(root: &Path) -> io::Result<Self> {
        let path = root.join(JOURNAL);
        let start = Instant::now();
        loop {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            let opened = Self::lock(&path, true)?;
            if let Some(journal) = opened {
                return Ok(journal);
            }
            wait(start)?;
        }
    }

    /// Locks the journal; `None` if there is none.
    pub(super) fn find(root: &Path) -> io::Result<Option<Self>> {
        let path = root.join(JOURNAL);
        let start = Instant::now();
        // A change creates a regular file; ignore links.
        while fs::symlink_metadata(&path).is_ok_and(|found| found.is_file()) {
            if let Some(journal) = Self::lock(&path, false)? {
                return Ok(Some(journal));
            }
            wait(start)?;
        }
        Ok(None)
    }

    /// Opens and locks the file; `None` if another process has locked it or has
    /// just removed it.
    fn lock(path: &Path, makes: bool) -> io::Result<Option<Self>> {
        if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let mut options = File::options();
        let opened = options.read(true).append(true).create(makes).open(path);
        let file = match opened {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            opened => opened?,
        };
        match file.try_lock() {
            Ok(()) if same_file(&file, path) => {
                let path = path.to_owned();
                Ok(Some(Self { path, file }))
            }
            Ok(()) | Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// The interrupted change, if the journal contains one for this portal.
    pub(super) fn left(&self, root: &Path) -> io::Result<Option<Left>> {
        let mut bytes = Vec::new();
        (&self.file).read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let Some((plan, marks)) = text.split_once('\n') else {
            return Ok(None);
        };
        // An invalid plan was truncated before anything was changed.
        let plan = serde_json::from_str::<Plan>(plan).ok().filter(|plan| {
            identity(root).is_ok_and(|own| own == plan.root)
                && plan.entries.iter().all(Entry::is_sound)
        });
        let has = |mark| marks.split_inclusive('\n').any(|line| line == mark);
        Ok(plan.map(|plan| Left {
            plan,
            is_done: has(DONE),
            is_back: has(BACK),
            is_ready: has(READY),
        }))
    }

    /// Writes the plan.
    pub(super) fn begin(
        &self,
        storage: &dyn Storage,
        root: &Path,
        entries: Vec<Entry>,
    ) -> io::Result<Plan> {
        let root = identity(root)?;
        let plan = Plan { root, entries };
        self.file.set_len(0)?;
        let text = to_json(&plan) + "\n";
        storage.append(&self.file, text.as_bytes())?;
        Ok(plan)
    }

    /// Appends a mark.
    pub(super) fn mark(&self, storage: &dyn Storage, mark: &str) -> io::Result<()> {
        storage.append(&self.file, mark.as_bytes())
    }

    /// Removes the journal.
    pub(super) fn close(self, storage: &dyn Storage) -> io::Result<()> {
        storage.remove(&self.path)?;
        drop_folder(&self.path);
        Ok(())
    }
}

/// Removes the folder of a journal that has been removed.
pub(super) fn drop_folder(journal: &Path) {
    if let Some(folder) = journal.parent() {
        // The folder stays if it contains other files. If it cannot be removed
        // now, the next run does so.
        let _ = fs::remove_dir(folder);
    }
}

/// Mark: all files are in place.
pub(super) const DONE: &str = "done\n";
/// Mark: all new versions are complete.
pub(super) const READY: &str = "ready\n";
/// Mark: the change is to be undone.
pub(super) const BACK: &str = "back\n";

fn wait(start: Instant) -> io::Result<()> {
    if start.elapsed() > PATIENCE {
        return Err(io::ErrorKind::ResourceBusy.into());
    }
    sleep(Duration::from_millis(10));
    Ok(())
}

/// Identifies a folder on this machine.
#[cfg(unix)]
fn identity(root: &Path) -> io::Result<String> {
    use std::os::unix::fs::MetadataExt;
    let found = fs::metadata(root)?;
    Ok(format!("{}:{}", found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn identity(root: &Path) -> io::Result<String> {
    Ok(fs::canonicalize(root)?.to_string_lossy().into_owned())
}
