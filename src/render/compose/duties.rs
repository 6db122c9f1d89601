//! Who does what, by when, as pages show it.

use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use crate::model::{
    self, BodyDuties, LanguageTag, NameKind, Plan, Portal, Provision, Responsible, Route,
};
use crate::render::view::{BodyLink, DueBy, Duty, Link, NamesLink, Words};

impl Composer<'_> {
    /// Who does what a provision says, by when.
    pub(in crate::render) fn duties(&self, plan: &Plan, provision: &Provision) -> Vec<Duty> {
        let duties = provision.duties.iter();
        duties.map(|duty| self.duty(plan, duty)).collect()
    }

    fn duty(&self, plan: &Plan, duty: &model::Duty) -> Duty {
        Duty {
            item: duty.item.clone(),
            leads: self.responsible(plan, duty, true),
            supports: self.responsible(plan, duty, false),
            due: duty.due.as_ref().map(|due| self.due(plan, due)),
        }
    }

    /// The bodies of a duty that lead, or those that support them.
    pub(in crate::render) fn responsible(
        &self,
        plan: &Plan,
        duty: &model::Duty,
        leads: bool,
    ) -> Vec<Link> {
        let bodies = duty.bodies.iter().filter(|body| body.leads == leads);
        let link = |body: &Responsible| self.body_link(&body.slug, &body.name, &plan.language);
        bodies.filter_map(link).collect()
    }

    /// A link to what a body does; `language` is that in which its name is known
    /// at least.
    pub(in crate::render) fn body_link(
        &self,
        slug: &str,
        name: &BTreeMap<LanguageTag, String>,
        language: &LanguageTag,
    ) -> Option<Link> {
        let (language, name) = self.in_language(name, language)?;
        Some(Link {
            url: self.links.page(&Route::body(slug)),
            language: language.to_string(),
            text: name.clone(),
        })
    }

    /// A deadline of a plan.
    pub(in crate::render) fn due(&self, plan: &Plan, due: &model::DueBy) -> DueBy {
        DueBy {
            date: due.date.map(|day| self.date(day)),
            text: self.in_words(&due.text, &plan.language),
            is_past: due.is_past,
        }
    }

    /// Links to all that plans name, to who does what, and to deadlines.
    pub(in crate::render) fn links_over_all(&self, portal: &Portal) -> Vec<NamesLink> {
        let mut links = self.all_names_links(portal);
        links.extend(self.duty_links(portal.every_plan()));
        links
    }

    /// Links to who does what in plans, and to deadlines.
    pub(in crate::render) fn duty_links<'p>(
        &self,
        plans: impl Iterator<Item = &'p Plan>,
    ) -> Vec<NamesLink> {
        let mut bodies = BTreeSet::new();
        let mut deadlines = 0;
        for provision in plans.flat_map(Plan::walk) {
            for duty in &provision.duties {
                bodies.extend(duty.bodies.iter().map(|body| &body.slug));
                deadlines += usize::from(duty.due.is_some());
            }
        }
        let link = |kind: &str, route: &Route, count: usize| NamesLink {
            kind: kind.to_owned(),
            url: self.links.page(route),
            count,
        };
        let links = [
            link("duty", &Route::names(NameKind::Body), bodies.len()),
            link("deadline", &Route::deadlines(), deadlines),
        ];
        links.into_iter().filter(|link| link.count > 0).collect()
    }

    /// The bodies that plans name as responsible, those with most to do first.
    pub(in crate::render) fn body_links(&self, portal: &Portal) -> Vec<BodyLink> {
        let bodies = portal.duties.bodies.iter();
        let link = |body: &BodyDuties| {
            let leads = body.duties.iter().filter(|(_, leads)| *leads).count();
            Some(BodyLink {
                link: self.body_link(&body.slug, &body.name, &body.language)?,
                of: self.whose(portal, body),
                leads,
                supports: body.duties.len() - leads,
            })
        };
        let mut links: Vec<BodyLink> = bodies.filter_map(link).collect();
        links.sort_by_key(|body| std::cmp::Reverse((body.leads, body.supports)));
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for body in &links {
            *names.entry(body.link.text.clone()).or_default() += 1;
        }
        for body in &mut links {
            if names.get(&body.link.text) == Some(&1) {
                body.of = None;
            }
        }
        links
    }

    /// Whose plan names a body, by the newest.
    fn whose(&self, portal: &Portal, body: &BodyDuties) -> Option<Words> {
        let (newest, _) = body.duties.first()?;
        let plan = portal.plans.get(newest.plan)?;
        let known = self.in_words(&plan.profile.body, &plan.language);
        known.or_else(|| Some(self.title_words(plan, &plan.title)))
    }
}
