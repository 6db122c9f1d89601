//! A kind of pages as a value, so that kinds can be listed.

use std::sync::Arc;

use jiff::civil::Date;

use super::kind::PageKind;
use crate::model::Route;
use crate::render::context::{About as _, Part, SharedPart, SiteContext};
use crate::render::page::{PageFile, Renderer};

/// A page for search engines to list.
pub(in crate::render) struct Indexed {
    /// Its address, independent of the language.
    pub route: Route,
    /// The last day on which it is known to have changed, in each language of
    /// the site.
    pub changed: Vec<Option<Date>>,
}

/// A kind of pages, with its `About` type erased.
pub(super) struct Kind {
    /// Its template.
    pub template: &'static str,
    /// The message that names it on the site map, if it is listed first there.
    pub mapped: Option<&'static str>,
    /// The first segments of its addresses.
    pub folders: fn() -> Vec<&'static str>,
    /// How many files it has in a part of the site.
    pub count: fn(&SiteContext<'_>, Part<'_>) -> usize,
    /// The addresses that it has in a part of the site.
    pub routes: fn(&SiteContext<'_>, Part<'_>) -> Vec<Route>,
    /// What it has for search engines in a part of the site.
    pub indexed: fn(&SiteContext<'_>, Part<'_>) -> Vec<Indexed>,
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
            indexed: indexed::<K>,
            list: Renderer::list::<K>,
        }
    }
}

/// How many files a kind has in a part of the site.
fn count<K: PageKind>(context: &SiteContext<'_>, part: Part<'_>) -> usize {
    let about = K::About::in_part(part);
    let pages = about.map_or(0, |about| K::all(context, about).len());
    pages * context.site.languages.len()
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

/// The published pages of a kind that search engines have a use for.
fn indexed<K: PageKind>(context: &SiteContext<'_>, part: Part<'_>) -> Vec<Indexed> {
    let is_indexed = K::INDEXED && K::ANYWHERE.is_none();
    let about = K::About::in_part(part).filter(|_| is_indexed);
    let pages = about.into_iter().flat_map(|about| {
        let pages = K::all(context, about).into_iter();
        pages.map(move |page| (about, page))
    });
    let published = pages.filter(|(about, page)| page.withheld(about).is_none());
    let languages = &context.site.languages;
    published
        .map(|(about, page)| Indexed {
            route: page.route(about),
            changed: languages
                .iter()
                .map(|language| page.changed(about, language))
                .collect(),
        })
        .collect()
}
