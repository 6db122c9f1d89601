//! Checks whether links to other sites still work.
//!
//! Each address is requested once, however often it occurs: first with HEAD,
//! then, if the server does not support that, with GET, of which only the
//! status is read. Requests are rate-limited per host, and `Retry-After` is
//! respected.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use crate::diagnostic::Unreachable;

mod address;
mod cache;
mod client;
mod gate;
mod limits;
mod lock;
mod occurrences;
mod outcome;
mod visit;

pub use cache::LinkCache;
pub use limits::Limits;
pub use occurrences::Occurrences;
pub use outcome::Outcome;

use address::Address;
use lock::lock;
use visit::Visitor;

/// Checks each address once.
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

/// Interleaves the addresses of all hosts: pauses for a host with many links
/// must not keep all workers waiting.
fn in_turns(mut hosts: BTreeMap<String, VecDeque<Address>>) -> VecDeque<Address> {
    let mut queue = VecDeque::new();
    while !hosts.is_empty() {
        queue.extend(hosts.values_mut().filter_map(VecDeque::pop_front));
        hosts.retain(|_, rest| !rest.is_empty());
    }
    queue
}
