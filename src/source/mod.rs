//! Reads the portal's folder into a [`Corpus`].
//!
//! All files are read through one trait ([`Reader`]). The problems of all files
//! are reported together.

mod annotations;
mod asked;
mod audiences;
mod budget;
mod builtin;
mod cached;
pub mod decode;
mod disk;
mod document;
pub mod duties;
mod edition;
mod errata;
mod files;
mod formerly;
mod glossary;
pub mod grammar;
mod ignored;
mod language;
pub mod limits;
mod line_ends;
mod masthead;
mod memo;
mod names;
mod office;
mod options;
mod outside;
mod page;
mod pages;
mod picture;
mod plain;
mod plan_folder;
mod plan_settings;
mod profile;
mod reader;
pub mod recognise;
mod refusal;
mod regular;
mod schedule;
mod segments;
mod settings;
pub mod slips;
mod sources;
mod stamp;
mod stamps;
mod synonyms;
mod table;
mod theme;
pub mod toml_syntax;
mod trace;
mod unimported;
mod unpublished;
mod witness;
mod words;

pub use builtin::BUILT_IN;
pub use cached::CachedReader;
pub use decode::{BYTE_ORDER_MARK, decode};
pub use disk::Disk;
pub use names::unportable;
pub use options::Options;
pub use outside::Outside;
pub use reader::{Memory, Overlay, Reader, is_meant};
pub use refusal::Refusal;
pub use regular::read_regular;
pub use stamp::Stamp;
pub use stamps::{Stamping, Stamps};
pub use witness::{Seen, Witness};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{Digest, File, each_with_memo};
use crate::diagnostic::{Diagnostic, Problems, SourceResult, finish};
use crate::model::{
    AudienceSource, Corpus, Language, PlanSource, Sourced, SynonymSource, TermSource, Theme,
    office_day,
};
use files::Recorded;
use memo::{PartMemo, get_or_read};
use pages::Pages;
use settings::Settings;
use sources::Sources;

/// The folders of a portal from which its site is made, besides `site.toml`.
pub const FOLDERS: [&str; 4] = ["content", "seeds", "theme", "themes"];

/// Cache from one reading to the next: the parts that were read, each with a
/// trace of what it was read from. It may be dropped at any time.
#[derive(Debug, Default)]
pub struct Memos {
    settings: PartMemo<Settings>,
    theme: PartMemo<Theme>,
    plans: BTreeMap<String, PartMemo<PlanSource>>,
    pages: PartMemo<Pages>,
    glossary: PartMemo<Vec<TermSource>>,
    audiences: PartMemo<Vec<AudienceSource>>,
    synonyms: PartMemo<Vec<SynonymSource>>,
    unimported: PartMemo<()>,
    names: PartMemo<()>,
}

/// The folders that the settings of a portal allow its links to lead to, for
/// callers that do not read the portal. Empty if the settings cannot be read;
/// that is reported when the portal is read.
pub fn outside(reader: &dyn Reader) -> Outside {
    let settings = site_settings(reader, &Options::default(), &Problems::new());
    // Explained above.
    settings
        .map(|settings| settings.outside)
        .unwrap_or_default()
}

/// The languages of a portal, the default one first, and where its links may
/// lead to.
///
/// # Errors
/// Every problem of its settings.
pub fn site(reader: &dyn Reader, options: &Options) -> SourceResult<(Vec<Language>, Outside)> {
    let problems = Problems::new();
    let settings = site_settings(reader, options, &problems);
    let site = settings.map(|settings| (settings.languages, settings.outside));
    finish(site, problems)
}

fn site_settings(reader: &dyn Reader, options: &Options, problems: &Problems) -> Option<Settings> {
    let outside = &Outside::default();
    let files = Recorded::new(Sources { reader, outside });
    let file = files.text("site.toml", None, problems)?;
    settings::settings(&file, options, problems)
}

/// Reads a whole portal.
///
/// # Errors
/// Every problem of every file, together.
pub fn read(reader: &dyn Reader, options: &Options) -> SourceResult<Corpus> {
    reread(reader, options, &mut Memos::default())
}

/// Reads one plan, with what is wrong with it; `None` if it cannot be read.
pub fn plan(
    reader: &dyn Reader,
    outside: &Outside,
    languages: &[Language],
    id: &str,
) -> (Option<PlanSource>, Vec<Diagnostic>) {
    let problems = Problems::new();
    let files = Recorded::new(Sources { reader, outside });
    let plan = plan_folder::plan(&files, id, languages, &problems);
    (plan, problems.into_inner())
}

/// Reads a portal again; reuses the parts of `memos` that have not changed.
///
/// # Errors
/// Every problem of every file, together.
pub fn reread(reader: &dyn Reader, options: &Options, memos: &mut Memos) -> SourceResult<Corpus> {
    let problems = Problems::new();
    let (settings, context) = read_settings(reader, options, memos, &problems);
    let corpus = settings.as_deref().and_then(|settings| {
        let sources = Sources {
            reader,
            outside: &settings.outside,
        };
        let parts = Parts {
            sources,
            context,
            problems: &problems,
        };
        corpus(settings, parts, options, memos)
    });
    // Without settings nothing else was read.
    let on_purpose = settings.as_deref().map_or(&[][..], |s| &s.unpublished);
    finish(corpus, unpublished::together(problems, on_purpose))
}

