//! Where plans use terms.

use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use crate::model::{Numbers, Plan, Portal, Route};
use crate::render::view;

/// For each plan, the provisions that have each term.
pub(in crate::render) struct Occurrences<'p>(Vec<(&'p Plan, BTreeMap<usize, BTreeSet<Numbers>>)>);

impl<'p> Occurrences<'p> {
    /// Occurrences in the originals of all plans.
    pub(in crate::render) fn of(portal: &'p Portal) -> Self {
        let of_plan = |plan: &'p Plan| {
            let mut terms: BTreeMap<usize, BTreeSet<Numbers>> = BTreeMap::new();
            for (_, cited) in plan.cited() {
                for index in cited.terms() {
                    terms.entry(index).or_default().insert(cited.path.numbers);
                }
            }
            (plan, terms)
        };
        Self(portal.every_plan().map(of_plan).collect())
    }

    /// How many provisions of all plans have a term.
    pub(in crate::render) fn count(&self, term: usize) -> usize {
        let plans = self.0.iter();
        plans
            .filter_map(|(_, terms)| terms.get(&term))
            .map(BTreeSet::len)
            .sum()
    }
}

impl Composer<'_> {
    /// Where a term is used: the first `most` provisions of each plan that has
    /// it, and a search for `word` if there are more.
    pub(in crate::render) fn uses(
        &self,
        occurrences: &Occurrences<'_>,
        term: usize,
        (word, most): (&str, usize),
    ) -> Vec<view::Uses> {
        let of_plan = |(plan, terms): &(&Plan, BTreeMap<usize, BTreeSet<Numbers>>)| {
            let cited = terms.get(&term)?;
            let link = |number: &Numbers| view::MeasureLink {
                number: *number,
                url: self.links.page(&Route::cited(&plan.id, number)),
            };
            let more = cited.len().saturating_sub(most);
            Some(view::Uses {
                // With one plan there is no need to name it.
                plan: (occurrences.0.len() > 1)
                    .then(|| self.title_link(plan, &plan.title, &Route::plan(&plan.id))),
                measures: cited.iter().take(most).map(link).collect(),
                more,
                search: (more > 0).then(|| self.links.search(word)),
            })
        };
        occurrences.0.iter().filter_map(of_plan).collect()
    }
}
