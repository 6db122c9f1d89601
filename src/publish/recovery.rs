//! What a killed build left behind is put right. All of it is ours: the lock
//! has the claim.

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

/// Puts right what a killed build left behind; the warnings say what of others
/// was found in it.
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

/// Between the two renames the former site is the good one.
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
        let new = Manifest::files_in(output).is_some();
        if new || Manifest::files_in(&former).is_none() {
            return rescue.retire(&former).map_err(fail);
        }
        // Somebody has made the folder anew; what is in it, if anything, is
        // nobody's.
        if examine(output, None).map_err(fail)? != Contents::Managed {
            return Ok(());
        }
        rescue
            .carry_over(output, &listed(output), &former)
            .and_then(|()| fs::remove_dir(output))
            .map_err(fail)?;
    }
    means
        .rename(&former, output)
        .map_err(|error| failed(output, &error))
}

/// A site that was whole is moved to its end.
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

/// With a manifest it is a former site, or one that was whole; without, half
/// of one.
fn end_staging(places: &Places, rescue: &mut Rescue<'_>) -> Result<(), Diagnostic> {
    let staging = places.staging();
    let whole = is_folder(&staging) && Manifest::files_in(&staging).is_some();
    let done = match whole {
        true => rescue.retire(&staging),
        false => remove_tree(&staging),
    };
    done.map_err(|error| failed(&staging, &error))
}
