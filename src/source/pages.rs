//! `content/pages/`: pages other than plans, and the pictures that they show.

use std::sync::Arc;

use super::files::Recorded;
use super::{ignored, language, line_ends, page, picture, unpublished};
use crate::base::{File, Place, after_last};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Language, LanguageTag, PageSource, Picture, SitePath};
use crate::text::suggest::suggest;

/// The folder of pages.
const FOLDER: &str = "content/pages";

/// What was read of the folder.
#[derive(Debug)]
pub(super) struct Pages {
    /// The pages.
    pub(super) pages: Arc<Vec<PageSource>>,
    /// The pictures beside them, by name.
    pub(super) pictures: Arc<Vec<Arc<Picture>>>,
}

/// Reads every `NAME.LANG.md`, in languages that are not derived, and every
/// picture.
pub(super) fn pages(files: &Recorded<'_>, languages: &[Language], problems: &Problems) -> Pages {
    let edited = languages.iter();
    let edited = edited.filter(|language| language.derived_from.is_none());
    let edited: Vec<&Language> = edited.collect();
    let mut pages = Vec::new();
    let mut pictures = Vec::new();
    // Texts that are not read as pages.
    let mut others = Vec::new();
    for path in files.list(FOLDER, problems) {
        if Picture::has_ending(&path) {
            pictures.extend(picture(files, &path, problems).map(Arc::new));
            continue;
        }
        let Some(file) = files.text(&path, None, problems) else {
            continue;
        };
        let page = match page_name(&path, &edited) {
            Some((name, language)) => page::page(&file, name, language, problems),
            None => {
                problems.push(match unpublished_tag(&file.path, languages) {
                    Some(tag) => unpublished::text(tag, &Place::head(&file)),
                    None => page_name_problem(&file, &edited),
                });
                None
            }
        };
        match page {
            Some(page) => pages.push(page),
            None => others.push(file),
        }
    }
    for picture in &pictures {
        let shows = |page: &PageSource| {
            let mut links = page.links.iter();
            links.any(|link| Picture::named(&link.value) == Some(&picture.name))
        };
        // A page that waits, or has an error, may show it.
        let has_name = |file: &Arc<File>| file.text.contains(&picture.name);
        if !pages.iter().any(shows) && !others.iter().any(has_name) {
            let problem = Problem::PictureUnused {
                path: picture.path.clone(),
                name: picture.name.clone(),
            };
            problems.push(Diagnostic::at(problem, head(&picture.path)));
        }
    }
    Pages {
        pages: Arc::new(pages),
        pictures: Arc::new(pictures),
    }
}

/// Reads a picture; `None` if it cannot be published under its name.
fn picture(files: &Recorded<'_>, path: &str, problems: &Problems) -> Option<Picture> {
    let name = path.strip_prefix(FOLDER).and_then(|p| p.strip_prefix('/'));
    let Some(name) = name.filter(|name| Picture::is_name(name)) else {
        ignored::picture(path, problems);
        return None;
    };
    let bytes = line_ends::published(name, files.bytes(path, None, problems)?);
    let size = picture::size(name, &bytes).unwrap_or_else(|fault| {
        let problem = Problem::PictureUnreadable {
            path: path.to_owned(),
            why: fault.name().to_owned(),
        };
        problems.push(Diagnostic::at(problem, head(path)));
        None
    });
    Some(Picture {
        name: name.to_owned(),
        path: path.to_owned(),
        bytes: Arc::from(bytes),
        size,
    })
}

/// The place of a file that has no text.
fn head(path: &str) -> Place {
    Place::head(&File::new(path, ""))
}

/// Name and language of a path such as `content/pages/about.zh-Hans.md`.
fn page_name(path: &str, languages: &[&Language]) -> Option<(String, LanguageTag)> {
    let name = path.strip_prefix("content/pages/")?.strip_suffix(".md")?;
    let (name, tag) = name.rsplit_once('.')?;
    if !SitePath::is_name(name) {
        return None;
    }
    let language = languages.iter().find(|l| l.tag.as_str() == tag)?;
    Some((name.to_owned(), language.tag.clone()))
}

/// The language of a page's file if the site is not published in it.
fn unpublished_tag<'p>(path: &'p str, languages: &[Language]) -> Option<&'p str> {
    let (name, tag) = after_last(path, &['/'])
        .strip_suffix(".md")?
        .rsplit_once('.')?;
    (SitePath::is_name(name) && language::is_unpublished(tag, languages)).then_some(tag)
}

fn page_name_problem(file: &Arc<File>, languages: &[&Language]) -> Diagnostic {
    let tags: Vec<&str> = languages.iter().map(|l| l.tag.as_str()).collect();
    let name = after_last(&file.path, &['/']);
    // Suggest a name for `about.zh_Hans.md`, `about.em.md`.
    let meant = name.strip_suffix(".md").and_then(|stem| {
        let (page, tag) = stem.rsplit_once('.')?;
        Some(format!("{page}.{}.md", suggest(tag, &tags)?))
    });
    let problem = Problem::PageName {
        name: name.to_owned(),
        nearest: meant.filter(|meant| meant != name),
        languages: tags.join(", "),
    };
    Diagnostic::at(problem, Place::head(file))
}
