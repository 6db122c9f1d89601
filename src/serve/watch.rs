//! Watches the files that a site is made from.
//!
//! Watches the root itself, without its folders, for `site.toml` and for source
//! folders that are created or removed, and each source folder recursively.
//! Other folders in the root (the output, version control, dependencies) are
//! not watched.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use notify::{Event as Seen, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use tokio::sync::mpsc::UnboundedSender;

use super::debounce::Happened;
use super::poll::{Polling, poll};
use super::silent::is_silent;
use super::{Event, Tell};
use crate::diagnostic::{Diagnostic, Problem};
use crate::source::{self, Disk, FOLDERS, Reader as _, is_meant};

/// How often to check whether a root that was renamed or removed exists again.
const LOOK: Duration = Duration::from_millis(200);

/// Watches until it is dropped: by events, or by looking again and again.
pub(super) struct Watcher {
    _events: Arc<Mutex<Option<RecommendedWatcher>>>,
    _polling: Option<Polling>,
}

/// Starts to watch, and sends each change with its paths. Polls if that is
/// wanted, where events do not arrive, or if the system cannot watch.
pub(super) fn watch(
    root: &Path,
    polls: bool,
    signal: UnboundedSender<Happened>,
    tell: Tell,
) -> Watcher {
    let inner: Arc<Mutex<Option<RecommendedWatcher>>> = Arc::default();
    // Events have real paths. A root that cannot be resolved cannot be watched
    // either, which is reported below.
    let root = std::fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let folders = FOLDERS.iter().map(|folder| root.join(folder));
    let silent = is_silent(&root) || folders.into_iter().any(|folder| is_silent(&folder));
    let mut polls_instead = silent && !polls;
    if !polls && !silent {
        match start(&root, handler(&root, &inner, &signal, &tell)) {
            Ok(started) => *inner.lock().unwrap_or_else(PoisonError::into_inner) = Some(started),
            // Such as more folders than the system lets a user watch.
            Err(_) => polls_instead = true,
        }
    }
    if polls_instead {
        tell(Event::Polling);
    }
    Watcher {
        _events: inner,
        _polling: (polls || polls_instead).then(|| polling(&root, signal)),
    }
}

/// Looks for changes again and again.
fn polling(root: &Path, signal: UnboundedSender<Happened>) -> Polling {
    let own = root.to_owned();
    poll(root, may_follow(root), move |changed| {
        let sources = changed.iter().filter(|path| is_source(&own, path));
        let inside: BTreeSet<PathBuf> = sources
            // Cannot fail: `is_source` has checked that the path is below the root.
            .filter_map(|path| path.strip_prefix(&own).ok().map(Path::to_owned))
            .collect();
        if !inside.is_empty() {
            // Fails while the server stops, when nobody waits for changes.
            let _ = signal.send(Happened::At(inside));
        }
    })
}

/// What is done with each event.
fn handler(
    root: &Path,
    inner: &Arc<Mutex<Option<RecommendedWatcher>>>,
    signal: &UnboundedSender<Happened>,
    tell: &Tell,
) -> impl FnMut(notify::Result<Seen>) + Send + 'static {
    let (root, signal, tell) = (root.to_owned(), signal.clone(), Arc::clone(tell));
    // Weak, since the watcher owns the handler.
    let inner = Arc::downgrade(inner);
    move |seen: notify::Result<Seen>| {
        let happened = match seen {
            Ok(event) => {
                if is_lost(&root, &event) {
                    find_again(&inner, &root, &signal);
                }
                let happened = happened(&root, &event);
                if happened.is_some() {
                    renew(&inner, &root, &event);
                }
                happened
            }
            Err(error) => {
                complain(&tell, &error);
                // Changes may have been missed: read all files again.
                Some(Happened::Anything)
            }
        };
        if let Some(happened) = happened {
            // Fails while the server stops, when nobody waits for changes.
            let _ = signal.send(happened);
        }
    }
}

fn start(
    root: &Path,
    handler: impl FnMut(notify::Result<Seen>) + Send + 'static,
) -> notify::Result<RecommendedWatcher> {
    let config = notify::Config::default().with_follow_symlinks(may_follow(root));
    let mut watcher = RecommendedWatcher::new(handler, config)?;
    watch_all(&mut watcher, root)?;
    Ok(watcher)
}

