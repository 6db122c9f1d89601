//! Which pages a site has, for whatever links to them or counts them.

use std::sync::Arc;

use super::erased::{Indexed, Kind};
use super::{LISTED, site_map};
use crate::model::{Portal, Route, SitePages};
use crate::render::context::{Part, SharedPart, SiteContext};
use crate::render::page::{PageFile, Renderer};

/// All kinds.
fn kinds() -> impl Iterator<Item = &'static Kind> {
    const SITE_MAP: &Kind = &Kind::of::<site_map::Page>();
    LISTED.iter().chain([SITE_MAP])
}

/// The pages of a site.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pages;

impl Pages {
    /// The templates that kinds use; may contain duplicates.
    pub fn templates() -> impl Iterator<Item = &'static str> {
        kinds().map(|kind| kind.template)
    }

    /// The pages of a part of the site, not rendered yet.
    pub fn files(renderer: &Arc<Renderer>, part: &SharedPart) -> impl Iterator<Item = PageFile> {
        kinds().flat_map(move |kind| (kind.list)(renderer, part))
    }

    /// The pages that search engines have a use for.
    pub(in crate::render) fn indexed(portal: &Portal) -> Vec<Indexed> {
        let context = SiteContext::of(portal);
        let of_part = |part| kinds().flat_map(move |kind| (kind.indexed)(&context, part));
        parts(portal).flat_map(of_part).collect()
    }

    /// How many pages there are in all languages together, including the 404
    /// page.
    pub fn count(portal: &Portal) -> usize {
        let context = SiteContext::of(portal);
        let of_part = |part| -> usize {
            let counts = kinds().map(|kind| (kind.count)(&context, part));
            counts.sum()
        };
        parts(portal).map(of_part).sum()
    }
}

impl SitePages for Pages {
    fn reserved(&self) -> Vec<&'static str> {
        kinds().flat_map(|kind| (kind.folders)()).collect()
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

fn parts(portal: &Portal) -> impl Iterator<Item = Part<'_>> {
    let plans = portal.every_plan().map(Part::Plan);
    std::iter::once(Part::Site(portal)).chain(plans)
}

fn routes_of(context: &SiteContext<'_>, part: Part<'_>) -> Vec<Route> {
    kinds()
        .flat_map(|kind| (kind.routes)(context, part))
        .collect()
}
