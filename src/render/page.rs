//! One page: its views composed, its template rendered.

use std::cell::RefCell;
use std::sync::Arc;

use super::compose::Composer;
use super::draft::Draft;
use super::links::Links;
use super::markdown::{self, Foreign};
use super::readings;
use super::templates::Drawing;
use super::view;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{Address, Plan, Portal, Route, SitePath};

/// The style sheet with which a portal changes the theme's look.
const CUSTOM_CSS: &str = "custom.css";

/// Makes pages.
pub struct Renderer {
    /// What they show.
    pub portal: Arc<Portal>,
    /// How they show it.
    pub drawing: Arc<Drawing>,
}

impl Renderer {
    /// The page at an address.
    pub fn page(&self, address: &Address) -> Result<Draft, Diagnostic> {
        let portal = &*self.portal;
        let language = portal
            .site
            .language(&address.language)
            .ok_or_else(|| lost(address))?;
        let links = Links::of(address, language);
        let composer = Composer::new(portal, &self.drawing.wording, links);
        let page = self.layout(&composer, Some(address));
        let plan = |id: &str| {
            let mut plans = portal.every_plan();
            plans
                .find(|plan| plan.id == id)
                .ok_or_else(|| lost(address))
        };
        let tag = &address.language;
        Ok(match &address.route {
            Route::Home => self
                .drawing
                .draft(tag, "home.html", &page, ("home", &composer.home())),
            Route::Search => {
                self.drawing
                    .draft(tag, "search.html", &page, ("search", &composer.search()))
            }
            Route::Terms => {
                let view = composer.term_index();
                self.drawing
                    .draft(tag, "terms.html", &page, ("terms", &view))
            }
            Route::Glossary => {
                let view = composer.glossary();
                self.drawing
                    .draft(tag, "glossary.html", &page, ("glossary", &view))
            }
            Route::Names(kind) => {
                let view = composer.names_page(*kind);
                self.drawing
                    .draft(tag, "names.html", &page, ("names", &view))
            }
            Route::Audiences => {
                let view = composer.audiences();
                self.drawing
                    .draft(tag, "audiences.html", &page, ("audiences", &view))
            }
            Route::Audience(slug) => {
                let view = composer.audience_page(slug).ok_or_else(|| lost(address))?;
                self.drawing
                    .draft(tag, "audience.html", &page, ("audience", &view))
            }
            Route::SiteMap => {
                let view = composer.site_map();
                self.drawing
                    .draft(tag, "site-map.html", &page, ("map", &view))
            }
            Route::Offline => {
                let view = composer.not_found();
                self.drawing
                    .draft(tag, "offline.html", &page, ("missing", &view))
            }
            Route::Plan(id) => {
                let view = composer.plan(plan(id)?, true);
                self.drawing.draft(tag, "plan.html", &page, ("plan", &view))
            }
            Route::Source(id) => {
                let view = composer.source(plan(id)?);
                self.drawing
                    .draft(tag, "source.html", &page, ("source", &view))
            }
            Route::Topic(id, slug) => {
                let plan = plan(id)?;
                let topic = plan.topics.iter().find(|topic| &topic.slug == slug);
                let view = composer.topic_page(plan, topic.ok_or_else(|| lost(address))?);
                self.drawing
                    .draft(tag, "topic.html", &page, ("topic", &view))
            }
            Route::Measure(id, number) => {
                let view = measure(&composer, plan(id)?, *number, page.canonical.as_deref());
                let view = view.ok_or_else(|| lost(address))?;
                self.drawing
                    .draft(tag, "measure.html", &page, ("measure", &view))
            }
            Route::Page(name) => {
                let view = content(&composer, name)?.ok_or_else(|| lost(address))?;
                self.drawing
                    .draft(tag, "page.html", &page, ("content", &view))
            }
        })
    }

    /// The page that a host shows for what is not there.
    pub fn not_found(&self) -> Result<Draft, Diagnostic> {
        let portal = &*self.portal;
        let name = "404.html";
        let lost = || {
            Diagnostic::general(Problem::TemplateMissing {
                name: name.to_owned(),
                nearest: None,
            })
        };
        let language = portal.site.languages.first().ok_or_else(lost)?;
        let links = Links::anywhere(portal, language).ok_or_else(lost)?;
        let composer = Composer::new(portal, &self.drawing.wording, links);
        let page = self.layout(&composer, None);
        let view = composer.not_found();
        let tag = &language.tag;
        Ok(self.drawing.draft(tag, name, &page, ("missing", &view)))
    }