fn corpus(
    settings: &Settings,
    parts: Parts<'_>,
    options: &Options,
    memos: &mut Memos,
) -> Option<Corpus> {
    let Parts {
        context, problems, ..
    } = parts;
    let languages = settings.languages.as_slice();
    let theme = parts.read(&mut memos.theme, |files, problems| {
        theme::theme(files, settings.theme.as_ref()?, problems)
    });
    let plans = plans(parts, &mut memos.plans, languages);
    parts.read(&mut memos.unimported, |files, problems| {
        unimported::unimported(files, problems);
        Some(())
    });
    parts.read(&mut memos.names, |files, problems| {
        names::names(files, &FOLDERS, problems);
        Some(())
    });
    let pages = parts.read(&mut memos.pages, |files, problems| {
        Some(pages::pages(files, languages, problems))
    });
    let glossary = parts.rows(&mut memos.glossary, glossary::PATH, |file, problems| {
        glossary::glossary(file, languages, problems)
    });
    let audiences = parts.rows(&mut memos.audiences, audiences::PATH, |file, problems| {
        audiences::audiences(file, languages, problems)
    });
    let synonyms = parts.rows(&mut memos.synonyms, synonyms::PATH, |file, problems| {
        synonyms::synonyms(file, languages, problems)
    });
    let Sourced {
        value: read,
        digest,
    } = complete(pages)?;
    let pages = Sourced {
        value: Arc::clone(&read.pages),
        digest,
    };
    let schedule::Present {
        plans,
        pages,
        unpublished,
    } = schedule::present(plans, pages, options, problems);
    Some(Corpus {
        languages: settings.languages.clone(),
        base_url: settings.base_url.clone(),
        offline: settings.offline,
        is_preview: options.preview,
        letterhead: settings.letterhead.clone(),
        masthead: settings.masthead.clone(),
        office: settings.office.clone(),
        gone: settings.gone.clone(),
        series: settings.series.clone(),
        budget: settings.budget.clone(),
        settings: context,
        today: office_day(options.now),
        plans,
        pages,
        pictures: Arc::clone(&read.pictures),
        glossary,
        audiences,
        synonyms,
        theme: complete(theme)?,
        unpublished,
    })
}

/// `site.toml`, and the digest of what it was made from.
fn read_settings(
    reader: &dyn Reader,
    options: &Options,
    memos: &mut Memos,
    problems: &Problems,
) -> (Option<Arc<Settings>>, Digest) {
    let parts = Parts {
        // Settings outside the portal's folder cannot allow themselves to be
        // there.
        sources: Sources {
            reader,
            outside: &Outside::default(),
        },
        context: options.digest(),
        problems,
    };
    parts.read(&mut memos.settings, |files, problems| {
        let file = files.text("site.toml", None, problems)?;
        settings::settings(&file, options, problems)
    })
}

fn complete<T>((value, digest): (Option<Arc<T>>, Digest)) -> Option<Sourced<T>> {
    let value = value?;
    Some(Sourced { value, digest })
}

/// Everything that a part of a corpus is read with.
#[derive(Clone, Copy)]
struct Parts<'r> {
    sources: Sources<'r>,
    /// Hash of what a part depends on besides its files.
    context: Digest,
    problems: &'r Problems,
}

impl Parts<'_> {
    /// Returns a part, read again if what it depends on has changed.
    fn read<T>(
        self,
        memo: &mut PartMemo<T>,
        read: impl FnOnce(&Recorded<'_>, &Problems) -> Option<T>,
    ) -> (Option<Arc<T>>, Digest) {
        get_or_read(memo, self.sources, self.context, self.problems, read)
    }

    /// The rows of a file; empty if the file is absent.
    fn rows<T>(
        self,
        memo: &mut PartMemo<Vec<T>>,
        path: &str,
        read: impl FnOnce(&Arc<File>, &Problems) -> Vec<T>,
    ) -> Sourced<Vec<T>> {
        let (rows, digest) = self.read(memo, |files, problems| {
            let file = files.text_if_there(path, problems)?;
            Some(read(&file, problems))
        });
        Sourced {
            // Without the file there are no rows.
            value: rows.unwrap_or_default(),
            digest,
        }
    }
}

/// Reads every folder of `content/plans/`, on all processors.
fn plans(
    parts: Parts<'_>,
    memos: &mut BTreeMap<String, PartMemo<PlanSource>>,
    languages: &[Language],
) -> Vec<Sourced<PlanSource>> {
    let paths = Recorded::new(parts.sources).list("content/plans", parts.problems);
    let ids: BTreeSet<&str> = paths
        .iter()
        .filter_map(|path| path.strip_prefix("content/plans/")?.split_once('/'))
        .map(|(id, _)| id)
        .collect();
    let Parts {
        sources, context, ..
    } = parts;
    each_with_memo(&ids, memos, parts.problems, |id, memo, problems| {
        complete(get_or_read(
            memo,
            sources,
            context,
            problems,
            |files, problems| plan_folder::plan(files, id, languages, problems),
        ))
    })
}
