//! The page of a body: what it leads and what it supports, by when, in each
//! plan.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::kind::PageKind;
use crate::base::some_or_bug;
use crate::model::{
    BodyDuties, DutyOf, LanguageTag, NameKind, Plan, Portal, Responsibility, Route,
};
use crate::render::compose::Composer;
use crate::render::context::SiteContext;
use crate::render::view::{Crumb, DueBy, Numbering, PlanFacts, TitleLink, Words};
use crate::text::spelling::compared;

/// How many duties of a plan are shown; the rest are in the plan.
const MOST: usize = 500;

/// A body.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BodyPage {
    /// Its name.
    pub name: Words,
    /// The place to which its name is relative, if bodies of several places are
    /// named.
    pub of: Option<Words>,
    /// Its name in the language shown next to the page's.
    pub others: Vec<Words>,
    /// Link to its entry among the names, if the glossary explains it.
    pub named: Option<String>,
    /// Link to the list of its own plans, if it has any.
    pub own: Option<String>,
    /// The plans that name it, the newest first.
    pub plans: Vec<DutiesOfPlan>,
}

/// What a body does by a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DutiesOfPlan {
    /// The plan.
    pub plan: TitleLink,
    /// Its facts: its time, whose it is, whether it is in force.
    pub facts: PlanFacts,
    /// What it does, by role: what it leads first.
    pub roles: Vec<DutiesInRole>,
    /// How many more there are.
    pub more: usize,
}

/// What a body does in a role.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DutiesInRole {
    /// `lead`, `responsible` or `support`.
    pub role: &'static str,
    /// What it does.
    pub duties: Vec<BodyDuty>,
}

/// Something that a body does.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BodyDuty {
    /// How the provision is numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
    /// The provision.
    pub link: TitleLink,
    /// The items of the provision, as numbered in print; empty if it is of the
    /// whole provision.
    pub items: Vec<String>,
    /// By when.
    pub due: Option<DueBy>,
}

/// The page of a body.
pub(super) struct Page {
    body: BodyDuties,
}

impl PageKind for Page {
    type About = Portal;
    type View = BodyPage;

    const TEMPLATE: &'static str = "body.html";
    const VIEW: &'static str = "body";

    fn folders() -> Vec<&'static str> {
        vec!["bodies"]
    }

    fn all(_context: &SiteContext<'_>, portal: &Portal) -> Vec<Self> {
        let bodies = portal.duties.bodies.iter();
        bodies.map(|body| Self { body: body.clone() }).collect()
    }

    fn route(&self, _portal: &Portal) -> Route {
        Route::body(&self.body.slug)
    }

    fn name(&self) -> &str {
        "body"
    }

    fn view(&self, composer: &Composer<'_>, portal: &Portal) -> BodyPage {
        let body = &self.body;
        let name = composer.in_words(&body.name, &body.language);
        BodyPage {
            // It has a name in the language of the plan that names it.
            name: some_or_bug(name, "a body without a name"),
            of: composer.place_of(portal, body),
            others: self.others(composer, portal),
            named: self.named(composer, portal),
            own: self.own(composer, portal),
            plans: self.plans(composer, portal),
        }
    }

    fn entity(&self, composer: &Composer<'_>, _portal: &Portal) -> Option<Value> {
        composer.body_entity(&self.body.slug, &self.body.name, &self.body.language)
    }

    fn trail(&self, composer: &Composer<'_>, _portal: &Portal) -> Vec<Crumb> {
        let bodies = composer.crumb("bodies", &Route::names(NameKind::Body));
        vec![composer.home_crumb(), bodies]
    }
}

