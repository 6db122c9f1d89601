//! The kinds of pages, a file each: what its template sees and how that is put
//! together, and all else that is particular to it ([`PageKind`]).
//!
//! A new kind is a file here and its line in [`KINDS`], its template and its
//! wording.

mod audience;
mod audiences;
mod content;
mod glossary;
mod home;
mod listing;
mod measure;
mod names;
mod not_found;
mod offline;
mod plan;
mod search;
mod site_map;
mod source;
mod terms;
mod topic;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::compose::Composer;
use super::context::{About, Part, SharedPart, SiteContext};
use super::page::{PageFile, Renderer};
use super::view::{Crumb, Tags};
use crate::model::{Route, SitePath, Why};
pub use listing::Pages;

/// One page of a kind, whatever its language: a value that has what it shows,
/// or that can tell it from what it is about.
pub(super) trait PageKind: Sized + Send + Sync + 'static {
    /// What pages of the kind are about: they show, and depend on, nothing
    /// else but the context.
    type About: About;
    /// What the template sees.
    type View: Serialize;

    /// Its template.
    const TEMPLATE: &'static str;
    /// The name of the view in that.
    const VIEW: &'static str;
    /// How it is kept on readers' devices.
    const KEPT: Kept = Kept::Whole;
    /// The message that names it in the list at the top of the site map, if it
    /// is there; other pages stand in groups of their own, or nowhere.
    const MAPPED: Option<&'static str> = None;
    /// Whether it shows the text of a plan: with the plan's document box,
    /// readings of its characters, and a code that leads back from paper.
    const SHOWS_TEXT: bool = false;
    /// The file of a page that a host shows at whatever address it has nothing
    /// for, in the first language.
    const ANYWHERE: Option<fn() -> SitePath> = None;

    /// What its addresses begin with, which no content page can be called.
    fn folders() -> Vec<&'static str>;

    /// The pages of the kind that there are.
    fn all(context: &SiteContext<'_>, about: &Self::About) -> Vec<Self>;

    /// Its address; of a page that may be shown anywhere, where its links to
    /// other languages lead.
    fn route(&self, about: &Self::About) -> Route;

    /// What `page.kind` is on it.
    fn name(&self) -> &str;

    /// What the template sees.
    fn view(&self, composer: &Composer<'_>, about: &Self::About) -> Self::View;

    /// The pages above it.
    fn trail(&self, composer: &Composer<'_>, _about: &Self::About) -> Vec<Crumb> {
        vec![composer.home_crumb()]
    }

    /// Its page tags, without those that every page has.
    fn tags(&self, _composer: &Composer<'_>, _about: &Self::About) -> Tags {
        Tags::default()
    }

    /// Why it is not published, where it is only looked at.
    fn withheld<'a>(&'a self, about: &'a Self::About) -> Option<&'a Why> {
        about.plan()?.withheld.as_ref()
    }
}

/// Which copies for readers' devices have the pages of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kept {
    /// Every copy.
    Always,
    /// The copy of its plan, and that of everything.
    WithPlan,
    /// The copy of everything.
    Whole,
    /// None: what it shows is on other pages that are kept.
    Never,
}

/// A kind of pages, whatever it is about.
pub(super) struct Kind {
    /// Its template.
    pub template: &'static str,
    mapped: Option<&'static str>,
    folders: fn() -> Vec<&'static str>,
    count: fn(&SiteContext<'_>, Part<'_>) -> usize,
    routes: fn(&SiteContext<'_>, Part<'_>) -> Vec<Route>,
    /// Its pages of a part of the site.
    pub list: fn(&Arc<Renderer>, &SharedPart) -> Vec<PageFile>,
}

impl Kind {
    const fn of<K: PageKind>() -> Self {
        Self {
            template: K::TEMPLATE,
            mapped: K::MAPPED,
            folders: K::folders,
            count: listing::count::<K>,
            routes: listing::routes::<K>,
            list: Renderer::list::<K>,
        }
    }
}

/// All kinds; the site map has its list in this order.
pub(super) const KINDS: &[Kind] = &[
    Kind::of::<home::Page>(),
    Kind::of::<search::Page>(),
    Kind::of::<terms::Page>(),
    Kind::of::<glossary::Page>(),
    Kind::of::<names::Page>(),
    Kind::of::<audiences::Page>(),
    Kind::of::<audience::Page>(),
    Kind::of::<content::Page>(),
    Kind::of::<site_map::Page>(),
    Kind::of::<offline::Page>(),
    Kind::of::<not_found::Page>(),
    Kind::of::<plan::Page>(),
    Kind::of::<source::Page>(),
    Kind::of::<topic::Page>(),
    Kind::of::<measure::Page>(),
];
