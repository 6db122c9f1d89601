//! The portal: everything joined, every reference resolved and checked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    Audience, BaseUrl, Due, Glossary, Language, LanguageTag, NameKind, Office, Page, Plan, Route,
    SiteStats, SynonymGroup, Theme,
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
    /// Whom measures serve, in the order of the file.
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
    /// The page of the terms, where there are any.
    pub fn glossary_route(&self) -> Option<Route> {
        (!self.glossary.terms.is_empty()).then_some(Route::Glossary)
    }

    /// The index of the terms, where there are any.
    pub fn terms_route(&self) -> Option<Route> {
        (!self.glossary.terms.is_empty()).then_some(Route::Terms)
    }

    /// Whether any plan names something of a kind.
    pub fn names(&self, kind: NameKind) -> bool {
        self.stats.kinds.contains(&kind)
    }

    /// Every plan, the newest first.
    pub fn every_plan(&self) -> impl Iterator<Item = &Plan> + Clone {
        self.plans.iter().map(Arc::as_ref)
    }

    /// The portal as the pages of one plan see it: what they say cannot depend
    /// on another.
    pub fn around(&self, plan: &Arc<Plan>) -> Self {
        Self {
            plans: vec![Arc::clone(plan)],
            ..self.clone()
        }
    }

    /// The list of audiences, where there is one.
    pub fn audiences_route(&self) -> Option<Route> {
        self.served().next().is_some().then_some(Route::Audiences)
    }

    /// The audiences that measures serve, each with its index, in order: one
    /// that none serves has nothing to show.
    pub fn served(&self) -> impl Iterator<Item = (usize, &Audience)> {
        let audiences = self.audiences.iter().enumerate();
        let serving = audiences.zip(&self.stats.serving);
        serving.filter_map(|(audience, measures)| (*measures > 0).then_some(audience))
    }

    /// Every page of the site, whatever its language; the 404 page, which
    /// has no address of its own, is none.
    pub fn routes(&self) -> Vec<Route> {
        let mut routes = self.own_routes();
        routes.extend(self.plans.iter().flat_map(|plan| plan.routes()));
        routes
    }

    /// Whether there is a page at a path below the folder of a language.
    pub fn has_page(&self, path: &str) -> bool {
        let is_here = |route: Route| route.path() == path;
        let plan = path.strip_prefix("plans/").and_then(|rest| {
            let (id, _) = rest.split_once('/')?;
            self.every_plan().find(|plan| plan.id == id)
        });
        match plan {
            Some(plan) => plan.routes().any(is_here),
            None => self.own_routes().into_iter().any(is_here),
        }
    }

    /// How many pages the site has, the 404 page among them.
    pub fn page_count(&self) -> usize {
        let of_plans: usize = self.plans.iter().map(|plan| plan.page_count()).sum();
        let pages = self.own_routes().len() + of_plans;
        pages * self.site.languages.len() + usize::from(self.site.base_url.is_some())
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

    /// The pages that are not of one plan.
    pub fn own_routes(&self) -> Vec<Route> {
        let mut routes = vec![Route::Home, Route::Search, Route::SiteMap];
        routes.extend(self.site.offline.then_some(Route::Offline));
        routes.extend(self.glossary_route());
        routes.extend(self.terms_route());
        routes.extend(self.audiences_route());
        let named = NameKind::ALL.into_iter().filter(|kind| self.names(*kind));
        routes.extend(named.map(Route::Names));
        let slugs = self.served().map(|(_, audience)| &audience.slug);
        routes.extend(slugs.map(|slug| Route::Audience(slug.clone())));
        routes.extend(self.pages.iter().map(|page| Route::Page(page.name.clone())));
        routes
    }
}

/// The site's languages and address.
#[derive(Debug, Clone)]
pub struct Site {
    /// The default language first; never empty.
    pub languages: Vec<Language>,
    /// Where it stands on the web, if that is known.
    pub base_url: Option<BaseUrl>,
    /// Whether readers may keep it on their devices.
    pub offline: bool,
}

impl Site {
    /// The language of a tag, if the site has it.
    pub fn language(&self, tag: &LanguageTag) -> Option<&Language> {
        self.languages.iter().find(|language| &language.tag == tag)
    }

    /// The languages that people write texts in: all but the derived ones.
    pub fn edited(&self) -> impl Iterator<Item = &Language> {
        self.languages.iter().filter(|l| l.derived_from.is_none())
    }
}

/// One thing in the original's language, in those it is translated into, and
/// in those that are derived from one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized<T> {
    /// Language of the original.
    pub language: LanguageTag,
    /// The original.
    pub original: T,
    /// The translations that exist.
    pub translations: BTreeMap<LanguageTag, T>,
    /// The same words in other scripts, made by the program.
    pub derived: BTreeMap<LanguageTag, T>,
}

impl<T> Localized<T> {
    /// The version in a language, if there is one.
    pub fn get(&self, language: &LanguageTag) -> Option<&T> {
        if language == &self.language {
            return Some(&self.original);
        }
        let translation = self.translations.get(language);
        translation.or_else(|| self.derived.get(language))
    }

    /// The version in a language, else the original, with the language that
    /// it really is in.
    pub fn resolve(&self, language: &LanguageTag) -> (&LanguageTag, &T) {
        let translation = self.translations.get_key_value(language);
        translation
            .or_else(|| self.derived.get_key_value(language))
            .unwrap_or((&self.language, &self.original))
    }

    /// The original and its translations; what is derived from them is none.
    pub fn editions(&self) -> impl Iterator<Item = (&LanguageTag, &T)> {
        std::iter::once((&self.language, &self.original)).chain(&self.translations)
    }
}
