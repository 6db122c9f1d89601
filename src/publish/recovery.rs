//! Recovers from a killed build. Everything with our names is ours: the lock
//! file has the claim.

use std::fs;

use super::failure::{failed, obstructed};
use super::former::Rescue;
use super::in_place;
use super::manifest::Manifest;
use super::means::Means;
use super::places::{Places, is_folder, is_taken};
use super::remove::remove_tree;
use super::unmanaged::{Contents, examine, listed};
use crate::diagnostic::Diagnostic;

/// Recovers from a killed build. The warnings name the files of others that
/// were found.
pub(super) fn recover(
    places: &Places,
    means: &dyn Means,
) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
    let mut rescue = Rescue::new(places, means);
    let done = end_two_steps(places, means, &mut rescue)
        .and_then(|()| end_in_place(places, means, &mut rescue))
        .and_then(|()| end_staging(places, &mut rescue));
    let mut said = rescue.into_diagnostics();
    match done {
        Ok(()) => Ok(said),
        Err(problem) => {
            said.push(problem);
            Err(said)
        }
    }
}

/// Recovers from a kill between the two renames: the former site is the good
/// one.
fn end_two_steps(
    places: &Places,
    means: &dyn Means,
    rescue: &mut Rescue<'_>,
) -> Result<(), Diagnostic> {
    let (former, output) = (places.former(), &places.output);
    if !is_taken(&former) {
        return Ok(());
    }
    if !is_folder(&former) {
        return Err(obstructed(&former));
    }
    let fail = |error| failed(&former, &error);
    if is_taken(output) {
        let is_site = |folder| Manifest::files_in(folder).map(|files| files.is_some());
        if is_site(output).map_err(fail)? || !is_site(&former).map_err(fail)? {
            return rescue.retire(&former).map_err(fail);
        }
        // Somebody has created the output folder again. Its content, if any, is
        // not ours.
        if examine(output, None).map_err(fail)? != Contents::Managed {
            return Ok(());
        }
        listed(output)
            .and_then(|files| rescue.carry_over(output, &files, &former))
            .and_then(|()| fs::remove_dir(output))
            .map_err(fail)?;
    }
    means
        .rename(&former, output)
        .map_err(|error| failed(output, &error))
}

/// Completes a replacement in place if the new site was complete; otherwise
/// removes what there is of it.
fn end_in_place(
    places: &Places,
    means: &dyn Means,
    rescue: &mut Rescue<'_>,
) -> Result<(), Diagnostic> {
    if in_place::is_begun(places) {
        in_place::complete(places, rescue, means)?;
    }
    let part = places.part();
    remove_tree(&part).map_err(|error| failed(&part, &error))
}

/// Removes the staging tree. With a manifest, it is a former site or a complete
/// new one and may contain files of others; without, it is incomplete.
fn end_staging(places: &Places, rescue: &mut Rescue<'_>) -> Result<(), Diagnostic> {
    let staging = places.staging();
    let done = Manifest::files_in(&staging).and_then(|files| {
        match is_folder(&staging) && files.is_some() {
            true => rescue.retire(&staging),
            false => remove_tree(&staging),
        }
    });
    done.map_err(|error| failed(&staging, &error))
}
