//! A range of bytes in a text.

use super::part::slice;

/// A range of bytes in a text, on character boundaries.
///
/// ```
/// use yaodian::base::Span;
///
/// let text = "镇(镇)";
/// assert_eq!(Span::new(0, 3).of(text), "镇");
/// ```
///
/// A span that cuts a character is a bug:
///
/// ```should_panic
/// yaodian::base::Span::new(0, 1).of("镇");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text that the span covers. A span that is out of bounds is a
    /// [`bug`](crate::base::bug()).
    #[track_caller]
    pub fn of(self, text: &str) -> &str {
        slice(text, self.start..self.end)
    }

    /// Whether the spans overlap, or one is empty and they touch.
    pub fn meets(self, other: Self) -> bool {
        if self.start == self.end || other.start == other.end {
            self.start <= other.end && other.start <= self.end
        } else {
            self.start < other.end && other.start < self.end
        }
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touching_spans_should_not_meet_but_an_insertion_should() {
        assert!(!Span::new(0, 3).meets(Span::new(3, 6)));
        assert!(Span::new(0, 3).meets(Span::new(2, 6)));
        assert!(Span::new(3, 3).meets(Span::new(3, 6)));
    }
}
