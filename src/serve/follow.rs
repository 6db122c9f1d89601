//! Builds again after every settled change of the sources, and whenever content
//! is due, until told to stop.

use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use jiff::Timestamp;

use super::{Clock, Event, Tell, debounce, watch};
use crate::diagnostic::{Diagnostic, Problem};

/// How often to compare a date with the clock: machines sleep, and clocks are
/// set.
const LOOK: Duration = Duration::from_secs(60);

/// Calls `build` now and after every change of a portal's sources, and again
/// when the instant that it returns has come. Blocks until `stop` is ready; a
/// build that is running then is completed first.
///
/// # Errors
/// `watch-failed`: the system does not let this process wait.
pub fn follow(
    root: &Path,
    polls: bool,
    clock: Clock,
    tell: impl Fn(Event<'_>) + Send + Sync + 'static,
    build: impl FnMut() -> Option<Timestamp>,
) -> Result<(), Diagnostic> {
    let until = super::interrupted();
    follow_until(root, polls, clock, Arc::new(tell), (build, until))
}

fn follow_until(
    root: &Path,
    polls: bool,
    clock: Clock,
    tell: Tell,
    (build, stop): (impl FnMut() -> Option<Timestamp>, impl Future<Output = ()>),
) -> Result<(), Diagnostic> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            let reason = error.to_string();
            Diagnostic::general(Problem::WatchFailed { reason })
        })?;
    runtime.block_on(async {
        // Watch first, so that no change during the first build is missed.
        let (signal, mut changes) = tokio::sync::mpsc::unbounded_channel();
        let _watcher = watch::watch(root, polls, signal, tell);
        let index = debounce::index_lock(root);
        let (mut build, mut stop) = (build, std::pin::pin!(stop));
        while !is_ready(stop.as_mut()).await {
            let due = build();
            tokio::select! {
                biased;
                () = &mut stop => return,
                _ = debounce::next(&mut changes, index.as_deref(), || {}) => {}
                () = reached(clock, due) => {}
            }
        }
    });
    Ok(())
}

/// Whether a future is ready now.
async fn is_ready(mut future: Pin<&mut impl Future<Output = ()>>) -> bool {
    std::future::poll_fn(|context| Poll::Ready(future.as_mut().poll(context).is_ready())).await
}

/// Completes when an instant has come; never without one.
async fn reached(clock: Clock, due: Option<Timestamp>) {
    let (Clock::Running(now), Some(at)) = (clock, due) else {
        return std::future::pending().await;
    };
    loop {
        // A date in the past is due at once.
        let left = Duration::try_from(at.duration_since(now())).unwrap_or_default();
        if left.is_zero() {
            return;
        }
        tokio::time::sleep(left.min(LOOK)).await;
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    /// Follows a folder until it was built this many times, with what `build`
    /// does after each; returns how long that took.
    fn built(
        times: usize,
        polls: bool,
        build: impl Fn(&Path, usize) -> Option<Timestamp>,
    ) -> Duration {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        std::fs::create_dir(root.join("content")).unwrap();
        let (ended, end) = tokio::sync::oneshot::channel::<()>();
        let (mut ended, mut count) = (Some(ended), 0);
        let began = Instant::now();
        let one = || {
            count += 1;
            if count == times {
                drop(ended.take());
                return None;
            }
            build(&root, count)
        };
        let stop = async {
            let _ = tokio::time::timeout(Duration::from_secs(20), end).await;
        };
        let clock = Clock::Running(Timestamp::now);
        follow_until(&root, polls, clock, Arc::new(|_| {}), (one, stop)).unwrap();
        assert_eq!(count, times);
        began.elapsed()
    }

    #[test]
    fn an_edit_should_be_built_with_events_and_without() {
        for polls in [false, true] {
            let took = built(2, polls, |root, _| {
                let file = root.join("content/a.toml");
                // After the watcher has looked at the folder.
                std::thread::spawn(move || {
                    std::thread::sleep(Duration::from_millis(100));
                    std::fs::write(file, "a").unwrap();
                });
                None
            });
            assert!(took < Duration::from_secs(3), "{took:?}");
        }
    }

    #[test]
    fn a_date_that_comes_should_be_built() {
        let soon = Duration::from_millis(300);
        let took = built(2, false, |_, _| Timestamp::now().checked_add(soon).ok());
        assert!(took >= soon && took < Duration::from_secs(3), "{took:?}");
    }
}
