//! What became of an address.

use crate::diagnostic::Unreachable;

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