impl Page {
    /// Its name in the language shown next to the page's.
    fn others(&self, composer: &Composer<'_>, portal: &Portal) -> Vec<Words> {
        let body = &self.body;
        let newest = body.duties.first();
        let plan = newest.and_then(|(duty, _)| portal.plans.get(duty.plan));
        let is_own = plan.is_some_and(|plan| plan.is_own(composer.tag()));
        let own = (&body.language, body.name.get(&body.language));
        let edited = composer.context.site.edited();
        let others = edited.map(|language| (&language.tag, body.name.get(&language.tag)));
        let mut others = others.filter(|(tag, name)| **tag != body.language && name.is_some());
        let other = if is_own { others.next() } else { Some(own) };
        let shown = composer.in_language(&body.name, &body.language);
        let other = other.filter(|(tag, _)| shown.is_none_or(|(shown, _)| shown != *tag));
        let words = other.and_then(|(tag, name)| Some(Composer::words(tag, name?.clone())));
        words.into_iter().collect()
    }

    /// Its entry among the names.
    fn named(&self, composer: &Composer<'_>, portal: &Portal) -> Option<String> {
        let slug = &self.body.slug;
        let mut plans = portal.every_plan();
        let has = plans.any(|plan| plan.names.of(NameKind::Body).any(|name| name.slug == *slug));
        let page = composer.links.page(&Route::names(NameKind::Body));
        has.then(|| format!("{page}#{slug}"))
    }

    /// The list of its own plans.
    fn own(&self, composer: &Composer<'_>, portal: &Portal) -> Option<String> {
        let name = |names: &BTreeMap<LanguageTag, String>| {
            names.get(&self.body.language).map(|name| compared(name))
        };
        let mut bodies = portal.catalogue.bodies.iter();
        let body = bodies.find(|body| name(&body.name) == name(&self.body.name))?;
        // With one plan there are no lists.
        let has_lists = portal.plans.len() > 1;
        has_lists.then(|| composer.links.page(&Route::plans_of_body(&body.slug)))
    }

    /// What it does, by plan.
    fn plans(&self, composer: &Composer<'_>, portal: &Portal) -> Vec<DutiesOfPlan> {
        let groups = self.body.duties.chunk_by(|(a, _), (b, _)| a.plan == b.plan);
        let plans = groups.filter_map(|group| {
            let plan = portal.plans.get(group.first()?.0.plan)?;
            let of_role = |role: Responsibility| {
                let own = group.iter().filter(move |(_, own)| *own == role);
                own.map(|(duty, _)| duty)
            };
            let roles = Responsibility::ALL.into_iter().map(|role| DutiesInRole {
                role: role.word(),
                duties: joined(composer, plan, of_role(role).take(MOST)),
            });
            let more = Responsibility::ALL.map(|role| of_role(role).count().saturating_sub(MOST));
            Some(DutiesOfPlan {
                plan: composer.title_link(plan, &plan.title, &Route::plan(&plan.id)),
                facts: composer.plan_facts(plan),
                roles: roles.filter(|of_role| !of_role.duties.is_empty()).collect(),
                more: more.iter().sum(),
            })
        });
        plans.collect()
    }
}

/// Duties of a plan: those of items of one provision that are due at the same
/// time are one.
fn joined<'d>(
    composer: &Composer<'_>,
    plan: &Plan,
    duties: impl Iterator<Item = &'d DutyOf>,
) -> Vec<BodyDuty> {
    let mut all: Vec<(BodyDuty, &DutyOf)> = Vec::new();
    for of in duties {
        let Some(duty) = of.duty() else { continue };
        let last = all.last_mut().filter(|(_, last)| {
            let due = last.duty().map(|last| &last.due);
            last.provision.path == of.provision.path && due == Some(&duty.due)
        });
        match last {
            Some((shown, _)) => shown.items.extend(duty.item.clone()),
            None => {
                let shown = BodyDuty {
                    numbering: composer.numbering(&of.provision),
                    link: composer.title_link(plan, &of.provision.title, &of.provision.page),
                    items: duty.item.iter().cloned().collect(),
                    due: duty.due.as_ref().map(|due| composer.due(plan, due)),
                };
                all.push((shown, of));
            }
        }
    }
    all.into_iter().map(|(shown, _)| shown).collect()
}
