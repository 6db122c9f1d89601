//! The one place that composes the steps: files to portal, portal to
//! artifacts, artifacts to a site in memory or on disk.
//!
//! What every step has to say adds up: a result carries the warnings of all
//! steps before it, an error all that was found up to it.

mod build;

use std::sync::Arc;

pub use build::{build, build_again, rebuild};

use crate::base::{Digest, caught};
use crate::diagnostic::{Diagnostic, Problem, SourceResult, Warned};
use crate::exchange::Files;
use crate::model::{Corpus, Due, Portal, Referable};
use crate::publish::{self, Budget, Made, NoProgress, Progress, Report, Task, timed};
use crate::site::{self, Artifacts, assemble};
use crate::source::{Options, Overlay, Reader};
use crate::{link, offline, render, source};

/// What a run leaves for the next one, so that this does only what has changed:
/// parts of each step, each with the identity of what it was made from. The
/// outcome is the same without it.
#[derive(Default)]
pub struct Memos {
    source: source::Memos,
    link: link::Memos,
    site: site::Memos,
}

/// Reads and joins a portal.
///
/// # Errors
/// Every problem of every file.
pub fn load(reader: &dyn Reader, options: &Options) -> SourceResult<Arc<Portal>> {
    reload(reader, options, &mut Memos::default())
}

/// Reads and joins a portal that may have been read before.
///
/// # Errors
/// Every problem of every file.
pub fn reload(
    reader: &dyn Reader,
    options: &Options,
    memos: &mut Memos,
) -> SourceResult<Arc<Portal>> {
    followed(reader, options, memos, &NoProgress)
}

fn followed(
    reader: &dyn Reader,
    options: &Options,
    memos: &mut Memos,
    progress: &dyn Progress,
) -> SourceResult<Arc<Portal>> {
    let corpus = timed(progress, Task::Read, || {
        source::reread(reader, options, &mut memos.source)
    })?;
    let join = |corpus| {
        timed(progress, Task::Join, || {
            link::relink(&corpus, &render::Pages, &mut memos.link)
        })
    };
    then(corpus, join).map(|portal| Warned {
        value: Arc::new(portal.value),
        diagnostics: portal.diagnostics,
    })
}

/// A portal with what it was read from: for work on its translations.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// What was read.
    pub corpus: Corpus,
    /// What it means.
    pub portal: Portal,
}

/// Translators work on what is not published yet.
fn with_drafts(options: &Options) -> Options {
    Options {
        drafts: true,
        ..options.clone()
    }
}

/// Reads and joins a portal, and keeps what was read.
///
/// # Errors
/// Every problem of every file.
pub fn workspace(reader: &dyn Reader, options: &Options) -> SourceResult<Workspace> {
    let corpus = source::read(reader, &with_drafts(options))?;
    then(corpus, |corpus| {
        let portal = link::link(&corpus, &render::Pages)?;
        Ok(Warned {
            value: Workspace {
                corpus,
                portal: portal.value,
            },
            diagnostics: portal.diagnostics,
        })
    })
}

/// Like [`workspace`], for reports: where files contradict each other, what is
/// wrong is left out, and the errors are among the diagnostics.
///
/// # Errors
/// Every problem of files that cannot be read.
pub fn workspace_in_part(reader: &dyn Reader, options: &Options) -> SourceResult<Workspace> {
    let corpus = source::read(reader, &with_drafts(options))?;
    then(corpus, |corpus| {
        let portal = link::link_in_part(&corpus, &render::Pages);
        Ok(Warned {
            value: Workspace {
                corpus,
                portal: portal.value,
            },
            diagnostics: portal.diagnostics,
        })
    })
}

/// Reads and joins a portal as it would be with other files in it: what would
/// be wrong then must not be written.
///
/// # Errors
/// The errors that these files would bring.
pub fn rehearse(
    reader: &dyn Reader,
    options: &Options,
    files: &Files,
) -> Result<(), Vec<Diagnostic>> {
    let changed = Overlay {
        below: reader,
        files,
    };
    match load(&changed, &with_drafts(options)) {
        Ok(_) => Ok(()),
        Err(found) => Err(found.into_iter().filter(Diagnostic::is_error).collect()),
    }
}

