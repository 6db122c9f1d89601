//! Slips of the pen in an original: brackets that are not closed, doubled words,
//! wrong numbers, pasted clauses. They are suggestions for errata, which an
//! editor accepts or drops; so what is not nearly certain is left out.

mod brackets;
mod doubled;
mod lines;
mod numbers;
mod runs;
mod slip;
mod words;

pub(super) use runs::find as pasted_runs;
pub use slip::{Slip, SlipKind};

use super::recognise::{Reading, Role};
use lines::Lines;
use runs::PastedRun;
use slip::Found;

/// Most slips that are suggested: a text with more has not been read well.
const MOST: usize = 200;

/// Finds the slips of a text, in its order. None of them overlap. Lines that
/// are not of the document are left out.
pub fn slips(text: &str, reading: &Reading) -> Vec<Slip> {
    with_runs(text, reading, &runs::find(text))
}

/// Like [`slips`], where the pasted runs of the text are known.
pub(super) fn with_runs(text: &str, reading: &Reading, runs: &[PastedRun]) -> Vec<Slip> {
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
    found.extend(pasted(text, runs, &lines));
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
fn pasted(text: &str, runs: &[PastedRun], lines: &Lines<'_>) -> Vec<Found> {
    let slips = runs.iter().filter_map(|run| {
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
