//! The portal: linked, with every reference resolved and checked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    Addresses, Audience, Catalogue, Due, Duties, Glossary, LanguageTag, Masthead, Office, Page,
    Picture, Plan, Route, Site, SiteStats, SynonymGroup, Theme,
};
use crate::base::Digest;

/// A whole portal, complete and consistent.
#[derive(Debug, Clone)]
pub struct Portal {
    /// The site itself.
    pub site: Site,
    /// The office that runs it.
    pub office: Office,
    /// The plans, the newest first (by their time).
    pub plans: Vec<Arc<Plan>>,
    /// By what the plans can be found.
    pub catalogue: Arc<Catalogue>,
    /// Who does what in all plans, and by when.
    pub duties: Arc<Duties>,
    /// Aggregates over all plans that pages of a single plan show.
    pub stats: Arc<SiteStats>,
    /// The content pages, by name.
    pub pages: Arc<Vec<Page>>,
    /// The glossary.
    pub glossary: Arc<Glossary>,
    /// The audiences, in file order.
    pub audiences: Arc<Vec<Audience>>,
    /// Groups of search synonyms.
    pub synonyms: Arc<Vec<SynonymGroup>>,
    /// Whose site this is.
    pub masthead: Masthead,
    /// 发文机关标志: the red letterhead of printed documents, by language; empty
    /// unless configured.
    pub letterhead: BTreeMap<LanguageTag, String>,
    /// The addresses that the site no longer has.
    pub addresses: Arc<Addresses>,
    /// The theme.
    pub theme: Arc<Theme>,
    /// When a scheduled change will make it out of date, if ever.
    pub due: Option<Due>,
    /// Digests of its inputs.
    pub sources: Sources,
}

/// Digests of a portal's inputs, besides its plans.
#[derive(Debug, Clone, Copy)]
pub struct Sources {
    /// Settings, terms and audiences, which all plans are linked against.
    pub context: Digest,
    /// The other pages.
    pub pages: Digest,
    /// The synonyms.
    pub synonyms: Digest,
    /// The theme and its wording.
    pub theme: Digest,
}

impl Portal {
    /// All plans, the newest first.
    pub fn every_plan(&self) -> impl Iterator<Item = &Plan> + Clone {
        self.plans.iter().map(Arc::as_ref)
    }

    /// What has a feed: the site (`None`), and each plan of which there is anything
    /// to tell; nothing without a base URL or where there is nothing to tell.
    pub fn feeds(&self) -> Vec<Option<&Arc<Plan>>> {
        if self.site.base_url.is_none() || !self.stats.has_news {
            return Vec::new();
        }
        let telling = self.plans.iter().filter(|plan| plan.has_news());
        std::iter::once(None).chain(telling.map(Some)).collect()
    }

    /// The pictures of the content pages, by name.
    pub fn pictures(&self) -> BTreeMap<&str, &Arc<Picture>> {
        let of_pages = self.pages.iter().flat_map(|page| &page.pictures);
        of_pages
            .map(|(name, picture)| (name.as_str(), picture))
            .collect()
    }

    /// Digest of all inputs.
    pub fn identity(&self) -> Digest {
        let Sources {
            context,
            pages,
            synonyms,
            theme,
        } = self.sources;
        let plans = self.plans.iter().map(|plan| plan.digest);
        Digest::over([context, pages, synonyms, theme].into_iter().chain(plans))
    }
}

/// The pages that the site of a portal has, for checking links in texts.
pub trait SitePages {
    /// Address prefixes reserved for the program's own pages.
    fn reserved(&self) -> Vec<&'static str>;

    /// Whether a page exists at a path relative to a language's folder.
    fn has(&self, portal: &Portal, path: &str) -> bool;

    /// The routes of all pages, in any language, except the 404 page, which has
    /// no address of its own.
    fn routes(&self, portal: &Portal) -> Vec<Route>;
}
