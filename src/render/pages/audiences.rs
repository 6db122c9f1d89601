//! The list of audiences.

use serde::Serialize;

use super::kind::PageKind;
use crate::model::{Portal, Route};
use crate::render::compose::{Composer, all_cited};
use crate::render::context::SiteContext;
use crate::render::view::{AudienceLink, Tags};

/// The list of audiences.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Audiences {
    /// The audiences in their order.
    pub audiences: Vec<AudienceLink>,
}

/// The list, if provisions serve any audience.
pub(super) struct Page;

impl PageKind for Page {
    type About = Portal;
    type View = Audiences;

    const TEMPLATE: &'static str = "audiences.html";
    const VIEW: &'static str = "audiences";

    fn folders() -> Vec<&'static str> {
        vec!["audiences"]
    }

    fn all(context: &SiteContext<'_>, _portal: &Portal) -> Vec<Self> {
        let is_there = context.served().next().is_some();
        is_there.then_some(Self).into_iter().collect()
    }

    fn route(&self, _portal: &Portal) -> Route {
        Route::audiences()
    }

    fn name(&self) -> &str {
        "audiences"
    }

    fn view(&self, composer: &Composer<'_>, _portal: &Portal) -> Audiences {
        Audiences {
            audiences: composer.audience_links(|_| true),
        }
    }

    fn tags(&self, composer: &Composer<'_>, portal: &Portal) -> Tags {
        composer.list_tags(all_cited(portal))
    }
}
