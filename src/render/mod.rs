//! Portal and theme to pages, as artifacts.
//!
//! Templates are compiled when the artifacts are listed; a page is composed
//! ([`compose`]) and rendered when it is made, on any thread. The pages of a
//! plan are an annex: they are composed from a portal that has no other plan.

use std::sync::Arc;

use crate::base::{Digest, File, Place};
use crate::diagnostic::{Diagnostic, Memo, Problem, Problems};
use crate::model::{Address, Annex, Artifact, Artifacts, Module, Plan, Portal, Route, SitePath};

mod compose;
mod diagnose;
mod flatten;
mod highlight;
mod html;
mod links;
mod markdown;
mod opensearch;
mod page;
mod qr;
mod readings;
mod scripts;
mod templates;
mod view;
mod wording;

#[cfg(test)]
mod tests;

use page::Renderer;
use templates::Drawing;

/// What listing leaves for the next time: the compiled templates, with the
/// identity of what they were made from. It may be lost at any time.
#[derive(Default)]
pub struct Memos {
    drawing: Memo<Option<Arc<Drawing>>>,
}

/// Adds the pages and the theme's static files to the set; scripts among these
/// get the modules inside that they import.
///
/// # Errors
/// All problems of the theme, and every path that has a producer already.
pub fn artifacts(
    portal: &Arc<Portal>,
    modules: &[Module],
    memos: &mut Memos,
    set: &mut Artifacts,
) -> Result<(), Vec<Diagnostic>> {
    let found = Problems::new();
    let theme = portal.sources.theme;
    let drawing = memos.drawing.get_or_compute(theme, &found, |problems| {
        let drawing = Drawing::new(portal).map_err(|found| problems.extend(found));
        drawing.ok().map(Arc::new)
    });
    let Some(drawing) = Option::clone(&drawing) else {
        return Err(found.into_inner());
    };
    let depends = Depends::of(portal);
    let renderer = Arc::new(Renderer {
        portal: Arc::clone(portal),
        drawing,
    });
    let mut problems = own_pages(&renderer, &depends, set);
    for plan in &portal.plans {
        set.annex(pages_of(&renderer, plan, depends.frame));
    }
    problems.extend(beside_pages(&renderer, &depends, set));
    problems.extend(statics(portal, modules, set));
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// Identity of what different kinds of pages depend on.
struct Depends {
    /// What every page has around it.
    frame: Digest,
    /// That and the pages of `content/pages`.
    pages: Digest,
    /// That and all plans.
    all: Digest,
}

impl Depends {
    fn of(portal: &Portal) -> Self {
        let heads = portal.pages.iter().map(|page| {
            let titles = page.texts.iter();
            let titles = titles.map(|(language, text)| (language, &text.title));
            (&page.name, titles.collect::<Vec<_>>())
        });
        let across = Digest::of_json(&(&*portal.across, heads.collect::<Vec<_>>()));
        let frame = Digest::over([portal.sources.ground, portal.sources.theme, across]);
        let pages = Digest::over([frame, portal.sources.pages]);
        let plans = portal.plans.iter().map(|plan| plan.digest);
        Self {
            frame,
            pages,
            all: Digest::over([pages].into_iter().chain(plans)),
        }
    }
}

/// The pages that are not of one plan.
fn own_pages(renderer: &Arc<Renderer>, depends: &Depends, set: &mut Artifacts) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for route in renderer.portal.own_routes() {
        let sources = match route {
            Route::Page(_) => depends.pages,
            _ => depends.all,
        };
        problems.extend(pages(renderer, route, sources, set));
    }
    problems
}

