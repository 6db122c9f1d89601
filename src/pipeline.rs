//! The one place that composes the steps: files to portal, portal to
//! artifacts, artifacts to a site in memory or on disk.
//!
//! What every step has to say adds up: a result carries the warnings of all
//! steps before it, an error all that was found up to it.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Noted, Step};
use crate::exchange::Files;
use crate::model::{Artifacts, Corpus, Portal};
use crate::publish::{self, Made, Report, Target};
use crate::source::{Options, Overlay, Reader};
use crate::{data, link, offline, render, search, source};

/// Reads and joins a portal.
///
/// # Errors
/// Every problem of every file.
pub fn load(reader: &dyn Reader, options: &Options) -> Step<Arc<Portal>> {
    let corpus = source::read(reader, options)?;
    then(corpus, link::link).map(|portal| Noted {
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

/// Reads and joins a portal, and keeps what was read.
///
/// # Errors
/// Every problem of every file.
pub fn workspace(reader: &dyn Reader, options: &Options) -> Step<Workspace> {
    let corpus = source::read(reader, options)?;
    then(corpus, |corpus| {
        let portal = link::link(corpus.clone())?;
        Ok(Noted {
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
    match load(&changed, options) {
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
    let errors = |found: &[Diagnostic]| found.iter().filter(|d| d.is_error()).count();
    let after = match source::read(reader, options) {
        Ok(_) => check(&changed, options).err(),
        Err(_) => source::read(&changed, options).err(),
    };
    let after = after.map_or(0, |found| errors(&found));
    match after.saturating_sub(errors(before)) {
        0 => Ok(()),
        more => Err(more),
    }
}

/// The files that a portal's site consists of, not made yet.
///
/// # Errors
/// The problems of all rooms that make files.
pub fn assemble(portal: &Arc<Portal>) -> Result<Artifacts, Vec<Diagnostic>> {
    let mut set = Artifacts::new();
    let mut problems = Vec::new();
    for room in [render::artifacts, search::artifacts, data::artifacts] {
        if let Err(found) = room(portal, &mut set) {
            problems.extend(found);
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    // It makes what it lists, which may fail: then all problems are wanted.
    if let Err(found) = offline::artifacts(portal, &mut set) {
        publish::make_all(&set)?;
        return Err(found);
    }
    Ok(set)
}

/// Builds a whole site in memory.
///
/// # Errors
/// Every problem met.
pub fn memory(reader: &dyn Reader, options: &Options) -> Step<Made> {
    let portal = load(reader, options)?;
    then(portal, |portal| {
        let made = publish::make_all(&assemble(&portal)?)?;
        Ok(quiet(made))
    })
}

/// Looks for every problem, down to those that show only when a page is
/// made; writes nothing.
///
/// # Errors
/// Every problem met.
pub fn check(reader: &dyn Reader, options: &Options) -> Step<Report> {
    let mut made = memory(reader, options)?;
    made.diagnostics
        .extend(publish::references::check(&made.value));
    if made.diagnostics.iter().any(Diagnostic::is_error) {
        return Err(made.diagnostics);
    }
    let mut report = Report::default();
    for (path, bytes) in &made.value {
        report.add(path.as_str(), bytes.len() as u64);
    }
    Ok(Noted {
        value: report,
        diagnostics: made.diagnostics,
    })
}

/// Builds a site into a folder; with `strict`, only if nothing warns.
///
/// # Errors
/// Every problem met; with `strict`, warnings alone are enough. The folder
/// holds the last good site then.
pub fn build(
    reader: &dyn Reader,
    options: &Options,
    target: &Target<'_>,
    strict: bool,
) -> Step<Report> {
    let portal = load(reader, options)?;
    let refused = strict && portal.diagnostics.iter().any(Diagnostic::is_warning);
    then(portal, |portal| {
        let set = assemble(&portal)?;
        if refused {
            // For the problems of the pages: one run shall say everything.
            publish::make_all(&set)?;
            return Err(Vec::new());
        }
        publish::publish(&set, target).map(quiet)
    })
}

fn quiet<T>(value: T) -> Noted<T> {
    Noted {
        value,
        diagnostics: Vec::new(),
    }
}

/// Goes on to the next step with what the steps before have said.
fn then<A, B>(before: Noted<A>, next: impl FnOnce(A) -> Step<B>) -> Step<B> {
    let mut diagnostics = before.diagnostics;
    match next(before.value) {
        Ok(after) => {
            diagnostics.extend(after.diagnostics);
            Ok(Noted {
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
