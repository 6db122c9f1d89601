//! Slips of the pen in an original: brackets that are not closed, doubled words,
//! wrong numbers, pasted clauses. They are suggestions for errata, which an
//! editor accepts or drops; so what is not nearly certain is left out.

mod brackets;
mod doubled;
mod lines;
mod numbers;
mod words;

use super::grammar;
use super::recognise::{Reading, Role};
use crate::base::Span;
use lines::Lines;

/// Most slips that are suggested: a text with more has not been read well.
const MOST: usize = 200;

/// A slip, with words by which an erratum can name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The line, from 1.
    pub line: usize,
    /// Where the words are in the text.
    pub span: Span,
    /// What is wrong.
    pub kind: SlipKind,
    /// The words as printed. They occur once on their line.
    pub found: String,
    /// The corrected words; `None` if it is not clear which they are.
    pub corrected: Option<String>,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlipKind {
    /// An opening bracket or quotation mark without a closing one.
    Unclosed,
    /// A closing one without an opening one.
    Unopened,
    /// Two quotation marks of the same direction.
    Turned,
    /// A pair of brackets of different widths.
    Widths,
    /// A word twice.
    Doubled,
    /// Two punctuation marks where one belongs.
    Signs,
    /// A number without its mark.
    Bare,
    /// A number that is not the one that comes next.
    Number,
    /// A clause that was pasted into another.
    Pasted,
}

impl SlipKind {
    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unclosed => "unclosed",
            Self::Unopened => "unopened",
            Self::Turned => "turned",
            Self::Widths => "widths",
            Self::Doubled => "doubled",
            Self::Signs => "signs",
            Self::Bare => "bare",
            Self::Number => "number",
            Self::Pasted => "pasted",
        }
    }
}

/// A slip as it is found: the span of what is wrong, and what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    span: Span,
    kind: SlipKind,
    corrected: Option<String>,
}

/// Finds the slips of a text, in its order. None of them overlap. Lines that
/// are not of the document are left out.
pub fn slips(text: &str, reading: &Reading) -> Vec<Slip> {
    let lines = Lines::new(text, |at| {
        let role = reading.roles.get(at).copied().flatten();
        !matches!(
            role,
            None | Some(Role::Chrome | Role::PageNumber | Role::Metadata)
        )
    });
    let mut found = brackets::find(&lines);
    found.extend(doubled::find(&lines));
    found.extend(numbers::find(&lines, reading));
    found.extend(pasted(text, &lines));
    found.sort_by_key(|slip| (slip.span, slip.kind));
    let mut slips: Vec<Slip> = Vec::new();
    for slip in found
        .into_iter()
        .take(MOST)
        .filter_map(|found| lines.slip(found))
    {
        let is_free = slips
            .last()
            .is_none_or(|last| last.span.end <= slip.span.start);
        if is_free {
            slips.push(slip);
        }
    }
    slips
}

/// Clauses that were pasted into others. Within quotation marks or brackets, the
/// phrase goes on after the clause; elsewhere the clause has most likely replaced
/// the 。 of the sentence before it.
fn pasted(text: &str, lines: &Lines<'_>) -> Vec<Found> {
    let runs = grammar::pasted_runs(text).into_iter();
    let slips = runs.filter_map(|run| {
        let line = lines.at(run.span.start).filter(|line| line.is_own)?;
        let before = text.get(line.start..run.span.start)?;
        let corrected = if is_within(before) { "" } else { "。" };
        Some(Found {
            span: run.span,
            kind: SlipKind::Pasted,
            corrected: Some(corrected.to_owned()),
        })
    });
    slips.collect()
}

/// Whether a text ends within quotation marks or brackets.
fn is_within(before: &str) -> bool {
    let count = |signs: &[char]| before.matches(signs).count();
    count(&['“', '（', '(', '《']) > count(&['”', '）', ')', '》'])
}

#[cfg(test)]
mod tests;
