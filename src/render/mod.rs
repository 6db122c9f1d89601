//! Portal and theme to pages, as artifacts.
//!
//! Templates are compiled when the artifacts are listed; a page is composed
//! ([`compose`]) and rendered when it is made, on any thread.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, File, Place, Problem};
use crate::model::{Address, Artifact, Artifacts, Digest, Make, Portal, SitePath};

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
mod templates;
mod view;
mod wording;

#[cfg(test)]
mod tests;

use page::Renderer;
use templates::Templates;
use wording::Wording;

/// Adds the pages and the theme's static files to the set.
///
/// # Errors
/// All problems of the theme, and every path that has a producer already.
pub fn artifacts(portal: &Arc<Portal>, set: &mut Artifacts) -> Result<(), Vec<Diagnostic>> {
    let wording = Arc::new(Wording::new(portal)?);
    let templates = Templates::new(portal, &wording)?;
    let renderer = Arc::new(Renderer {
        portal: Arc::clone(portal),
        wording,
        templates,
    });
    let mut problems = Vec::new();
    let mut add = |path: SitePath, producer: String, sources: Digest, make: Make| {
        let artifact = Artifact::new(producer, &path, sources, make);
        if let Err(problem) = set.insert(path, artifact) {
            problems.push(problem);
        }
    };
    for language in &portal.site.languages {
        for route in portal.routes() {
            let address = Address::new(language, route);
            let renderer = Arc::clone(&renderer);
            add(
                address.file(),
                address.file().to_string(),
                portal.digest,
                Box::new(move || renderer.page(&address).map_err(|problem| vec![problem])),
            );
        }
    }
    if let Some(base) = &portal.site.base_url {
        for language in &portal.site.languages {
            let path = SitePath::opensearch(language);
            let (base, language) = (base.clone(), language.clone());
            add(
                path.clone(),
                path.to_string(),
                portal.digest,
                Box::new(move || Ok(opensearch::describe(&base, &language))),
            );
        }
        let path = SitePath::not_found();
        add(
            path.clone(),
            path.to_string(),
            portal.digest,
            Box::new(move || renderer.not_found().map_err(|problem| vec![problem])),
        );
    }
    for language in readings::languages(portal) {
        let path = SitePath::readings(language);
        let (portal, language) = (Arc::clone(portal), language.clone());
        add(
            path.clone(),
            path.to_string(),
            portal.digest,
            Box::new(move || Ok(readings::file(&portal, &language))),
        );
    }
    let mut misnamed = Vec::new();
    for file in &portal.theme.statics {
        let source = file.path.clone();
        let Some(path) = SitePath::new(&format!("assets/{}", file.name)) else {
            misnamed.push(Diagnostic::at(
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
        let bytes = Arc::clone(&file.bytes);
        add(
            path.clone(),
            source,
            Digest::plain(&file.bytes),
            Box::new(move || Ok(bytes.to_vec())),
        );
    }
    problems.extend(misnamed);
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}