/// The pages of a plan.
fn pages_of(renderer: &Arc<Renderer>, plan: &Arc<Plan>, frame: Digest) -> Annex {
    let languages = renderer.portal.site.languages.iter();
    let folder = Route::Plan(plan.id.clone()).path();
    let renderer = Arc::new(Renderer {
        portal: Arc::new(renderer.portal.around(plan)),
        drawing: Arc::clone(&renderer.drawing),
    });
    let (plan, sources) = (Arc::clone(plan), Digest::over([frame, plan.digest]));
    Annex {
        folders: languages
            .map(|language| format!("{}{folder}", language.prefix))
            .collect(),
        whole: None,
        list: Box::new(move || {
            let mut set = Artifacts::new();
            let routes = plan.routes();
            let problems: Vec<Diagnostic> = routes
                .flat_map(|route| pages(&renderer, route, sources, &mut set))
                .collect();
            if problems.is_empty() {
                Ok(set)
            } else {
                Err(problems)
            }
        }),
    }
}

/// A page in all languages.
fn pages(
    renderer: &Arc<Renderer>,
    route: Route,
    sources: Digest,
    set: &mut Artifacts,
) -> Vec<Diagnostic> {
    let languages = renderer.portal.site.languages.iter();
    let page = |language| {
        let address = Address::new(language, route.clone());
        let path = address.file();
        let renderer = Arc::clone(renderer);
        let make = Box::new(move || renderer.page(&address).map_err(|problem| vec![problem]));
        let artifact = Artifact::drafted(path.to_string(), &path, sources, make);
        set.insert(path, artifact).err()
    };
    languages.filter_map(page).collect()
}

/// What stands beside the pages: the page for what is not there, how browsers
/// learn to search, how characters are read.
fn beside_pages(
    renderer: &Arc<Renderer>,
    depends: &Depends,
    set: &mut Artifacts,
) -> Vec<Diagnostic> {
    let portal = &renderer.portal;
    let mut problems = Vec::new();
    let mut add =
        |path: SitePath, artifact: Artifact| problems.extend(set.insert(path, artifact).err());
    if let Some(base) = &portal.site.base_url {
        for language in &portal.site.languages {
            let path = SitePath::opensearch(language);
            let (base, language) = (base.clone(), language.clone());
            let make = move || Ok(opensearch::describe(&base, &language));
            let artifact = Artifact::new(path.as_str(), &path, portal.sources.ground, make);
            add(path, artifact);
        }
        let path = SitePath::not_found();
        let renderer = Arc::clone(renderer);
        let make = Box::new(move || renderer.not_found().map_err(|problem| vec![problem]));
        let artifact = Artifact::drafted(path.as_str(), &path, depends.frame, make);
        add(path, artifact);
    }
    for language in readings::languages(portal) {
        let path = SitePath::readings(language);
        let (source, language) = (Arc::clone(portal), language.clone());
        let make = move || Ok(readings::file(&source, &language));
        let artifact = Artifact::new(path.as_str(), &path, depends.all, make);
        add(path, artifact);
    }
    problems
}

/// The theme's static files.
fn statics(portal: &Portal, modules: &[Module], set: &mut Artifacts) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let modules: Arc<[Module]> = modules.into();
    for file in &portal.theme.statics {
        let source = file.path.clone();
        let Some(path) = SitePath::new(&format!("assets/{}", file.name)) else {
            problems.push(Diagnostic::at(
                Problem::BadValue {
                    key: "static/".to_owned(),
                    value: file.name.clone(),
                    nearest: None,
                    expected: "a–z 0–9 - _ .".to_owned(),
                },
                Place::head(&File::new(source, "")),
            ));
            continue;
        };
        let (bytes, modules) = (Arc::clone(&file.bytes), Arc::clone(&modules));
        let at = path.clone();
        let make = move || Ok(static_file(&at, &bytes, &modules));
        let artifact = Artifact::new(source, &path, Digest::plain(&file.bytes), make);
        problems.extend(set.insert(path, artifact).err());
    }
    problems
}

/// A static file as it is handed out.
fn static_file(path: &SitePath, bytes: &[u8], modules: &[Module]) -> Vec<u8> {
    let is_script = path.as_str().ends_with(".js") || path.as_str().ends_with(".mjs");
    match std::str::from_utf8(bytes) {
        Ok(text) if is_script => scripts::handed_out(path, text, modules).into_bytes(),
        _ => bytes.to_vec(),
    }
}
