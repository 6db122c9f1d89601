//! Where the lines of an original are in its re-issue.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::text::occurrences::occurrences;

/// The lines of a re-issue, and how those of the original come to them.
pub struct Lines<'t> {
    new: Vec<&'t str>,
    /// Empty if the original is not known: lines are then looked for near their
    /// old numbers.
    steps: Vec<DiffOp>,
}

impl<'t> Lines<'t> {
    /// Compares the lines of two texts.
    pub fn new(old: Option<&str>, new: &'t str) -> Self {
        let new: Vec<&str> = new.split('\n').map(str::trim_end).collect();
        let steps = old.map_or_else(Vec::new, |old| {
            let old: Vec<&str> = old.split('\n').map(str::trim_end).collect();
            capture_diff_slices(Algorithm::Patience, &old, &new)
        });
        Self { new, steps }
    }

    /// The line of the re-issue, from 1, on which some words of a line of the
    /// original are now: of the lines that have them once, the one nearest to
    /// where the line has come to.
    pub(super) fn find(&self, words: &str, line: usize) -> Option<usize> {
        let expected = self.expected(line.saturating_sub(1));
        let lines = self.new.iter().enumerate();
        let is_once = |text: &str| {
            let found = occurrences([words], text);
            found.get(words).is_some_and(|found| found.count == 1)
        };
        let having = lines.filter(|(_, text)| text.contains(words) && is_once(text));
        let nearest = having.min_by_key(|(at, _)| at.abs_diff(expected));
        nearest.map(|(at, _)| at + 1)
    }

    /// The line of the re-issue, from 1, that a line of the original is, unchanged.
    pub(super) fn moved(&self, line: usize) -> Option<usize> {
        let at = line.checked_sub(1)?;
        let mut same = (self.steps.iter()).filter(|step| matches!(step, DiffOp::Equal { .. }));
        let step = same.find(|step| step.old_range().contains(&at))?;
        Some(step.new_range().start + (at - step.old_range().start) + 1)
    }

    /// The index that a line has come to; of one that was changed, a near one.
    fn expected(&self, at: usize) -> usize {
        let step = self
            .steps
            .iter()
            .find(|step| step.old_range().contains(&at));
        step.map_or(at, |step| {
            let within = at - step.old_range().start;
            let new = step.new_range();
            new.start + within.min(new.len().saturating_sub(1))
        })
    }
}