fn watch_all(watcher: &mut impl notify::Watcher, root: &Path) -> notify::Result<()> {
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS {
        let folder = root.join(folder);
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    Ok(())
}

/// Whether the root was renamed or removed: the system watches a folder, not a
/// path.
fn is_lost(root: &Path, event: &Seen) -> bool {
    matches!(
        event.kind,
        EventKind::Remove(_) | EventKind::Modify(notify::event::ModifyKind::Name(_))
    ) && event.paths.iter().any(|path| path == root)
}

/// Watches the root again once it exists, and signals unknown changes. On a new
/// thread, since the watcher waits for this handler to return.
fn find_again(
    inner: &Weak<Mutex<Option<RecommendedWatcher>>>,
    root: &Path,
    signal: &UnboundedSender<Happened>,
) {
    let (inner, root, signal) = (Weak::clone(inner), root.to_owned(), signal.clone());
    std::thread::spawn(move || {
        // Until the server stops.
        while let Some(inner) = inner.upgrade() {
            let mut inner = inner.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(watcher) = inner.as_mut()
                && root.is_dir()
            {
                for folder in FOLDERS {
                    // An error means that the folder was not watched.
                    let _ = watcher.unwatch(&root.join(folder));
                }
                // The same, or the watch ended with the folder.
                let _ = watcher.unwatch(&root);
                if watch_all(watcher, &root).is_ok() {
                    let _ = signal.send(Happened::Anything);
                    return;
                }
            }
            drop(inner);
            std::thread::sleep(LOOK);
        }
    });
}

/// Whether links in the sources are followed: not if one of them is refused,
/// since it may lead to all files of the machine.
fn may_follow(root: &Path) -> bool {
    let disk = Disk {
        root: root.to_owned(),
    };
    let outside = source::outside(&disk);
    FOLDERS
        .iter()
        .all(|folder| disk.list(folder, &outside).is_ok())
}

/// Watches a source folder that was created or replaced. On a new thread, since
/// the watcher waits for this handler to return.
fn renew(inner: &Weak<Mutex<Option<RecommendedWatcher>>>, root: &Path, event: &Seen) {
    if !matches!(
        event.kind,
        EventKind::Create(_) | EventKind::Modify(notify::event::ModifyKind::Name(_))
    ) {
        return;
    }
    let made: Vec<PathBuf> = FOLDERS
        .iter()
        .map(|folder| root.join(folder))
        .filter(|folder| event.paths.contains(folder))
        .collect();
    let inner = Weak::clone(inner);
    if made.is_empty() {
        return;
    }
    std::thread::spawn(move || {
        let Some(inner) = inner.upgrade() else {
            return;
        };
        let mut inner = inner.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(watcher) = inner.as_mut() else {
            return;
        };
        for folder in made {
            // An error means that the former folder was not watched, or is
            // gone.
            let _ = watcher.unwatch(&folder);
            if folder.is_dir() {
                // If the folder is gone again meanwhile, the next event tells.
                let _ = watcher.watch(&folder, RecursiveMode::Recursive);
            }
        }
    });
}

fn complain(tell: &Tell, error: &notify::Error) {
    let diagnostic = Diagnostic::general(Problem::WatchFailed {
        reason: error.to_string(),
    });
    tell(Event::Unwatched {
        diagnostic: &diagnostic,
    });
}

/// The source paths that an event may have changed. Ignores reads, since every
/// build reads all files.
fn happened(root: &Path, event: &Seen) -> Option<Happened> {
    if event.need_rescan() {
        return Some(Happened::Anything);
    }
    if matches!(event.kind, EventKind::Access(_)) {
        return None;
    }
    let mut inside = BTreeSet::new();
    for path in &event.paths {
        let real = without_links(path);
        let named = match real.starts_with(root) {
            true => &real,
            false => path,
        };
        if !is_source(root, named) {
            continue;
        }
        // A linked file has several paths, so the others may have changed too.
        if real != *path {
            return Some(Happened::Anything);
        }
        // Cannot fail: `is_source` has checked that the path is below the root.
        inside.extend(path.strip_prefix(root).ok().map(Path::to_owned));
    }
    (!inside.is_empty()).then_some(Happened::At(inside))
}

/// A path with the links of its folder resolved; the path itself if the folder
/// does not exist.
fn without_links(path: &Path) -> PathBuf {
    let folder = path.parent().map(std::fs::canonicalize);
    match (folder, path.file_name()) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Whether a path is `site.toml`, a source folder, or in one, and neither
/// hidden nor a temporary file of an editor.
fn is_source(root: &Path, path: &Path) -> bool {
    // A path that is not below the root is not a source.
    let Ok(inside) = path.strip_prefix(root) else {
        return false;
    };
    let mut names = inside.components().map(|component| match component {
        Component::Normal(name) => name.to_string_lossy(),
        _ => std::borrow::Cow::Borrowed("."),
    });
    let Some(first) = names.next() else {
        return false;
    };
    let known = first == "site.toml" || FOLDERS.contains(&&*first);
    known && names.all(|name| is_meant(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sources_should_matter() {
        let root = Path::new("/portal");
        for source in ["site.toml", "content", "content/plans/2023/plan.toml"] {
            assert!(is_source(root, &root.join(source)), "{source}");
        }
        for other in [
            "",
            "public/index.html",
            ".public.staging/index.html",
            "content/.plan.toml.swp",
            "content/plan.toml~",
            "target/debug/yaodian",
        ] {
            assert!(!is_source(root, &root.join(other)), "{other}");
        }
        assert!(!is_source(root, Path::new("/elsewhere/content/a")));
    }
}
