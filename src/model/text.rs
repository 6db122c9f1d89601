//! Text with stand-off marks.

use std::ops::Range;

use super::{Numbers, Pending};
use crate::text::characters::Moved;
use crate::text::width;

/// The annotation of a range of text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A segment (sentence) of a provision or paragraph, counted from 1.
    Segment(u32),
    /// The number of an item of a cited provision, at the item's start.
    Item(Numbers),
    /// Corrected by the erratum at this index of the plan's list. An empty
    /// range marks where something was removed.
    Correction(usize),
    /// Covered by the note at this index of the plan's list; the text is as
    /// published.
    Note(usize),
    /// The glossary term at this index.
    Term(usize),
    /// The plan's own name at this index.
    Named(usize),
    /// A segment or title whose translation is not current.
    Pending(Pending),
    /// Where a title can break: an empty range between two phrases.
    Break,
}

/// A string and a list of marked byte ranges. Marks may overlap without
/// nesting; the string itself is never searched or replaced.
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
    /// The string.
    pub string: String,
    /// The marks, ordered by start, the longest first.
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

    /// A text with marks, which are sorted.
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

    /// The segment that a range is in: its number and range.
    pub fn segment_around(&self, inner: &Range<usize>) -> Option<(u32, Range<usize>)> {
        let mut segments = self.segment_ranges();
        segments.find(|(_, whole)| whole.start <= inner.start && inner.end <= whole.end)
    }

    /// The terms within a range: their ranges relative to its start, and their
    /// glossary indexes.
    pub fn terms(&self, within: &Range<usize>) -> Vec<(Range<usize>, usize)> {
        let marks = self.marks_from(within.start);
        let marks = marks.take_while(|(at, _)| at.start <= within.end);
        let marks = marks.filter_map(|(at, mark)| match mark {
            Mark::Term(index) if at.end <= within.end => {
                Some((at.start - within.start..at.end - within.start, *index))
            }
            _ => None,
        });
        marks.collect()
    }

    /// The marks that lie within a range.
    pub fn marks_within(
        &self,
        range: &Range<usize>,
    ) -> impl Iterator<Item = &(Range<usize>, Mark)> {
        let end = range.end;
        let marks = self.marks_from(range.start);
        let marks = marks.take_while(move |(at, _)| at.start <= end);
        marks.filter(move |(at, _)| at.end <= end)
    }

    /// Why the text at a range is not a current translation, if it is not.
    pub fn pending(&self, range: &Range<usize>) -> Option<Pending> {
        let marks = self.marks_from(range.start);
        let mut marks = marks.take_while(|(at, _)| at.start == range.start);
        marks.find_map(|(at, mark)| match mark {
            Mark::Pending(pending) if at == range => Some(*pending),
            _ => None,
        })
    }

    /// The marks that begin at an offset or after it.
    fn marks_from(&self, start: usize) -> impl Iterator<Item = &(Range<usize>, Mark)> {
        let first = self.marks.partition_point(|(at, _)| at.start < start);
        self.marks.iter().skip(first)
    }

    /// The text as displayed on a Chinese page ([`width::display`]), with the
    /// marks shifted accordingly.
    #[must_use]
    pub fn full_width(&self) -> Self {
        match width::has_half_width(&self.string) {
            true => self.rewritten(width::display),
            false => self.clone(),
        }
    }

    /// The text rewritten by `write`, with the marks shifted accordingly.
    /// `write` must map characters one to one, in order.
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
