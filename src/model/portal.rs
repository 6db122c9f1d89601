//! The portal: everything joined, every reference resolved and checked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    Audience, Due, Glossary, LanguageTag, Office, Page, Plan, Route, Site, SiteStats, SynonymGroup,
    Theme,
};
use crate::base::Digest;

/// A whole portal, complete and consistent.
#[derive(Debug, Clone)]
pub struct Portal {
    /// The site itself.
    pub site: Site,
    /// Who stands behind it.
    pub office: Office,
    /// The plans, the newest first (by identifier, descending).
    pub plans: Vec<Arc<Plan>>,
    /// What pages of one plan say of all of them.
    pub stats: Arc<SiteStats>,
    /// The other pages, by name.
    pub pages: Arc<Vec<Page>>,
    /// The terms of the field.
    pub glossary: Arc<Glossary>,
    /// Whom provisions serve, in the order of the file.
    pub audiences: Arc<Vec<Audience>>,
    /// What readers say for what the texts say.
    pub synonyms: Arc<Vec<SynonymGroup>>,
    /// 发文机关标志: what stands in red over documents on paper, by language;
    /// empty where the office has not given its own.
    pub letterhead: BTreeMap<LanguageTag, String>,
    /// How it is drawn.
    pub theme: Arc<Theme>,
    /// When it will be out of date by its editors' own dates, if ever.
    pub due: Option<Due>,
    /// Identity of what it was made from.
    pub sources: Sources,
}

/// Identity of what a portal was made from, besides its plans.
#[derive(Debug, Clone, Copy)]
pub struct Sources {
    /// Settings, terms and audiences: what plans are joined with.
    pub context: Digest,
    /// The other pages.
    pub pages: Digest,
    /// The synonyms.
    pub synonyms: Digest,
    /// The theme and its wording.
    pub theme: Digest,
}

impl Portal {
    /// Every plan, the newest first.
    pub fn every_plan(&self) -> impl Iterator<Item = &Plan> + Clone {
        self.plans.iter().map(Arc::as_ref)
    }

    /// Identity of all that it was made from.
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

/// Which pages the site of a portal has: what links in texts are checked
/// against.
pub trait SitePages {
    /// What addresses of the program's own pages begin with.
    fn reserved(&self) -> Vec<&'static str>;

    /// Whether there is a page at a path below the folder of a language.
    fn has(&self, portal: &Portal, path: &str) -> bool;

    /// Every page, whatever its language; the 404 page, which has no address
    /// of its own, is none.
    fn routes(&self, portal: &Portal) -> Vec<Route>;
}
