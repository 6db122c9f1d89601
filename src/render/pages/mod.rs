//! The kinds of pages, one per file: the view that its template gets, how that
//! is composed, and everything else specific to the kind
//! ([`PageKind`]).
//!
//! A new kind needs a file here, its two lines in this file, a template, and
//! wording.

mod audience;
mod audiences;
mod body;
mod content;
mod deadlines;
mod erased;
mod former;
mod glossary;
mod gone;
mod home;
mod kind;
mod listing;
mod measure;
mod names;
mod not_found;
mod offline;
mod plan;
mod plans;
mod search;
mod site_map;
mod source;
mod term;
mod terms;
mod topic;

pub(super) use erased::Indexed;
use erased::Kind;
pub use kind::Kept;
pub(super) use kind::PageKind;
pub use listing::Pages;

use super::context::SiteContext;
use crate::model::{Portal, Route};

/// The pages that list what plans have: what they list, the message that names
/// them, and where they are.
pub(super) fn listing_pages(
    context: &SiteContext<'_>,
    portal: &Portal,
) -> Vec<(&'static str, String, Route)> {
    let names = names::Page::all(context, portal).into_iter();
    let names = names.map(|page| {
        let kind = page.kind.name();
        (kind, format!("names-{kind}"), page.route(portal))
    });
    let deadlines = deadlines::Page::all(context, portal).into_iter();
    let deadlines = deadlines.map(|page| {
        let message = "deadlines-title".to_owned();
        ("deadline", message, page.route(portal))
    });
    names.chain(deadlines).collect()
}

/// All kinds except the site map, which lists them in this order.
const LISTED: &[Kind] = &[
    Kind::of::<home::Page>(),
    Kind::of::<plans::Page>(),
    Kind::of::<search::Page>(),
    Kind::of::<terms::Page>(),
    Kind::of::<glossary::Page>(),
    Kind::of::<term::Page>(),
    Kind::of::<names::Page>(),
    Kind::of::<body::Page>(),
    Kind::of::<deadlines::Page>(),
    Kind::of::<audiences::Page>(),
    Kind::of::<audience::Page>(),
    Kind::of::<content::Page>(),
    Kind::of::<offline::Page>(),
    Kind::of::<not_found::Page>(),
    Kind::of::<former::Page>(),
    Kind::of::<gone::Page>(),
    Kind::of::<plan::Page>(),
    Kind::of::<source::Page>(),
    Kind::of::<topic::Page>(),
    Kind::of::<measure::Page>(),
];
