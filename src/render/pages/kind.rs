//! What every kind of page implements.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::{Language, Route, SitePath, Why};
use crate::render::compose::Composer;
use crate::render::context::{About, SiteContext};
use crate::render::view::{Crumb, Tags};

/// One page of a kind, independent of its language: a value that has what the
/// page shows, or can derive it from `About`.
pub(in crate::render) trait PageKind: Sized + Send + Sync + 'static {
    /// The data that pages of the kind show; they depend on nothing else but
    /// the context.
    type About: About;
    /// The view that the template gets.
    type View: Serialize;

    /// Its template.
    const TEMPLATE: &'static str;
    /// The name of the view in the template.
    const VIEW: &'static str;
    /// Which offline copies contain it.
    const KEPT: Kept = Kept::Whole;
    /// The message that names it in the first list of the site map, if it is
    /// listed there; other pages are in other groups of the site map, or in
    /// none.
    const MAPPED: Option<&'static str> = None;
    /// Whether it shows the text of a plan: such pages have the plan's document
    /// box, readings of its characters, and a QR code in print.
    const SHOWS_TEXT: bool = false;
    /// Whether its pages only replace others that no longer exist: they have no
    /// canonical address of their own, and nothing lists them.
    const STANDS_IN: bool = false;
    /// The file, in each language, of a page that hosts serve for missing paths;
    /// `None` for pages with an address.
    const ANYWHERE: Option<fn(&Language) -> SitePath> = None;

    /// Whether search engines have a use for its pages; nothing lists those that
    /// only replace others.
    const INDEXED: bool = !Self::STANDS_IN;

    /// The first segments of its addresses, which no content page may use as
    /// its name.
    fn folders() -> Vec<&'static str>;

    /// The pages of the kind that exist.
    fn all(context: &SiteContext<'_>, about: &Self::About) -> Vec<Self>;

    /// Its address; for a page served at any URL, the address that its links to
    /// other languages point to.
    fn route(&self, about: &Self::About) -> Route;

    /// The value of `page.kind`.
    fn name(&self) -> &str;

    /// Composes the view.
    fn view(&self, composer: &Composer<'_>, about: &Self::About) -> Self::View;

    /// The pages above it.
    fn trail(&self, composer: &Composer<'_>, _about: &Self::About) -> Vec<Crumb> {
        vec![composer.home_crumb()]
    }

    /// Its page tags, except those that every page has.
    fn tags(&self, _composer: &Composer<'_>, _about: &Self::About) -> Tags {
        Tags::default()
    }

    /// What it is about, for programs: a thing in the vocabulary of schema.org.
    fn entity(&self, _composer: &Composer<'_>, _about: &Self::About) -> Option<Value> {
        None
    }

    /// The last day on which its text in a language is known to have changed, as
    /// its editors recorded it; `None` if nobody did.
    fn changed(&self, _about: &Self::About, _language: &Language) -> Option<Date> {
        None
    }

    /// Why it is not published, if it is only previewed.
    fn withheld<'a>(&'a self, about: &'a Self::About) -> Option<&'a Why> {
        about.plan()?.withheld.as_ref()
    }
}

/// Which offline copies contain the pages of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kept {
    /// All copies.
    Always,
    /// The copy of its plan, and that of the whole site.
    WithPlan,
    /// The copy of the whole site.
    Whole,
    /// None: its content is also on pages that are kept.
    Never,
}
