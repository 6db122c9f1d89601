//! What any page may show.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Digest, Place};
use crate::model::{
    Addresses, Audience, Glossary, Gone, LanguageTag, Masthead, NameKind, Office, Page, Plan,
    Portal, Site, SiteStats, StaticFile, Theme,
};

/// The site without its plans and without the texts of its content pages: a
/// page that is given only this cannot depend on more.
#[derive(Clone, Copy)]
pub(super) struct SiteContext<'a> {
    /// The site itself.
    pub site: &'a Site,
    /// Whose it is.
    pub masthead: &'a Masthead,
    /// The office that runs it.
    pub office: &'a Office,
    /// Statistics over all plans.
    pub stats: &'a SiteStats,
    /// The titles of the content pages.
    pub titles: PageTitles<'a>,
    /// The glossary.
    pub glossary: &'a Glossary,
    /// The audiences that provisions may serve.
    pub audiences: &'a [Audience],
    /// The addresses that are gone, as the settings say.
    pub gone: &'a [Gone],
    /// The red letterhead of printed documents, by language.
    pub letterhead: &'a BTreeMap<LanguageTag, String>,
    theme: &'a Theme,
}

impl<'a> SiteContext<'a> {
    /// The context of a portal.
    pub(super) fn of(portal: &'a Portal) -> Self {
        Self {
            site: &portal.site,
            masthead: &portal.masthead,
            office: &portal.office,
            stats: &portal.stats,
            titles: PageTitles(&portal.pages),
            glossary: &portal.glossary,
            audiences: &portal.audiences,
            gone: &portal.addresses.gone,
            letterhead: &portal.letterhead,
            theme: &portal.theme,
        }
    }

    /// Whether the glossary has terms.
    pub(super) fn has_terms(&self) -> bool {
        !self.glossary.terms.is_empty()
    }

    /// Whether any plan has names of a kind.
    pub(super) fn has_names(&self, kind: NameKind) -> bool {
        self.stats.kinds.contains(&kind)
    }

    /// The audiences that some provision serves, each with its index, in order.
    /// The others have nothing to show.
    pub(super) fn served(&self) -> impl Iterator<Item = (usize, &'a Audience)> {
        let audiences = self.audiences.iter().enumerate();
        let serving = audiences.zip(&self.stats.serving);
        serving.filter_map(|(audience, measures)| (*measures > 0).then_some(audience))
    }

    /// Where `site.toml` names the theme.
    pub(super) fn theme_place(&self) -> &'a Place {
        &self.theme.place
    }

    /// A static file of the theme.
    pub(super) fn static_file(&self, name: &str) -> Option<&'a StaticFile> {
        let mut statics = self.theme.statics.iter();
        statics.find(|file| file.name == name)
    }
}

/// The part of the content pages that every page may show.
#[derive(Clone, Copy)]
pub(super) struct PageTitles<'a>(&'a [Page]);

impl<'a> PageTitles<'a> {
    /// Each page's name, its title in a language, and the language that the
    /// title is actually in.
    pub(super) fn in_language(
        self,
        language: &LanguageTag,
    ) -> impl Iterator<Item = (&'a str, &'a LanguageTag, &'a str)> {
        self.0.iter().filter_map(move |page| {
            let (written, text) = page.text_in(language)?;
            Some((page.name.as_str(), written, text.title.as_str()))
        })
    }

    /// Names and titles of all content pages in all languages.
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
    /// All pages except those of single plans.
    Site(&'a Portal),
    /// The pages of a plan.
    Plan(&'a Plan),
}

/// Like `Part`, but shared, for pages that are rendered later.
pub enum SharedPart {
    /// All pages except those of single plans.
    Site(Arc<Portal>),
    /// The pages of a plan.
    Plan(Arc<Plan>),
}

/// The data of a page besides the context that all pages have. The type
/// determines what the page can show, and therefore what it depends on.
pub(super) trait About: Send + Sync + 'static {
    /// This data in a part of the site, if that part has such pages.
    fn in_part(part: Part<'_>) -> Option<&Self>;

    /// Like [`in_part`](Self::in_part), but shared.
    fn shared(part: &SharedPart) -> Option<Arc<Self>>;

    /// Hash of this data and the context.
    fn input_hash(&self, hashes: &InputHashes) -> Digest;

    /// The plan, if this is a single plan.
    fn plan(&self) -> Option<&Plan> {
        None
    }
}

/// Hashes of the inputs of pages.
pub(super) struct InputHashes {
    /// The context.
    context: Digest,
    /// The context and the texts of the content pages.
    pages: Digest,
    /// The above and all plans.
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

/// Pages that need only the context.
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

/// Pages of one plan.
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

/// Content pages.
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

/// Pages at addresses that the site no longer has.
impl About for Addresses {
    fn in_part(part: Part<'_>) -> Option<&Self> {
        match part {
            Part::Site(portal) => Some(&portal.addresses),
            Part::Plan(_) => None,
        }
    }

    fn shared(part: &SharedPart) -> Option<Arc<Self>> {
        match part {
            SharedPart::Site(portal) => Some(Arc::clone(&portal.addresses)),
            SharedPart::Plan(_) => None,
        }
    }

    fn input_hash(&self, hashes: &InputHashes) -> Digest {
        let own = Digest::of_json(&(&self.former, &self.gone));
        Digest::over([hashes.context, own])
    }
}

/// Pages that may show anything in the portal.
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
