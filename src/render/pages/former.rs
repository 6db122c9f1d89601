//! A former address: leads to the page that has another one now.

use serde::Serialize;

use super::kind::{Kept, PageKind};
use crate::model::{self, Address, Addresses, Route, SitePath};
use crate::render::compose::Composer;
use crate::render::context::SiteContext;
use crate::render::view::Crumb;

/// A former address.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Former {
    /// Link to the page.
    pub url: String,
    /// Link to the script that takes a fragment along. Its element has the link
    /// to the page as `data-to`, and comes before the refresh.
    pub script: String,
    /// The page’s canonical address: absolute if the site has a base URL, else
    /// the link.
    pub canonical: String,
}

/// A former address.
pub(super) struct Page {
    former: model::Former,
}

impl PageKind for Page {
    type About = Addresses;
    type View = Former;

    const TEMPLATE: &'static str = "former.html";
    const VIEW: &'static str = "former";
    const KEPT: Kept = Kept::Never;
    const STANDS_IN: bool = true;

    fn folders() -> Vec<&'static str> {
        Vec::new()
    }

    fn all(_context: &SiteContext<'_>, addresses: &Addresses) -> Vec<Self> {
        let former = addresses.former.iter().cloned();
        former.map(|former| Self { former }).collect()
    }

    fn route(&self, _addresses: &Addresses) -> Route {
        self.former.from.clone()
    }

    fn name(&self) -> &str {
        "former"
    }

    fn view(&self, composer: &Composer<'_>, _addresses: &Addresses) -> Former {
        let to = &self.former.to;
        let link = composer.links.page(to);
        let url = match &self.former.fragment {
            Some(fragment) => format!("{link}#{fragment}"),
            None => link.clone(),
        };
        let base = composer.context.site.base_url.as_ref();
        let address = Address::new(composer.links.language, to);
        let canonical = base.map_or(link, |base| base.join(address.path()));
        Former {
            url,
            script: composer.links.path(&SitePath::former_script()),
            canonical,
        }
    }

    fn trail(&self, _composer: &Composer<'_>, _addresses: &Addresses) -> Vec<Crumb> {
        Vec::new()
    }
}
