//! The page at an address whose page was removed: gives the reason.

use serde::Serialize;

use super::kind::{Kept, PageKind};
use crate::model::{self, Addresses, Route};
use crate::render::compose::Composer;
use crate::render::context::SiteContext;
use crate::render::view::{Crumb, Words};

/// An address whose page was removed.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Gone {
    /// Why.
    pub reason: Option<Words>,
}

/// Addresses that are gone, with all below them.
#[derive(Debug, Serialize)]
pub(in crate::render) struct GoneBelow {
    /// The address from the site’s root.
    pub address: String,
    /// Why.
    pub reason: Option<Words>,
}

/// A fragment of the page that is gone.
#[derive(Debug, Serialize)]
pub(in crate::render) struct GoneFragment {
    /// The id of its element, to which others link.
    pub slug: String,
    /// Why.
    pub reason: Option<Words>,
}

/// An address whose page was removed.
pub(super) struct Page {
    gone: model::Gone,
}

impl PageKind for Page {
    type About = Addresses;
    type View = Gone;

    const TEMPLATE: &'static str = "gone.html";
    const VIEW: &'static str = "gone";
    const KEPT: Kept = Kept::Never;
    const STANDS_IN: bool = true;

    fn folders() -> Vec<&'static str> {
        Vec::new()
    }

    fn all(_context: &SiteContext<'_>, addresses: &Addresses) -> Vec<Self> {
        let pages = addresses.gone.iter().filter(|gone| gone.fragment.is_none());
        pages.cloned().map(|gone| Self { gone }).collect()
    }

    fn route(&self, _addresses: &Addresses) -> Route {
        self.gone.at.clone()
    }

    fn name(&self) -> &str {
        "gone"
    }

    fn view(&self, composer: &Composer<'_>, _addresses: &Addresses) -> Gone {
        Gone {
            reason: composer.reason(&self.gone),
        }
    }

    fn trail(&self, composer: &Composer<'_>, _addresses: &Addresses) -> Vec<Crumb> {
        vec![composer.home_crumb()]
    }
}

impl Composer<'_> {
    /// Why an address is gone.
    fn reason(&self, gone: &model::Gone) -> Option<Words> {
        let first = self.context.site.edited().next()?;
        self.in_words(&gone.reason, &first.tag)
    }

    /// Addresses that are gone with all below them.
    pub(super) fn gone_below(&self) -> Vec<GoneBelow> {
        let gone = self.context.gone.iter().filter(|gone| gone.below);
        gone.map(|gone| GoneBelow {
            address: format!("/{}", gone.at.path()),
            reason: self.reason(gone),
        })
        .collect()
    }

    /// Fragments of a page that are gone.
    pub(super) fn gone_fragments(&self, page: &Route) -> Vec<GoneFragment> {
        let gone = self.context.gone.iter().filter(|gone| gone.at == *page);
        gone.filter_map(|gone| {
            Some(GoneFragment {
                slug: gone.fragment.clone()?,
                reason: self.reason(gone),
            })
        })
        .collect()
    }
}
