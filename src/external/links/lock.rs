//! Locks that outlive a worker's panic.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// What a mutex holds.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
