//! A document that is imported.

use crate::diagnostic::Diagnostic;
use crate::source::decode::Decoded;
use crate::source::duties::Duty;
use crate::source::recognise::Reading;

/// A document as it was read, with what is odd about it.
pub(super) struct Imported {
    pub(super) decoded: Decoded,
    pub(super) reading: Reading,
    /// Who does what its provisions say, and by when.
    pub(super) duties: Vec<Duty>,
    pub(super) warnings: Vec<Diagnostic>,
}
