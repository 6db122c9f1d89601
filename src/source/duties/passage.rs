//! A part of a document as running text for comparisons, with the way back to
//! its places.

use std::ops::Range;

use crate::base::Span;
use crate::text::characters::is_one_of;
use crate::text::numeral::decimal_digit;
use crate::text::simplified::simplified;

/// A part of a text: in simplified characters, with full-width punctuation and
/// half-width digits, without the marks of Markdown.
#[derive(Debug)]
pub(super) struct Passage<'t> {
    whole: &'t str,
    /// What it says. Lines are separated by line breaks.
    pub(super) text: String,
    /// For each of its characters, where that begins in it, and its place in the
    /// whole text.
    places: Vec<(usize, Span)>,
}

/// Marks of Markdown that begin another line, and such that are nothing.
const MARKS: [(&str, &str); 4] = [("<br>", "\n"), ("<br/>", "\n"), ("**", ""), ("\\", "")];

impl<'t> Passage<'t> {
    /// Some places of a text, one after another.
    pub(super) fn new(whole: &'t str, spans: impl IntoIterator<Item = Span>) -> Self {
        let mut passage = Self {
            whole,
            text: String::new(),
            places: Vec::new(),
        };
        for span in spans {
            passage.push(span);
        }
        passage
    }

    /// Adds a place of the text.
    pub(super) fn push(&mut self, span: Span) {
        let words = span.of(self.whole);
        let mut skip = 0;
        for (at, character) in words.char_indices() {
            if at < skip {
                continue;
            }
            // It is an index of the words.
            let rest = words.get(at..).unwrap_or_default();
            let mark = MARKS.iter().find(|(mark, _)| rest.starts_with(mark));
            let start = span.start + at;
            match mark {
                Some((mark, with)) => {
                    skip = at + mark.len();
                    let place = Span::new(start, start + mark.len());
                    with.chars().for_each(|c| self.add(c, place));
                }
                None => {
                    let place = Span::new(start, start + character.len_utf8());
                    self.add(plain(character), place);
                }
            }
        }
    }

    /// Ends a line.
    pub(super) fn end_line(&mut self) {
        let end = self.places.last().map_or(0, |(_, place)| place.end);
        self.add('\n', Span::new(end, end));
    }

    fn add(&mut self, character: char, place: Span) {
        self.places.push((self.text.len(), place));
        self.text.push(character);
    }

    /// The places of the characters in a range.
    fn within(&self, range: &Range<usize>) -> &[(usize, Span)] {
        let first = self.places.partition_point(|(at, _)| *at < range.start);
        let end = self.places.partition_point(|(at, _)| *at < range.end);
        // They are in order.
        self.places.get(first..end).unwrap_or_default()
    }

    /// Where a range of it is in the whole text.
    pub(super) fn span(&self, range: &Range<usize>) -> Option<Span> {
        let places = self.within(range);
        let ((_, first), (_, last)) = (places.first()?, places.last()?);
        Some(Span::new(first.start, last.end.max(first.start)))
    }

    /// A range of it as printed, without line breaks.
    pub(super) fn printed(&self, range: &Range<usize>) -> String {
        let places = self.within(range).iter();
        let words = places.map(|(_, place)| place.of(self.whole));
        let words = words.filter(|words| *words != "\n" && !words.starts_with("<br"));
        words.collect()
    }

    /// The text in a range.
    pub(super) fn of(&self, range: &Range<usize>) -> &str {
        // Ranges are of this text.
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// A range without white space and separators at its ends.
    pub(super) fn trimmed(&self, range: &Range<usize>) -> Range<usize> {
        let words = self.of(range);
        let is_edge = |c: char| c.is_whitespace() || is_one_of(c, "、，；。：");
        let start = range.start + (words.len() - words.trim_start_matches(is_edge).len());
        let end = range.start + words.trim_end_matches(is_edge).len();
        start..end.max(start)
    }
}

/// A character as it is compared.
fn plain(character: char) -> char {
    match character {
        '(' => '（',
        ')' => '）',
        ':' | '﹕' => '：',
        ';' | '﹔' => '；',
        ',' | '﹐' => '，',
        '|' | '\n' => '\n',
        '\u{FEFF}' | '\u{200B}' => ' ',
        c if c.is_whitespace() => ' ',
        c => match decimal_digit(c).and_then(|digit| char::from_digit(digit, 10)) {
            Some(digit) => digit,
            None => simplified(c),
        },
    }
}

/// The parts of a range that separators outside of brackets leave.
pub(super) fn split(text: &str, range: &Range<usize>, separators: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    let mut depth = 0_usize;
    // Ranges are of this text.
    let words = text.get(range.clone()).unwrap_or_default();
    for (at, character) in words.char_indices() {
        match character {
            c if is_one_of(c, OPEN) => depth += 1,
            c if is_one_of(c, CLOSE) => depth = depth.saturating_sub(1),
            c if depth == 0 && is_one_of(c, separators) => {
                parts.push(start..range.start + at);
                start = range.start + at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(start..range.end);
    parts
}

/// Brackets, each with its other half at the same place.
pub(super) const OPEN: &str = "（〔[［【";
pub(super) const CLOSE: &str = "）〕]］】";

/// The brackets in a text with what is between: outer ones only, and none of a
/// length that nobody lists bodies in.
pub(super) fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.char_indices() {
        if let Some(kind) = OPEN.chars().position(|c| c == character) {
            open.push((kind, at));
        } else if let Some(kind) = CLOSE.chars().position(|c| c == character) {
            let Some(last) = open.iter().rposition(|(other, _)| *other == kind) else {
                continue;
            };
            let start = open.get(last).map_or(at, |(_, start)| *start);
            open.truncate(last);
            let end = at + character.len_utf8();
            if end - start <= LONGEST {
                while found.last().is_some_and(|inner| inner.start > start) {
                    found.pop();
                }
                found.push(start..end);
            }
        }
    }
    found
}

/// Longest bracket that is read, in bytes.
const LONGEST: usize = 1500;
