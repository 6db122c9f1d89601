//! Who does what, by when, as pages show it.

use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use crate::model::{
    self, BodyDuties, DutyOf, LanguageTag, NameKind, Plan, Portal, Provision, Responsibility,
    Responsible, Route,
};
use crate::render::view::{
    BodyLink, DueBy, Duty, InRole, Link, NamesLink, PlanChoice, RoleCount, Words,
};

impl Composer<'_> {
    /// Who does what a provision says, by when.
    pub(in crate::render) fn duties(&self, plan: &Plan, provision: &Provision) -> Vec<Duty> {
        let duties = provision.duties.iter();
        duties.map(|duty| self.duty(plan, duty)).collect()
    }

    /// Who does what a duty says, by when.
    pub(in crate::render) fn duty(&self, plan: &Plan, duty: &model::Duty) -> Duty {
        Duty {
            item: duty.item.clone(),
            roles: Responsibility::ALL
                .into_iter()
                .map(|role| InRole {
                    role: role.word(),
                    bodies: self.in_role(plan, duty, role),
                })
                .filter(|of_role| !of_role.bodies.is_empty())
                .collect(),
            due: duty.due.as_ref().map(|due| self.due(plan, due)),
        }
    }

    /// The bodies of a duty in a role.
    fn in_role(&self, plan: &Plan, duty: &model::Duty, role: Responsibility) -> Vec<Link> {
        let bodies = duty.bodies.iter().filter(|body| body.role == role);
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
        let date = due.date.map(|day| self.date(day));
        let text = self.in_words(&due.text, &plan.language);
        let is_date = |text: &Words| {
            let date = date.as_ref();
            date.is_some_and(|date| date.iso == text.text || date.text == text.text)
        };
        DueBy {
            text: text.filter(|text| !is_date(text)),
            date,
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
        for duty in plans.flat_map(Plan::duties) {
            bodies.extend(duty.bodies.iter().map(|body| &body.slug));
            deadlines += usize::from(duty.due.is_some());
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
            let is_over = |of: &DutyOf| portal.plans.get(of.plan).is_none_or(|plan| plan.is_over());
            let current = || body.duties.iter().filter(|(of, _)| !is_over(of));
            let roles = Responsibility::ALL.into_iter().map(|role| RoleCount {
                role: role.word(),
                count: current().filter(|(_, own)| *own == role).count(),
            });
            let plans: BTreeSet<usize> = body.duties.iter().map(|(of, _)| of.plan).collect();
            let ids = plans.into_iter().filter_map(|at| portal.plans.get(at));
            Some(BodyLink {
                link: self.body_link(&body.slug, &body.name, &body.language)?,
                of: self.place_of(portal, body),
                roles: roles.filter(|of_role| of_role.count > 0).collect(),
                ended: body.duties.len() - current().count(),
                plans: ids
                    .map(|plan| plan.id.as_str())
                    .collect::<Vec<_>>()
                    .join(" "),
            })
        };
        let mut links: Vec<BodyLink> = bodies.filter_map(link).collect();
        links.sort_by_key(|body| {
            let counts = body.roles.iter().map(|of_role| of_role.count);
            std::cmp::Reverse((counts.sum::<usize>(), body.ended))
        });
        links
    }

    /// The place to which the name of a body is relative, if bodies of several
    /// places are named.
    pub(in crate::render) fn place_of(&self, portal: &Portal, body: &BodyDuties) -> Option<Words> {
        let of = self.in_words(&body.of, &body.language);
        of.filter(|_| portal.duties.has_places)
    }

    /// The plans by which a list can be narrowed down, the newest first; none if
    /// the portal has one only. `has` tells whether the list has something of a
    /// plan.
    pub(in crate::render) fn plan_choices(
        &self,
        portal: &Portal,
        has: impl Fn(&Plan) -> bool,
    ) -> Vec<PlanChoice> {
        let several = portal.plans.len() > 1;
        let plans = portal.every_plan().filter(|plan| several && has(plan));
        plans
            .map(|plan| PlanChoice {
                id: plan.id.clone(),
                title: self.title_words(plan, &plan.title),
            })
            .collect()
    }
}
