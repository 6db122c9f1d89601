//! Content pages: joins the language versions of each page.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::context::LinkContext;
use crate::base::Place;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Corpus, Page, PageSource, PageText, Picture};

/// Folders in the site's root that hold files other than pages, and a file that
/// has the name of a folder where capital letters do not count.
const FOLDERS: [&str; 4] = ["data", "assets", "pictures", "sha256sums"];

/// Joins the pages by name, each with the pictures that it shows.
pub(super) fn pages(
    corpus: &Corpus,
    reserved: &[&str],
    context: &LinkContext,
    problems: &Problems,
) -> Vec<Page> {
    let LinkContext {
        site, derivations, ..
    } = context;
    let sources: &[PageSource] = &corpus.pages;
    let unpublished = &corpus.unpublished;
    let mut pages: BTreeMap<String, Page> = BTreeMap::new();
    for source in sources {
        let folder = format!("{}/", source.name);
        if FOLDERS.contains(&source.name.as_str())
            || reserved.contains(&source.name.as_str())
            || site.languages.iter().any(|l| l.prefix == folder)
        {
            let problem = Problem::PageReserved {
                name: source.name.clone(),
            };
            problems.push(Diagnostic::at(problem, Place::head(&source.file)));
            continue;
        }
        let page = pages.entry(source.name.clone()).or_insert_with(|| Page {
            name: source.name.clone(),
            texts: BTreeMap::new(),
            pictures: BTreeMap::new(),
            withheld: unpublished
                .pages
                .get(&source.name)
                .map(|unpublished| unpublished.why.clone()),
        });
        let text = PageText {
            title: source.title.clone(),
            description: source.description.clone(),
            article: source.article.clone(),
            markdown: source.body.of(&source.file.text).to_owned(),
        };
        page.texts.insert(source.language.clone(), text);
        let named = pictures(source, &corpus.pictures).map(Arc::clone);
        page.pictures
            .extend(named.map(|picture| (picture.name.clone(), picture)));
    }
    for page in pages.values_mut() {
        let Some(first) = sources.iter().find(|source| source.name == page.name) else {
            continue;
        };
        for language in site.edited() {
            if !page.texts.contains_key(&language.tag) {
                let problem = Problem::PageMissing {
                    name: page.name.clone(),
                    language: language.tag.to_string(),
                };
                problems.push(Diagnostic::at(problem, Place::head(&first.file)));
            }
        }
        derivations.complete(&mut page.texts);
    }
    pages.into_values().collect()
}

/// The pictures beside a page that it shows. What it names and is not there is
/// reported with its links.
fn pictures<'c>(
    source: &'c PageSource,
    known: &'c [Arc<Picture>],
) -> impl Iterator<Item = &'c Arc<Picture>> {
    let named = source.links.iter();
    let named = named.filter_map(|link| Picture::named(&link.value));
    named.filter_map(|name| known.iter().find(|picture| picture.name == name))
}
