//! [`Artifacts`](crate::site::Artifacts) to a folder, all or nothing.
//!
//! The files are made in parallel into a staging tree beside the output, on
//! the same filesystem; only a complete tree takes the output's place, in one
//! step. Whatever fails before that leaves the last good site as it was. What
//! that site has and would be made of the same again is taken over: it is known
//! by its manifest, and trusted for its content.
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
//! Nothing that yaodian did not write is removed: in the output that is known
//! by the manifest, beside it by what the lock says.

use crate::diagnostic::{Diagnostic, SourceResult, Warned};

mod failure;
mod former;
mod in_place;
mod incremental_build;
mod journal;
mod journal_recovery;
mod lock;
mod make;
mod manifest;
mod means;
mod output;
mod places;
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
mod target;
mod unmanaged;
mod user_file;

pub use failure::tidy;
pub use journal_recovery::{Recovered, recover};
pub use make::{Made, MadeFile, Site, make_all};
pub use manifest::MANIFEST;
pub use progress::{NoProgress, Progress, Task, timed};
pub use report::Report;
pub use rewrite::rewrite;
pub use target::Target;
pub use user_file::{UserFile, Written};

use incremental_build::IncrementalBuild;
use means::{Means, System};
use output::Output;

/// Makes all files and puts them in the place of what the output holds; those
/// that would be made of the same as there are taken over.
///
/// The output must be absent, empty, or hold a site that yaodian wrote and
/// nothing else; it must not lie in the portal's sources or in another site.
///
/// The warnings say what the place does not allow, and what was found there
/// that others had put in meanwhile.
///
/// # Errors
/// Every problem of every file that could not be made, or the first that
/// stopped the writing. Unless that problem says otherwise, the last good site
/// is untouched then.
pub fn publish(site: &Site<'_>, target: &Target<'_>) -> SourceResult<Report> {
    publish_by(site, target, &System)
}

fn publish_by(site: &Site<'_>, target: &Target<'_>, means: &dyn Means) -> SourceResult<Report> {
    let mut output = Output::claim(target, means)?;
    let mut diagnostics = std::mem::take(&mut output.said);
    match replace(site, &output, means) {
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
    means: &dyn Means,
) -> Result<(Report, Vec<Diagnostic>), Vec<Diagnostic>> {
    let build = IncrementalBuild::new(&output.places, site).map_err(one)?;
    let (staging, manifest, report) = build.run()?;
    let said = timed(site.progress, Task::Publish, || {
        staging.finish(&manifest).map_err(one)?;
        // Somebody may have put a file there in the meantime.
        output.refuse_unmanaged().map_err(one)?;
        swap::swap(staging, &output.places, means)
    })?;
    Ok((report, said))
}

fn one(problem: Diagnostic) -> Vec<Diagnostic> {
    vec![problem]
}

#[cfg(test)]
mod tests;
