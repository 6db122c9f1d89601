//! Map from offsets in a decoded text to offsets in the file.

use std::ops::Range;

/// A run of characters which all have the same length in the text, and the same
/// length in the file; up to the next run.
///
/// A character that is not in the file, such as a resolved number, has the
/// length 0 there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Byte offset in the text.
    pub text: usize,
    /// Byte offset in the file.
    pub file: usize,
    /// How many bytes a character has in the text; at least 1.
    pub text_unit: usize,
    /// How many bytes a character has in the file.
    pub file_unit: usize,
}

impl Run {
    /// A run in which each byte of text is a byte of the file.
    pub fn same(text: usize, file: usize) -> Self {
        Self {
            text,
            file,
            text_unit: 1,
            file_unit: 1,
        }
    }

    /// Where in the file the character begins that an offset of the text is in.
    fn start(&self, offset: usize) -> usize {
        self.file + (offset - self.text) / self.text_unit * self.file_unit
    }

    /// Where in the file the character ends that ends at an offset of the text.
    fn end(&self, offset: usize) -> usize {
        self.file + (offset - self.text).div_ceil(self.text_unit) * self.file_unit
    }
}

/// The runs of a text, in order. Empty if the text does not map to the file, as
/// for a compressed document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Runs(Vec<Run>);

impl Runs {
    /// Appends characters that begin at the offsets of a run; nothing if they
    /// continue the last run.
    pub fn push(&mut self, run: Run) {
        let continues = self.0.last().is_some_and(|last| {
            (last.text_unit, last.file_unit) == (run.text_unit, run.file_unit)
                && (run.text - last.text).is_multiple_of(last.text_unit)
                && last.start(run.text) == run.file
        });
        if !continues {
            self.0.push(run);
        }
    }

    /// The range in the file of a range of the text; `None` if it has none.
    pub fn range(&self, text: &Range<usize>) -> Option<Range<usize>> {
        let start = self.at(text.start)?.start(text.start);
        // The end belongs to the last character, not to the one after it.
        let end = match text.end.checked_sub(1) {
            Some(last) if text.start < text.end => self.at(last)?.end(text.end),
            _ => start,
        };
        (start <= end).then_some(start..end)
    }

    fn at(&self, offset: usize) -> Option<&Run> {
        let after = self.0.partition_point(|run| run.text <= offset);
        self.0.get(after.checked_sub(1)?)
    }
}

impl From<Vec<Run>> for Runs {
    fn from(runs: Vec<Run>) -> Self {
        Self(runs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_other_lengths_should_be_found() {
        // `a中文b` in GB18030, then a number that is not in the file, then `c`.
        let mut runs = Runs::default();
        for (text, file, text_unit, file_unit) in [
            (0, 0, 1, 1),
            (1, 1, 3, 2),
            (4, 3, 3, 2),
            (7, 5, 1, 1),
            (8, 6, 1, 0),
            (9, 6, 1, 0),
            (10, 6, 1, 1),
        ] {
            runs.push(Run {
                text,
                file,
                text_unit,
                file_unit,
            });
        }
        assert_eq!(runs.0.len(), 5);
        assert_eq!(runs.range(&(1..4)), Some(1..3));
        assert_eq!(runs.range(&(4..7)), Some(3..5));
        assert_eq!(runs.range(&(0..8)), Some(0..6));
        assert_eq!(runs.range(&(8..10)), Some(6..6));
        assert_eq!(runs.range(&(9..11)), Some(6..7));
        assert_eq!(runs.range(&(4..4)), Some(3..3));
        assert_eq!(Runs::default().range(&(0..1)), None);
    }
}
