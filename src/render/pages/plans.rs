//! The list of plans, and the same for a year, a body or a series.

use std::collections::BTreeSet;

use serde::Serialize;

use super::kind::{Kept, PageKind};
use crate::model::{self, PlanKind, Portal, Route};
use crate::render::compose::Composer;
use crate::render::context::SiteContext;
use crate::render::view::{Crumb, Link, ListedPlan, Tags, Words};
use crate::text::years;

/// A list of plans.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Plans {
    /// Of which plans: `all`, `year`, `body` or `series`.
    pub list: &'static str,
    /// The year in figures, the body, the name of the series or else the title
    /// of its newest plan.
    pub of: Option<Words>,
    /// Whether that is the name of the series.
    pub is_named: bool,
    /// How many plans it has.
    pub count: usize,
    /// The plans by series, the newest first; those of no series are alone.
    pub groups: Vec<PlanGroup>,
    /// The lists by year, if the site has several plans.
    pub years: Vec<PlanList>,
    /// Those by body.
    pub bodies: Vec<PlanList>,
    /// Those by series: one without a name is called by its newest plan.
    pub series: Vec<PlanList>,
    /// The kinds of its plans.
    pub kinds: Vec<&'static str>,
    /// The states of its plans.
    pub states: Vec<&'static str>,
}

/// The plans of a series, or a plan of none.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PlanGroup {
    /// Link to the list of the series.
    pub url: Option<String>,
    /// The newest.
    pub newest: ListedPlan,
    /// Those before it, the newest first.
    pub earlier: Vec<ListedPlan>,
}

/// A link to a list of plans.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PlanList {
    /// The value of its plans: a year, or a slug.
    pub value: String,
    /// The link, and what it is called; of a year only its figures.
    pub link: Link,
    /// How many plans it has.
    pub count: usize,
    /// Whether it is this page.
    pub is_current: bool,
}

/// A list of plans.
pub(super) enum Page {
    /// All plans.
    All,
    /// Those for a year, by index into the years of the catalogue.
    Year(usize),
    /// Those of a body, by index.
    Body(usize),
    /// Those of a series, by index.
    Series(usize),
}

impl PageKind for Page {
    type About = Portal;
    type View = Plans;

    const TEMPLATE: &'static str = "plans.html";
    const VIEW: &'static str = "plans";
    const KEPT: Kept = Kept::Whole;

    fn folders() -> Vec<&'static str> {
        vec!["plans"]
    }

    fn all(_context: &SiteContext<'_>, portal: &Portal) -> Vec<Self> {
        let catalogue = &portal.catalogue;
        let mut pages = vec![Self::All];
        if portal.plans.len() > 1 {
            pages.extend((0..catalogue.years.len()).map(Self::Year));
            pages.extend((0..catalogue.bodies.len()).map(Self::Body));
            pages.extend((0..catalogue.series.len()).map(Self::Series));
        }
        pages
    }

    fn route(&self, portal: &Portal) -> Route {
        let catalogue = &portal.catalogue;
        let route = match self {
            Self::All => None,
            Self::Year(at) => {
                let year = catalogue.years.get(*at);
                year.map(|(year, _)| Route::plans_of_year(*year))
            }
            Self::Body(at) => {
                let body = catalogue.bodies.get(*at);
                body.map(|body| Route::plans_of_body(&body.slug))
            }
            Self::Series(at) => {
                let series = catalogue.series.get(*at);
                series.map(|series| Route::plans_of_series(&series.slug))
            }
        };
        // The indexes are those of the catalogue.
        route.unwrap_or_else(Route::plans)
    }

    fn name(&self) -> &str {
        "plans"
    }

    fn view(&self, composer: &Composer<'_>, portal: &Portal) -> Plans {
        let plans = self.plans(portal);
        let kinds: BTreeSet<PlanKind> = plans.iter().map(|plan| plan.profile.kind).collect();
        let states: BTreeSet<&str> = plans
            .iter()
            .filter_map(|plan| Some(plan.standing.state.as_ref()?.word()))
            .collect();
        let [years, bodies, series] = self.lists(composer, portal);
        Plans {
            list: match self {
                Self::All => "all",
                Self::Year(_) => "year",
                Self::Body(_) => "body",
                Self::Series(_) => "series",
            },
            of: self.called(composer, portal),
            is_named: match self {
                Self::Series(at) => {
                    let series = portal.catalogue.series.get(*at);
                    series.is_some_and(|series| series.name.contains_key(composer.tag()))
                }
                _ => false,
            },
            count: plans.len(),
            groups: groups(composer, portal, &plans),
            years,
            bodies,
            series,
            kinds: kinds.into_iter().map(PlanKind::word).collect(),
            states: STATES
                .into_iter()
                .filter(|state| states.contains(state))
                .collect(),
        }
    }

    fn trail(&self, composer: &Composer<'_>, _portal: &Portal) -> Vec<Crumb> {
        let home = composer.home_crumb();
        match self {
            Self::All => vec![home],
            _ => vec![home, composer.crumb("plans", &Route::plans())],
        }
    }

    fn tags(&self, composer: &Composer<'_>, portal: &Portal) -> Tags {
        let plans = self.plans(portal).into_iter();
        let cited = plans.flat_map(|plan| plan.cited().map(|(_, cited)| &**cited));
        composer.list_tags(cited)
    }
}