    /// What every page knows; the 404 page has no address.
    fn layout(&self, composer: &Composer<'_>, address: Option<&Address>) -> view::Page {
        let route = address.map_or(&Route::Home, |address| &address.route);
        let links = &composer.links;
        let language = links.language;
        let pages = self.portal.pages.iter().filter_map(|page| {
            let (written, text) = page.text_in(&language.tag)?;
            Some(view::PageLink {
                name: page.name.clone(),
                link: view::Link {
                    url: links.page(Route::Page(page.name.clone())),
                    language: written.to_string(),
                    text: text.title.clone(),
                },
            })
        });
        let canonical = address.and_then(|address| self.absolute(address.path()));
        view::Page {
            language: language.tag.to_string(),
            site_name: language.site_name.clone(),
            site_description: language.site_description.clone(),
            kind: address
                .map_or("404", |address| kind(&address.route))
                .to_owned(),
            assets: links.fixed("assets/"),
            custom_css: (self.portal.theme.statics.iter())
                .any(|file| file.name == CUSTOM_CSS)
                .then(|| links.fixed(&format!("assets/{CUSTOM_CSS}"))),
            readings: address
                .filter(|address| has_plan_text(&address.route))
                .and_then(|_| readings::languages(&self.portal).next())
                .map(|_| links.fixed("readings/")),
            home: links.page(Route::Home),
            search: links.page(Route::Search),
            index: links.fixed("search/"),
            opensearch: (self.portal.site.base_url.as_ref())
                .map(|_| links.path(&SitePath::opensearch(language))),
            glossary: composer.glossary_link(),
            audiences: composer.audiences_link(),
            plan: composer.newest_plan(),
            trail: address
                .map(|a| composer.trail(&a.route))
                .unwrap_or_default(),
            pages: pages.collect(),
            switch: self.switch(composer, route),
            derived: address.and_then(|address| self.derived(composer, &address.route)),
            code: (canonical.as_deref()).and_then(|url| composer.code(route, url)),
            canonical,
            letterhead: composer.letterhead(),
            alternates: address.map(|a| self.alternates(a)).unwrap_or_default(),
            offline: address.and_then(|address| composer.offline(&address.route)),
            frame: composer.frame(address),
        }
    }

    /// The same page in the other languages.
    fn switch(&self, composer: &Composer<'_>, route: &Route) -> Vec<view::Switch> {
        let own = &composer.links.language.tag;
        let others = self.portal.site.languages.iter();
        others
            .filter(|other| &other.tag != own)
            .map(|other| view::Switch {
                language: other.tag.to_string(),
                label: other.label.clone(),
                url: composer.links.in_language(other).page(route.clone()),
            })
            .collect()
    }

    /// The same page in the language that this one's is derived from.
    fn derived(&self, composer: &Composer<'_>, route: &Route) -> Option<view::Link> {
        let from = composer.links.language.derived_from.as_ref()?;
        let source = self.portal.site.language(from)?;
        Some(view::Link {
            url: composer.links.in_language(source).page(route.clone()),
            language: source.tag.to_string(),
            text: source.label.clone(),
        })
    }

    /// The absolute address of a path, where the site's is known.
    fn absolute(&self, path: &SitePath) -> Option<String> {
        let base = self.portal.site.base_url.as_ref()?;
        Some(base.join(path))
    }

    /// The absolute addresses of a page by language, and `x-default`.
    fn alternates(&self, address: &Address) -> Vec<view::Alternate> {
        let languages = &self.portal.site.languages;
        let tagged = languages.iter().map(|l| (l.tag.as_str(), l));
        let default = languages.first().map(|l| ("x-default", l));
        tagged
            .chain(default)
            .filter_map(|(tag, language)| {
                let there = Address::new(language, address.route.clone());
                Some(view::Alternate {
                    language: tag.to_owned(),
                    url: self.absolute(there.path())?,
                })
            })
            .collect()
    }
}

fn measure(
    composer: &Composer<'_>,
    plan: &Plan,
    number: u32,
    address: Option<&str>,
) -> Option<view::MeasurePage> {
    let (topic, measure) = plan.measure(number)?;
    Some(composer.measure_page(plan, topic, measure, address))
}

/// A page of `content/pages`; nothing if there is none of this name.
fn content(composer: &Composer<'_>, name: &str) -> Result<Option<view::Content>, Diagnostic> {
    let mut pages = composer.portal.pages.iter();
    let page = pages.find(|page| page.name == name);
    let text = page.and_then(|page| page.text_in(&composer.links.language.tag));
    let Some((language, text)) = text else {
        return Ok(None);
    };
    let Some(written_in) = composer.portal.site.language(language) else {
        return Ok(None);
    };
    // The first message that the theme cannot give.
    let lacking = RefCell::new(None);
    let say = |key: &str, number: Option<&str>| {
        let said = composer.said(language, key, number);
        said.unwrap_or_else(|problem| {
            lacking.borrow_mut().get_or_insert(problem);
            String::new()
        })
    };
    let foreign = Foreign::in_texts_of(written_in);
    let written = markdown::write(&text.markdown, &composer.links, foreign, &say);
    if let Some(problem) = lacking.into_inner() {
        return Err(problem);
    }
    Ok(Some(view::Content {
        title: text.title.clone(),
        description: text.description.clone(),
        language: language.to_string(),
        changed: text.article.changed.map(|day| composer.date(day)),
        html: written.html,
        sections: written.sections,
    }))
}

fn kind(route: &Route) -> &str {
    match route {
        Route::Home => "home",
        Route::Plan(_) => "plan",
        Route::Topic(..) => "topic",
        Route::Measure(..) => "measure",
        Route::Source(_) => "source",
        Route::Search => "search",
        Route::Terms => "terms",
        Route::Glossary => "glossary",
        Route::Names(kind) => kind.page(),
        Route::Audiences => "audiences",
        Route::Audience(_) => "audience",
        Route::SiteMap => "site-map",
        Route::Offline => "offline",
        Route::Page(name) => name,
    }
}

/// Whether a page has titles and sentences of a plan.
fn has_plan_text(route: &Route) -> bool {
    matches!(
        route,
        Route::Plan(_) | Route::Topic(..) | Route::Measure(..)
    )
}

/// An address that the portal does not have: a defect of the program.
fn lost(address: &Address) -> Diagnostic {
    Diagnostic::general(Problem::LinkBroken {
        target: address.path().to_string(),
        nearest: None,
    })
}
