//! Results of checking links.

use crate::diagnostic::Unreachable;

/// The result of checking a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It works.
    Good,
    /// It has moved permanently.
    Moved(String),
    /// The server says that it does not exist.
    Gone(u16),
    /// The server refuses it.
    Refused(u16),
    /// It is private and was not requested.
    Private,
    /// There was no valid response.
    Unreachable(Unreachable),
}
