//! The home page: an overview of the portal on one screen.

use jiff::civil;
use serde::Serialize;

use super::kind::{Kept, PageKind};
use super::plan::Plan;
use crate::model::{self, Changes, Language, LanguageTag, NameKind, Portal, Route};
use crate::render::compose::{Composer, all_cited, foremost};
use crate::render::context::SiteContext;
use crate::render::view::{
    AudienceLink, Crumb, Date, Figure, Link, ListedPlan, NamesLink, Row, SharedTopic, Tags,
    TitleLink,
};

/// How many days of changes to show: older ones are on the source pages.
const DAYS: usize = 4;

/// How many plans to show: the others are in the list of plans.
const PLANS: usize = 8;

/// The home page. What the portal does not have is empty or absent.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Home {
    /// The audiences of the portal.
    pub audiences: Vec<AudienceLink>,
    /// The newest plan, its topics without measures; absent where several plans
    /// are next to each other.
    pub plan: Option<Plan>,
    /// That plan at a glance: its topics, each with all of its measures.
    pub glance: Vec<Row>,
    /// These plans then, the newest first: of each series the newest, and those
    /// that are in none, at most eight.
    pub plans: Vec<ListedPlan>,
    /// The topics of all these plans then, those with the most measures first, at
    /// most twelve.
    pub topics: Vec<SharedTopic>,
    /// How many plans the site has.
    pub count: usize,
    /// The targets that this plan sets.
    pub targets: Vec<Figure>,
    /// The laws and regulations that it cites.
    pub laws: Vec<Link>,
    /// Links to what several plans name, to who does what and to deadlines; of one
    /// plan to the last two.
    pub names: Vec<NamesLink>,
    /// The days with recorded changes, the latest first.
    pub recent: Vec<Recent>,
}

/// Changes to a plan recorded on one day.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Recent {
    /// The day.
    pub date: Date,
    /// The plan, if the site has several.
    pub plan: Option<TitleLink>,
    /// Corrections and notes to its original, if there are any.
    pub corrections: Option<Corrections>,
    /// Translations that were accepted.
    pub accepted: Vec<Accepted>,
}

/// Corrections and notes of one day.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Corrections {
    /// How many.
    pub count: usize,
    /// Link to the page that lists them.
    pub url: String,
}

/// Translations into one language that were accepted on one day.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Accepted {
    /// The language's tag.
    pub language: String,
    /// Its name in itself.
    pub label: String,
    /// How many measures they belong to.
    pub count: usize,
    /// Link to the plan in that language.
    pub url: String,
}

/// The home page.
pub(super) struct Page;

impl PageKind for Page {
    type About = Portal;
    type View = Home;

    const TEMPLATE: &'static str = "home.html";
    const VIEW: &'static str = "home";
    const KEPT: Kept = Kept::Always;
    const MAPPED: Option<&'static str> = Some("column-home");

    fn folders() -> Vec<&'static str> {
        Vec::new()
    }

    fn all(_context: &SiteContext<'_>, _portal: &Portal) -> Vec<Self> {
        vec![Self]
    }

    fn route(&self, _portal: &Portal) -> Route {
        Route::home()
    }

    fn name(&self) -> &str {
        "home"
    }

    fn view(&self, composer: &Composer<'_>, portal: &Portal) -> Home {
        let foremost = foremost(portal);
        let newest = match foremost.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        let several = match newest {
            Some(_) => Vec::new(),
            None => foremost,
        };
        let are_over = several.iter().all(|plan| plan.is_over());
        Home {
            audiences: composer.audience_links(|_| true),
            topics: composer.topics_over_all(portal, &several),
            plans: several
                .iter()
                // Those that have ended are in the list of all.
                .filter(|plan| !plan.is_over() || are_over)
                .take(PLANS)
                .map(|plan| composer.listed_plan(portal, plan))
                .collect(),
            count: portal.plans.len(),
            plan: newest.map(|plan| composer.plan(plan, false)),
            glance: newest.map_or_else(Vec::new, |plan| composer.glance(plan, |_| true)),
            targets: newest.map_or_else(Vec::new, |plan| composer.figures(plan)),
            laws: newest.map_or_else(Vec::new, |plan| {
                composer.name_links(plan, NameKind::Instrument, |named| named.is_law)
            }),
            names: match newest {
                Some(plan) => composer.duty_links(std::iter::once(plan)),
                None => composer.links_over_all(portal),
            },
            recent: composer.recent(portal),
        }
    }

    fn trail(&self, _composer: &Composer<'_>, _portal: &Portal) -> Vec<Crumb> {
        Vec::new()
    }

    fn tags(&self, composer: &Composer<'_>, portal: &Portal) -> Tags {
        composer.list_tags(all_cited(portal))
    }

    /// The latest of the changes that it shows.
    fn changed(&self, portal: &Portal, _language: &Language) -> Option<civil::Date> {
        let plans = portal.every_plan();
        plans
            .filter_map(|plan| Some(plan.changes.first()?.date))
            .max()
    }
}

impl Composer<'_> {
    /// The latest days on which changes to any plan were recorded.
    fn recent(&self, portal: &Portal) -> Vec<Recent> {
        let plans = portal.every_plan();
        let mut days: Vec<(&model::Plan, &Changes)> = plans
            .flat_map(|plan| plan.changes.iter().map(move |changes| (plan, changes)))
            .collect();
        days.sort_by_key(|(_, changes)| std::cmp::Reverse(changes.date));
        let days = days.into_iter().take(DAYS);
        let has_several = portal.plans.len() > 1;
        days.map(|(plan, changes)| self.day(plan, changes, has_several))
            .collect()
    }

    /// `says_plan` adds the plan, for sites with several.
    fn day(&self, plan: &model::Plan, changes: &Changes, says_plan: bool) -> Recent {
        let route = Route::plan(&plan.id);
        let corrections = changes.errata.len();
        let accepted = changes.accepted.iter();
        Recent {
            date: self.date(changes.date),
            plan: says_plan.then(|| self.title_link(plan, &plan.title, &route)),
            corrections: (corrections > 0).then(|| Corrections {
                count: corrections,
                url: self.links.page(&Route::source(&plan.id)),
            }),
            accepted: accepted
                .filter_map(|(tag, measures)| self.accepted(plan, tag, measures.len()))
                .collect(),
        }
    }

    fn accepted(&self, plan: &model::Plan, tag: &LanguageTag, count: usize) -> Option<Accepted> {
        let language = self.context.site.language(tag)?;
        let links = self.links.in_language(language);
        Some(Accepted {
            language: tag.to_string(),
            label: language.label.clone(),
            count,
            url: links.page(&Route::plan(&plan.id)),
        })
    }
}
