//! What is served at the moment, and how it comes to be something else.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tokio::sync::mpsc::UnboundedReceiver;
use tokio::sync::watch;

use super::overlay::{self, Shown};
use super::{Event, Tell};
use crate::diagnostic::wording::Wording;
use crate::diagnostic::{Diagnostic, Noted, Step, order};
use crate::pipeline;
use crate::publish::Made;
use crate::source::{Disk, Options};

/// No rebuild before this long nothing changed: an editor's save and a
/// checkout are many events and one change.
const QUIET: Duration = Duration::from_millis(30);

/// A change that never ends is built all the same.
const PATIENCE: Duration = Duration::from_secs(2);

/// The files of a site by path.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// What is served at one moment; a new value takes its place whole.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    /// The last good site, once there is one.
    pub(super) files: Option<Arc<Files>>,
    /// Which site that is, unlike that of any other build or server.
    pub(super) revision: String,
    /// The problems of the build after it, if that failed.
    pub(super) problems: Arc<[Shown]>,
}

/// The state with what renews it.
pub(super) struct Live {
    root: PathBuf,
    options: Options,
    wording: Arc<Wording>,
    tell: Tell,
    state: watch::Sender<State>,
}

impl Live {
    /// Nothing built yet.
    pub(super) fn new(root: PathBuf, url: String, wording: Arc<Wording>, tell: Tell) -> Arc<Self> {
        Arc::new(Self {
            root,
            options: Options {
                base_url: Some(url),
                preview: true,
            },
            wording,
            tell,
            state: watch::Sender::new(State {
                revision: "none".to_owned(),
                ..State::default()
            }),
        })
    }

    /// What is served now.
    pub(super) fn now(&self) -> State {
        self.state.borrow().clone()
    }

    /// Every state from now on.
    pub(super) fn subscribe(&self) -> watch::Receiver<State> {
        self.state.subscribe()
    }

    /// The wording of what the server itself shows.
    pub(super) fn wording(&self) -> &Wording {
        &self.wording
    }

    /// Builds after each change, until no more signals can come.
    pub(super) async fn follow(self: Arc<Self>, mut changes: UnboundedReceiver<()>) {
        while changes.recv().await.is_some() {
            let first = Instant::now();
            while first.elapsed() < PATIENCE {
                match tokio::time::timeout(QUIET, changes.recv()).await {
                    Ok(Some(())) => {}
                    Ok(None) | Err(_) => break,
                }
            }
            self.rebuild().await;
        }
    }

    /// Builds once and serves the outcome.
    pub(super) async fn rebuild(self: &Arc<Self>) {
        let live = Arc::clone(self);
        // An error means that the runtime is ending, or that the build
        // panicked, which has been printed; what is served stays.
        let _ = tokio::task::spawn_blocking(move || {
            let start = Instant::now();
            let reader = Disk {
                root: live.root.clone(),
            };
            let built = pipeline::memory(&reader, &live.options);
            live.accept(built, start.elapsed());
        })
        .await;
    }

    /// Takes in the outcome of a build.
    fn accept(&self, built: Step<Made>, time: Duration) {
        match built {
            Ok(Noted { value, diagnostics }) => {
                let files: Files = value
                    .into_iter()
                    .map(|(path, bytes)| (path.to_string(), bytes))
                    .collect();
                let pages = files.keys().filter(|path| path.ends_with(".html")).count();
                (self.tell)(Event::Built {
                    pages,
                    time,
                    diagnostics: &diagnostics,
                });
                self.state.send_modify(|state| {
                    state.problems = Arc::default();
                    // The same site again is no reason to reload it.
                    if state.files.as_deref() != Some(&files) {
                        state.files = Some(Arc::new(files));
                        state.revision = revision();
                    }
                });
            }
            Err(diagnostics) => {
                (self.tell)(Event::Failed {
                    diagnostics: &diagnostics,
                });
                let problems = self.shown(&diagnostics);
                self.state.send_modify(|state| state.problems = problems);
            }
        }
    }

    fn shown(&self, diagnostics: &[Diagnostic]) -> Arc<[Shown]> {
        let mut errors: Vec<&Diagnostic> = diagnostics.iter().filter(|d| d.is_error()).collect();
        order::sort(&mut errors);
        errors
            .into_iter()
            .map(|diagnostic| overlay::show(diagnostic, &self.wording))
            .collect()
    }
}

/// A name for a build that no other build of any server has: a browser that
/// outlives the server must not take one's third build for another's.
fn revision() -> String {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    format!("{:x}", now.as_nanos())
}
