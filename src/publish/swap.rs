//! The step in which a new site takes the place of the former one, by the
//! safest means that the place allows.

use std::fs::{self, File};
use std::io;
use std::path::PathBuf;

use super::failure::{failed, tidy};
use super::former::Rescue;
use super::in_place;
use super::means::{Means, is_unknown};
use super::places::{Places, is_taken};
use super::staging::Staging;
use super::unmanaged::listed;
use crate::diagnostic::{Diagnostic, Problem, Reason};

/// How the site took its place.
enum Swapped {
    /// There was none before.
    First,
    /// The former site has this name now.
    Former(PathBuf),
    /// File by file; nothing is left of the former site.
    InPlace,
}

/// Puts the staging tree in the output's place and removes the former site;
/// the warnings say what of others was found in it, and what the place does
/// not allow.
pub(super) fn swap(
    staging: Staging,
    places: &Places,
    means: &dyn Means,
) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
    let mut rescue = Rescue::new(places, means);
    let mut said = Vec::new();
    match replace(staging, places, means, &mut rescue) {
        Ok(Swapped::First) => {}
        Ok(Swapped::Former(tree)) => {
            // What stays, the next build finds by the claim, and tries again.
            let _ = rescue.retire(&tree);
        }
        Ok(Swapped::InPlace) => said.push(Diagnostic::general(Problem::OutputInPlace {
            path: tidy(&places.output),
        })),
        Err(problem) => {
            said.extend(rescue.into_diagnostics());
            said.push(problem);
            return Err(said);
        }
    }
    // The names are exchanged; make that outlast a power cut too. The site is
    // there whether or not the folder can be synchronised.
    if let Ok(parent) = File::open(&places.parent) {
        let _ = parent.sync_all();
    }
    said.extend(rescue.into_diagnostics());
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
            // An overlay that cannot move even what is new.
            Err(error) if is_bound(&error) => {
                fs::create_dir(output).map_err(|error| failed(output, &error))?;
                in_place::replace(&staging, places, rescue, means)?;
                Ok(Swapped::InPlace)
            }
            Err(error) => Err(failed(output, &error)),
        };
    }
    // An empty folder is replaced by a rename, which fails once it holds
    // anything: without a manifest, a killed build could not tell whose it is.
    if listed(output).is_empty() && means.rename(staging.path(), output).is_ok() {
        staging.release();
        return Ok(Swapped::First);
    }
    match means.exchange(staging.path(), output) {
        Ok(()) => Ok(Swapped::Former(staging.release())),
        Err(error) if is_unknown(&error) || is_bound(&error) => {
            in_two_steps(staging, places, means, rescue)
        }
        Err(error) => Err(failed(output, &error)),
    }
}

/// Whether the folder cannot change its name because of where it is: a mount
/// point, or in a lower layer of an overlay filesystem (container images).
fn is_bound(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy
    )
}

/// For a moment there is no site; a build killed in that moment is put right
/// by the next.
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
        return Ok(Swapped::Former(former));
    };
    match means.rename(&former, output) {
        Ok(()) => Err(failed(output, &error)),
        // The reason of the first failure; the second follows from it.
        Err(_) => Err(Diagnostic::general(Problem::OutputDisplaced {
            path: tidy(output),
            place: tidy(&former),
            reason: Reason::from(&error),
        })),
    }
}
