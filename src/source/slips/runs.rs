//! Finds clauses that were pasted into the middle of another phrase.
//!
//! ```text
//! pasted-run = run "。"   ; occurs twice or more; in one place right after
//!                         ; punctuation (there it belongs), in another in
//!                         ; mid-phrase (there it was pasted)
//! ```
//!
//! A run is the longest text that two places have in common, read backwards
//! from the 。. It has at least [`SHORTEST`] characters: shorter ones are set
//! phrases. Phrases that two sentences share are not defects: they do not end a
//! sentence, or they begin in mid-phrase in both places.

use crate::base::Span;
use crate::text::width::{is_chinese_punctuation, is_han};

/// Minimum length in characters, including the 。.
const SHORTEST: usize = 10;

/// No more characters than this are compared: no sentence is as long.
const LONGEST: usize = 300;

/// In so many other places, at most, a run is looked for where it belongs.
const NEAR: usize = 256;

/// A clause that was pasted into another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::source) struct PastedRun {
    /// Where it was pasted.
    pub(in crate::source) span: Span,
    /// Where it belongs.
    pub(in crate::source) source: Span,
    /// The line, from 1, where it belongs.
    pub(in crate::source) line: usize,
}

/// Where a sentence ends, and how far it agrees with the one before it in
/// the order of their reversed texts.
struct End<'t> {
    /// The line up to and including the 。, as characters with their offsets.
    before: &'t [(usize, char)],
    /// Number of characters that it shares with the previous end in the list.
    shared: usize,
}

/// Finds every pasted run of a text.
pub(in crate::source) fn find(text: &str) -> Vec<PastedRun> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let ends = ends(&characters);
    let breaks: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let mut runs = Vec::new();
    for (at, end) in ends.iter().enumerate() {
        let next = ends.get(at + 1).map_or(0, |next| next.shared);
        let length = end.shared.max(next);
        if length < SHORTEST || !begins_in_mid_phrase(end, length) {
            continue;
        }
        let mut near = neighbours(&ends, at, length);
        let Some(genuine) = near.find(|other| begins_clause(other, length)) else {
            continue;
        };
        let (span, source) = (run(end, length), run(genuine, length));
        runs.push(PastedRun {
            span,
            source,
            line: breaks.partition_point(|at| *at < source.start) + 1,
        });
    }
    runs
}

/// Every 。, sorted by the text before it read backwards, so that sentences
/// with the same ending are neighbours.
fn ends(characters: &[(usize, char)]) -> Vec<End<'_>> {
    let mut ends = Vec::new();
    let mut line_start = 0;
    for (index, (_, character)) in characters.iter().enumerate() {
        match character {
            '\n' => line_start = index + 1,
            '。' => ends.extend(
                characters
                    .get(line_start..=index)
                    .map(|before| End { before, shared: 0 }),
            ),
            _ => {}
        }
    }
    let reversed = |end: &End<'_>| -> Vec<char> {
        let backwards = end.before.iter().rev().map(|(_, c)| *c);
        backwards.take(LONGEST).collect()
    };
    ends.sort_by_cached_key(reversed);
    let shared: Vec<usize> = ends
        .windows(2)
        .map(|pair| match pair {
            [a, b] => agree(a, b),
            _ => 0,
        })
        .collect();
    for (end, shared) in ends.iter_mut().skip(1).zip(shared) {
        end.shared = shared;
    }
    ends
}

/// Number of characters that two ends share, read backwards.
fn agree(a: &End<'_>, b: &End<'_>) -> usize {
    let pairs = a.before.iter().rev().zip(b.before.iter().rev());
    let same = pairs.take_while(|((_, a), (_, b))| a == b);
    same.take(LONGEST).count()
}

/// The other ends that share at least `length` characters with the one at `at`.
/// These are its neighbours in the list, the nearest first on each side.
fn neighbours<'e, 't>(
    ends: &'e [End<'t>],
    at: usize,
    length: usize,
) -> impl Iterator<Item = &'e End<'t>> {
    let (before, from) = ends.split_at(at.min(ends.len()));
    let after = from
        .iter()
        .skip(1)
        .take(NEAR)
        .take_while(move |end| end.shared >= length);
    // Going back, the number shared by two neighbours is stored with the later
    // one.
    let links = from.iter().take(1).chain(before.iter().rev());
    let back = before
        .iter()
        .rev()
        .zip(links)
        .take(NEAR)
        .take_while(move |(_, link)| link.shared >= length)
        .map(|(end, _)| end);
    after.chain(back)
}

fn preceding(end: &End<'_>, length: usize) -> Option<char> {
    let start = end.before.len().checked_sub(length)?;
    let (_, character) = end.before.get(start.checked_sub(1)?)?;
    Some(*character)
}

/// Whether a run starts a line or directly follows punctuation of either width.
fn begins_clause(end: &End<'_>, length: usize) -> bool {
    preceding(end, length).is_none_or(|c| is_chinese_punctuation(c) || c.is_ascii_punctuation())
}

fn begins_in_mid_phrase(end: &End<'_>, length: usize) -> bool {
    preceding(end, length).is_some_and(|c| is_han(c) || c.is_alphanumeric())
}

fn run(end: &End<'_>, length: usize) -> Span {
    let start = end.before.len().saturating_sub(length);
    let first = end.before.get(start).map_or(0, |(at, _)| *at);
    let last = end
        .before
        .last()
        .map_or(first, |(at, character)| at + character.len_utf8());
    Span::new(first, last)
}
