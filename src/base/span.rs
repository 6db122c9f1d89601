//! A range of bytes in a text.

/// A range of bytes in a text, on character boundaries.
///
/// ```
/// use yaodian::base::Span;
///
/// let text = "镇(镇)";
/// assert_eq!(Span::new(0, 3).of(text), "镇");
/// assert_eq!(Span::new(0, 1).of(text), "", "half a character");
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

    /// What the span holds in a text; empty if it does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether two spans share a byte, or one is empty and touches the other.
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
