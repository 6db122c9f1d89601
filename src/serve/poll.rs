//! Looks for changes again and again, where the system does not report them.
//!
//! The poller of the `notify` crate compares whole seconds, and only whether they
//! are later: the second of two edits within a second, and an older file that is
//! put back with its time, would never be seen.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use crate::source::{FOLDERS, Stamp};

/// How often to look.
const POLL: Duration = Duration::from_secs(1);

/// Looks for changes until it is dropped.
pub(super) struct Polling {
    _stop: Sender<()>,
}

/// What was seen of the files, by path; `None` if a change could leave it as it
/// is.
type Seen = BTreeMap<PathBuf, Option<Stamp>>;

/// Looks at `site.toml` and the source folders of a portal now, and then for
/// changes, which it gives to `tell`. Links are followed if `follows` is set.
pub(super) fn poll(
    root: &Path,
    follows: bool,
    tell: impl Fn(BTreeSet<PathBuf>) + Send + 'static,
) -> Polling {
    let (stop, stopped) = channel();
    let root = root.to_owned();
    let mut last = look(&root, follows);
    std::thread::spawn(move || {
        while stopped.recv_timeout(POLL) == Err(RecvTimeoutError::Timeout) {
            let now = look(&root, follows);
            let changed = changes(&last, &now);
            if !changed.is_empty() {
                tell(changed);
            }
            last = now;
        }
    });
    Polling { _stop: stop }
}

fn look(root: &Path, follows: bool) -> Seen {
    let moment = SystemTime::now();
    let places = ["site.toml"].into_iter().chain(FOLDERS);
    let entries = places.flat_map(|place| WalkDir::new(root.join(place)).follow_links(follows));
    // What cannot be looked at is as if it were not there, until it can be.
    let files = entries.filter_map(|entry| {
        let entry = entry.ok()?;
        let found = entry.metadata().ok()?;
        (!found.is_dir()).then(|| {
            let stamp = Stamp::of(&found).filter(|stamp| !stamp.is_recent(moment));
            (entry.into_path(), stamp)
        })
    });
    files.collect()
}

/// The files that are not as they were, or may not be.
fn changes(last: &Seen, now: &Seen) -> BTreeSet<PathBuf> {
    let is_same = |path: &PathBuf| match (last.get(path), now.get(path)) {
        (Some(Some(before)), Some(Some(after))) => before == after,
        _ => false,
    };
    let all = last.keys().chain(now.keys());
    all.filter(|path| !is_same(path)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::sync::mpsc::Receiver;

    use super::*;

    fn polled(root: &Path) -> (Polling, Receiver<BTreeSet<PathBuf>>) {
        let (send, changed) = channel();
        let polling = poll(root, false, move |paths| drop(send.send(paths)));
        (polling, changed)
    }

    #[test]
    fn every_change_should_be_seen_whatever_its_time() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("content/pages/about.en.md");
        fs::create_dir_all(page.parent().unwrap()).unwrap();
        fs::write(&page, "one").unwrap();
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        let back_to = |time| {
            File::options()
                .append(true)
                .open(&page)
                .unwrap()
                .set_modified(time)
        };
        back_to(long_ago).unwrap();
        std::thread::sleep(Stamp::WAIT);
        let (_polling, changed) = polled(folder.path());
        let next = || changed.recv_timeout(Duration::from_secs(10)).unwrap();
        let only = BTreeSet::from([page.clone()]);

        // As long as before, and in the same second.
        fs::write(&page, "two").unwrap();
        back_to(long_ago).unwrap();
        assert_eq!(next(), only);
        // Older than before.
        fs::write(&page, "six").unwrap();
        back_to(long_ago - Duration::from_secs(86_400)).unwrap();
        assert_eq!(next(), only);
        fs::remove_file(&page).unwrap();
        assert_eq!(next(), only);
        fs::write(folder.path().join("site.toml"), "").unwrap();
        assert!(next().contains(&folder.path().join("site.toml")));
        // A change of what is no source.
        fs::write(folder.path().join("notes.txt"), "").unwrap();
        let later = changed.recv_timeout(Duration::from_millis(1500));
        assert!(
            later.is_err()
                || later
                    .unwrap()
                    .iter()
                    .all(|path| !path.ends_with("notes.txt"))
        );
    }

    #[test]
    fn what_is_dropped_should_look_no_more() {
        let folder = tempfile::tempdir().unwrap();
        let (polling, changed) = polled(folder.path());
        drop(polling);
        // The thread has ended: nobody can send any more.
        let end = changed.recv_timeout(Duration::from_secs(10));
        assert_eq!(end, Err(RecvTimeoutError::Disconnected));
    }
}
