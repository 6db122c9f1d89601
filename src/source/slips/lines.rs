//! The lines of a text, and words by which a place in them can be named.

use super::slip::{Found, Slip};
use crate::base::Span;

/// Fewest characters by which a place is named.
const FEWEST: usize = 4;

/// Most characters that are added to name a place.
const MOST: usize = 30;

/// Longest line, in bytes, in which places are named: no document has longer
/// ones, and naming a place looks through its whole line.
const LONGEST: usize = 1 << 16;

/// A line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// Its number, from 1.
    pub(super) number: usize,
    /// Where it begins in the text.
    pub(super) start: usize,
    /// Its text, without white space at its end.
    pub(super) text: &'t str,
    /// Its text as it is in the file.
    whole: &'t str,
    /// Whether it is of the document.
    pub(super) is_own: bool,
}

/// The lines of a text.
pub(super) struct Lines<'t> {
    all: Vec<Line<'t>>,
}

impl<'t> Lines<'t> {
    /// `is_own` tells by the index of a line whether it is of the document.
    pub(super) fn new(text: &'t str, is_own: impl Fn(usize) -> bool) -> Self {
        let mut start = 0;
        let lines = text.split('\n').enumerate().map(|(at, whole)| {
            let line = Line {
                number: at + 1,
                start,
                text: whole.trim_end(),
                whole,
                is_own: is_own(at),
            };
            start += whole.len() + 1;
            line
        });
        Self {
            all: lines.collect(),
        }
    }

    /// The lines of the document.
    pub(super) fn own(&self) -> impl Iterator<Item = &Line<'t>> {
        self.all.iter().filter(|line| line.is_own)
    }

    /// The line at an offset of the text.
    pub(super) fn at(&self, offset: usize) -> Option<&Line<'t>> {
        let after = self.all.partition_point(|line| line.start <= offset);
        self.all.get(after.checked_sub(1)?)
    }

    /// The line of a number.
    pub(super) fn numbered(&self, number: usize) -> Option<&Line<'t>> {
        self.all.get(number.checked_sub(1)?)
    }

    /// A slip with words around it that occur once on its line; `None` if there
    /// are none.
    pub(super) fn slip(&self, found: Found) -> Option<Slip> {
        let line = self.at(found.span.start)?;
        if line.text.len() > LONGEST {
            return None;
        }
        let start = found.span.start - line.start;
        let end = found.span.end.checked_sub(line.start)?;
        let (from, to) = unique(line, start, end)?;
        let words = line.text.get(from..to)?;
        let around = |corrected: String| {
            let (before, after) = (line.text.get(from..start)?, line.text.get(end..to)?);
            Some(format!("{before}{corrected}{after}"))
        };
        Some(Slip {
            line: line.number,
            span: Span::new(line.start + from, line.start + to),
            kind: found.kind,
            found: words.to_owned(),
            corrected: found.corrected.and_then(around),
        })
    }
}

/// The shortest range around a part of a line whose words occur once in it. It
/// grows after the part before it grows in front of it.
fn unique(whole: &Line<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let line = whole.text;
    let (mut from, mut to) = (start, end);
    for turn in 0..=MOST {
        let words = line.get(from..to)?;
        let is_long = words.chars().count() >= FEWEST || words.len() == line.len();
        if is_long && whole.whole.matches(words).take(2).count() == 1 {
            return Some((from, to));
        }
        let next = line.get(to..)?.chars().next();
        let last = line.get(..from)?.chars().next_back();
        match (next, last) {
            (Some(next), _) if turn % 2 == 0 => to += next.len_utf8(),
            (_, Some(last)) => from -= last.len_utf8(),
            (Some(next), None) => to += next.len_utf8(),
            (None, None) => return None,
        }
    }
    None
}
