//! Where the plans use the terms.

use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use crate::model::{Plan, Route};
use crate::render::view;

/// The measures of each plan by the terms that they have.
pub(super) struct Occurrences<'p>(Vec<(&'p Plan, BTreeMap<usize, BTreeSet<u32>>)>);

impl Occurrences<'_> {
    /// How many measures of all plans have a term.
    pub(super) fn count(&self, term: usize) -> usize {
        let plans = self.0.iter();
        plans
            .filter_map(|(_, terms)| terms.get(&term))
            .map(BTreeSet::len)
            .sum()
    }
}

impl Composer<'_> {
    /// What the originals of all plans have.
    pub(super) fn occurrences(&self) -> Occurrences<'_> {
        let of_plan = |plan| {
            let mut terms: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
            for (_, measure) in Plan::measures(plan) {
                for index in measure.terms() {
                    terms.entry(index).or_default().insert(measure.number);
                }
            }
            (plan, terms)
        };
        Occurrences(self.portal.every_plan().map(of_plan).collect())
    }

    /// Where a term is used: of each plan that has it the first `most`
    /// measures, and for the rest a search for `word`.
    pub(super) fn uses(
        &self,
        occurrences: &Occurrences<'_>,
        term: usize,
        (word, most): (&str, usize),
    ) -> Vec<view::Uses> {
        let of_plan = |(plan, terms): &(&Plan, BTreeMap<usize, BTreeSet<u32>>)| {
            let measures = terms.get(&term)?;
            let link = |number: &u32| view::MeasureLink {
                number: *number,
                url: self.links.page(Route::Measure(plan.id.clone(), *number)),
            };
            let more = measures.len().saturating_sub(most);
            Some(view::Uses {
                // With one plan nobody asks which.
                plan: (self.portal.plans.len() > 1)
                    .then(|| self.title_link(plan, &plan.title, Route::Plan(plan.id.clone()))),
                measures: measures.iter().take(most).map(link).collect(),
                more,
                search: (more > 0).then(|| self.links.search(word)),
            })
        };
        occurrences.0.iter().filter_map(of_plan).collect()
    }
}
