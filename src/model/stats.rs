//! Aggregates over all plans.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::{Audience, Glossary, LanguageTag, NameKind, Plan, PlanStats, Site};

/// Aggregates over all plans that pages of a single plan show.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SiteStats {
    /// Number of plans.
    pub plans: usize,
    /// Number of cited provisions.
    pub cited: usize,
    /// Number of them that contain each term, by its index.
    pub frequency: Vec<usize>,
    /// Number of them that serve each audience, by its index.
    pub serving: Vec<usize>,
    /// The kinds of which any plan names something.
    pub kinds: BTreeSet<NameKind>,
    /// Whether there is anything to tell of any plan.
    pub has_news: bool,
    /// The newest plan.
    pub newest: Option<Newest>,
}

/// Data on the newest plan that other pages show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Newest {
    /// Its identifier.
    pub id: String,
    /// Its title as displayed, by language of the site, with the title's actual
    /// language.
    pub title: BTreeMap<LanguageTag, (LanguageTag, String)>,
}

impl SiteStats {
    /// Aggregates plans, the newest of which comes first.
    pub fn of(
        plans: &[Arc<Plan>],
        site: &Site,
        glossary: &Glossary,
        audiences: &[Audience],
    ) -> Self {
        let mut all = PlanStats::default();
        plans.iter().for_each(|plan| all.add(&plan.stats));
        let of = |counts: &BTreeMap<usize, usize>, all: usize| {
            // Indexes without an entry have a count of 0.
            let count = |index| counts.get(&index).copied().unwrap_or(0);
            (0..all).map(count).collect()
        };
        let named = |kind: &NameKind| {
            let mut plans = plans.iter();
            plans.any(|plan| plan.names.of(*kind).next().is_some())
        };
        Self {
            plans: plans.len(),
            cited: all.cited,
            frequency: of(&all.frequency, glossary.terms.len()),
            serving: of(&all.serving, audiences.len()),
            kinds: NameKind::ALL.into_iter().filter(named).collect(),
            has_news: plans.iter().any(|plan| plan.has_news()),
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
