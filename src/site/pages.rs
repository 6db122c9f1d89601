//! The pages, and what stands beside them.
//!
//! Templates are compiled when the pages are listed; a page is composed and
//! rendered when it is made, on any thread. The pages of a plan are a group:
//! they are composed from a portal that has no other plan.

use std::sync::Arc;

use super::{Artifact, ArtifactKind, Artifacts, FileSet, LazyGroup};
use crate::base::Digest;
use crate::diagnostic::Problems;
use crate::model::{Address, Plan, Portal, Route, SitePath};
use crate::render::{Drawing, Renderer, opensearch, readings};

/// A file with its place.
type Placed = (SitePath, Artifact);

/// Adds them.
pub(crate) fn insert(
    portal: &Arc<Portal>,
    drawing: &Arc<Drawing>,
    set: &mut Artifacts,
    problems: &Problems,
) {
    let inputs = Inputs::of(portal);
    let renderer = Arc::new(Renderer {
        portal: Arc::clone(portal),
        drawing: Arc::clone(drawing),
    });
    for route in portal.own_routes() {
        let sources = match route {
            Route::Page(_) => inputs.pages,
            _ => inputs.all,
        };
        set.insert_all(pages(&renderer, &route, sources), problems);
    }
    for plan in &portal.plans {
        set.insert_group(pages_of(&renderer, plan, inputs.frame));
    }
    set.insert_all(descriptions(portal), problems);
    set.insert_all(not_found(&renderer, inputs.frame), problems);
    set.insert_all(readings(portal, inputs.all), problems);
}

/// Identity of what different kinds of pages depend on.
struct Inputs {
    /// What every page has around it.
    frame: Digest,
    /// That and the pages of `content/pages`.
    pages: Digest,
    /// That and all plans.
    all: Digest,
}

impl Inputs {
    fn of(portal: &Portal) -> Self {
        let heads = portal.pages.iter().map(|page| {
            let titles = page.texts.iter();
            let titles = titles.map(|(language, text)| (language, &text.title));
            (&page.name, titles.collect::<Vec<_>>())
        });
        let stats = Digest::of_json(&(&*portal.stats, heads.collect::<Vec<_>>()));
        let frame = Digest::over([portal.sources.context, portal.sources.theme, stats]);
        let pages = Digest::over([frame, portal.sources.pages]);
        let plans = portal.plans.iter().map(|plan| plan.digest);
        Self {
            frame,
            pages,
            all: Digest::over([pages].into_iter().chain(plans)),
        }
    }
}

/// The pages of a plan.
fn pages_of(renderer: &Arc<Renderer>, plan: &Arc<Plan>, frame: Digest) -> LazyGroup {
    let languages = renderer.portal.site.languages.iter();
    let folder = Route::Plan(plan.id.clone()).path();
    let renderer = Arc::new(Renderer {
        portal: Arc::new(renderer.portal.around(plan)),
        drawing: Arc::clone(&renderer.drawing),
    });
    let (plan, sources) = (Arc::clone(plan), Digest::over([frame, plan.digest]));
    LazyGroup {
        folders: languages
            .map(|language| format!("{}{folder}", language.prefix))
            .collect(),
        input_hash: None,
        list: Box::new(move || {
            let (mut set, problems) = (FileSet::default(), Problems::new());
            for route in plan.routes() {
                set.insert_all(pages(&renderer, &route, sources), &problems);
            }
            if problems.is_empty() {
                Ok(set)
            } else {
                Err(problems.into_inner())
            }
        }),
    }
}

/// A page in all languages.
fn pages(renderer: &Arc<Renderer>, route: &Route, sources: Digest) -> impl Iterator<Item = Placed> {
    let languages = renderer.portal.site.languages.iter();
    languages.map(move |language| {
        let address = Address::new(language, route.clone());
        let path = address.file();
        let renderer = Arc::clone(renderer);
        let make = Box::new(move || renderer.page(&address).map_err(|problem| vec![problem]));
        let kind = ArtifactKind::Page(route.clone());
        let artifact = Artifact::drafted(path.to_string(), kind, &path, sources, make);
        (path, artifact)
    })
}

/// How browsers learn to search, where the site's address is known.
fn descriptions(portal: &Portal) -> impl Iterator<Item = Placed> {
    let base = portal.site.base_url.iter();
    let languages = base.flat_map(|base| {
        let languages = portal.site.languages.iter();
        languages.map(move |language| (base, language))
    });
    languages.map(|(base, language)| {
        let path = SitePath::opensearch(language);
        let (base, language) = (base.clone(), language.clone());
        let make = move || Ok(opensearch::describe(&base, &language));
        let (kind, sources) = (ArtifactKind::Data, portal.sources.context);
        let artifact = Artifact::new(path.as_str(), kind, &path, sources, make);
        (path, artifact)
    })
}

/// The page for what is not there, where the site's address is known.
fn not_found(renderer: &Arc<Renderer>, sources: Digest) -> Option<Placed> {
    renderer.portal.site.base_url.as_ref()?;
    let path = SitePath::not_found();
    let renderer = Arc::clone(renderer);
    let make = Box::new(move || renderer.not_found().map_err(|problem| vec![problem]));
    let kind = ArtifactKind::NotFound;
    let artifact = Artifact::drafted(path.as_str(), kind, &path, sources, make);
    Some((path, artifact))
}

/// How characters are read.
fn readings(portal: &Arc<Portal>, sources: Digest) -> impl Iterator<Item = Placed> {
    readings::languages(portal).map(move |language| {
        let path = SitePath::readings(language);
        let (source, language) = (Arc::clone(portal), language.clone());
        let make = move || Ok(readings::file(&source, &language));
        let kind = ArtifactKind::Data;
        let artifact = Artifact::new(path.as_str(), kind, &path, sources, make);
        (path, artifact)
    })
}
