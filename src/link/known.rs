//! The provisions of a plan and of its edition by their paths, for looking them
//! up one after another.

use std::collections::BTreeMap;

use super::pairs::provisions;
use crate::base::Place;
use crate::model::{Addressed, EditionSource, Numbers, PlanSource, ProvisionPath};

/// Topics by path.
pub(super) type Topics<'p> = BTreeMap<ProvisionPath, Addressed<'p>>;

/// The topics of a plan.
pub(super) fn topics(plan: &PlanSource) -> Topics<'_> {
    by_path(plan.document.provisions.topics().collect())
}

/// Provisions by path; of two that have the same, the first.
pub(super) fn by_path(provisions: Vec<Addressed<'_>>) -> BTreeMap<ProvisionPath, Addressed<'_>> {
    let backwards = provisions.into_iter().rev();
    backwards.map(|known| (known.path, known)).collect()
}

/// The numbers of the topic that each provision of a plan is in.
pub(super) fn homes(plan: &PlanSource) -> BTreeMap<ProvisionPath, Numbers> {
    let mut homes = BTreeMap::new();
    for topic in plan.document.provisions.topics() {
        for below in topic.walk() {
            homes.entry(below.path).or_insert(topic.path.numbers);
        }
    }
    homes
}

/// Where an edition has each provision first.
pub(super) fn firsts<'p>(
    edition: &'p EditionSource,
    plan: &PlanSource,
) -> BTreeMap<ProvisionPath, &'p Place> {
    let levels = plan.document.provisions.levels();
    let mut firsts = BTreeMap::new();
    for topic in &edition.topics {
        for (path, provision) in provisions(topic, levels) {
            firsts.entry(path).or_insert(&provision.number.place);
        }
    }
    firsts
}
