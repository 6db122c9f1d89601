//! Replaces a site in a folder that cannot be renamed: moves the files into it
//! one by one, each atomically.
//!
//! ```text
//! public/.yaodian-part/          the whole new site, its manifest last
//! public/                        a manifest of both sites
//!                                what pages need, then pages
//!                                the files of the former site alone removed
//!                                the manifest of the new site
//! ```
//!
//! Meanwhile, readers may get files of both sites. If the build is interrupted
//! after `.yaodian-part` is complete, the next build completes the replacement.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::failure::{failed, tidy};
use super::former::Rescue;
use super::manifest::{MANIFEST, Manifest};
use super::means::Means;
use super::places::{Places, is_folder, is_taken};
use super::remove::{in_folder, remove_tree};
use super::staging::{Staging, flush};
use super::unmanaged::{folders_of, listed};
use crate::base::{ok_or_bug, some_or_bug};
use crate::diagnostic::{Diagnostic, Problem, Reason};

/// Manifest that lists the files of both sites while files are moved. No path
/// of a site can have this name.
const BOTH: &str = ".yaodian-both.json";

/// Moves the files of a staging tree into the output.
pub(super) fn replace(
    staging: &Staging,
    places: &Places,
    rescue: &mut Rescue<'_>,
    means: &dyn Means,
) -> Result<(), Diagnostic> {
    if let Err(error) = bring(staging.path(), places, means) {
        // The next build removes what cannot be removed now.
        let _ = remove_tree(&places.part());
        return Err(failed(&places.output, &error));
    }
    complete(places, rescue, means)
}

/// Whether the output contains a complete new site whose files are not all
/// moved yet.
pub(super) fn is_begun(places: &Places) -> bool {
    is_folder(&places.part()) && is_taken(&places.part().join(MANIFEST))
}

/// Moves the files that have not been moved yet.
pub(super) fn complete(
    places: &Places,
    rescue: &mut Rescue<'_>,
    means: &dyn Means,
) -> Result<(), Diagnostic> {
    let mixed = |error: io::Error| {
        Diagnostic::general(Problem::OutputMixed {
            path: tidy(&places.output),
            reason: Reason::from(&error),
        })
    };
    let moving = Moving {
        part: &places.part(),
        output: &places.output,
        new: &listed(&places.part()).map_err(mixed)?,
        former: &listed(&places.output).map_err(mixed)?,
        means,
    };
    moving.run(rescue).map_err(mixed)
}

/// Moves the complete new site to `.yaodian-part` in the output. If it has to
/// be copied, the manifest is copied last.
fn bring(staging: &Path, places: &Places, means: &dyn Means) -> io::Result<()> {
    let part = places.part();
    match in_folder(&places.output, || means.rename(staging, &part)) {
        // A mount point is on another filesystem than its parent folder.
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            in_folder(&places.output, || fs::create_dir(&part))?;
            copy(staging, &part)?;
            flush(&part)?;
            fs::copy(staging.join(MANIFEST), part.join(MANIFEST))?;
            flush(&part)
        }
        done => done,
    }
}

/// Copies a tree without its manifest.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in WalkDir::new(from).min_depth(1) {
        let entry = entry?;
        let path = ok_or_bug(entry.path().strip_prefix(from), "a path outside its folder");
        if entry.file_type().is_dir() {
            fs::create_dir(to.join(path))?;
        } else if path != Path::new(MANIFEST) {
            fs::copy(entry.path(), to.join(path))?;
        }
    }
    Ok(())
}

struct Moving<'m> {
    part: &'m Path,
    output: &'m Path,
    new: &'m BTreeSet<String>,
    /// The files that were ours before; after an interruption, the files of
    /// both sites.
    former: &'m BTreeSet<String>,
    means: &'m dyn Means,
}

