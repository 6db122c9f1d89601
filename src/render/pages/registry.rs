//! The registry of kinds of pages.

use std::sync::Arc;

use super::kind::PageKind;
use super::{
    audience, audiences, content, glossary, home, measure, names, not_found, offline, plan, search,
    source, terms, topic,
};
use crate::model::{Portal, Route};
use crate::render::context::{About as _, Part, SharedPart, SiteContext};
use crate::render::page::{PageFile, Renderer};

/// All kinds except the site map, which lists them in this order.
pub(super) const LISTED: &[Kind] = &[
    Kind::of::<home::Page>(),
    Kind::of::<search::Page>(),
    Kind::of::<terms::Page>(),
    Kind::of::<glossary::Page>(),
    Kind::of::<names::Page>(),
    Kind::of::<audiences::Page>(),
    Kind::of::<audience::Page>(),
    Kind::of::<content::Page>(),
    Kind::of::<offline::Page>(),
    Kind::of::<not_found::Page>(),
    Kind::of::<plan::Page>(),
    Kind::of::<source::Page>(),
    Kind::of::<topic::Page>(),
    Kind::of::<measure::Page>(),
];

/// A kind of pages, with its `About` type erased.
pub(super) struct Kind {
    /// Its template.
    pub template: &'static str,
    mapped: Option<&'static str>,
    /// The first segments of its addresses.
    pub folders: fn() -> Vec<&'static str>,
    /// How many files it has in a part of the site.
    pub count: fn(&SiteContext<'_>, Part<'_>) -> usize,
    /// The addresses that it has in a part of the site.
    pub routes: fn(&SiteContext<'_>, Part<'_>) -> Vec<Route>,
    /// Its pages of a part of the site.
    pub list: fn(&Arc<Renderer>, &SharedPart) -> Vec<PageFile>,
}

impl Kind {
    pub(super) const fn of<K: PageKind>() -> Self {
        Self {
            template: K::TEMPLATE,
            mapped: K::MAPPED,
            folders: K::folders,
            count: count::<K>,
            routes: routes::<K>,
            list: Renderer::list::<K>,
        }
    }
}

/// The pages in the first list of the site map: their addresses, and the
/// messages that name them.
pub(super) fn mapped(portal: &Portal) -> Vec<(Route, &'static str)> {
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

/// How many files a kind has in a part of the site.
fn count<K: PageKind>(context: &SiteContext<'_>, part: Part<'_>) -> usize {
    let about = K::About::in_part(part);
    let pages = about.map_or(0, |about| K::all(context, about).len());
    match K::ANYWHERE {
        Some(_) => pages,
        None => pages * context.site.languages.len(),
    }
}

/// The addresses that a kind has in a part of the site.
fn routes<K: PageKind>(context: &SiteContext<'_>, part: Part<'_>) -> Vec<Route> {
    match K::About::in_part(part) {
        Some(about) if K::ANYWHERE.is_none() => {
            let pages = K::all(context, about).into_iter();
            pages.map(|page| page.route(about)).collect()
        }
        _ => Vec::new(),
    }
}
