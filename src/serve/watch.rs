//! Tells that something changed in the files that a site is made from.
//!
//! The root itself is watched without its folders, for `site.toml` and for
//! source folders that come and go; each source folder with all below it.
//! What else lies in the root (the output, version control, dependencies)
//! costs nothing and says nothing.

use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};
use tokio::sync::mpsc::UnboundedSender;

use super::{Event, Tell};
use crate::diagnostic::{Diagnostic, Problem};
use crate::source::{FOLDERS, is_meant};

/// How long a file must be quiet; the rest of the quiet time is waited for
/// where the signals arrive.
const QUIET: Duration = Duration::from_millis(20);

type Inner = Debouncer<RecommendedWatcher, RecommendedCache>;

/// Watches while it is kept.
pub(super) struct Watcher {
    _inner: Arc<Mutex<Option<Inner>>>,
}

/// Starts to watch; each change sends a signal. Where watching fails that is
/// told, and the site is served all the same.
pub(super) fn watch(root: &Path, signal: UnboundedSender<()>, tell: Tell) -> Watcher {
    let inner: Arc<Mutex<Option<Inner>>> = Arc::default();
    // Events name real paths.
    let root = std::fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let handler = {
        let (root, tell) = (root.clone(), Arc::clone(&tell));
        // Weak, since the watcher owns the handler.
        let inner = Arc::downgrade(&inner);
        move |result: DebounceEventResult| match result {
            Ok(events) => {
                if events.iter().any(|event| matters(&root, event)) {
                    renew(&inner, &root, &events);
                    let _ = signal.send(());
                }
            }
            Err(errors) => {
                errors.iter().for_each(|error| complain(&tell, error));
                // Whatever was missed, the files tell.
                let _ = signal.send(());
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
    handler: impl FnMut(DebounceEventResult) + Send + 'static,
) -> notify::Result<Inner> {
    let mut debouncer = new_debouncer(QUIET, Some(QUIET / 4), handler)?;
    debouncer.watch(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS {
        let folder = root.join(folder);
        if folder.is_dir() {
            debouncer.watch(folder, RecursiveMode::Recursive)?;
        }
    }
    Ok(debouncer)
}

/// A source folder that was made, or put in the place of another, is watched
/// from now on.
fn renew(inner: &Weak<Mutex<Option<Inner>>>, root: &Path, events: &[DebouncedEvent]) {
    let made: Vec<PathBuf> = FOLDERS
        .iter()
        .map(|folder| root.join(folder))
        .filter(|folder| events.iter().any(|event| event.paths.contains(folder)))
        .collect();
    let Some(inner) = inner.upgrade() else {
        return;
    };
    let mut inner = inner.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(debouncer) = inner.as_mut() else {
        return;
    };
    for folder in made {
        // An error says that the former folder was not watched, or is gone.
        let _ = debouncer.unwatch(&folder);
        if folder.is_dir() {
            let _ = debouncer.watch(&folder, RecursiveMode::Recursive);
        }
    }
}

fn complain(tell: &Tell, error: &notify::Error) {
    let diagnostic = Diagnostic::general(Problem::WatchFailed {
        reason: error.to_string(),
    });
    tell(Event::Unwatched {
        diagnostic: &diagnostic,
    });
}

/// Whether an event can change the site. Reading a file is an event too, and
/// every build reads them all.
fn matters(root: &Path, event: &DebouncedEvent) -> bool {
    if event.need_rescan() {
        return true;
    }
    !matches!(event.kind, EventKind::Access(_))
        && event.paths.iter().any(|path| is_source(root, path))
}

/// Whether a path is `site.toml`, a source folder, or in one, and not what
/// editors hide or leave behind.
fn is_source(root: &Path, path: &Path) -> bool {
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
