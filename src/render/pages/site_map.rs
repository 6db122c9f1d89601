//! The site map: links to all pages.

use serde::Serialize;

use super::LISTED;
use super::kind::PageKind;
use super::plans::PlanList;
use crate::model::{Plan, Portal, Provision, Route};
use crate::render::compose::Composer;
use crate::render::context::{Part, SiteContext};
use crate::render::view::{Link, NamesLink, Neighbour, TitleLink};

/// Links to all pages, in groups; an empty group is left out.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SiteMap {
    /// Kinds with a single page.
    pub pages: Vec<MappedPage>,
    /// The lists of plans by year, if there are several plans.
    pub years: Vec<PlanList>,
    /// Those by body.
    pub bodies: Vec<PlanList>,
    /// Those by series.
    pub series: Vec<PlanList>,
    /// The plans, the newest first.
    pub plans: Vec<MappedPlan>,
    /// The audiences of the portal.
    pub audiences: Vec<Link>,
    /// The names in the plans, by kind.
    pub names: Vec<NamesLink>,
}

/// A page that the theme's wording names.
#[derive(Debug, Serialize)]
pub(in crate::render) struct MappedPage {
    /// Link to it.
    pub url: String,
    /// The message that names it.
    pub title: &'static str,
}

/// A plan and its pages.
#[derive(Debug, Serialize)]
pub(in crate::render) struct MappedPlan {
    /// The plan.
    pub plan: TitleLink,
    /// Link to its source page.
    pub source: String,
    /// Its topics.
    pub topics: Vec<MappedTopic>,
}

/// A topic and its measures.
#[derive(Debug, Serialize)]
pub(in crate::render) struct MappedTopic {
    /// The topic; its fields are on the same level as these.
    #[serde(flatten)]
    pub topic: Neighbour,
    /// Its measures.
    pub measures: Vec<Neighbour>,
}

/// The site map.
pub(super) struct Page;

impl PageKind for Page {
    type About = Portal;
    type View = SiteMap;

    const TEMPLATE: &'static str = "site-map.html";
    const VIEW: &'static str = "map";

    fn folders() -> Vec<&'static str> {
        vec!["site-map"]
    }

    fn all(_context: &SiteContext<'_>, _portal: &Portal) -> Vec<Self> {
        vec![Self]
    }

    fn route(&self, _portal: &Portal) -> Route {
        Route::site_map()
    }

    fn name(&self) -> &str {
        "site-map"
    }

    fn view(&self, composer: &Composer<'_>, portal: &Portal) -> SiteMap {
        let pages = mapped(portal).into_iter();
        let plans = portal.every_plan();
        let audiences = composer.audience_links(|_| true).into_iter();
        let [years, bodies, series] = super::plans::lists(composer, portal);
        SiteMap {
            years,
            bodies,
            series,
            pages: pages
                .map(|(route, title)| MappedPage {
                    url: composer.links.page(&route),
                    title,
                })
                .collect(),
            plans: plans.map(|plan| composer.mapped(plan)).collect(),
            audiences: audiences
                .map(|audience| Link {
                    url: audience.url,
                    language: audience.language,
                    text: audience.name,
                })
                .collect(),
            names: composer.links_over_all(portal),
        }
    }
}

/// The pages in the first list: their addresses, and the messages that name
/// them.
fn mapped(portal: &Portal) -> Vec<(Route, &'static str)> {
    let context = SiteContext::of(portal);
    let mut mapped = Vec::new();
    for kind in LISTED {
        if let Some(title) = kind.mapped {
            let routes = (kind.routes)(&context, Part::Site(portal)).into_iter();
            mapped.extend(routes.map(|route| (route, title)));
        }
    }
    mapped
}

impl Composer<'_> {
    fn mapped(&self, plan: &Plan) -> MappedPlan {
        let topics = plan.topics();
        MappedPlan {
            plan: self.title_link(plan, &plan.title, &Route::plan(&plan.id)),
            source: self.links.page(&Route::source(&plan.id)),
            topics: topics.map(|topic| self.mapped_topic(plan, topic)).collect(),
        }
    }

    fn mapped_topic(&self, plan: &Plan, topic: &Provision) -> MappedTopic {
        MappedTopic {
            topic: self.neighbour(plan, topic),
            measures: topic
                .cited()
                .map(|cited| self.neighbour(plan, cited))
                .collect(),
        }
    }
}
