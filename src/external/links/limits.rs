//! How much is asked at once, and for how long it is waited.

use std::num::NonZeroUsize;
use std::time::Duration;

/// How much is asked at once, and for how long it is waited.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Until a server has taken the connection.
    pub connect: Duration,
    /// Until it has answered.
    pub answer: Duration,
    /// Requests at once.
    pub at_once: NonZeroUsize,
    /// Requests at once to one host.
    pub per_host: NonZeroUsize,
    /// Between the starts of two requests to one host.
    pub pause: Duration,
    /// The longest wait that a server can ask for (`Retry-After`).
    pub patience: Duration,
    /// Redirects in a row.
    pub redirects: usize,
    /// Whether addresses that only some network knows are asked for too.
    pub allow_private: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            answer: Duration::from_secs(20),
            at_once: NonZeroUsize::MIN.saturating_add(15),
            per_host: NonZeroUsize::MIN.saturating_add(1),
            pause: Duration::from_millis(500),
            patience: Duration::from_secs(30),
            redirects: 5,
            allow_private: false,
        }
    }
}
