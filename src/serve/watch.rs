//! Tells that something changed in the files that a site is made from.
//!
//! The root itself is watched without its folders, for `site.toml` and for
//! source folders that come and go; each source folder with all below it.
//! What else lies in the root (the output, version control, dependencies)
//! costs nothing and says nothing.

use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use notify::{Event as Seen, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use tokio::sync::mpsc::UnboundedSender;

use super::debounce::Happened;
use super::{Event, Tell};
use crate::diagnostic::{Diagnostic, Problem};
use crate::source::{FOLDERS, is_meant};

/// Watches while it is kept.
pub(super) struct Watcher {
    _inner: Arc<Mutex<Option<RecommendedWatcher>>>,
}

/// Starts to watch; each change sends where it was. Where watching fails that
/// is told, and the site is served all the same.
pub(super) fn watch(root: &Path, signal: UnboundedSender<Happened>, tell: Tell) -> Watcher {
    let inner: Arc<Mutex<Option<RecommendedWatcher>>> = Arc::default();
    // Events name real paths. One that cannot be followed cannot be watched
    // either, which is told below.
    let root = std::fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let handler = {
        let (root, tell) = (root.clone(), Arc::clone(&tell));
        // Weak, since the watcher owns the handler.
        let inner = Arc::downgrade(&inner);
        move |seen: notify::Result<Seen>| {
            let happened = match seen {
                Ok(event) => {
                    let happened = happened(&root, &event);
                    if happened.is_some() {
                        renew(&inner, &root, &event);
                    }
                    happened
                }
                Err(error) => {
                    complain(&tell, &error);
                    // Whatever was missed, the files tell.
                    Some(Happened::Anything)
                }
            };
            if let Some(happened) = happened {
                // Nobody waits for changes while the server stops.
                let _ = signal.send(happened);
            }
        }
    };
    match start(&root, handler) {
        Ok(started) => *inner.lock().unwrap_or_else(PoisonError::into_inner) = Some(started),
        Err(error) => complain(&tell, &error),
    }
    Watcher { _inner: inner }
}

fn start(
    root: &Path,
    handler: impl FnMut(notify::Result<Seen>) + Send + 'static,
) -> notify::Result<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(handler)?;
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS {
        let folder = root.join(folder);
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    Ok(watcher)
}

/// A source folder that was made, or put in the place of another, is watched
/// from now on. Not from here: the watcher waits for this handler.
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
            // An error says that the former folder was not watched, or is gone.
            let _ = watcher.unwatch(&folder);
            if folder.is_dir() {
                // What is gone again meanwhile, the next event tells.
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

/// Where an event can have changed the site. Reading a file is an event too,
/// and every build reads them all.
fn happened(root: &Path, event: &Seen) -> Option<Happened> {
    if event.need_rescan() {
        return Some(Happened::Anything);
    }
    if matches!(event.kind, EventKind::Access(_)) {
        return None;
    }
    let paths = event.paths.iter().filter(|path| is_source(root, path));
    // `is_source` has seen that they are below the root.
    let inside = paths.filter_map(|path| path.strip_prefix(root).ok());
    let inside: std::collections::BTreeSet<PathBuf> = inside.map(Path::to_owned).collect();
    (!inside.is_empty()).then_some(Happened::At(inside))
}

/// Whether a path is `site.toml`, a source folder, or in one, and not what
/// editors hide or leave behind.
fn is_source(root: &Path, path: &Path) -> bool {
    // What is not below the root is no source.
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
