//! What the cited provisions of a plan come to.

use std::collections::{BTreeMap, BTreeSet};

use super::Provision;

/// What the cited provisions of a plan come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanStats {
    /// How many there are.
    pub(super) cited: usize,
    /// In how many each term stands, by its index; no term that none has.
    pub(super) frequency: BTreeMap<usize, usize>,
    /// How many serve each audience, by its index.
    pub(super) serving: BTreeMap<usize, usize>,
}

impl PlanStats {
    /// Counts what is cited.
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

    /// Adds those of another plan.
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