impl Moving<'_> {
    fn run(&self, rescue: &mut Rescue<'_>) -> io::Result<()> {
        // From here on, the output's manifest lists every file of both sites,
        // so an interrupted move leaves no file that counts as foreign.
        fs::write(
            self.part.join(BOTH),
            Manifest::with_more(self.part, self.former)?,
        )?;
        self.rename(&self.part.join(BOTH), &self.output.join(MANIFEST))?;
        // A page must not appear before the files that it loads.
        let is_page = |path: &&String| path.ends_with(".html");
        let files = || self.new.iter().filter(|path| *path != MANIFEST);
        let assets = files().filter(|path| !is_page(path));
        for path in assets.chain(files().filter(is_page)) {
            if is_taken(&self.part.join(path)) {
                self.bring_in(path, rescue)?;
            }
        }
        self.remove_former("")?;
        flush(self.output)?;
        self.rename(&self.part.join(MANIFEST), &self.output.join(MANIFEST))?;
        // The next build removes what is left.
        let _ = remove_tree(self.part);
        Ok(())
    }

    fn bring_in(&self, path: &str, rescue: &mut Rescue<'_>) -> io::Result<()> {
        for (at, _) in path.match_indices('/') {
            let folder = some_or_bug(path.get(..at), "a folder outside its path");
            self.make_folder(folder, rescue)?;
        }
        let (from, to) = (self.part.join(path), self.output.join(path));
        // Leave unchanged files in place: an overlay filesystem refuses to
        // rename a file over one that it is hard-linked to.
        if self.former.contains(path) && is_same(&from, &to) {
            return Ok(());
        }
        if is_folder(&to) {
            self.remove_former(&format!("{path}/"))?;
            if folders_of(self.former).any(|folder| folder == path) {
                // A folder that is not empty holds files of others.
                let _ = fs::remove_dir(&to);
            }
        }
        if is_taken(&to) && (is_folder(&to) || !self.former.contains(path)) {
            rescue.keep(&to, Path::new(path))?;
        }
        self.rename(&from, &to)
    }

    fn make_folder(&self, path: &str, rescue: &mut Rescue<'_>) -> io::Result<()> {
        let folder = self.output.join(path);
        if is_folder(&folder) {
            return Ok(());
        }
        if is_taken(&folder) {
            if self.former.contains(path) {
                self.remove(&folder)?;
            } else {
                rescue.keep(&folder, Path::new(path))?;
            }
        }
        in_folder(self.holder(&folder), || fs::create_dir(&folder))
    }

    /// Removes the files and folders below a path prefix that only the former
    /// site has.
    fn remove_former(&self, below: &str) -> io::Result<()> {
        let gone = self.former.difference(self.new);
        for path in gone.filter(|path| path.starts_with(below)) {
            let mut folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
            // Do not follow links to folders.
            let file = self.output.join(path);
            if folders.all(|folder| is_folder(&self.output.join(folder)))
                && is_taken(&file)
                && !is_folder(&file)
            {
                self.remove(&file)?;
            }
        }
        let new: BTreeSet<&str> = folders_of(self.new).collect();
        let former: BTreeSet<&str> = folders_of(self.former).collect();
        let gone: Vec<&&str> = former.difference(&new).collect();
        for folder in gone.into_iter().rev() {
            if folder.starts_with(below) && is_folder(&self.output.join(folder)) {
                // A folder that is not empty holds files of others.
                let _ = in_folder(self.holder(&self.output.join(folder)), || {
                    fs::remove_dir(self.output.join(folder))
                });
            }
        }
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        in_folder(self.holder(to), || self.means.rename(from, to))
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        in_folder(self.holder(file), || fs::remove_file(file))
    }

    fn holder<'p>(&self, path: &'p Path) -> &'p Path {
        some_or_bug(path.parent(), "a path in no folder")
    }
}

/// Whether two files have the same content; `false` if either cannot be read.
fn is_same(a: &Path, b: &Path) -> bool {
    let is_file = |path| fs::symlink_metadata(path).is_ok_and(|found| found.is_file());
    let pair = (is_file(a) && is_file(b)).then(|| (fs::read(a), fs::read(b)));
    matches!(pair, Some((Ok(a), Ok(b))) if a == b)
}
