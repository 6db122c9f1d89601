//! Which pages a site has, for all who link to them or count them.

use super::{KINDS, PageKind};
use crate::model::{Portal, Route, SitePages};
use crate::render::context::{About as _, Part, SiteContext};

/// The pages of a site.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pages;

impl Pages {
    /// How many there are in all languages together, the 404 page among them.
    pub fn count(portal: &Portal) -> usize {
        let context = SiteContext::of(portal);
        let of_part = |part| -> usize {
            let counts = KINDS.iter().map(|kind| (kind.count)(&context, part));
            counts.sum()
        };
        parts(portal).map(of_part).sum()
    }
}

impl SitePages for Pages {
    fn reserved(&self) -> Vec<&'static str> {
        KINDS.iter().flat_map(|kind| (kind.folders)()).collect()
    }

    fn has(&self, portal: &Portal, path: &str) -> bool {
        let plan = path.strip_prefix("plans/").and_then(|rest| {
            let (id, _) = rest.split_once('/')?;
            portal.every_plan().find(|plan| plan.id == id)
        });
        let part = plan.map_or(Part::Site(portal), Part::Plan);
        let routes = routes_of(&SiteContext::of(portal), part);
        routes.into_iter().any(|route| route.path() == path)
    }

    fn routes(&self, portal: &Portal) -> Vec<Route> {
        let context = SiteContext::of(portal);
        parts(portal)
            .flat_map(|part| routes_of(&context, part))
            .collect()
    }
}

/// The pages that the site map has in its first list: their addresses, and the
/// messages that name them.
pub(super) fn mapped(portal: &Portal) -> Vec<(Route, &'static str)> {
    let context = SiteContext::of(portal);
    let mut mapped = Vec::new();
    for kind in KINDS {
        if let Some(title) = kind.mapped {
            let routes = (kind.routes)(&context, Part::Site(portal)).into_iter();
            mapped.extend(routes.map(|route| (route, title)));
        }
    }
    mapped
}

fn parts(portal: &Portal) -> impl Iterator<Item = Part<'_>> {
    let plans = portal.every_plan().map(Part::Plan);
    std::iter::once(Part::Site(portal)).chain(plans)
}

fn routes_of(context: &SiteContext<'_>, part: Part<'_>) -> Vec<Route> {
    KINDS
        .iter()
        .flat_map(|kind| (kind.routes)(context, part))
        .collect()
}

/// How many files a kind has in a part of the site.
pub(super) fn count<K: PageKind>(context: &SiteContext<'_>, part: Part<'_>) -> usize {
    let about = K::About::in_part(part);
    let pages = about.map_or(0, |about| K::all(context, about).len());
    match K::ANYWHERE {
        Some(_) => pages,
        None => pages * context.site.languages.len(),
    }
}

/// The addresses that a kind has in a part of the site.
pub(super) fn routes<K: PageKind>(context: &SiteContext<'_>, part: Part<'_>) -> Vec<Route> {
    match K::About::in_part(part) {
        Some(about) if K::ANYWHERE.is_none() => {
            let pages = K::all(context, about).into_iter();
            pages.map(|page| page.route(about)).collect()
        }
        _ => Vec::new(),
    }
}
