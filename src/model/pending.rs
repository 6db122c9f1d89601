//! Translation status.

/// Why a translated segment is not current.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pending {
    /// There is no translation; the original is shown instead.
    Missing,
    /// There is a translation, but it has not been accepted.
    Unreviewed,
    /// The original has changed since the translation was accepted.
    Stale,
}
