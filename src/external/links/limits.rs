//! Limits of concurrency and time.

use std::num::NonZeroUsize;
use std::time::Duration;

/// Limits of concurrency and time.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Timeout of connecting.
    pub connect: Duration,
    /// Timeout of a response.
    pub answer: Duration,
    /// Concurrent requests.
    pub at_once: NonZeroUsize,
    /// Concurrent requests to one host.
    pub per_host: NonZeroUsize,
    /// Pause between the starts of two requests to one host.
    pub pause: Duration,
    /// The longest `Retry-After` that is respected.
    pub patience: Duration,
    /// Redirects followed in a row.
    pub redirects: usize,
    /// Whether private addresses may be requested.
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
