//! What a kind of page is, whatever it shows.

use serde::{Deserialize, Serialize};

use crate::model::{Route, SitePath, Why};
use crate::render::compose::Composer;
use crate::render::context::{About, SiteContext};
use crate::render::view::{Crumb, Tags};

/// One page of a kind, whatever its language: a value that has what it shows,
/// or that can tell it from what it is about.
pub(in crate::render) trait PageKind: Sized + Send + Sync + 'static {
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
