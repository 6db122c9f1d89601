//! The one door through which files come in: a disk or, in tests, a map.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use walkdir::{DirEntry, WalkDir};

use crate::base::Digest;

/// A folder of files. Paths are relative to the portal's root, with `/`.
pub trait Reader: Send + Sync {
    /// The bytes of a file.
    ///
    /// # Errors
    /// As the system reports them; `NotFound` if there is no such file.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// The plain SHA-256 of a file's bytes.
    ///
    /// # Errors
    /// As [`Self::read`].
    fn digest(&self, path: &str) -> io::Result<Digest> {
        Ok(Digest::plain(&self.read(path)?))
    }

    /// The paths of all files below a folder, sorted. Hidden files and what
    /// editors leave behind (`name~`, `#name#`) are passed over, and links to a
    /// folder that they are in themselves. A folder that does not exist is empty.
    ///
    /// # Errors
    /// The path that could not be read, and why.
    fn list(&self, folder: &str) -> Result<Vec<String>, (String, io::Error)>;
}

/// Whether a file name is one that a person means the portal to have.
pub fn is_meant(name: &str) -> bool {
    !name.starts_with('.') && !name.ends_with('~') && !name.starts_with('#')
}

/// A folder on disk.
#[derive(Debug, Clone)]
pub struct Disk {
    /// The folder that holds `site.toml`.
    pub root: PathBuf,
}

impl Reader for Disk {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        std::fs::read(self.root.join(path))
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, (String, io::Error)> {
        let top = self.root.join(folder);
        if !top.exists() {
            return Ok(Vec::new());
        }
        let name = |path: &std::path::Path| {
            path.strip_prefix(&self.root)
                // Not below the root: an error of the root itself.
                .unwrap_or(path)
                .to_string_lossy()
                .replace('\\', "/")
        };
        let mut paths = Vec::new();
        let walk = WalkDir::new(&top)
            .follow_links(true)
            .into_iter()
            .filter_entry(|entry| {
                entry.depth() == 0
                    || is_meant(&entry.file_name().to_string_lossy()) && !leads_back(entry)
            });
        for entry in walk {
            if matches!(&entry, Err(error) if error.loop_ancestor().is_some()) {
                continue;
            }
            let entry = entry.map_err(|error| {
                let path = error.path().map_or_else(|| folder.to_owned(), name);
                // The system's own words: walkdir's name the path again.
                let kind = error
                    .io_error()
                    .map_or(io::ErrorKind::Other, io::Error::kind);
                let words = io::Error::from(error);
                match kind {
                    io::ErrorKind::Other => (path, words),
                    kind => (path, io::Error::from(kind)),
                }
            })?;
            if entry.file_type().is_file() {
                paths.push(name(entry.path()));
            }
        }
        paths.sort();
        Ok(paths)
    }
}

/// Whether an entry is a link to a folder that it is in itself: there is nothing
/// below it that is not known by a shorter path.
fn leads_back(entry: &DirEntry) -> bool {
    if !entry.path_is_symlink() {
        return false;
    }
    let holder = entry.path().parent().map(std::fs::canonicalize);
    match (std::fs::canonicalize(entry.path()), holder) {
        (Ok(target), Some(Ok(holder))) => holder.starts_with(target),
        // One that leads nowhere is complained of when it is read.
        _ => false,
    }
}

/// Another folder with some files put over its own: the portal as a change
/// would make it.
pub struct Overlay<'r> {
    /// The folder below.
    pub below: &'r dyn Reader,
    /// Texts by path.
    pub files: &'r BTreeMap<String, String>,
}

impl Reader for Overlay<'_> {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match self.files.get(path) {
            Some(text) => Ok(text.clone().into_bytes()),
            None => self.below.read(path),
        }
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, (String, io::Error)> {
        let mut paths = self.below.list(folder)?;
        let prefix = format!("{folder}/");
        let over = self.files.keys();
        paths.extend(over.filter(|path| path.starts_with(&prefix)).cloned());
        paths.sort();
        paths.dedup();
        Ok(paths)
    }
}

/// Files in memory.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// Content by path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Paths (of files or folders) that refuse to be read.
    pub unreadable: Vec<String>,
}

/// The files of a portal that is put together by a program.
///
/// ```
/// use yaodian::source::{Memory, Reader as _};
///
/// let portal = Memory::from_iter([
///     ("site.toml", "theme = \"civic\""),
///     ("content/pages/about.en.md", "…"),
/// ]);
/// assert_eq!(portal.list("content").unwrap(), ["content/pages/about.en.md"]);
/// assert!(portal.read("content/glossary.toml").is_err());
/// ```
impl<P: Into<String>, B: Into<Vec<u8>>> FromIterator<(P, B)> for Memory {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        let named = |(path, bytes): (P, B)| (path.into(), bytes.into());
        Self {
            files: files.into_iter().map(named).collect(),
            unreadable: Vec::new(),
        }
    }
}

impl Memory {
    fn refuse(&self, path: &str) -> io::Result<()> {
        if self.unreadable.iter().any(|refused| refused == path) {
            return Err(io::Error::from(io::ErrorKind::PermissionDenied));
        }
        Ok(())
    }
}

impl Reader for Memory {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.refuse(path)?;
        self.files
            .get(path)
            .cloned()
            .ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, (String, io::Error)> {
        self.refuse(folder)
            .map_err(|error| (folder.to_owned(), error))?;
        let prefix = format!("{folder}/");
        Ok(self
            .files
            .keys()
            .filter(|path| path.starts_with(&prefix))
            .filter(|path| path.split('/').all(is_meant))
            .cloned()
            .collect())
    }
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn links_that_lead_back_should_be_passed_over_and_others_followed() {
        use super::{Disk, Reader as _};
        use std::os::unix::fs::symlink;
        let place = tempfile::tempdir().unwrap();
        let (root, elsewhere) = (place.path().join("root"), place.path().join("elsewhere"));
        std::fs::create_dir_all(root.join("content/a")).unwrap();
        std::fs::create_dir_all(root.join("content/b")).unwrap();
        std::fs::create_dir(&elsewhere).unwrap();
        std::fs::write(root.join("content/a/x.md"), "").unwrap();
        std::fs::write(root.join("site.toml"), "").unwrap();
        std::fs::write(elsewhere.join("y.md"), "").unwrap();
        symlink("..", root.join("content/loop")).unwrap();
        symlink(".", root.join("content/a/here")).unwrap();
        symlink("../../content", root.join("content/a/up")).unwrap();
        symlink(&elsewhere, root.join("content/far")).unwrap();
        symlink(&root, elsewhere.join("back")).unwrap();
        symlink("../a", root.join("content/b/side")).unwrap();
        let listed = Disk { root }.list("content").unwrap();
        let known = ["content/a/x.md", "content/b/side/x.md", "content/far/y.md"];
        let (known, more): (Vec<_>, Vec<_>) = listed
            .iter()
            .map(String::as_str)
            .partition(|path| known.contains(path));
        assert_eq!(known.len(), 3, "{listed:?}");
        // A link elsewhere that leads to the root is in no folder of it.
        assert!(
            more.iter()
                .all(|path| path.starts_with("content/far/back/"))
        );
    }
}
