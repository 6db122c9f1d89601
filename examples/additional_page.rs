//! A kind of page that yaodian does not have, beside all that it has: a list of
//! a portal's measures to tick off.
//!
//! ```sh
//! cargo run --example additional_page     # in a folder with a site.toml
//! ```
//!
//! This is for a page that one portal wants. A kind that all portals should
//! have is a part of the library: docs/architecture.md, “Where to begin”.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use yaodian::diagnostic::Diagnostic;
use yaodian::model::{Address, Language, Portal, Referable, Route, SitePath};
use yaodian::pipeline;
use yaodian::publish::{self, Made, NoProgress, Site, SourceDigests};
use yaodian::render::{Kept, PageInfo};
use yaodian::site::{Artifact, ArtifactKind, Artifacts, Memos, assemble};
use yaodian::source::{Disk, Options, Reader};

/// The address of the list, whatever its language.
fn route() -> Route {
    Route::new("checklist/")
}

/// The address of the list in a language: `checklist/`, `en/checklist/`.
fn address(language: &Language) -> Address {
    Address::new(language, &route())
}

/// The list in one language: a function of the portal and nothing else.
fn checklist(portal: &Portal, language: &Language) -> String {
    let escape = |words: &str| words.replace('&', "&amp;").replace('<', "&lt;");
    let here = address(language);
    let mut html = format!("<!doctype html>\n<html lang=\"{}\">\n", language.tag);
    let _ = writeln!(html, "<title>{}</title>", escape(&language.site_name));
    for plan in portal.every_plan() {
        let title = plan.title.resolve(&language.tag).1;
        let _ = writeln!(html, "<h1>{}</h1>", escape(&title.string));
        for (_, measure) in plan.cited() {
            let link = Address::new(language, &measure.page);
            let link = link.path().relative_from(here.path());
            let title = escape(&measure.title.resolve(&language.tag).1.string);
            let number = measure.path.numbers;
            let _ = writeln!(
                html,
                "<p><input type=\"checkbox\"> <a href=\"{link}\">{number}. {title}</a>"
            );
        }
    }
    html
}

/// The files of a portal's site and the lists, in memory.
///
/// # Errors
/// Every problem of the portal; a page of its own at the same address.
pub(crate) fn site(reader: &dyn Reader) -> Result<Made, Vec<Diagnostic>> {
    let portal = pipeline::load(reader, &Options::default())?.value;
    let mut files = assemble(&portal, &mut Memos::default())?;
    for language in portal.site.languages.clone() {
        let address = address(&language);
        let kind = ArtifactKind::Page(PageInfo {
            kind: "checklist".to_owned(),
            route: route(),
            language: language.tag.clone(),
            plan: None,
            kept: Kept::Whole,
        });
        let path = address.file();
        let of = Arc::clone(&portal);
        // What the page depends on: while that is the same, a build keeps it.
        let sources = portal.identity();
        let make = move || Ok(checklist(&of, &language).into_bytes());
        let page = Artifact::new("checklist", kind, &path, sources, make);
        files.insert(path, page).map_err(|problem| vec![problem])?;
    }
    let sources = SourceDigests {
        all: portal.identity().to_string(),
        originals: BTreeMap::new(),
    };
    publish::make_all(&Site {
        referable: &Referable::default(),
        lost: &|_| Vec::new(),
        files: &files,
        see: &|_, _, _| {},
        progress: &NoProgress,
        sources: Some(&sources),
        last: &|| Ok(Artifacts::new()),
    })
}

#[allow(clippy::print_stdout, reason = "an example shows what it made")]
fn main() -> ExitCode {
    let made = site(&Disk { root: ".".into() });
    let page = SitePath::new("checklist/index.html");
    match (made, page) {
        (Ok(files), Some(page)) => {
            let html = files
                .get(&page)
                .map(|file| &*file.bytes)
                .unwrap_or_default();
            println!("{}", String::from_utf8_lossy(html));
            ExitCode::SUCCESS
        }
        (made, _) => {
            println!("{:?}", made.err());
            ExitCode::FAILURE
        }
    }
}
