//! Replaces the former site with the new one, by the safest operation that the
//! filesystem supports.

use std::fs::{self, File};
use std::io;
use std::path::PathBuf;

use super::durable;
use super::failure::{failed, tidy};
use super::former::Rescue;
use super::in_place;
use super::means::{Means, is_unknown};
use super::places::{Places, is_taken};
use super::staging::Staging;
use super::unmanaged::listed;
use crate::diagnostic::{Diagnostic, Problem, Reason};

/// How the site was replaced.
enum Swapped {
    /// There was no site before.
    First,
    /// As a whole: the former site is now at this path.
    Former {
        /// Where the former site is.
        tree: PathBuf,
        /// Whether readers found a site at any moment.
        in_one_step: bool,
    },
    /// File by file; the former site is gone.
    InPlace,
}

/// Replaces the output with the staging tree and removes the former site. Warns
/// if the output could not be replaced in one step, and about files of others
/// that were found in the former site; with `durable`, also if the new names
/// could not be flushed.
pub(super) fn swap(
    staging: Staging,
    places: &Places,
    durable: bool,
    means: &dyn Means,
) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
    let mut rescue = Rescue::new(places, means);
    let mut said = Vec::new();
    let mut is_in_place = false;
    match replace(staging, places, means, &mut rescue) {
        Ok(Swapped::First) => {}
        Ok(Swapped::Former { tree, in_one_step }) => {
            // The next build finds the rest by the claim and tries again.
            let _ = rescue.retire(&tree);
            if !in_one_step {
                said.push(Diagnostic::general(Problem::OutputTwoSteps {
                    path: tidy(&places.output),
                }));
            }
        }
        Ok(Swapped::InPlace) => {
            is_in_place = true;
            said.push(Diagnostic::general(Problem::OutputInPlace {
                path: tidy(&places.output),
            }));
        }
        Err(problem) => {
            said.extend(rescue.into_diagnostics());
            said.push(problem);
            return Err(said);
        }
    }
    // Make the new names survive a power failure. The site is complete even if
    // the folder cannot be flushed.
    if let Ok(parent) = File::open(&places.parent) {
        let _ = parent.sync_all();
    }
    said.extend(rescue.into_diagnostics());
    if durable {
        said.extend(durable::after_swap(places, is_in_place, means));
    }
    Ok(said)
}

fn replace(
    staging: Staging,
    places: &Places,
    means: &dyn Means,
    rescue: &mut Rescue<'_>,
) -> Result<Swapped, Diagnostic> {
    let output = &places.output;
    if !is_taken(output) {
        return match means.rename(staging.path(), output) {
            Ok(()) => {
                staging.release();
                Ok(Swapped::First)
            }
            // An overlay filesystem that cannot rename even new folders.
            Err(error) if is_bound(&error) => {
                fs::create_dir(output).map_err(|error| failed(output, &error))?;
                in_place::replace(&staging, places, rescue, means)?;
                Ok(Swapped::InPlace)
            }
            Err(error) => Err(failed(output, &error)),
        };
    }
    // An empty folder is replaced by a rename, which fails if the folder is no
    // longer empty. An exchange would put the folder where, without a manifest,
    // the build after a kill could not tell whose it is.
    let files = listed(output).map_err(|error| failed(output, &error))?;
    if files.is_empty() && means.rename(staging.path(), output).is_ok() {
        staging.release();
        return Ok(Swapped::First);
    }
    match means.exchange(staging.path(), output) {
        Ok(()) => Ok(Swapped::Former {
            tree: staging.release(),
            in_one_step: true,
        }),
        Err(error) if is_unknown(&error) || is_bound(&error) => {
            in_two_steps(staging, places, means, rescue)
        }
        Err(error) => Err(failed(output, &error)),
    }
}

/// Whether the folder cannot be renamed because of its location: a mount point,
/// or a lower layer of an overlay filesystem (container images).
fn is_bound(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy
    )
}

/// Replaces the site by two renames. Between them there is no site; if the
/// build is killed there, the next build restores the former site.
fn in_two_steps(
    staging: Staging,
    places: &Places,
    means: &dyn Means,
    rescue: &mut Rescue<'_>,
) -> Result<Swapped, Diagnostic> {
    let (output, former) = (&places.output, places.former());
    match means.rename(output, &former) {
        Ok(()) => {}
        Err(error) if is_bound(&error) => {
            in_place::replace(&staging, places, rescue, means)?;
            return Ok(Swapped::InPlace);
        }
        Err(error) => return Err(failed(output, &error)),
    }
    let Err(error) = means.rename(staging.path(), output) else {
        staging.release();
        return Ok(Swapped::Former {
            tree: former,
            in_one_step: false,
        });
    };
    match means.rename(&former, output) {
        Ok(()) => Err(failed(output, &error)),
        // Report the first error; the second is a consequence.
        Err(_) => Err(Diagnostic::general(Problem::OutputDisplaced {
            path: tidy(output),
            place: tidy(&former),
            reason: Reason::from(&error),
        })),
    }
}
