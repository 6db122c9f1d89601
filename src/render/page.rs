//! Composes the views of a page and renders its template.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::compose::Composer;
use super::context::{About, InputHashes, SharedPart, SiteContext};
use super::draft::Draft;
use super::links::Links;
use super::pages::{Kept, PageKind};
use super::readings;
use super::templates::Drawing;
use super::view;
use crate::base::Digest;
use crate::diagnostic::Diagnostic;
use crate::model::{Address, Language, LanguageTag, Plan, Portal, Route, SitePath};

/// The style sheet with which a portal customises the theme.
const CUSTOM_CSS: &str = "custom.css";

/// Makes pages.
pub struct Renderer {
    pub(super) portal: Arc<Portal>,
    pub(super) drawing: Arc<Drawing>,
    hashes: InputHashes,
    languages: Vec<Arc<Language>>,
}

/// A page in one language, not rendered yet.
pub struct PageFile {
    /// The path of its file.
    pub path: SitePath,
    /// What other parts of the site need to know about it; `None` if it has no
    /// address.
    pub info: Option<PageInfo>,
    /// Hash of everything that it is made from, except its path.
    pub input_hash: Digest,
    /// Composes it.
    pub make: Box<dyn Fn() -> Result<Draft, Vec<Diagnostic>> + Send + Sync>,
}

/// What other parts of the site need to know about a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageInfo {
    /// Its kind, as templates know it.
    pub kind: String,
    /// Its address, independent of the language.
    pub route: Route,
    /// Its language.
    pub language: LanguageTag,
    /// The plan that it belongs to.
    pub plan: Option<String>,
    /// Which offline copies contain it.
    pub kept: Kept,
}

impl Renderer {
    /// Makes the pages of a portal.
    pub fn new(portal: &Arc<Portal>, drawing: &Arc<Drawing>) -> Self {
        let languages = portal.site.languages.iter();
        Self {
            portal: Arc::clone(portal),
            drawing: Arc::clone(drawing),
            hashes: InputHashes::of(portal),
            languages: languages.cloned().map(Arc::new).collect(),
        }
    }

    /// Hash of everything that pages are made from.
    pub fn input_hash(&self) -> Digest {
        self.portal.input_hash(&self.hashes)
    }

    /// Hash of everything that the pages of a plan are made from.
    pub fn plan_hash(&self, plan: &Plan) -> Digest {
        plan.input_hash(&self.hashes)
    }

    pub(super) fn context(&self) -> SiteContext<'_> {
        SiteContext::of(&self.portal)
    }

    /// The pages of a kind in a part of the site.
    pub(super) fn list<K: PageKind>(self: &Arc<Self>, part: &SharedPart) -> Vec<PageFile> {
        let Some(about) = K::About::shared(part) else {
            return Vec::new();
        };
        let input_hash = about.input_hash(&self.hashes);
        let mut files = Vec::new();
        for page in K::all(&self.context(), &about) {
            let page = Arc::new(page);
            let route = page.route(&about);
            for language in &self.languages {
                let (path, info) = placed::<K>((page.name(), &route), &about, language);
                let renderer = Arc::clone(self);
                let (page, about) = (Arc::clone(&page), Arc::clone(&about));
                let language = Arc::clone(language);
                files.push(PageFile {
                    path,
                    info,
                    input_hash,
                    make: Box::new(move || renderer.draft(&*page, &about, &language)),
                });
            }
        }
        files
    }

    /// Composes a page that is ready to be rendered.
    ///
    /// # Errors
    /// Faults in the theme's messages that it uses.
    fn draft<K: PageKind>(
        &self,
        page: &K,
        about: &K::About,
        language: &Language,
    ) -> Result<Draft, Vec<Diagnostic>> {
        let context = self.context();
        let links = match K::ANYWHERE {
            Some(_) => Links::anywhere(context.site, language),
            None => Links::of(Address::new(language, &page.route(about)).path(), language),
        };
        let composer = Composer::new(context, &self.drawing.wording, links);
        let mut around = layout(&composer, page, about);
        let view = page.view(&composer, about);
        // Known when the texts are composed.
        around.definitions = composer.definitions();
        let problems = composer.problems.into_inner();
        if !problems.is_empty() {
            return Err(problems);
        }
        let view = (K::VIEW, &view);
        Ok(self
            .drawing
            .draft(&language.tag, K::TEMPLATE, &around, view))
    }
}

/// Path and metadata of a page in a language.
fn placed<K: PageKind>(
    (kind, route): (&str, &Route),
    about: &K::About,
    language: &Language,
) -> (SitePath, Option<PageInfo>) {
    if let Some(file) = K::ANYWHERE {
        return (file(language), None);
    }
    let info = PageInfo {
        kind: kind.to_owned(),
        route: route.clone(),
        language: language.tag.clone(),
        plan: about.plan().map(|plan| plan.id.clone()),
        kept: K::KEPT,
    };
    (Address::new(language, route).file(), Some(info))
}

/// The part of the view that every page has.
fn layout<K: PageKind>(composer: &Composer<'_>, page: &K, about: &K::About) -> view::Page {
    let (context, links) = (composer.context, &composer.links);
    let language = links.language;
    let route = page.route(about);
    let has_address = K::ANYWHERE.is_none();
    // The plan, on pages that show its text.
    let text = about.plan().filter(|_| K::SHOWS_TEXT);
    let is_listed = has_address && !K::STANDS_IN;
    let canonical = composer.canonical().filter(|_| !K::STANDS_IN);
    let trail = page.trail(composer, about);
    let entity = page.entity(composer, about);
    view::Page {
        structured: composer.structured(page.name(), canonical.as_deref(), &trail, entity),
        language: language.tag.to_string(),
        site_name: language.site_name.clone(),
        site_description: language.site_description.clone(),
        kind: page.name().to_owned(),
        assets: links.fixed("assets/"),
        custom_css: context
            .static_file(CUSTOM_CSS)
            .map(|_| links.fixed(&format!("assets/{CUSTOM_CSS}"))),
        readings: text
            .filter(|plan| readings::is_needed(context.site, plan))
            .map(|_| links.fixed("readings/")),
        home: links.page(&Route::home()),
        search: links.page(&Route::search()),
        index: links.fixed("search/"),
        opensearch: (context.site.base_url.as_ref())
            .map(|_| links.path(&SitePath::opensearch(language))),
        feeds: composer.feeds(about.plan()),
        web_manifest: links.path(&SitePath::web_manifest(language)),
        glossary: composer.glossary_link(),
        definitions: Vec::new(),
        audiences: composer.audiences_link(),
        plan: composer.newest_plan(),
        plans: links.page(&Route::plans()),
        has_several_plans: context.stats.plans > 1,
        facts: about.plan().map(|plan| composer.plan_facts(plan)),
        trail,
        pages: composer.content_pages(),
        switch: composer.switch(&route),
        derived: composer.derived(&route).filter(|_| is_listed),
        code: (canonical.as_deref().filter(|_| text.is_some())).and_then(|url| composer.code(url)),
        canonical,
        letterhead: composer.letterhead(),
        alternates: match is_listed {
            true => composer.alternates(&route),
            false => Vec::new(),
        },
        offline: composer.offline(about.plan()).filter(|_| is_listed),
        frame: view::Frame {
            tags: composer.with_site_tags(page.tags(composer, about)),
            document: text.and_then(|plan| composer.document(plan)),
            masthead: composer.masthead(),
            office: composer.office(),
            withheld: page.withheld(about).map(Composer::withheld),
            site_map: links.page(&Route::site_map()),
        },
    }
}
