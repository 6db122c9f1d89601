//! Serves the site to a browser while it is being edited: over HTTP on
//! loopback, from memory. Rebuilds it after changes and shows problems over the
//! page.
//!
//! ```text
//! watch             files change       -> where
//! debounce          changes            -> all of them together, once no more come
//! dev_server        what has happened  -> pipeline -> the new site, or its problems
//! site              a file of it       -> made when it is asked for
//! background_check  a new site         -> problems of pages that nobody asks for
//! events            a new site         -> what an open page is to do
//! server            a request          -> a file of the last good site
//! styles            a page             -> its style sheets named by what they hold
//!                   /_yaodian/live.js  -> the script that each page gets on its way out
//! ```
//!
//! Requests never read from or write to the disk.

use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::diagnostic::wording::{Speech, Wording};
use crate::diagnostic::{Diagnostic, Problem, Reason};

mod address;
mod background_check;
mod debounce;
mod dev_server;
mod events;
mod follow;
mod host;
mod overlay;
mod poll;
mod server;
mod silent;
mod site;
mod styles;
mod watch;

use debounce::Happened;
pub use follow::follow;
pub use host::Host;

#[cfg(test)]
mod tests;

/// What to serve and where.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The portal's folder, which contains `site.toml`.
    pub root: PathBuf,
    /// The address to listen on.
    pub host: Host,
    /// The port to listen on; 0 for any free one.
    pub port: u16,
    /// The language of the overlay.
    pub speech: Speech,
    /// The clock that decides what is published.
    pub clock: Clock,
    /// Whether to show unpublished plans and pages too.
    pub drafts: bool,
    /// Whether to look for changes again and again, not to wait for events.
    pub polls: bool,
}

/// A clock.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// Always returns the same time.
    Stopped(Timestamp),
    /// Returns the current time.
    Running(fn() -> Timestamp),
}

impl Clock {
    /// The time.
    pub fn now(self) -> Timestamp {
        match self {
            Self::Stopped(moment) => moment,
            Self::Running(now) => now(),
        }
    }
}

/// An event to report to the user.
#[derive(Debug)]
pub enum Event<'a> {
    /// The server answers requests.
    Listening {
        /// The site's address.
        url: &'a str,
        /// Whether only this machine can connect.
        local: bool,
    },
    /// There is a new site.
    Built {
        /// Number of its HTML pages.
        pages: usize,
        /// Time from the change until the site could be viewed.
        time: Duration,
        /// Its warnings.
        diagnostics: &'a [Diagnostic],
    },
    /// The site or some of its pages cannot be built; the last good site stays.
    Failed {
        /// All problems found.
        diagnostics: &'a [Diagnostic],
    },
    /// Changes are looked for again and again: events do not arrive here.
    Polling,
    /// Some or all changes cannot be watched.
    Unwatched {
        /// Why.
        diagnostic: &'a Diagnostic,
    },
}

/// Receives events, on any thread.
type Tell = Arc<dyn Fn(Event<'_>) + Send + Sync>;

/// Serves until `stop` is ready. Blocks.
///
/// # Errors
/// `port-taken` if the server cannot listen on the port or cannot start for
/// another reason.
pub fn serve(
    settings: Settings,
    tell: impl Fn(Event<'_>) + Send + Sync + 'static,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Diagnostic> {
    let port = settings.port;
    let taken = move |error: std::io::Error| {
        Diagnostic::general(Problem::PortTaken {
            port: u32::from(port),
            reason: Reason::from(&error),
        })
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(taken)?;
    let ended = runtime.block_on(run(settings, Arc::new(tell), stop));
    // Do not wait for a running build, which writes nothing.
    runtime.shutdown_background();
    ended.map_err(taken)
}

async fn run(
    settings: Settings,
    tell: Tell,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    // Bind the port first: the site's own address depends on it.
    let listener = tokio::net::TcpListener::bind((settings.host.address(), settings.port)).await?;
    let port = listener.local_addr()?.port();
    let url = format!("http://{}:{port}/", settings.host.in_url());
    // Then watch, so that no change during the first build is missed.
    let (signal, changes) = tokio::sync::mpsc::unbounded_channel();
    let watcher = watch::watch(
        &settings.root,
        settings.polls,
        signal.clone(),
        Arc::clone(&tell),
    );
    let wording = Arc::new(Wording::new(settings.speech));
    let local = settings.host.is_local();
    let host = settings.host;
    let dev_server = dev_server::DevServer::new(settings, url.clone(), wording, Arc::clone(&tell));
    dev_server.rebuild(Happened::Anything).await;
    tell(Event::Listening { url: &url, local });
    let builder = tokio::spawn(Arc::clone(&dev_server).follow(changes));
    let reminder = tokio::spawn(Arc::clone(&dev_server).remind(signal));
    let served = server::run(listener, dev_server, host, stop).await;
    reminder.abort();
    builder.abort();
    drop(watcher);
    served
}

/// Completes when the user or the system asks the process to end.
pub async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    if tokio::signal::ctrl_c().await.is_err() {
        // Without signals, the process runs until it is killed.
        std::future::pending::<()>().await;
    }
}
