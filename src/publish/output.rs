//! The output folder and its neighbours: whether we may write there, and what
//! a killed build left behind.

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

/// An output folder that is ours to replace, locked against other builds
/// until this value is dropped.
pub(super) struct Output {
    /// Where it is.
    pub(super) places: Places,
    /// What was found of others when it was claimed.
    pub(super) said: Vec<Diagnostic>,
    /// The folder as it was named.
    named: PathBuf,
    lock: Lock,
}

impl Output {
    /// Locks the place and looks whether we may write there.
    pub(super) fn claim(target: &Target<'_>, means: &dyn Means) -> Result<Self, Vec<Diagnostic>> {
        let mut output = Self::locked(target).map_err(|problem| vec![problem])?;
        output.said = output.recover(means)?;
        // Again, now that nobody else can be writing.
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
        // A link to the folder stays a link: what it points to is replaced.
        let real = resolve(named).map_err(|error| failed(named, &error))?;
        target.refuse_misplaced(&real)?;
        // Only the root of the filesystem has none, and it is refused.
        let Some(places) = Places::around(&real) else {
            return Err(no_folder(named));
        };
        // Before anything is created: a folder of somebody else's shall not
        // even gain a lock file beside it.
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

    /// Looks whether the folder holds only what yaodian wrote.
    pub(super) fn refuse_unmanaged(&self) -> Result<(), Diagnostic> {
        refuse_unmanaged(&self.places.output, &self.named, None)
    }

    /// Puts right what a killed build left behind; what only has its name is
    /// left alone, and in the way.
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

/// Refuses a folder that holds what yaodian did not write.
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
