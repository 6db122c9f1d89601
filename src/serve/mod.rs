//! The site in a browser while it is being edited: HTTP on loopback, from
//! memory; rebuilt on change; problems shown over the page.
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
//! Nothing is read from or written to the disk on behalf of a request.

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
mod host;
mod overlay;
mod server;
mod site;
mod styles;
mod watch;

use debounce::Happened;
pub use host::Host;

#[cfg(test)]
mod tests;

/// What to serve and where.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder that holds `site.toml`.
    pub root: PathBuf,
    /// The address to serve at.
    pub host: Host,
    /// The port there; 0 for any that is free.
    pub port: u16,
    /// The language of the overlay.
    pub speech: Speech,
    /// What says for which moment the site is built.
    pub clock: Clock,
    /// Whether what is not published is shown too.
    pub drafts: bool,
}

/// What says what time it is.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// Always the same moment.
    Stopped(Timestamp),
    /// The moment at which it is asked.
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

/// What there is to tell the person at the terminal.
#[derive(Debug)]
pub enum Event<'a> {
    /// Requests are answered.
    Listening {
        /// The site's address.
        url: &'a str,
        /// Whether nobody but this machine reaches it.
        local: bool,
    },
    /// There is a new site.
    Built {
        /// HTML pages of the site.
        pages: usize,
        /// How long it took until it could be looked at.
        time: Duration,
        /// Its warnings.
        diagnostics: &'a [Diagnostic],
    },
    /// There is none, or some of its pages cannot be made; the last good site
    /// is served on.
    Failed {
        /// Every problem met.
        diagnostics: &'a [Diagnostic],
    },
    /// Changes go unseen, all or some.
    Unwatched {
        /// Why.
        diagnostic: &'a Diagnostic,
    },
}

/// Takes the events, on any thread.
type Tell = Arc<dyn Fn(Event<'_>) + Send + Sync>;

/// Serves until `stop` is ready. Blocks.
///
/// # Errors
/// `port-taken` when the port cannot be listened on, and what else keeps a
/// server from starting.
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
    // A build that is under way writes nothing and need not be waited for.
    runtime.shutdown_background();
    ended.map_err(taken)
}

async fn run(
    settings: Settings,
    tell: Tell,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    // First the port: the site's own address depends on it.
    let listener = tokio::net::TcpListener::bind((settings.host.address(), settings.port)).await?;
    let port = listener.local_addr()?.port();
    let url = format!("http://{}:{port}/", settings.host.in_url());
    // Then the watch, so that no change during the first build is missed.
    let (signal, changes) = tokio::sync::mpsc::unbounded_channel();
    let watcher = watch::watch(&settings.root, signal.clone(), Arc::clone(&tell));
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

/// Ready when the person or the system asks the process to end.
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
        // Without signals the process ends when it is killed.
        std::future::pending::<()>().await;
    }
}
