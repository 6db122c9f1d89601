//! The site that is served, and its rebuilding.
//!
//! After a change, the pages that are open are made first. All others are made
//! in the background ([`super::background_check`]), to report their problems
//! too.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};
use tokio::sync::watch;

use super::background_check::BackgroundCheck;
use super::debounce::{self, Happened};
use super::overlay::{self, Shown};
use super::site::Site;
use super::{Clock, Event, Settings, Tell};
use crate::base::caught;
use crate::diagnostic::wording::Wording;
use crate::diagnostic::{Diagnostic, SourceResult, Warned, order};
use crate::pipeline::{self, Memos, Preview};
use crate::source::{CachedReader, Disk, Options};

/// How often to check the time while waiting for a date.
const LOOK: Duration = Duration::from_secs(30);

/// What is served; replaced as a whole.
#[derive(Clone, Default)]
pub(super) struct State {
    /// The last good site, if there is one.
    pub(super) site: Option<Arc<Site>>,
    /// The problems of the latest build, or of its pages.
    pub(super) problems: Arc<[Shown]>,
}

/// The state, and everything that renews it.
pub(super) struct DevServer {
    root: PathBuf,
    options: Options,
    clock: Clock,
    reader: CachedReader,
    wording: Arc<Wording>,
    tell: Tell,
    state: watch::Sender<State>,
    memos: Mutex<Memos>,
    background_check: Mutex<BackgroundCheck>,
    /// When the site changes because of dates in its files, after the last
    /// build.
    due: watch::Sender<Option<Timestamp>>,
    /// Counts changes, so that a background check of an outdated site ends.
    turn: AtomicU64,
    /// The open pages by the number of their connection.
    looked_at: Mutex<BTreeMap<u64, String>>,
    connections: AtomicU64,
}

impl DevServer {
    /// Creates a server without a build.
    pub(super) fn new(
        settings: Settings,
        url: String,
        wording: Arc<Wording>,
        tell: Tell,
    ) -> Arc<Self> {
        let root = settings.root;
        Arc::new(Self {
            clock: settings.clock,
            reader: CachedReader::new(Disk { root: root.clone() }),
            root,
            options: Options {
                base_url: Some(url),
                preview: true,
                drafts: settings.drafts,
                ..Options::default()
            },
            wording,
            tell,
            state: watch::Sender::new(State::default()),
            memos: Mutex::default(),
            background_check: Mutex::default(),
            due: watch::Sender::new(None),
            turn: AtomicU64::new(0),
            looked_at: Mutex::default(),
            connections: AtomicU64::new(0),
        })
    }

    /// What is served now.
    pub(super) fn now(&self) -> State {
        self.state.borrow().clone()
    }

    /// Receives every state from now on.
    pub(super) fn subscribe(&self) -> watch::Receiver<State> {
        self.state.subscribe()
    }

    /// The wording of the server's own texts.
    pub(super) fn wording(&self) -> &Wording {
        &self.wording
    }

    /// Registers a page as open until the returned value is dropped.
    pub(super) fn look(self: &Arc<Self>, page: String) -> Look {
        let number = self.connections.fetch_add(1, Ordering::Relaxed);
        lock(&self.looked_at).insert(number, page);
        let dev_server = Arc::clone(self);
        Look { dev_server, number }
    }

    /// Rebuilds after each change, until no more can come.
    pub(super) async fn follow(self: Arc<Self>, mut changes: UnboundedReceiver<Happened>) {
        let index = debounce::index_lock(&self.root);
        let begun = || {
            self.turn.fetch_add(1, Ordering::Relaxed);
        };
        while let Some(happened) = debounce::next(&mut changes, index.as_deref(), begun).await {
            self.rebuild(happened).await;
        }
    }

    /// Signals a change, of no file, whenever the site is outdated because of
    /// dates in its files.
    pub(super) async fn remind(self: Arc<Self>, signal: UnboundedSender<Happened>) {
        let Clock::Running(now) = self.clock else {
            return;
        };
        let mut due = self.due.subscribe();
        loop {
            let at = *due.borrow_and_update();
            // A date in the past is due at once.
            let left =
                at.map(|at| Duration::try_from(at.duration_since(now())).unwrap_or_default());
            let look = match left {
                // The build after this signal sets the next date.
                Some(Duration::ZERO) if signal.send(Happened::At(BTreeSet::new())).is_err() => {
                    return;
                }
                Some(Duration::ZERO) | None => Duration::MAX,
                // Check from time to time: machines sleep, and clocks are set.
                Some(left) => left.min(LOOK),
            };
            if let Ok(Err(_)) = tokio::time::timeout(look, due.changed()).await {
                return;
            }
        }
    }

