//! Links to other sites: whether what they lead to is still there.
//!
//! Each address is asked for once, however often it stands, first without its
//! content (HEAD), then, where a server will not have that, with it (GET), of
//! which nothing but the status is read. Servers are treated with care: few
//! requests at once, pauses between them, and more of a pause where they ask
//! for it.

use std::collections::{BTreeMap, VecDeque};
use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::diagnostic::Unreachable;

mod address;
mod client;
mod gate;
mod kept;
mod occurrences;
mod visit;

pub use kept::Kept;
pub use occurrences::Occurrences;

use address::Address;
use visit::Visitor;

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

/// What became of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is there.
    Good,
    /// It is there, for good at another address.
    Moved(String),
    /// The server says that it is not there.
    Gone(u16),
    /// The server does not give it.
    Refused(u16),
    /// It is of one network only, and was not asked for.
    Private,
    /// There was no answer to speak of.
    Unreachable(Unreachable),
}

/// Asks for addresses, each once.
pub fn check<'u>(
    addresses: impl IntoIterator<Item = &'u str>,
    limits: &Limits,
) -> BTreeMap<String, Outcome> {
    let mut outcomes = BTreeMap::new();
    let mut hosts: BTreeMap<String, VecDeque<Address>> = BTreeMap::new();
    for address in addresses {
        let unread = Outcome::Unreachable(Unreachable::Address);
        outcomes.insert(address.to_owned(), unread);
        if let Some(read) = Address::new(address) {
            let host = hosts.entry(read.host().to_owned()).or_default();
            host.push_back(read);
        }
    }
    let queue = Mutex::new(in_turns(hosts));
    let outcomes = Mutex::new(outcomes);
    let visitor = Visitor::new(limits);
    let work = || {
        while let Some(address) = lock(&queue).pop_front() {
            let outcome = visitor.visit(&address);
            lock(&outcomes).insert(address.written().to_owned(), outcome);
        }
    };
    let workers = limits.at_once.get().min(lock(&queue).len());
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(work);
        }
    });
    outcomes
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
}

/// Addresses, one of each host after the other: a host of many must not keep
/// all workers waiting for its pauses.
fn in_turns(mut hosts: BTreeMap<String, VecDeque<Address>>) -> VecDeque<Address> {
    let mut queue = VecDeque::new();
    while !hosts.is_empty() {
        queue.extend(hosts.values_mut().filter_map(VecDeque::pop_front));
        hosts.retain(|_, rest| !rest.is_empty());
    }
    queue
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
