//! A text with marks that stand off it.

use std::ops::Range;

use super::{Numbers, Pending};
use crate::text::characters::Moved;
use crate::text::width;

/// What a range of a text is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A segment (sentence) of a provision or paragraph, counted from 1.
    Segment(u32),
    /// The number of an item inside what is cited, at its start.
    Item(Numbers),
    /// Corrected by the erratum of this index in the plan's list. An empty
    /// range marks the point where something was removed.
    Correction(usize),
    /// Spoken of by the note of this index in the plan's list; the text is
    /// as published.
    Note(usize),
    /// The term of this index in the glossary.
    Term(usize),
    /// The name of this index among those of its provision that no term has.
    Named(usize),
    /// A segment or title of a translation that is not current.
    Pending(Pending),
}

/// A string and a list of (range of bytes, mark). Marks may cross; nothing
/// is ever searched or replaced in the string.
///
/// ```
/// use yaodian::model::{Mark, Text};
///
/// // The correction begins in one sentence and ends in the next.
/// let marks = vec![
///     (0..4, Mark::Segment(1)),
///     (4..9, Mark::Segment(2)),
///     (2..7, Mark::Correction(0)),
/// ];
/// let text = Text::new("One. Two.", marks);
/// let sentences: Vec<&str> = text.segments().map(|(_, words)| words).collect();
/// assert_eq!(sentences, ["One.", " Two."]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The words.
    pub string: String,
    /// What stands where, in the order of start, longest first.
    pub marks: Vec<(Range<usize>, Mark)>,
}

impl Text {
    /// A text without marks.
    pub fn plain(string: impl Into<String>) -> Self {
        Self {
            string: string.into(),
            marks: Vec::new(),
        }
    }

    /// A text with marks, put into order.
    pub fn new(string: impl Into<String>, mut marks: Vec<(Range<usize>, Mark)>) -> Self {
        marks.sort_by(|(a, mark_a), (b, mark_b)| {
            (a.start, std::cmp::Reverse(a.end), mark_a).cmp(&(
                b.start,
                std::cmp::Reverse(b.end),
                mark_b,
            ))
        });
        Self {
            string: string.into(),
            marks,
        }
    }

    /// The segments in reading order: their number and words.
    pub fn segments(&self) -> impl Iterator<Item = (u32, &str)> {
        self.segment_ranges()
            .filter_map(|(number, range)| Some((number, self.string.get(range)?)))
    }

    /// The segments in reading order: their number and range.
    pub fn segment_ranges(&self) -> impl Iterator<Item = (u32, Range<usize>)> {
        self.marks.iter().filter_map(|(range, mark)| match mark {
            Mark::Segment(number) => Some((*number, range.clone())),
            _ => None,
        })
    }

    /// The terms within a range, by ranges of its words, and their indexes.
    pub fn terms(&self, within: &Range<usize>) -> Vec<(Range<usize>, usize)> {
        let marks = self.marks.iter().filter_map(|(at, mark)| match mark {
            Mark::Term(index) if within.start <= at.start && at.end <= within.end => {
                Some((at.start - within.start..at.end - within.start, *index))
            }
            _ => None,
        });
        marks.collect()
    }

    /// Why the words at a range are not a current translation, if they are
    /// not.
    pub fn pending(&self, range: &Range<usize>) -> Option<Pending> {
        self.marks.iter().find_map(|(at, mark)| match mark {
            Mark::Pending(pending) if at == range => Some(*pending),
            _ => None,
        })
    }

    /// The text as a Chinese page shows it ([`width::display`]), the marks
    /// moved along.
    #[must_use]
    pub fn full_width(&self) -> Self {
        self.rewritten(width::display)
    }

    /// The text as `write` writes it, the marks moved along. One character
    /// stands for one: the n-th before is the n-th after.
    #[must_use]
    pub fn rewritten(&self, write: impl FnOnce(&str) -> String) -> Self {
        let string = write(&self.string);
        let characters = Moved::new(&self.string, &string);
        let moved = |offset: usize| characters.offset(offset).unwrap_or(string.len());
        let marks = self
            .marks
            .iter()
            .map(|(range, mark)| (moved(range.start)..moved(range.end), mark.clone()))
            .collect();
        Self { string, marks }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_should_keep_their_words_when_the_text_widens() {
        let text = Text::new(
            "甲,乙。丙,丁。",
            vec![(0..10, Mark::Segment(1)), (10..20, Mark::Segment(2))],
        );
        let wide = text.full_width();
        let segments: Vec<_> = wide.segments().collect();
        assert_eq!(segments, [(1, "甲，乙。"), (2, "丙，丁。")]);
    }

    #[test]
    fn marks_should_keep_their_words_whatever_their_length_in_bytes() {
        let text = Text::new("一𫍲。", vec![(3..7, Mark::Segment(1))]);
        let other = text.rewritten(|words| words.replace('𫍲', "謏"));
        assert_eq!(other.segments().collect::<Vec<_>>(), [(1, "謏")]);
    }
}
