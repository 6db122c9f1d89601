//! The page shown offline in place of one that is not kept.

use super::kind::{Kept, PageKind};
use super::not_found::NotFound;
use crate::model::Route;
use crate::render::compose::Composer;
use crate::render::context::SiteContext;
use crate::render::view::Crumb;

/// The page, if the site can be kept for offline reading.
pub(super) struct Page;

impl PageKind for Page {
    type About = ();
    type View = NotFound;

    const TEMPLATE: &'static str = "offline.html";
    const VIEW: &'static str = "missing";
    const KEPT: Kept = Kept::Always;
    const INDEXED: bool = false;

    fn folders() -> Vec<&'static str> {
        vec!["offline"]
    }

    fn all(context: &SiteContext<'_>, (): &()) -> Vec<Self> {
        context.site.offline.then_some(Self).into_iter().collect()
    }

    fn route(&self, (): &()) -> Route {
        Route::new("offline/")
    }

    fn name(&self) -> &str {
        "offline"
    }

    fn view(&self, composer: &Composer<'_>, (): &()) -> NotFound {
        composer.not_found()
    }

    /// Empty, since it can be shown in place of any page.
    fn trail(&self, _composer: &Composer<'_>, (): &()) -> Vec<Crumb> {
        Vec::new()
    }
}
