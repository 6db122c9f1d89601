//! The home page.

use super::Composer;
use crate::model::{Changes, LanguageTag, NameKind, Plan, Route};
use crate::render::view;

/// How many days of changes to show: older ones stand on the source pages.
const DAYS: usize = 4;

impl Composer<'_> {
    /// The home page.
    pub(in crate::render) fn home(&self) -> view::Home {
        let plans = &self.portal.plans;
        let others = plans.iter().skip(1);
        view::Home {
            audiences: self.audience_links(|_| true),
            plan: plans.first().map(|plan| self.plan(plan, false)),
            targets: plans.first().map_or_else(Vec::new, |plan| {
                self.name_links(plan, NameKind::Target, |_| true)
            }),
            laws: plans.first().map_or_else(Vec::new, |plan| {
                self.name_links(plan, NameKind::Instrument, |named| named.is_law)
            }),
            recent: self.recent(),
            others: others
                .map(|plan| self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())))
                .collect(),
        }
    }

    /// The latest days on which something was recorded of any plan.
    fn recent(&self) -> Vec<view::Recent> {
        let plans = self.portal.every_plan();
        let mut days: Vec<(&Plan, &Changes)> = plans
            .flat_map(|plan| plan.changes.iter().map(move |changes| (plan, changes)))
            .collect();
        days.sort_by_key(|(_, changes)| std::cmp::Reverse(changes.date));
        let days = days.into_iter().take(DAYS);
        days.map(|(plan, changes)| self.day(plan, changes))
            .collect()
    }

    fn day(&self, plan: &Plan, changes: &Changes) -> view::Recent {
        let route = || Route::Plan(plan.id.clone());
        let corrections = changes.errata.len();
        let accepted = changes.accepted.iter();
        view::Recent {
            date: self.date(changes.date),
            plan: (self.portal.plans.len() > 1)
                .then(|| self.title_link(plan, &plan.title, route())),
            corrections: (corrections > 0).then(|| view::Corrections {
                count: corrections,
                url: self.links.page(Route::Source(plan.id.clone())),
            }),
            accepted: accepted
                .filter_map(|(tag, measures)| self.accepted(plan, tag, measures.len()))
                .collect(),
        }
    }

    fn accepted(&self, plan: &Plan, tag: &LanguageTag, count: usize) -> Option<view::Accepted> {
        let language = self.portal.site.language(tag)?;
        let links = self.links.in_language(language);
        Some(view::Accepted {
            language: tag.to_string(),
            label: language.label.clone(),
            count,
            url: links.page(Route::Plan(plan.id.clone())),
        })
    }
}
