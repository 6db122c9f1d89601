//! Rate limiting per host: few concurrent requests, and pauses between them.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::limits::Limits;
use super::lock::lock;

/// Admits requests.
pub(super) struct Gate {
    hosts: Mutex<BTreeMap<String, Host>>,
    left: Condvar,
    per_host: usize,
    pause: Duration,
}

/// A host to which a request was made.
#[derive(Default)]
struct Host {
    under_way: usize,
    /// When the next request may start.
    next: Option<Instant>,
}

/// A request in progress, until this is dropped.
pub(super) struct Pass<'g> {
    gate: &'g Gate,
    host: &'g str,
}

impl Gate {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            hosts: Mutex::default(),
            left: Condvar::new(),
            per_host: limits.per_host.get(),
            pause: limits.pause,
        }
    }

    /// Waits until a request to a host may start.
    pub(super) fn enter<'g>(&'g self, name: &'g str) -> Pass<'g> {
        let mut hosts = lock(&self.hosts);
        loop {
            let host = hosts.entry(name.to_owned()).or_default();
            let now = Instant::now();
            let wait = host.next.map(|next| next.saturating_duration_since(now));
            let wait = wait.filter(|wait| !wait.is_zero());
            if host.under_way < self.per_host && wait.is_none() {
                host.under_way += 1;
                host.next = Some(now + self.pause);
                return Pass {
                    gate: self,
                    host: name,
                };
            }
            hosts = match wait {
                Some(wait) => {
                    let woken = self.left.wait_timeout(hosts, wait);
                    woken.unwrap_or_else(PoisonError::into_inner).0
                }
                None => {
                    let woken = self.left.wait(hosts);
                    woken.unwrap_or_else(PoisonError::into_inner)
                }
            };
        }
    }

    /// Delays all requests to a host.
    pub(super) fn hold(&self, name: &str, time: Duration) {
        let mut hosts = lock(&self.hosts);
        let host = hosts.entry(name.to_owned()).or_default();
        host.next = host.next.max(Some(Instant::now() + time));
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        if let Some(host) = lock(&self.gate.hosts).get_mut(self.host) {
            host.under_way -= 1;
        }
        self.gate.left.notify_all();
    }
}
