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
//! .public.lock                   held while a build writes
//! ```
//!
//! Nothing that yaodian did not write is removed: in the output that is known
//! by the manifest, beside it by what the lock says.

use crate::diagnostic::Diagnostic;

mod failure;
mod incremental_build;
mod lock;
mod make;
mod manifest;
mod output;
mod previous_build;
mod progress;
pub mod references;
mod report;
mod rewrite;
mod staging;
mod swap;
mod target;
mod unmanaged;

pub use failure::tidy;
pub use make::{Made, MadeFile, Site, make_all};
pub use manifest::MANIFEST;
pub use progress::{NoProgress, Progress, Task, timed};
pub use report::Report;
pub use rewrite::rewrite;
pub use target::Target;

use incremental_build::IncrementalBuild;
use output::Output;

/// Makes all files and puts them in the place of what the output holds; those
/// that would be made of the same as there are taken over.
///
/// The output must be absent, empty, or hold a site that yaodian wrote and
/// nothing else; it must not lie in the portal's sources or in another site.
///
/// # Errors
/// Every problem of every file that could not be made, or the first that
/// stopped the writing. The last good site is untouched then.
pub fn publish(site: &Site<'_>, target: &Target<'_>) -> Result<Report, Vec<Diagnostic>> {
    let output = Output::claim(target).map_err(one)?;
    let build = IncrementalBuild::new(&output, site).map_err(one)?;
    let (staging, manifest, report) = build.run()?;
    timed(site.progress, Task::Publish, || {
        staging.finish(&manifest)?;
        // Somebody may have put a file there in the meantime.
        output.refuse_unmanaged()?;
        swap::swap(staging, &output)
    })
    .map_err(one)?;
    Ok(report)
}

fn one(problem: Diagnostic) -> Vec<Diagnostic> {
    vec![problem]
}

#[cfg(test)]
mod tests;
