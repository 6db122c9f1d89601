//! The 404 page.

use serde::Serialize;

use super::gone::GoneBelow;
use super::kind::{Kept, PageKind};
use crate::model::{Language, Route, SitePath};
use crate::render::compose::Composer;
use crate::render::context::SiteContext;
use crate::render::view::{Crumb, Link};

/// The 404 page, in all languages at once.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NotFound {
    /// The languages, the page's own first.
    pub languages: Vec<NotFoundIn>,
}

/// Links in one language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NotFoundIn {
    /// The language.
    pub language: String,
    /// Its name in itself.
    pub label: String,
    /// Link to the home page.
    pub home: String,
    /// Link to the search page.
    pub search: String,
    /// The newest plan.
    pub plan: Option<Link>,
    /// Addresses that are gone with all below them.
    pub gone: Vec<GoneBelow>,
}

/// The page is served at any URL, so its links are absolute: it exists only if
/// the site has a base URL.
pub(super) struct Page;

impl PageKind for Page {
    type About = ();
    type View = NotFound;

    const TEMPLATE: &'static str = "404.html";
    const VIEW: &'static str = "missing";
    const KEPT: Kept = Kept::Never;
    const ANYWHERE: Option<fn(&Language) -> SitePath> = Some(SitePath::not_found);

    fn folders() -> Vec<&'static str> {
        vec!["404"]
    }

    fn all(context: &SiteContext<'_>, (): &()) -> Vec<Self> {
        let base = context.site.base_url.iter();
        base.map(|_| Self).collect()
    }

    fn route(&self, (): &()) -> Route {
        Route::home()
    }

    fn name(&self) -> &str {
        "404"
    }

    fn view(&self, composer: &Composer<'_>, (): &()) -> NotFound {
        composer.not_found()
    }

    fn trail(&self, _composer: &Composer<'_>, (): &()) -> Vec<Crumb> {
        Vec::new()
    }
}

impl Composer<'_> {
    /// Links for a page that does not exist, or is not available offline: in
    /// every language, the page's own first.
    pub(super) fn not_found(&self) -> NotFound {
        let own = self.tag();
        let languages = self.context.site.languages.iter();
        let own_first = languages
            .clone()
            .filter(|language| &language.tag == own)
            .chain(languages.filter(|language| &language.tag != own));
        let languages = own_first.map(|language| {
            let links = self.links.in_language(language);
            let other = Composer::new(self.context, self.wording, links);
            NotFoundIn {
                language: language.tag.to_string(),
                label: language.label.clone(),
                home: other.links.page(&Route::home()),
                search: other.links.page(&Route::search()),
                plan: other.newest_plan(),
                gone: other.gone_below(),
            }
        });
        NotFound {
            languages: languages.collect(),
        }
    }
}
