//! What all plans come to together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::{Audience, Glossary, LanguageTag, NameKind, Plan, Site};

/// What all plans come to together, as far as pages of one of them say it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Across {
    /// How many measures all plans have.
    pub measures: usize,
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

impl Across {
    /// Adds plans up, of which the newest comes first.
    pub fn of(
        plans: &[Arc<Plan>],
        site: &Site,
        glossary: &Glossary,
        audiences: &[Audience],
    ) -> Self {
        let measures = || plans.iter().flat_map(|plan| plan.measures());
        let mut frequency = vec![0; glossary.terms.len()];
        let mut serving = vec![0; audiences.len()];
        for (_, measure) in measures() {
            count(&mut frequency, measure.terms().collect::<BTreeSet<_>>());
            count(&mut serving, measure.audiences.iter().copied());
        }
        let named = |kind: &NameKind| {
            let mut plans = plans.iter();
            plans.any(|plan| plan.names.of(*kind).next().is_some())
        };
        Self {
            measures: measures().count(),
            frequency,
            serving,
            kinds: NameKind::ALL.into_iter().filter(named).collect(),
            newest: plans.first().map(|plan| Newest::of(plan, site)),
        }
    }
}

fn count(counts: &mut [usize], indexes: impl IntoIterator<Item = usize>) {
    for index in indexes {
        if let Some(count) = counts.get_mut(index) {
            *count += 1;
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
