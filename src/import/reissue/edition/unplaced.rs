//! Lines that have no place any more.

use crate::model::SegmentId;

/// A line that has no place any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplaced {
    /// The segment that it translated.
    pub id: SegmentId,
    /// The words of the former original.
    pub words: String,
    /// The line.
    pub line: String,
}
