//! How far a translation is.

/// Why a translated segment is not current.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pending {
    /// There is no translation; the words are those of the original.
    Missing,
    /// There is a translation that nobody has accepted.
    Unreviewed,
    /// The original has changed since the translation was accepted.
    Stale,
}