/// The states in the order in which readers look for them.
const STATES: [&str; 5] = ["in-force", "upcoming", "ended", "superseded", "repealed"];

/// The lists by year, by body and by series; none if there is one plan only.
pub(super) fn lists(composer: &Composer<'_>, portal: &Portal) -> [Vec<PlanList>; 3] {
    Page::All.lists(composer, portal)
}

impl Page {
    fn lists(&self, composer: &Composer<'_>, portal: &Portal) -> [Vec<PlanList>; 3] {
        if portal.plans.len() < 2 {
            return [Vec::new(), Vec::new(), Vec::new()];
        }
        [
            self.years(composer, portal),
            self.bodies(composer, portal),
            self.series(composer, portal),
        ]
    }

    /// Its plans, the newest first.
    fn plans<'p>(&self, portal: &'p Portal) -> Vec<&'p model::Plan> {
        let catalogue = &portal.catalogue;
        let indexes = match self {
            Self::All => return portal.every_plan().collect(),
            Self::Year(at) => catalogue.years.get(*at).map(|(_, plans)| plans),
            Self::Body(at) => catalogue.bodies.get(*at).map(|body| &body.plans),
            Self::Series(at) => catalogue.series.get(*at).map(|series| &series.plans),
        };
        let indexes = indexes.into_iter().flatten();
        indexes
            .filter_map(|at| portal.plans.get(*at).map(|plan| &**plan))
            .collect()
    }

    fn called(&self, composer: &Composer<'_>, portal: &Portal) -> Option<Words> {
        let own = match self {
            Self::All => return None,
            Self::Year(_) => self.years(composer, portal),
            Self::Body(_) => self.bodies(composer, portal),
            Self::Series(_) => self.series(composer, portal),
        };
        let own = own.into_iter().find(|list| list.is_current)?;
        Some(Words {
            language: own.link.language,
            text: own.link.text,
        })
    }

    fn years(&self, composer: &Composer<'_>, portal: &Portal) -> Vec<PlanList> {
        let years = portal.catalogue.years.iter().enumerate();
        let list = |(at, (year, plans)): (usize, &(i16, Vec<usize>))| PlanList {
            value: year.to_string(),
            link: Link {
                url: composer.links.page(&Route::plans_of_year(*year)),
                language: composer.tag().to_string(),
                text: year.to_string(),
            },
            count: plans.len(),
            is_current: matches!(self, Self::Year(own) if *own == at),
        };
        years.map(list).collect()
    }

    fn bodies(&self, composer: &Composer<'_>, portal: &Portal) -> Vec<PlanList> {
        let bodies = portal.catalogue.bodies.iter().enumerate();
        let list = |(at, body): (usize, &model::PlanBody)| {
            let (language, name) = composer.in_language(&body.name, &body.language)?;
            Some(PlanList {
                value: body.slug.clone(),
                link: Link {
                    url: composer.links.page(&Route::plans_of_body(&body.slug)),
                    language: language.to_string(),
                    text: name.clone(),
                },
                count: body.plans.len(),
                is_current: matches!(self, Self::Body(own) if *own == at),
            })
        };
        bodies.filter_map(list).collect()
    }

    fn series(&self, composer: &Composer<'_>, portal: &Portal) -> Vec<PlanList> {
        let series = portal.catalogue.series.iter().enumerate();
        let list = |(at, series): (usize, &model::PlanSeries)| {
            let newest = portal.plans.get(*series.plans.first()?)?;
            let route = Route::plans_of_series(&series.slug);
            Some(PlanList {
                value: series.slug.clone(),
                link: match series.name.get(composer.tag()) {
                    Some(name) => Link {
                        url: composer.links.page(&route),
                        language: composer.tag().to_string(),
                        text: name.clone(),
                    },
                    None => {
                        let link = composer.title_link(newest, &newest.title, &route);
                        Link {
                            url: link.url,
                            text: years::without(&link.title.text),
                            language: link.title.language,
                        }
                    }
                },
                count: series.plans.len(),
                is_current: matches!(self, Self::Series(own) if *own == at),
            })
        };
        series.filter_map(list).collect()
    }
}

/// Plans by series, each group where its newest plan is.
fn groups(composer: &Composer<'_>, portal: &Portal, plans: &[&model::Plan]) -> Vec<PlanGroup> {
    let mut groups: Vec<PlanGroup> = Vec::new();
    for plan in plans {
        let listed = composer.listed_plan(portal, plan);
        let series = listed.series.clone();
        let known = series.as_ref().and_then(|series| {
            let mut groups = groups.iter_mut();
            groups.find(|group| group.newest.series.as_ref() == Some(series))
        });
        match known {
            Some(group) => group.earlier.push(listed),
            None => groups.push(PlanGroup {
                url: (series.filter(|_| portal.plans.len() > 1))
                    .map(|series| composer.links.page(&Route::plans_of_series(&series))),
                newest: listed,
                earlier: Vec::new(),
            }),
        }
    }
    groups
}
