//! The output folder and its neighbours: whether they may be written, and
//! recovery after a killed build.

use std::fs;
use std::path::{Path, PathBuf};

use super::failure::{failed, obstructed, tidy};
use super::lock::{Lock, is_claimed};
use super::means::Means;
use super::places::{PART, Places, is_taken};
use super::recovery::recover;
use super::target::{Target, resolve};
use super::unmanaged::{Contents, examine};
use crate::diagnostic::{Diagnostic, Problem};

/// An output folder that may be replaced, locked against other builds until
/// this value is dropped.
pub(super) struct Output {
    /// The paths of the output and its neighbours.
    pub(super) places: Places,
    /// Warnings about files of others that were found while claiming.
    pub(super) said: Vec<Diagnostic>,
    /// The folder as the user named it.
    named: PathBuf,
    lock: Lock,
}

impl Output {
    /// Locks the output, recovers from a killed build, and checks whether the
    /// output may be replaced.
    pub(super) fn claim(target: &Target<'_>, means: &dyn Means) -> Result<Self, Vec<Diagnostic>> {
        let mut output = Self::locked(target).map_err(|problem| vec![problem])?;
        output.said = output.recover(means)?;
        // Check again, now that no other build can be writing.
        let claimed = output.refuse_unmanaged().and_then(|()| output.lock.claim());
        match claimed {
            Ok(()) => Ok(output),
            Err(problem) => {
                output.said.push(problem);
                Err(output.said)
            }
        }
    }

    fn locked(target: &Target<'_>) -> Result<Self, Diagnostic> {
        let named = target.output;
        // A link to the folder stays a link: its target is replaced.
        let real = resolve(named).map_err(|error| failed(named, &error))?;
        target.refuse_misplaced(&real)?;
        // Only the root of a filesystem has no parent, and it has been refused
        // already.
        let Some(places) = Places::around(&real) else {
            return Err(no_folder(named));
        };
        // Check before anything is created: a folder that is not ours must not
        // even get a lock file beside it.
        let part = is_claimed(&places.lock()).then_some(PART);
        refuse_unmanaged(&real, named, part)?;
        let parent = &places.parent;
        fs::create_dir_all(parent).map_err(|error| failed(parent, &error))?;
        let claimed = [places.staging(), places.former(), places.part()];
        Ok(Self {
            lock: Lock::take(places.lock(), named, claimed)?,
            named: named.to_owned(),
            places,
            said: Vec::new(),
        })
    }

    /// Checks that the folder contains only what yaodian wrote.
    pub(super) fn refuse_unmanaged(&self) -> Result<(), Diagnostic> {
        refuse_unmanaged(&self.places.output, &self.named, None)
    }

    /// Recovers from a killed build. Without a claim, folders with our names
    /// are not ours and obstruct the build.
    fn recover(&self, means: &dyn Means) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
        if self.lock.claimed {
            return recover(&self.places, means);
        }
        let beside = [self.places.former(), self.places.staging()];
        match beside.iter().find(|path| is_taken(path)) {
            Some(path) => Err(vec![obstructed(path)]),
            None => Ok(Vec::new()),
        }
    }
}

/// Refuses a folder that contains files that yaodian did not write.
fn refuse_unmanaged(folder: &Path, named: &Path, part: Option<&str>) -> Result<(), Diagnostic> {
    match examine(folder, part).map_err(|error| failed(named, &error))? {
        Contents::Managed => Ok(()),
        Contents::NotAFolder => Err(no_folder(named)),
        Contents::Unmanaged(found) => Err(Diagnostic::general(Problem::OutputForeign {
            path: tidy(named),
            found,
        })),
    }
}

fn no_folder(named: &Path) -> Diagnostic {
    Diagnostic::general(Problem::OutputNoFolder { path: tidy(named) })
}
