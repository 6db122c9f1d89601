//! Who does what in all plans of a portal, and by when.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Duty, LanguageTag, Plan, Provision, Responsibility};

/// The duties of all plans of a portal.
#[derive(Debug, Clone, Default)]
pub struct Duties {
    /// The bodies, in the order of their slugs.
    pub bodies: Vec<BodyDuties>,
    /// What has a deadline, in the order of plans and of their provisions.
    pub due: Vec<DutyOf>,
    /// Whether the bodies are of several places, so that names as printed do not
    /// tell which is meant.
    pub has_places: bool,
}

/// What a body does in all plans.
#[derive(Debug, Clone)]
pub struct BodyDuties {
    /// Its address below `bodies/`.
    pub slug: String,
    /// Its name by language: in each, as in the newest plan that has it.
    pub name: BTreeMap<LanguageTag, String>,
    /// The place to which that name is relative, of the newest plan.
    pub of: BTreeMap<LanguageTag, String>,
    /// The language of the newest plan that names it.
    pub language: LanguageTag,
    /// What it does, and in which role, in the order of plans, the newest first,
    /// and of their provisions.
    pub duties: Vec<(DutyOf, Responsibility)>,
}

/// A duty of a plan.
#[derive(Debug, Clone)]
pub struct DutyOf {
    /// The index of the plan.
    pub plan: usize,
    /// The provision.
    pub provision: Arc<Provision>,
    /// The index of the duty in that.
    pub index: usize,
}

impl DutyOf {
    /// The duty itself; the provision has one of that index.
    pub fn duty(&self) -> Option<&Duty> {
        self.provision.duties.get(self.index)
    }
}

impl Duties {
    /// The duties of plans, the newest of which comes first.
    pub fn of(plans: &[Arc<Plan>]) -> Self {
        let mut bodies: BTreeMap<String, BodyDuties> = BTreeMap::new();
        let mut due = Vec::new();
        for (index, plan) in plans.iter().enumerate() {
            for provision in plan.walk() {
                for (at, duty) in provision.duties.iter().enumerate() {
                    let own = DutyOf {
                        plan: index,
                        provision: Arc::clone(provision),
                        index: at,
                    };
                    for body in &duty.bodies {
                        let entry = bodies.entry(body.slug.clone());
                        let entry = entry.or_insert_with(|| BodyDuties {
                            slug: body.slug.clone(),
                            name: BTreeMap::new(),
                            of: body.of.clone(),
                            language: plan.language.clone(),
                            duties: Vec::new(),
                        });
                        for (language, name) in &body.name {
                            let known = entry.name.entry(language.clone());
                            known.or_insert_with(|| name.clone());
                        }
                        entry.duties.push((own.clone(), body.role));
                    }
                    due.extend(duty.due.is_some().then_some(own));
                }
            }
        }
        let mut places: BTreeMap<&LanguageTag, BTreeSet<&str>> = BTreeMap::new();
        for (language, of) in bodies.values().flat_map(|body| &body.of) {
            places.entry(language).or_default().insert(of);
        }
        let has_places = places.values().any(|of| of.len() > 1);
        Self {
            bodies: bodies.into_values().collect(),
            due,
            has_places,
        }
    }
}
