//! The pages, and related files.
//!
//! Templates are compiled when the pages are listed; each page is composed and
//! rendered on demand, on any thread. The pages of each plan are a group.

use std::sync::Arc;

use super::{Artifact, ArtifactKind, Artifacts, FileSet, LazyGroup};
use crate::base::Digest;
use crate::diagnostic::Problems;
use crate::model::{Plan, Portal, Route, Site, SitePath};
use crate::render::{
    Drawing, PageFile, Pages, Renderer, SharedPart, opensearch, readings, web_manifest,
};

/// The script of former addresses.
const FORMER: &str = include_str!("former.js");

/// A file and its path.
type Placed = (SitePath, Artifact);

/// Adds all pages and related files.
pub(crate) fn insert(
    portal: &Arc<Portal>,
    drawing: &Arc<Drawing>,
    set: &mut Artifacts,
    problems: &Problems,
) {
    let renderer = Arc::new(Renderer::new(portal, drawing));
    let own = SharedPart::Site(Arc::clone(portal));
    set.insert_all(Pages::files(&renderer, &own).map(placed), problems);
    for plan in &portal.plans {
        set.insert_group(pages_of(&renderer, &portal.site, plan));
    }
    set.insert_all(former_script(portal), problems);
    set.insert_all(descriptions(portal), problems);
    set.insert_all(manifests(portal), problems);
    set.insert_all(readings(portal, renderer.input_hash()), problems);
    super::feeds::insert(portal, &renderer, set, problems);
}

/// Converts a page to an artifact.
fn placed(page: PageFile) -> Placed {
    let kind = page.info.map_or(ArtifactKind::NotFound, ArtifactKind::Page);
    let path = page.path;
    let artifact = Artifact::drafted(path.to_string(), kind, &path, page.input_hash, page.make);
    (path, artifact)
}

/// The group of a plan's pages.
fn pages_of(renderer: &Arc<Renderer>, site: &Site, plan: &Arc<Plan>) -> LazyGroup {
    let languages = site.languages.iter();
    let route = Route::plan(&plan.id);
    let folder = route.path();
    let (renderer, part) = (Arc::clone(renderer), SharedPart::Plan(Arc::clone(plan)));
    LazyGroup {
        folders: languages
            .map(|language| format!("{}{folder}", language.prefix))
            .collect(),
        input_hash: None,
        list: Box::new(move || FileSet::of(Pages::files(&renderer, &part).map(placed))),
    }
}

/// A file of data, made from its sources.
fn data(
    path: SitePath,
    sources: Digest,
    make: impl Fn() -> Vec<u8> + Send + Sync + 'static,
) -> Placed {
    let make = move || Ok(make());
    let artifact = Artifact::new(path.as_str(), ArtifactKind::Data, &path, sources, make);
    (path, artifact)
}

/// The script of former addresses, if there are any.
fn former_script(portal: &Portal) -> Option<Placed> {
    let is_needed = !portal.addresses.former.is_empty();
    is_needed.then(|| {
        let path = SitePath::former_script();
        let sources = Digest::plain(FORMER.as_bytes());
        data(path, sources, || FORMER.as_bytes().to_vec())
    })
}

/// The OpenSearch descriptions; none without a base URL.
fn descriptions(portal: &Portal) -> impl Iterator<Item = Placed> {
    let base = portal.site.base_url.iter();
    let languages = base.flat_map(|base| {
        let languages = portal.site.languages.iter();
        languages.map(move |language| (base, language))
    });
    languages.map(|(base, language)| {
        let path = SitePath::opensearch(language);
        let (base, language) = (base.clone(), language.clone());
        let sources = portal.sources.context;
        data(path, sources, move || {
            opensearch::describe(&base, &language)
        })
    })
}

/// The web app manifests.
fn manifests(portal: &Arc<Portal>) -> impl Iterator<Item = Placed> {
    let sources = Digest::over([portal.sources.context, portal.sources.theme]);
    portal.site.languages.iter().map(move |language| {
        let path = SitePath::web_manifest(language);
        let (source, language) = (Arc::clone(portal), language.clone());
        data(path, sources, move || web_manifest(&source, &language))
    })
}

/// The files of character readings.
fn readings(portal: &Arc<Portal>, sources: Digest) -> impl Iterator<Item = Placed> {
    readings::languages(portal).map(move |language| {
        let path = SitePath::readings(language);
        let (source, language) = (Arc::clone(portal), language.clone());
        data(path, sources, move || readings::file(&source, &language))
    })
}
