//! Where a site is written, and where it must not be.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::failure::tidy;
use super::manifest::Manifest;
use crate::diagnostic::{Diagnostic, Problem};
use crate::source::FOLDERS;

/// Where a site is written.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The output folder.
    pub output: &'a Path,
    /// The portal's folder, if it is on disk. The output must not overwrite the
    /// sources.
    pub root: Option<&'a Path>,
    /// Whether each file and folder of the site is flushed to disk by itself.
    pub durable: bool,
    /// Whether texts have compressed copies beside them.
    pub precompress: bool,
}

impl Target<'_> {
    /// Refuses an output that is inside the sources, contains them, or is
    /// inside another site. `real` is the output with links and `..` resolved.
    pub(super) fn refuse_misplaced(&self, real: &Path) -> Result<(), Diagnostic> {
        if let Some(holder) = self.sources_at(real) {
            return Err(Diagnostic::general(Problem::OutputMisplaced {
                path: tidy(self.output),
                holder: tidy(&holder),
            }));
        }
        let site = published_above(real);
        match site.map(|site| as_named(self.root, site)) {
            Some(site) => Err(Diagnostic::general(Problem::OutputNested {
                path: tidy(self.output),
                holder: tidy(&site),
            })),
            None => Ok(()),
        }
    }

    /// The source folder that the output would overwrite, as the user named it.
    fn sources_at(&self, real: &Path) -> Option<PathBuf> {
        if real.parent().is_none() {
            return Some(self.output.to_owned());
        }
        let root = self.root?;
        // A root that does not exist has no sources.
        let real_root = resolve(root).ok()?;
        if real_root.starts_with(real) {
            return Some(self.output.to_owned());
        }
        FOLDERS
            .iter()
            .map(|folder| root.join(folder))
            .find(|folder| {
                // A source folder may be a link to another place.
                resolve(folder)
                    .is_ok_and(|folder| real.starts_with(&folder) || folder.starts_with(real))
            })
    }
}

/// The source of the portal that a real path is, or is inside of, as the user
/// named it.
pub(super) fn source_above(root: &Path, real: &Path) -> Option<PathBuf> {
    let sources = FOLDERS.iter().chain(&["site.toml"]);
    sources.map(|source| root.join(source)).find(|source| {
        // A source that does not exist contains nothing.
        resolve(source).is_ok_and(|source| real.starts_with(source))
    })
}

/// The published site that a real path is inside of, expressed relative to the
/// root as the user named it.
pub(super) fn site_above(root: &Path, real: &Path) -> Option<PathBuf> {
    published_above(real).map(|site| as_named(Some(root), site))
}

fn published_above(real: &Path) -> Option<&Path> {
    let mut above = real.ancestors().skip(1);
    // A manifest that cannot be read hides only a site around the output: the
    // output itself must be empty or ours.
    above.find(|folder| Manifest::files_in(folder).is_ok_and(|files| files.is_some()))
}

/// A real path, expressed relative to the root as the user named it; unchanged
/// if it is outside the root.
fn as_named(root: Option<&Path>, real: &Path) -> PathBuf {
    root.and_then(|root| {
        // Otherwise the path stays as it is.
        let inside = real.strip_prefix(resolve(root).ok()?).ok()?;
        Some(root.join(inside))
    })
    .unwrap_or_else(|| real.to_owned())
}

/// An absolute path with links and `..` resolved. Components that do not exist
/// yet are kept as they are.
pub(super) fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut real = PathBuf::new();
    for component in std::path::absolute(path)?.components() {
        if component == Component::ParentDir {
            real.pop();
            continue;
        }
        real.push(component);
        match fs::canonicalize(&real) {
            Ok(found) => real = found,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(real)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_should_be_resolved_as_far_as_it_exists() {
        let place = tempfile::tempdir().unwrap();
        let real = fs::canonicalize(place.path()).unwrap();
        fs::create_dir(real.join("a")).unwrap();
        let cases = [("a", "a"), ("a/new/deep", "a/new/deep"), ("new/../b", "b")];
        for (named, expected) in cases {
            let resolved = resolve(&place.path().join(named)).unwrap();
            assert_eq!(resolved, real.join(expected));
        }
    }
}
