//! Retires a former site: removes the files that yaodian wrote and rescues the
//! files of others.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::failure::tidy;
use super::manifest::MANIFEST;
use super::means::Means;
use super::places::Places;
use super::remove::{in_folder, in_tree};
use super::unmanaged::{all_unmanaged, first_few, is_litter, listed, said};
use crate::base::{ok_or_bug, some_or_bug};
use crate::diagnostic::{Diagnostic, Problem};

/// Files of others that were in the way, and where they are now.
pub(super) struct Rescue<'p> {
    places: &'p Places,
    means: &'p dyn Means,
    /// Paths of files carried over into the new site, under the same paths.
    back: Vec<String>,
    /// Paths of files moved to `folder`, because the new site has their paths.
    kept: Vec<String>,
    folder: Option<PathBuf>,
}

impl<'p> Rescue<'p> {
    /// A rescue without files.
    pub(super) fn new(places: &'p Places, means: &'p dyn Means) -> Self {
        Self {
            places,
            means,
            back: Vec::new(),
            kept: Vec::new(),
            folder: None,
        }
    }

    /// Removes a former site. Removes its manifest last, so that the build
    /// after a kill can still tell which files are ours.
    pub(super) fn retire(&mut self, tree: &Path) -> io::Result<()> {
        let files = listed(tree)?;
        self.carry_over(tree, &files, &self.places.output)?;
        remove_listed(tree, &files)?;
        // Another program may have written to the tree meanwhile.
        self.carry_over(tree, &files, &self.places.output)?;
        if files.contains(MANIFEST) {
            fs::remove_file(tree.join(MANIFEST))?;
        }
        fs::remove_dir(tree)
    }

    /// Moves every file that `files` does not list from `tree` to the same path
    /// in `into`, or with [`Self::keep`] if that path is taken.
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

    /// Moves a file or folder that is not ours into the folder for kept files,
    /// under its path in the site.
    pub(super) fn keep(&mut self, from: &Path, path: &Path) -> io::Result<()> {
        let folder = match &self.folder {
            Some(folder) => folder.clone(),
            None => self.places.kept(),
        };
        let folder = match self.put(from, &folder.join(path)) {
            // Nothing can be renamed out of a mount point.
            Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
                for made in folder.join(path).ancestors().skip(1) {
                    // A folder that is not empty is in use.
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

    /// Moves a file or folder to a path that must not exist yet.
    fn put(&self, from: &Path, to: &Path) -> io::Result<()> {
        let holder = some_or_bug(to.parent(), "a path in no folder");
        fs::create_dir_all(holder)?;
        let source = some_or_bug(from.parent(), "a path in no folder");
        in_folder(source, || self.means.rename_new(from, to))
    }

    /// `output-kept` for each folder that files were moved to.
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

/// Removes the listed files except the manifest, and the folders that become
/// empty. Does not follow links.
fn remove_listed(tree: &Path, files: &BTreeSet<String>) -> io::Result<()> {
    match fs::symlink_metadata(tree) {
        Ok(found) if found.is_dir() => {}
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => return Ok(()),
    }
    in_tree(tree, || remove_below(tree, files))
}

fn remove_below(tree: &Path, files: &BTreeSet<String>) -> io::Result<()> {
    for entry in WalkDir::new(tree).min_depth(1).contents_first(true) {
        let entry = entry?;
        if entry.file_type().is_dir() {
            match fs::remove_dir(entry.path()) {
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied => return Err(error),
                // A folder that is not empty holds files of others.
                _ => continue,
            }
        }
        let path = ok_or_bug(entry.path().strip_prefix(tree), "a path outside its folder");
        let path = said(path);
        if path != MANIFEST && files.contains(&path) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
