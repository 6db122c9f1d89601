//! What all plans come to together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::{Audience, Glossary, LanguageTag, NameKind, Plan, Provision, Site};

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

/// What the cited provisions of a plan come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanStats {
    /// How many there are.
    cited: usize,
    /// In how many each term stands, by its index; no term that none has.
    frequency: BTreeMap<usize, usize>,
    /// How many serve each audience, by its index.
    serving: BTreeMap<usize, usize>,
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

    fn add(&mut self, other: &Self) {
        let counts = |of: &BTreeMap<usize, usize>| of.clone().into_iter();
        self.cited += other.cited;
        raise(&mut self.frequency, counts(&other.frequency));
        raise(&mut self.serving, counts(&other.serving));
    }
}

fn raise(counts: &mut BTreeMap<usize, usize>, by: impl Iterator<Item = (usize, usize)>) {
    by.for_each(|(index, more)| *counts.entry(index).or_default() += more);
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
