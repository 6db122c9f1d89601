//! What every page may show, whatever it is about.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Digest, Place};
use crate::model::{
    Audience, Glossary, LanguageTag, NameKind, Office, Page, Plan, Portal, Site, SiteStats,
    StaticFile, Theme,
};

/// The site without its plans, and without the texts of its pages: a page that
/// is given no more than this cannot show more.
#[derive(Clone, Copy)]
pub(super) struct SiteContext<'a> {
    /// The site itself.
    pub site: &'a Site,
    /// Who stands behind it.
    pub office: &'a Office,
    /// What all plans come to together.
    pub stats: &'a SiteStats,
    /// The titles of the content pages.
    pub titles: PageTitles<'a>,
    /// The terms of the field.
    pub glossary: &'a Glossary,
    /// Whom provisions serve.
    pub audiences: &'a [Audience],
    /// What stands in red over documents on paper, by language.
    pub letterhead: &'a BTreeMap<LanguageTag, String>,
    theme: &'a Theme,
}

impl<'a> SiteContext<'a> {
    /// That of a portal.
    pub(super) fn of(portal: &'a Portal) -> Self {
        Self {
            site: &portal.site,
            office: &portal.office,
            stats: &portal.stats,
            titles: PageTitles(&portal.pages),
            glossary: &portal.glossary,
            audiences: &portal.audiences,
            letterhead: &portal.letterhead,
            theme: &portal.theme,
        }
    }

    /// Whether there are terms to explain.
    pub(super) fn has_terms(&self) -> bool {
        !self.glossary.terms.is_empty()
    }

    /// Whether any plan names something of a kind.
    pub(super) fn has_names(&self, kind: NameKind) -> bool {
        self.stats.kinds.contains(&kind)
    }

    /// The audiences that provisions serve, each with its index, in order: one
    /// that none serves has nothing to show.
    pub(super) fn served(&self) -> impl Iterator<Item = (usize, &'a Audience)> {
        let audiences = self.audiences.iter().enumerate();
        let serving = audiences.zip(&self.stats.serving);
        serving.filter_map(|(audience, measures)| (*measures > 0).then_some(audience))
    }

    /// Where `site.toml` names the theme.
    pub(super) fn theme_place(&self) -> &'a Place {
        &self.theme.place
    }

    /// Whether the theme has a static file.
    pub(super) fn has_static(&self, name: &str) -> bool {
        let mut statics = self.theme.statics.iter();
        statics.any(|file: &StaticFile| file.name == name)
    }
}

/// What every page says of the content pages.
#[derive(Clone, Copy)]
pub(super) struct PageTitles<'a>(&'a [Page]);

impl<'a> PageTitles<'a> {
    /// Each page's name, with its title in a language and the language that
    /// this really is in.
    pub(super) fn in_language(
        self,
        language: &LanguageTag,
    ) -> impl Iterator<Item = (&'a str, &'a LanguageTag, &'a str)> {
        self.0.iter().filter_map(move |page| {
            let (written, text) = page.text_in(language)?;
            Some((page.name.as_str(), written, text.title.as_str()))
        })
    }

    /// All of them.
    fn all(self) -> Vec<(&'a str, Vec<(&'a LanguageTag, &'a str)>)> {
        let titles = |page: &'a Page| {
            let texts = page.texts.iter();
            texts.map(|(language, text)| (language, text.title.as_str()))
        };
        let pages = self.0.iter();
        pages
            .map(|page| (page.name.as_str(), titles(page).collect()))
            .collect()
    }
}

/// A part of the site whose pages are listed together.
#[derive(Clone, Copy)]
pub(super) enum Part<'a> {
    /// All but the pages of single plans.
    Site(&'a Portal),
    /// The pages of a plan.
    Plan(&'a Plan),
}

/// The same, for pages that are made later.
pub enum SharedPart {
    /// All but the pages of single plans.
    Site(Arc<Portal>),
    /// The pages of a plan.
    Plan(Arc<Plan>),
}

/// What a page is about, besides the context that all have. Its type decides
/// what the page can show, and so on what it depends.
pub(super) trait About: Send + Sync + 'static {
    /// What pages of a part of the site are about, if it has pages about this.
    fn in_part(part: Part<'_>) -> Option<&Self>;

    /// The same, shared.
    fn shared(part: &SharedPart) -> Option<Arc<Self>>;

    /// Identity of it and the context.
    fn input_hash(&self, hashes: &InputHashes) -> Digest;

    /// The one plan that it is.
    fn plan(&self) -> Option<&Plan> {
        None
    }
}

/// Identity of what pages are made from.
pub(super) struct InputHashes {
    /// The context.
    context: Digest,
    /// That and the texts of the content pages.
    pages: Digest,
    /// That and all plans.
    all: Digest,
}

impl InputHashes {
    pub(super) fn of(portal: &Portal) -> Self {
        let titles = PageTitles(&portal.pages).all();
        let stats = Digest::of_json(&(&*portal.stats, titles));
        let context = Digest::over([portal.sources.context, portal.sources.theme, stats]);
        let pages = Digest::over([context, portal.sources.pages]);
        let plans = portal.plans.iter().map(|plan| plan.digest);
        Self {
            context,
            pages,
            all: Digest::over([pages].into_iter().chain(plans)),
        }
    }
}

/// Nothing more.
impl About for () {
    fn in_part(part: Part<'_>) -> Option<&Self> {
        match part {
            Part::Site(_) => Some(&()),
            Part::Plan(_) => None,
        }
    }

    fn shared(part: &SharedPart) -> Option<Arc<Self>> {
        match part {
            SharedPart::Site(_) => Some(Arc::new(())),
            SharedPart::Plan(_) => None,
        }
    }

    fn input_hash(&self, hashes: &InputHashes) -> Digest {
        hashes.context
    }
}

/// One plan, and no other.
impl About for Plan {
    fn in_part(part: Part<'_>) -> Option<&Self> {
        match part {
            Part::Plan(plan) => Some(plan),
            Part::Site(_) => None,
        }
    }

    fn shared(part: &SharedPart) -> Option<Arc<Self>> {
        match part {
            SharedPart::Plan(plan) => Some(Arc::clone(plan)),
            SharedPart::Site(_) => None,
        }
    }

    fn input_hash(&self, hashes: &InputHashes) -> Digest {
        Digest::over([hashes.context, self.digest])
    }

    fn plan(&self) -> Option<&Plan> {
        Some(self)
    }
}

/// The content pages.
impl About for Vec<Page> {
    fn in_part(part: Part<'_>) -> Option<&Self> {
        match part {
            Part::Site(portal) => Some(&portal.pages),
            Part::Plan(_) => None,
        }
    }

    fn shared(part: &SharedPart) -> Option<Arc<Self>> {
        match part {
            SharedPart::Site(portal) => Some(Arc::clone(&portal.pages)),
            SharedPart::Plan(_) => None,
        }
    }

    fn input_hash(&self, hashes: &InputHashes) -> Digest {
        hashes.pages
    }
}

/// All that there is.
impl About for Portal {
    fn in_part(part: Part<'_>) -> Option<&Self> {
        match part {
            Part::Site(portal) => Some(portal),
            Part::Plan(_) => None,
        }
    }

    fn shared(part: &SharedPart) -> Option<Arc<Self>> {
        match part {
            SharedPart::Site(portal) => Some(Arc::clone(portal)),
            SharedPart::Plan(_) => None,
        }
    }

    fn input_hash(&self, hashes: &InputHashes) -> Digest {
        hashes.all
    }
}
