//! By what the plans of a portal can be found: years, bodies, series.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{LanguageTag, Plan};
use crate::text::readings::Readings;
use crate::text::slug::HeadingIds;
use crate::text::spelling::{body_address, compared};

/// The names of series by slug and language.
pub type SeriesNames = BTreeMap<String, BTreeMap<LanguageTag, String>>;

/// By what the plans can be found. Plans are indexes into those of the portal,
/// in the same order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The years with their plans, the latest first.
    pub years: Vec<(i16, Vec<usize>)>,
    /// The bodies, in the order of their newest plans.
    pub bodies: Vec<PlanBody>,
    /// The series, in the order of their newest plans.
    pub series: Vec<PlanSeries>,
}

/// A series with its plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSeries {
    /// Its address below `plans/series/`.
    pub slug: String,
    /// What it is called, by language; in others it is called by the title of
    /// its newest plan.
    pub name: BTreeMap<LanguageTag, String>,
    /// Its plans, the newest first.
    pub plans: Vec<usize>,
}

/// A body with its plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanBody {
    /// Its address below `plans/bodies/`.
    pub slug: String,
    /// Its name, by language: in each, as in the newest plan that has it.
    pub name: BTreeMap<LanguageTag, String>,
    /// The language of the plan that names it.
    pub language: LanguageTag,
    /// Its plans.
    pub plans: Vec<usize>,
}

impl Catalogue {
    /// The catalogue of plans, the newest of which comes first. `names` are
    /// those of series.
    pub fn of(plans: &[Arc<Plan>], mut names: SeriesNames) -> Self {
        let mut years: BTreeMap<i16, Vec<usize>> = BTreeMap::new();
        let mut series: Vec<PlanSeries> = Vec::new();
        for (index, plan) in plans.iter().enumerate() {
            for year in plan.profile.time.into_iter().flat_map(|time| time.years()) {
                years.entry(year).or_default().push(index);
            }
            if let Some(slug) = &plan.profile.series {
                match series.iter_mut().find(|known| known.slug == *slug) {
                    Some(known) => known.plans.push(index),
                    None => series.push(PlanSeries {
                        slug: slug.clone(),
                        // A series needs no name.
                        name: names.remove(slug).unwrap_or_default(),
                        plans: vec![index],
                    }),
                }
            }
        }
        Self {
            years: years.into_iter().rev().collect(),
            bodies: bodies(plans),
            series,
        }
    }

    /// The indexes of the bodies of a plan, by its index.
    pub fn bodies_of(&self, plan: usize) -> impl Iterator<Item = (usize, &PlanBody)> {
        let bodies = self.bodies.iter().enumerate();
        bodies.filter(move |(_, body)| body.plans.contains(&plan))
    }
}

fn bodies(plans: &[Arc<Plan>]) -> Vec<PlanBody> {
    let mut bodies: Vec<PlanBody> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (index, plan) in plans.iter().enumerate() {
        let names: Vec<&str> = plan.profile.bodies(&plan.language).collect();
        for name in &names {
            let at = *known.entry(compared(name)).or_insert_with(|| {
                bodies.push(PlanBody {
                    slug: String::new(),
                    name: BTreeMap::new(),
                    language: plan.language.clone(),
                    plans: Vec::new(),
                });
                bodies.len() - 1
            });
            let Some(body) = bodies.get_mut(at) else {
                continue;
            };
            if !body.plans.contains(&index) {
                body.plans.push(index);
            }
            let own = (plan.language.clone(), (*name).to_owned());
            // The names of several bodies in other languages are not apart.
            let others = plan.profile.body.clone().into_iter();
            let others = others.filter(|_| names.len() == 1);
            for (language, name) in others.chain([own]) {
                body.name.entry(language).or_insert(name);
            }
        }
    }
    name_addresses(&mut bodies, plans);
    bodies
}

/// Gives bodies their slugs. Of those that are spelt alike, the one whose first
/// plan is older keeps the plain one, so that a new body does not change it.
fn name_addresses(bodies: &mut [PlanBody], plans: &[Arc<Plan>]) {
    if bodies.is_empty() {
        return;
    }
    let readings = Readings::new([]);
    let mut given = HeadingIds::new();
    let mut by_age: Vec<&mut PlanBody> = bodies.iter_mut().collect();
    // Plans are in order of age, the newest first.
    by_age.sort_by_key(|body| std::cmp::Reverse(body.plans.last().copied()));
    for body in by_age {
        let first = body.plans.first().and_then(|plan| plans.get(*plan));
        let name = first.and_then(|plan| body.name.get(&plan.language));
        // It has a name in the language of the plan that names it.
        let name = name.map_or("", String::as_str);
        body.slug = given.own(&body_address(name, &readings));
    }
}
