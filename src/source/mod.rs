//! Bytes to [`Corpus`]: everything that is read from the portal's folder.
//!
//! Files come in through one trait ([`Reader`]) and are read whole; what is
//! wrong with any of them is reported together with what is wrong with the
//! others.

mod annotations;
mod audiences;
mod builtin;
mod document;
mod edition;
mod errata;
mod files;
mod glossary;
mod language;
mod office;
mod page;
pub mod plan;
mod plan_folder;
mod plan_settings;
mod reader;
mod segments;
mod settings;
mod synonyms;
mod table;
mod theme;
mod words;

pub use builtin::BUILT_IN;
pub use files::decode;
pub use reader::{Disk, Memory, Overlay, Reader, is_meant};

use std::cell::RefCell;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, File, Place, Problem, Step, conclude};
use crate::model::{BaseUrl, Corpus, Language, LanguageTag, PageSource, PlanSource, SitePath};
use crate::text::nearest::nearest;
use files::Recorded;
use table::Problems;

/// The folders of a portal that its site is made from, besides `site.toml`.
pub const FOLDERS: [&str; 4] = ["content", "seeds", "theme", "themes"];

/// What the command line may set over `site.toml`.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// `--base-url`.
    pub base_url: Option<String>,
    /// Whether the site is only looked at while it is being edited: nothing of
    /// it is to be kept on a device.
    pub preview: bool,
}

/// Reads a whole portal.
///
/// # Errors
/// Every problem of every file, together.
pub fn read(reader: &dyn Reader, options: &Options) -> Step<Corpus> {
    let problems: Problems = RefCell::new(Vec::new());
    let corpus = corpus(&Recorded::new(reader), options, &problems);
    conclude(corpus, problems.into_inner())
}

fn corpus(files: &Recorded<'_>, options: &Options, problems: &Problems) -> Option<Corpus> {
    let file = files.text("site.toml", None, problems)?;
    let settings = settings::settings(&file, options, problems)?;
    let theme = settings
        .theme
        .and_then(|name| theme::theme(files, &name, problems));
    let plans = plans(files, &settings.languages, problems);
    let edited: Vec<&Language> = (settings.languages.iter())
        .filter(|language| language.derived_from.is_none())
        .collect();
    let pages = pages(files, &edited, problems);
    let glossary = files
        .text_if_there(glossary::PATH, problems)
        .map(|file| glossary::glossary(&file, &settings.languages, problems))
        .unwrap_or_default();
    let audiences = files
        .text_if_there(audiences::PATH, problems)
        .map(|file| audiences::audiences(&file, &settings.languages, problems))
        .unwrap_or_default();
    let synonyms = files
        .text_if_there(synonyms::PATH, problems)
        .map(|file| synonyms::synonyms(&file, &settings.languages, problems))
        .unwrap_or_default();
    let base = settings.base_url.as_ref().map_or("", BaseUrl::as_str);
    let preview = options.preview;
    let also = format!("{} {base} {preview}", env!("CARGO_PKG_VERSION"));
    Some(Corpus {
        languages: settings.languages,
        base_url: settings.base_url,
        offline: settings.offline,
        letterhead: settings.letterhead,
        office: settings.office,
        plans,
        pages,
        glossary,
        audiences,
        synonyms,
        theme: theme?,
        digest: files.digest(&also),
    })
}

/// Every folder of `content/plans/`.
fn plans(files: &Recorded<'_>, languages: &[Language], problems: &Problems) -> Vec<PlanSource> {
    let paths = files.list("content/plans", problems);
    let mut ids: Vec<&str> = paths
        .iter()
        .filter_map(|path| path.strip_prefix("content/plans/")?.split_once('/'))
        .map(|(id, _)| id)
        .collect();
    ids.dedup();
    ids.into_iter()
        .filter_map(|id| plan_folder::plan(files, id, &paths, languages, problems))
        .collect()
}

/// Every `content/pages/NAME.LANG.md`, in languages that are written in.
fn pages(files: &Recorded<'_>, languages: &[&Language], problems: &Problems) -> Vec<PageSource> {
    let mut pages = Vec::new();
    for path in files.list("content/pages", problems) {
        let Some(file) = files.text(&path, None, problems) else {
            continue;
        };
        match page_name(&path, languages) {
            Some((name, language)) => {
                pages.extend(page::page(&file, name, language, problems));
            }
            None => {
                let problem = page_name_problem(&file, languages);
                problems.borrow_mut().push(problem);
            }
        }
    }
    pages
}

/// Name and language of `content/pages/about.zh-Hans.md`.
fn page_name(path: &str, languages: &[&Language]) -> Option<(String, LanguageTag)> {
    let name = path.strip_prefix("content/pages/")?.strip_suffix(".md")?;
    let (name, tag) = name.rsplit_once('.')?;
    if !SitePath::is_name(name) {
        return None;
    }
    let language = languages.iter().find(|l| l.tag.as_str() == tag)?;
    Some((name.to_owned(), language.tag.clone()))
}

fn page_name_problem(file: &Arc<File>, languages: &[&Language]) -> Diagnostic {
    let tags: Vec<&str> = languages.iter().map(|l| l.tag.as_str()).collect();
    let name = file.path.rsplit('/').next().unwrap_or("");
    // `about.zh_Hans.md`, `about.em.md`
    let meant = name.strip_suffix(".md").and_then(|stem| {
        let (page, tag) = stem.rsplit_once('.')?;
        Some(format!("{page}.{}.md", nearest(tag, &tags)?))
    });
    let problem = Problem::PageName {
        name: name.to_owned(),
        nearest: meant.filter(|meant| meant != name),
        languages: tags.join(", "),
    };
    Diagnostic::at(problem, Place::head(file))
}
