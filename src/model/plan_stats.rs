//! Counts over the cited provisions of a plan.

use std::collections::{BTreeMap, BTreeSet};

use super::Provision;

/// Counts over the cited provisions of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanStats {
    /// Number of cited provisions.
    pub(super) cited: usize,
    /// Number of provisions that contain each term, by its index; terms that do
    /// not occur are left out.
    pub(super) frequency: BTreeMap<usize, usize>,
    /// Number of provisions that serve each audience, by its index.
    pub(super) serving: BTreeMap<usize, usize>,
}

impl PlanStats {
    /// Computes the counts.
    pub fn of<'p>(cited: impl Iterator<Item = &'p Provision>) -> Self {
        let mut stats = Self::default();
        for provision in cited {
            let terms: BTreeSet<usize> = provision.terms().collect();
            stats.cited += 1;
            raise(
                &mut stats.frequency,
                terms.into_iter().map(|term| (term, 1)),
            );
            let served = provision.audiences.iter();
            raise(&mut stats.serving, served.map(|audience| (*audience, 1)));
        }
        stats
    }

    /// How many provisions contain a term.
    pub fn having(&self, term: usize) -> usize {
        // Terms that do not occur are left out.
        self.frequency.get(&term).copied().unwrap_or_default()
    }

    /// Adds the counts of another plan.
    pub(super) fn add(&mut self, other: &Self) {
        let counts = |of: &BTreeMap<usize, usize>| of.clone().into_iter();
        self.cited += other.cited;
        raise(&mut self.frequency, counts(&other.frequency));
        raise(&mut self.serving, counts(&other.serving));
    }
}

fn raise(counts: &mut BTreeMap<usize, usize>, by: impl Iterator<Item = (usize, usize)>) {
    by.for_each(|(index, more)| *counts.entry(index).or_default() += more);
}
