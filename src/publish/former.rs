//! The end of a former site: what yaodian wrote is removed, what somebody else
//! put there is not.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::failure::tidy;
use super::manifest::MANIFEST;
use super::means::Means;
use super::places::{Places, is_folder};
use super::remove::{in_folder, make_writable};
use super::unmanaged::{all_unmanaged, first_few, is_litter, listed, said};
use crate::base::{ok_or_bug, some_or_bug};
use crate::diagnostic::{Diagnostic, Problem};

/// Files of others that were in the way, and where they are now.
pub(super) struct Rescue<'p> {
    places: &'p Places,
    means: &'p dyn Means,
    /// In the new site, under their own paths.
    back: Vec<String>,
    /// In a folder of their own.
    kept: Vec<String>,
    folder: Option<PathBuf>,
}

impl<'p> Rescue<'p> {
    /// None yet.
    pub(super) fn new(places: &'p Places, means: &'p dyn Means) -> Self {
        Self {
            places,
            means,
            back: Vec::new(),
            kept: Vec::new(),
            folder: None,
        }
    }

    /// Removes a former site. Its manifest goes last, so that after a kill the
    /// next build knows what is ours.
    pub(super) fn retire(&mut self, tree: &Path) -> io::Result<()> {
        let files = listed(tree);
        self.carry_over(tree, &files, &self.places.output)?;
        remove_listed(tree, &files)?;
        // Another program may have written to the tree meanwhile.
        self.carry_over(tree, &files, &self.places.output)?;
        if files.contains(MANIFEST) {
            fs::remove_file(tree.join(MANIFEST))?;
        }
        fs::remove_dir(tree)
    }

    /// Moves what nobody lists from one tree into another, or where its path is
    /// taken there, into a folder of its own.
    pub(super) fn carry_over(
        &mut self,
        tree: &Path,
        files: &BTreeSet<String>,
        into: &Path,
    ) -> io::Result<()> {
        for path in all_unmanaged(tree, files)? {
            let from = tree.join(&path);
            let litter = is_litter(&from);
            if self.put(&from, &into.join(&path)).is_ok() {
                if !litter {
                    self.back.push(said(&path));
                }
            } else {
                self.keep(&from, &path)?;
            }
        }
        Ok(())
    }

    /// Moves a file or folder of somebody else's out of the way.
    pub(super) fn keep(&mut self, from: &Path, path: &Path) -> io::Result<()> {
        let folder = match &self.folder {
            Some(folder) => folder.clone(),
            None => self.places.kept(),
        };
        let folder = match self.put(from, &folder.join(path)) {
            // Out of a mount point nothing is moved without being copied.
            Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
                for made in folder.join(path).ancestors().skip(1) {
                    // One that is not empty is in use.
                    if !made.starts_with(&folder) || fs::remove_dir(made).is_err() {
                        break;
                    }
                }
                let inside = self.places.kept_inside();
                self.put(from, &inside.join(path))?;
                inside
            }
            done => done.map(|()| folder)?,
        };
        self.kept.push(said(path));
        self.folder = Some(folder);
        Ok(())
    }

    /// Moves a file or folder to a path that nothing has.
    fn put(&self, from: &Path, to: &Path) -> io::Result<()> {
        let holder = some_or_bug(to.parent(), "a path in no folder");
        fs::create_dir_all(holder)?;
        let source = some_or_bug(from.parent(), "a path in no folder");
        in_folder(source, || self.means.rename_new(from, to))
    }

    /// `output-kept` for whatever was moved.
    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        let kept = self.folder.map(|folder| (self.kept, folder));
        let back = (self.back, self.places.output.clone());
        [Some(back), kept]
            .into_iter()
            .flatten()
            .filter(|(paths, _)| !paths.is_empty())
            .map(|(paths, folder)| {
                Diagnostic::general(Problem::OutputKept {
                    found: first_few(paths),
                    place: tidy(&folder),
                })
            })
            .collect()
    }
}

/// Removes the files that are listed, without the manifest, and the folders
/// that are empty then. No link is followed on the way.
fn remove_listed(tree: &Path, files: &BTreeSet<String>) -> io::Result<()> {
    if !is_folder(tree) {
        return Ok(());
    }
    make_writable(tree)?;
    for entry in WalkDir::new(tree).min_depth(1).contents_first(true) {
        let entry = entry?;
        if entry.file_type().is_dir() {
            // One that is not empty holds something of somebody else's.
            let _ = fs::remove_dir(entry.path());
            continue;
        }
        let path = ok_or_bug(entry.path().strip_prefix(tree), "a path outside its folder");
        let path = said(path);
        if path != MANIFEST && files.contains(&path) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
