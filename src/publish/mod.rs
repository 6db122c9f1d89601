//! Writes [`Artifacts`](crate::site::Artifacts) into a folder, all or nothing.
//!
//! The files are made in parallel in a staging tree beside the output, on the
//! same filesystem. Only a complete tree replaces the output, atomically; a
//! failure before that leaves the last good site as it was. Files whose inputs
//! have not changed since the last site are taken over from it. Its manifest
//! tells which these are, and their content is compared with their hashes.
//!
//! ```text
//! public/                        the site, with its manifest
//! .public.staging/               the tree in the making; after the swap, for
//!                                a moment, the former site
//! .public.former/                the former site, only where the filesystem
//!                                cannot exchange two names in one step
//! public/.yaodian-part/          the new site, only where the folder cannot
//!                                change its name
//! .public.lock                   held while a build writes
//! public.kept/                   what others put there meanwhile, if the new
//!                                site has something else of the same name
//! ```
//!
//! Only files that yaodian wrote are removed: in the output, the manifest lists
//! them; beside the output, the lock file claims them.

use std::path::Path;

use crate::diagnostic::{Diagnostic, SourceResult, Warned};
use crate::model::Referable;

mod budget;
mod build_cache;
mod changed;
mod durable;
mod failure;
mod former;
mod in_place;
mod incremental_build;
mod journal;
mod journal_recovery;
mod listing;
mod lock;
mod make;
mod manifest;
mod means;
mod output;
mod places;
mod precompress;
mod previous_build;
mod progress;
mod recovery;
pub mod references;
mod remove;
mod report;
mod rewrite;
mod staging;
mod storage;
mod swap;
mod take_out;
mod target;
mod unmanaged;
mod user_file;
mod verify;
mod walk;

pub use budget::Budget;
pub use build_cache::{BuildCache, Unchanged};
pub use changed::{Published, is_changes};
pub use failure::tidy;
pub use journal_recovery::{Recovered, recover};
pub use listing::SourceDigests;
pub use make::{Made, MadeFile, Site, make_all};
pub use manifest::MANIFEST;
pub use progress::{NoProgress, Progress, Task, timed};
pub use report::Report;
pub use rewrite::{rewrite, rewrite_bytes};
pub use take_out::{TakenOut, take_out};
pub use target::Target;
pub use user_file::{UserFile, Written};
pub use verify::verify;

use failure::failed;
use incremental_build::IncrementalBuild;
use manifest::Manifest;
use means::{Means, System};
use output::Output;

/// Makes all files and replaces the content of the output with them. Takes over
/// the files whose inputs have not changed.
///
/// The output must not exist, be empty, or contain only a site that yaodian
/// wrote. It must not be inside the portal's sources or another site.
///
/// Warns if the output can only be replaced file by file, and if others have
/// put files into it during the build.
///
/// # Errors
/// Every problem of every file that could not be made, or the first problem
/// that stopped the writing. The last good site is then untouched, unless the
/// problem says otherwise.
pub fn publish(site: &Site<'_>, target: &Target<'_>) -> SourceResult<Report> {
    publish_by(site, target, &System)
}

/// The addresses and fragments on the site in a folder; `None` if there is no
/// site of yaodian in it.
///
/// # Errors
/// `output-failed`: its manifest cannot be read.
pub fn referable(folder: &Path) -> Result<Option<Referable>, Diagnostic> {
    Manifest::referable(folder).map_err(|error| failed(&folder.join(MANIFEST), &error))
}

/// The addresses that the site in a folder has and a new one would lose.
///
/// # Errors
/// As [`referable`].
pub fn lost(site: &Site<'_>, folder: &Path) -> Result<Vec<Diagnostic>, Diagnostic> {
    let last = referable(folder)?;
    // Without a site there is nothing to lose.
    Ok(last.map_or_else(Vec::new, |last| (site.lost)(&last)))
}

fn publish_by(site: &Site<'_>, target: &Target<'_>, means: &dyn Means) -> SourceResult<Report> {
    let mut output = Output::claim(target, means)?;
    let mut diagnostics = std::mem::take(&mut output.said);
    match replace(site, &output, target, means) {
        Ok((value, said)) => {
            diagnostics.extend(said);
            Ok(Warned { value, diagnostics })
        }
        Err(problems) => {
            diagnostics.extend(problems);
            Err(diagnostics)
        }
    }
}

fn replace(
    site: &Site<'_>,
    output: &Output,
    target: &Target<'_>,
    means: &dyn Means,
) -> Result<(Report, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut lost = lost(site, &output.places.output).map_err(one)?;
    if !lost.is_empty() {
        // One run shall say everything.
        lost.extend(make_all(site).err().into_iter().flatten());
        return Err(lost);
    }
    let build = IncrementalBuild::new(&output.places, site).map_err(one)?;
    let (staging, manifest, report) = build.run(target.precompress)?;
    let said = timed(site.progress, Task::Publish, || {
        staging.finish(&manifest).map_err(one)?;
        if target.durable {
            durable::before_swap(staging.path(), &output.places, means).map_err(one)?;
        }
        // Somebody may have put a file there during the build.
        output.refuse_unmanaged().map_err(one)?;
        swap::swap(staging, &output.places, target.durable, means)
    })?;
    Ok((report, said))
}

fn one(problem: Diagnostic) -> Vec<Diagnostic> {
    vec![problem]
}

#[cfg(test)]
mod tests;
