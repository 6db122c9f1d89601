//! Plans among others.

use super::Composer;
use crate::model::{LanguageTag, Plan, PlanName, Portal, Route, State};
use crate::render::view::{Link, ListedPlan, PlanFacts, PlanTime};

/// The plans that stand for all others, the newest first: of each series the
/// newest, and those that are in none. What has been replaced or repealed
/// stands for nothing, unless there is nothing else.
pub(in crate::render) fn foremost(portal: &Portal) -> Vec<&Plan> {
    let mut series = std::collections::BTreeSet::new();
    let is_newest = |plan: &&Plan| match plan.profile.series.clone() {
        Some(slug) => series.insert(slug),
        None => true,
    };
    let newest: Vec<&Plan> = portal.every_plan().filter(is_newest).collect();
    let is_current = |plan: &&Plan| {
        let state = plan.standing.state.as_ref();
        !matches!(state, Some(State::Superseded(_) | State::Repealed))
    };
    let current: Vec<&Plan> = newest.iter().copied().filter(is_current).collect();
    match current.is_empty() {
        true => newest,
        false => current,
    }
}

impl Composer<'_> {
    /// What is known of a plan among others.
    pub(in crate::render) fn plan_facts(&self, plan: &Plan) -> PlanFacts {
        let (profile, provenance) = (&plan.profile, &plan.issue.provenance);
        let name = |other: &Option<PlanName>| {
            let other = other.as_ref()?;
            self.plan_name(other, &plan.language)
        };
        PlanFacts {
            time: self.plan_time(plan),
            body: self.in_words(&profile.body, &plan.language),
            kind: profile.kind.word(),
            state: plan.standing.state.as_ref().map(State::word),
            successor: name(&plan.standing.successor),
            newest: name(&plan.standing.newest),
            issued: plan.issue.date.map(|date| self.date(date)),
            checked: provenance.checked.map(|date| self.date(date)),
            address: (provenance.address.as_ref()).map(|address| address.as_str().to_owned()),
        }
    }

    /// The time that a plan is for.
    pub(in crate::render) fn plan_time(&self, plan: &Plan) -> Option<PlanTime> {
        let time = plan.profile.time?;
        let years = time.years();
        let days = time.period.whole_years().is_none();
        let date = |day| days.then(|| self.date(day));
        Some(PlanTime {
            first: years.start().to_string(),
            last: (years.start() != years.end()).then(|| years.end().to_string()),
            from: date(time.period.from()),
            until: date(time.period.until()),
            is_stated: time.is_stated,
        })
    }

    fn plan_name(&self, other: &PlanName, language: &LanguageTag) -> Option<Link> {
        let (language, title) = self.in_language(&other.title, language)?;
        Some(Link {
            url: self.links.page(&Route::plan(&other.id)),
            language: language.to_string(),
            text: title.clone(),
        })
    }

    /// A plan in a list.
    pub(in crate::render) fn listed_plan(&self, portal: &Portal, plan: &Plan) -> ListedPlan {
        let index = portal.plans.iter().position(|other| other.id == plan.id);
        let bodies = index
            .into_iter()
            .flat_map(|index| portal.catalogue.bodies_of(index));
        let years = plan.profile.time.into_iter().flat_map(|time| time.years());
        ListedPlan {
            link: self.title_link(plan, &plan.title, &Route::plan(&plan.id)),
            facts: self.plan_facts(plan),
            years: years.map(|year| year.to_string()).collect(),
            bodies: bodies.map(|(_, body)| body.slug.clone()).collect(),
            series: plan.profile.series.clone(),
            count: match plan.cited().count() {
                // A plan without anything below its topics.
                0 => plan.topics().count(),
                cited => cited,
            },
        }
    }
}