/// Looks at a portal as fixes would make it: it must be no worse than `before`,
/// what [`check`] said of it. A step that ended in errors hides what the next
/// would find, so where a portal cannot be read yet, only what the reading
/// finds is compared.
///
/// # Errors
/// How many more errors it would have.
pub fn rehearse_fixes(
    reader: &dyn Reader,
    options: &Options,
    before: &[Diagnostic],
    files: &Files,
) -> Result<(), usize> {
    let changed = Overlay {
        below: reader,
        files,
    };
    // No fix changes what the last site had.
    let is_lost = |found: &Diagnostic| matches!(found.problem, Problem::AddressLost { .. });
    let errors = |found: &[Diagnostic]| {
        let errors = found.iter().filter(|found| found.is_error());
        errors.filter(|found| !is_lost(found)).count()
    };
    let after = match source::read(reader, options) {
        Ok(_) => check(&changed, options, None, &NoProgress).err(),
        // The same problems are among those from before.
        Err(_) => source::read(&changed, options).err(),
    };
    let after = after.map_or(0, |found| errors(&found));
    match after.saturating_sub(errors(before)) {
        0 => Ok(()),
        more => Err(more),
    }
}

/// Does something with all files of a portal's site.
fn with_site<T>(
    (portal, options): (&Arc<Portal>, &Options),
    memos: &mut Memos,
    progress: &dyn Progress,
    act: impl FnOnce(&publish::Site<'_>) -> Result<T, Vec<Diagnostic>>,
) -> Result<T, Vec<Diagnostic>> {
    let keeping = offline::Keeping::new(portal);
    let budget = options.budget.then(|| Budget::new(&portal.site.budget));
    if budget.is_some() && portal.site.budget.is_empty() {
        return Err(vec![Diagnostic::general(Problem::BudgetMissing {})]);
    }
    let referable = link::referable(portal, &render::Pages);
    let originals = portal.plans.iter().map(|plan| {
        let sha256 = plan.source.published().sha256();
        (plan.id.to_string(), sha256.to_owned())
    });
    let sources = publish::SourceDigests {
        all: portal.identity().to_string(),
        originals: originals.collect(),
    };
    act(&publish::Site {
        referable: &referable,
        lost: &|last| link::lost(portal, &render::Pages, &referable, last),
        files: &timed(progress, Task::List, || assemble(portal, &mut memos.site))?,
        progress,
        sources: (!portal.site.is_preview).then_some(&sources),
        see: &|path, kind, bytes| {
            keeping.see(path, kind, bytes);
            budget.iter().for_each(|one| one.see(path, kind, bytes));
        },
        last: &|| {
            let over = budget.as_ref().map_or_else(Vec::new, Budget::check);
            if !over.is_empty() {
                return Err(over);
            }
            let mut set = Artifacts::new();
            keeping.artifacts(&mut set).map(|()| set)
        },
    })
}

/// A site to look at while it is being edited: nothing of it is made yet.
pub struct Preview {
    /// Its files.
    pub files: Artifacts,
    /// How many pages it has.
    pub pages: usize,
    /// Identity of all that it was made from.
    pub identity: Digest,
    /// When it will be out of date by its editors' own dates, if ever.
    pub due: Option<Due>,
}

/// Lists the files of a site for somebody who looks at a few of them.
///
/// # Errors
/// Every problem of the sources and of the theme. What is wrong with a page
/// shows when it is made.
pub fn preview(reader: &dyn Reader, options: &Options, memos: &mut Memos) -> SourceResult<Preview> {
    // Whoever looks at a site goes on looking at the last one that was good.
    caught(|| previewed(reader, options, memos)).unwrap_or_else(|bug| {
        // They may be half-written.
        *memos = Memos::default();
        Err(vec![Diagnostic::from(bug)])
    })
}

fn previewed(reader: &dyn Reader, options: &Options, memos: &mut Memos) -> SourceResult<Preview> {
    let portal = reload(reader, options, memos)?;
    then(portal, |portal| {
        let mut files = assemble(&portal, &mut memos.site)?;
        // Of a preview nothing is kept, so there is nothing to be seen first.
        offline::Keeping::new(&portal).artifacts(&mut files)?;
        Ok(quiet(Preview {
            files,
            pages: render::Pages::count(&portal),
            identity: portal.identity(),
            due: portal.due.clone(),
        }))
    })
}

/// Builds a whole site in memory.
///
/// # Errors
/// Every problem met.
pub fn memory(reader: &dyn Reader, options: &Options) -> SourceResult<Made> {
    memory_again(reader, options, &mut Memos::default())
}

/// Builds a whole site in memory that may have been built before.
///
/// # Errors
/// Every problem met.
pub fn memory_again(
    reader: &dyn Reader,
    options: &Options,
    memos: &mut Memos,
) -> SourceResult<Made> {
    let portal = reload(reader, options, memos)?;
    then(portal, |portal| {
        with_site((&portal, options), memos, &NoProgress, publish::make_all).map(quiet)
    })
}

/// What was built or checked.
#[derive(Debug, Clone)]
pub struct Done {
    /// How much it is.
    pub report: Report,
    /// When it will be out of date by its editors' own dates, if ever.
    pub due: Option<Due>,
}

/// Looks for every problem, down to those that show only when a page is
/// made; writes nothing. `last` is what others can refer to on the site as it
/// was last published, if there is one.
///
/// # Errors
/// Every problem met.
pub fn check(
    reader: &dyn Reader,
    options: &Options,
    last: Option<&Referable>,
    progress: &dyn Progress,
) -> SourceResult<Done> {
    let mut memos = Memos::default();
    let portal = followed(reader, options, &mut memos, progress)?;
    let due = portal.value.due.clone();
    let mut made = then(portal, |portal| {
        with_site((&portal, options), &mut memos, progress, |site| {
            // Without a site there is nothing to lose.
            let lost = last.map_or_else(Vec::new, |last| (site.lost)(last));
            match publish::make_all(site) {
                Ok(value) => Ok(Warned {
                    value,
                    diagnostics: lost,
                }),
                Err(found) => Err(lost.into_iter().chain(found).collect()),
            }
        })
    })?;
    made.diagnostics
        .extend(publish::references::check(&made.value));
    if made.diagnostics.iter().any(Diagnostic::is_error) {
        return Err(made.diagnostics);
    }
    let mut report = Report::default();
    for file in made.value.values() {
        report.add(&file.kind, file.bytes.len() as u64);
    }
    Ok(Warned {
        value: Done { report, due },
        diagnostics: made.diagnostics,
    })
}

fn quiet<T>(value: T) -> Warned<T> {
    Warned {
        value,
        diagnostics: Vec::new(),
    }
}

/// Goes on to the next step with what the steps before have said.
fn then<A, B>(before: Warned<A>, next: impl FnOnce(A) -> SourceResult<B>) -> SourceResult<B> {
    let mut diagnostics = before.diagnostics;
    match next(before.value) {
        Ok(after) => {
            diagnostics.extend(after.diagnostics);
            Ok(Warned {
                value: after.value,
                diagnostics,
            })
        }
        Err(found) => {
            diagnostics.extend(found);
            Err(diagnostics)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Disk, Outside, Refusal};

    /// The shipped portal; its last plan makes who reads it panic.
    struct Broken(Disk);

    impl Reader for Broken {
        fn read(&self, path: &str, outside: &Outside) -> Result<Vec<u8>, Refusal> {
            assert!(!path.ends_with("plan.toml"), "a broken disk");
            self.0.read(path, outside)
        }

        fn list(&self, folder: &str, outside: &Outside) -> Result<Vec<String>, (String, Refusal)> {
            self.0.list(folder, outside)
        }
    }

    #[test]
    fn a_panic_should_be_a_problem_and_leave_no_half_written_memos() {
        let root = env!("CARGO_MANIFEST_DIR").into();
        let disk = Disk { root };
        let (options, mut memos) = (Options::default(), Memos::default());
        let mut look = |reader: &dyn Reader| preview(reader, &options, &mut memos);
        let first = look(&disk).unwrap().value.identity;
        let root = env!("CARGO_MANIFEST_DIR").into();
        let found = look(&Broken(Disk { root })).map(|_| ()).unwrap_err();
        assert_eq!(found[0].problem.code(), "internal-error");
        assert_eq!(look(&disk).unwrap().value.identity, first);
    }
}