    /// Builds after a change and serves the result.
    pub(super) async fn rebuild(self: &Arc<Self>, happened: Happened) {
        let dev_server = Arc::clone(self);
        let turn = self.turn.fetch_add(1, Ordering::Relaxed) + 1;
        // An error means that the runtime is ending; what is served stays.
        let done = tokio::task::spawn_blocking(move || dev_server.build(&happened));
        if let Ok(Some(site)) = done.await {
            let dev_server = Arc::clone(self);
            tokio::task::spawn_blocking(move || dev_server.check_in_background(&site, turn));
        }
    }

    /// Gives the site that is to be background_check, if another is served now.
    /// Whatever stops a build, the server goes on, with the last good site.
    fn build(&self, happened: &Happened) -> Option<Arc<Site>> {
        caught(|| self.built(happened)).unwrap_or_else(|bug| {
            // What is kept from one build to the next may be half-written.
            *lock(&self.memos) = Memos::default();
            self.reader.forget();
            self.refuse(&[Diagnostic::from(bug)]);
            None
        })
    }

    fn built(&self, happened: &Happened) -> Option<Arc<Site>> {
        let start = Instant::now();
        match happened {
            Happened::At(paths) => paths.iter().for_each(|path| self.reader.changed(path)),
            Happened::Anything => self.reader.forget(),
        }
        let options = Options {
            now: self.clock.now(),
            ..self.options.clone()
        };
        let mut memos = lock(&self.memos);
        let preview = pipeline::preview(&self.reader, &options, &mut memos);
        drop(memos);
        // If the site cannot be built, no date is due: wait for a change.
        let built = preview.as_ref().ok();
        let due = built.and_then(|built| built.value.due.as_ref());
        self.due.send_replace(due.map(|due| due.at.instant()));
        match self.looked_through(preview) {
            Ok((site, diagnostics)) => self.accept(site, &diagnostics, start.elapsed()),
            Err(diagnostics) => {
                self.refuse(&diagnostics);
                None
            }
        }
    }

    /// Makes the open pages of a site and returns it; `None` if it is the one
    /// that is served already.
    fn looked_through(
        &self,
        preview: SourceResult<Preview>,
    ) -> Result<(Option<Site>, Vec<Diagnostic>), Vec<Diagnostic>> {
        let Warned { value, diagnostics } = preview?;
        let served = self.now().site;
        if served.is_some_and(|site| site.identity() == value.identity) {
            return Ok((None, diagnostics));
        }
        let site = Site::new(value, revision());
        let pages: Vec<String> = lock(&self.looked_at).values().cloned().collect();
        for page in pages {
            site.file(&page)?;
        }
        Ok((Some(site), diagnostics))
    }

    /// Serves a site, or the one already served, without the problems of failed
    /// builds in between. Returns the site to check in the background.
    fn accept(
        &self,
        site: Option<Site>,
        diagnostics: &[Diagnostic],
        time: Duration,
    ) -> Option<Arc<Site>> {
        let State {
            site: served,
            problems,
        } = self.now();
        let site = match site {
            Some(site) => Some(Arc::new(site)),
            // No need to reload if the site is the same.
            None => served.filter(|_| !problems.is_empty()),
        }?;
        (self.tell)(Event::Built {
            pages: site.pages(),
            time,
            diagnostics,
        });
        self.state.send_replace(State {
            site: Some(Arc::clone(&site)),
            problems: Arc::default(),
        });
        Some(site)
    }

    fn refuse(&self, diagnostics: &[Diagnostic]) {
        (self.tell)(Event::Failed { diagnostics });
        let problems = self.shown(diagnostics);
        self.state.send_modify(|state| state.problems = problems);
    }

    /// Makes all other files of a site, until something changes.
    fn check_in_background(&self, site: &Arc<Site>, turn: u64) {
        let is_current = || self.turn.load(Ordering::Relaxed) == turn;
        let checked = caught(|| lock(&self.background_check).run(site.files(), &is_current));
        let problems = checked.unwrap_or_else(|bug| {
            *lock(&self.background_check) = BackgroundCheck::default();
            vec![Diagnostic::from(bug)]
        });
        if is_current() && !problems.is_empty() {
            self.refuse(&problems);
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

    /// The problems of a page that is not open yet.
    pub(super) fn show(&self, diagnostics: &[Diagnostic]) -> Arc<[Shown]> {
        self.shown(diagnostics)
    }
}

/// An open page; dropped when it is closed.
pub(super) struct Look {
    dev_server: Arc<DevServer>,
    number: u64,
}

impl Drop for Look {
    fn drop(&mut self) {
        lock(&self.dev_server.looked_at).remove(&self.number);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A name for a site that is unique across servers: a browser may stay open
/// while the server restarts, and must not mistake one site for another.
fn revision() -> String {
    // A clock before 1970 gives the name 0, which is as good as any other.
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    format!("{:x}", now.as_nanos())
}
