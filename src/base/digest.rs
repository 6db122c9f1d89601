//! Content digests: SHA-256.

use std::fmt;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::json::to_json;

/// A SHA-256 digest (FIPS 180-4).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of several byte strings. Each is prefixed with its length, so
    /// that no two different lists have the same input.
    pub fn of<'b>(parts: impl IntoIterator<Item = &'b [u8]>) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
        Self(hasher.finalize().into())
    }

    /// The digest of several digests.
    pub fn over(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update(part.0);
        }
        Self(hasher.finalize().into())
    }

    /// The digest of a value as JSON. A value that cannot be serialized is a
    /// [`bug`](super::bug()): its digest would be that of a truncated document.
    #[track_caller]
    pub fn of_json(value: &impl Serialize) -> Self {
        // In one piece: a hasher that is given a few bytes at a time takes
        // longer than the serializer.
        Self::plain(to_json(value).as_bytes())
    }

    /// The plain SHA-256 of some bytes, as `sha256sum` prints it.
    pub fn plain(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Digest {
    /// Lower-case hexadecimal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    #[should_panic(expected = "a value without JSON")]
    fn a_value_that_json_cannot_have_should_get_no_digest() {
        Digest::of_json(&BTreeMap::from([([1, 2], "a list is no key")]));
    }
}
