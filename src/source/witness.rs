//! A reader that remembers what it has read, so that before a file is changed,
//! changes by others in the meantime can be detected.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::Reader;
use super::decode::BYTE_ORDER_MARK;
use super::outside::Outside;
use super::refusal::Refusal;
use crate::base::Digest;

/// What was found under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// The file was not read.
    Unread,
    /// The file did not exist.
    Nothing,
    /// The file existed.
    Bytes {
        /// SHA-256 of its bytes.
        digest: Digest,
        /// Whether it begins with a byte order mark, which is not part of the
        /// text.
        has_mark: bool,
    },
}

impl Seen {
    /// The record for these bytes.
    pub fn bytes(bytes: &[u8]) -> Self {
        Self::Bytes {
            digest: Digest::plain(bytes),
            has_mark: bytes.starts_with(BYTE_ORDER_MARK.as_bytes()),
        }
    }
}

/// A reader that remembers the content of each file when it was first read.
pub struct Witness<R> {
    below: R,
    seen: Mutex<BTreeMap<String, Seen>>,
}

impl<R: Reader> Witness<R> {
    /// Creates a witness that has read nothing.
    pub fn new(below: R) -> Self {
        let seen = Mutex::default();
        Self { below, seen }
    }

    /// What a file was when it was read. A file that was not read did not
    /// exist: files are read by name, or because they are in the list of their
    /// folder.
    pub fn seen(&self, path: &str) -> Seen {
        self.lock().get(path).copied().unwrap_or(Seen::Nothing)
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Seen>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<R: Reader> Reader for Witness<R> {
    fn read(&self, path: &str, outside: &Outside) -> Result<Vec<u8>, Refusal> {
        let read = self.below.read(path, outside);
        let seen = match &read {
            Ok(bytes) => Seen::bytes(bytes),
            Err(Refusal::Absent) => Seen::Nothing,
            // Such an error ends the run.
            Err(_) => return read,
        };
        self.lock().entry(path.to_owned()).or_insert(seen);
        read
    }

    fn list(&self, folder: &str, outside: &Outside) -> Result<Vec<String>, (String, Refusal)> {
        self.below.list(folder, outside)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Memory;

    #[test]
    fn what_was_read_first_should_be_remembered() {
        let marked = "\u{FEFF}a".as_bytes();
        let memory = Memory::from_iter([("a.toml", marked), ("b.toml", b"b")]);
        let witness = Witness::new(memory);
        for path in ["a.toml", "b.toml", "c.toml"] {
            // The last one does not exist.
            let _ = witness.read(path, &Outside::default());
        }
        let has_mark = |path| match witness.seen(path) {
            Seen::Bytes { has_mark, .. } => Some(has_mark),
            _ => None,
        };
        assert_eq!(has_mark("a.toml"), Some(true));
        assert_eq!(has_mark("b.toml"), Some(false));
        assert_eq!(witness.seen("c.toml"), Seen::Nothing);
    }
}
