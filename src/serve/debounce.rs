//! Groups changes: a save is one change, and so is a checkout of a thousand
//! files. A site should not be built while files are still being written.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tokio::sync::mpsc::UnboundedReceiver;

use crate::source::{limits, read_regular};

/// An editor has finished saving after this time without changes.
const SAVED: Duration = Duration::from_millis(10);

/// If more files than this change at once, a program changes them, not an
/// editor.
const FEW: usize = 3;

/// A program has finished after this time without changes.
const WORKED: Duration = Duration::from_millis(200);

/// Maximum time to wait if changes never stop.
const PATIENCE: Duration = Duration::from_secs(5);

/// What has changed in the sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Happened {
    /// Changes at these paths, relative to the root.
    At(BTreeSet<PathBuf>),
    /// Unknown changes.
    Anything,
}

impl Happened {
    fn with(self, more: Self) -> Self {
        match (self, more) {
            (Self::At(mut paths), Self::At(more)) => {
                paths.extend(more);
                Self::At(paths)
            }
            _ => Self::Anything,
        }
    }

    fn delay(&self) -> Duration {
        match self {
            Self::At(paths) if paths.len() <= FEW => SAVED,
            _ => WORKED,
        }
    }
}

/// Waits for a change and until no more follow; `None` if no change can come
/// any more. While Git holds the lock on its index, as during a checkout, more
/// changes are expected.
pub(super) async fn next(
    changes: &mut UnboundedReceiver<Happened>,
    index: Option<&Path>,
    begun: impl Fn(),
) -> Option<Happened> {
    let mut happened = changes.recv().await?;
    begun();
    let mut since = Instant::now();
    loop {
        match tokio::time::timeout(happened.delay(), changes.recv()).await {
            Ok(Some(more)) => happened = happened.with(more),
            Ok(None) => return Some(happened),
            // No change came in time.
            Err(_) if index.is_some_and(Path::exists) => since = Instant::now(),
            Err(_) => return Some(happened),
        }
        if since.elapsed() > PATIENCE {
            return Some(happened);
        }
    }
}

/// The path of Git's index lock, if a folder is in a repository. `.git` is the
/// repository's folder or a file that names it (gitrepository-layout).
pub(super) fn index_lock(root: &Path) -> Option<PathBuf> {
    // If the folder cannot be read, there is no lock to wait for.
    let root = std::fs::canonicalize(root).ok()?;
    let git = root.ancestors().map(|folder| folder.join(".git"));
    let git = git.into_iter().find(|git| git.exists())?;
    if git.is_dir() {
        return Some(git.join("index.lock"));
    }
    // As above.
    let bytes = read_regular(&git, &limits::RECORD).ok()?;
    let named = Path::new(
        std::str::from_utf8(&bytes)
            .ok()?
            .strip_prefix("gitdir:")?
            .trim(),
    );
    Some(git.parent()?.join(named).join("index.lock"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(paths: impl IntoIterator<Item = usize>) -> Happened {
        let paths = paths
            .into_iter()
            .map(|number| PathBuf::from(number.to_string()));
        Happened::At(paths.collect())
    }

    /// The grouped change and the time it took, for changes at these times in
    /// milliseconds.
    async fn after(changes: &[(u64, Happened)], index: Option<&Path>) -> (Happened, Duration) {
        let (send, mut receive) = tokio::sync::mpsc::unbounded_channel();
        let changes = changes.to_vec();
        let start = tokio::time::Instant::now();
        tokio::spawn(async move {
            for (moment, happened) in changes {
                tokio::time::sleep_until(start + Duration::from_millis(moment)).await;
                send.send(happened).unwrap();
            }
            // Keep the sender: a server has its watcher as long as it runs.
            std::future::pending::<()>().await;
            drop(send);
        });
        let happened = next(&mut receive, index, || {}).await.unwrap();
        (happened, start.elapsed())
    }

    #[tokio::test(start_paused = true)]
    async fn a_save_should_be_waited_for_shortly_and_a_checkout_longer() {
        let (happened, time) = after(&[(0, at([1])), (5, at([1, 2]))], None).await;
        assert_eq!(happened, at([1, 2]));
        assert!(time < Duration::from_millis(25), "{time:?}");

        let burst: Vec<_> = (0..1000)
            .map(|number| (number / 10, at([number as usize])))
            .collect();
        let (happened, time) = after(&burst, None).await;
        assert_eq!(happened, at(0..1000));
        assert!(time >= Duration::from_millis(99 + 200), "{time:?}");

        let (happened, time) = after(&[(0, Happened::Anything)], None).await;
        assert_eq!(happened, Happened::Anything);
        assert!(time >= WORKED, "{time:?}");
    }

    #[tokio::test]
    async fn nothing_should_be_at_rest_while_git_is_at_work() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("portal");
        std::fs::create_dir_all(&root).unwrap();
        assert_eq!(index_lock(&root), None);
        std::fs::create_dir(folder.path().join(".git")).unwrap();
        let index = index_lock(&root).unwrap();
        assert!(index.ends_with(".git/index.lock"));
        std::fs::write(&index, "").unwrap();
        let held = index.clone();
        let release = tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(150)).await;
            std::fs::remove_file(held).unwrap();
        });
        let (happened, time) = after(&[(0, at([1]))], Some(&index)).await;
        assert_eq!(happened, at([1]));
        assert!(time >= Duration::from_millis(150), "{time:?}");
        release.await.unwrap();

        // A worktree has a file instead of the folder.
        std::fs::write(root.join(".git"), "gitdir: ../.git/worktrees/portal\n").unwrap();
        let index = index_lock(&root).unwrap();
        assert!(
            index.ends_with("../.git/worktrees/portal/index.lock"),
            "{index:?}"
        );
    }
}
