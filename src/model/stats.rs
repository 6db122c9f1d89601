//! What all plans come to together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::{Audience, Glossary, LanguageTag, NameKind, Plan, PlanStats, Site};

/// What all plans come to together, as far as pages of one of them say it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SiteStats {
    /// How many cited provisions all plans have.
    pub cited: usize,
    /// In how many of them each term stands, by its index.
    pub frequency: Vec<usize>,
    /// How many of them serve each audience, by its index.
    pub serving: Vec<usize>,
    /// The kinds of which a plan names something.
    pub kinds: BTreeSet<NameKind>,
    /// The newest plan.
    pub newest: Option<Newest>,
}

/// What other pages say of the newest plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Newest {
    /// Its identifier.
    pub id: String,
    /// Its title as displayed: by language of the site, with the language that
    /// it really is in.
    pub title: BTreeMap<LanguageTag, (LanguageTag, String)>,
}

impl SiteStats {
    /// Adds plans up, of which the newest comes first.
    pub fn of(
        plans: &[Arc<Plan>],
        site: &Site,
        glossary: &Glossary,
        audiences: &[Audience],
    ) -> Self {
        let mut all = PlanStats::default();
        plans.iter().for_each(|plan| all.add(&plan.stats));
        let of = |counts: &BTreeMap<usize, usize>, all: usize| {
            // What nothing has is not counted.
            let count = |index| counts.get(&index).copied().unwrap_or(0);
            (0..all).map(count).collect()
        };
        let named = |kind: &NameKind| {
            let mut plans = plans.iter();
            plans.any(|plan| plan.names.of(*kind).next().is_some())
        };
        Self {
            cited: all.cited,
            frequency: of(&all.frequency, glossary.terms.len()),
            serving: of(&all.serving, audiences.len()),
            kinds: NameKind::ALL.into_iter().filter(named).collect(),
            newest: plans.first().map(|plan| Newest::of(plan, site)),
        }
    }
}

impl Newest {
    fn of(plan: &Plan, site: &Site) -> Self {
        let title = site.languages.iter().map(|language| {
            let (written, title) = plan.title.resolve(&language.tag);
            let shown = plan.displayed(written, title).string;
            (language.tag.clone(), (written.clone(), shown))
        });
        Self {
            id: plan.id.clone(),
            title: title.collect(),
        }
    }
}
