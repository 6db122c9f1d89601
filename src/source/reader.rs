//! The one door through which files come in: a disk or, in tests, a map.

use std::collections::BTreeMap;
use std::io;

use super::limits;
use super::outside::Outside;
use super::refusal::Refusal;
use crate::base::Digest;

/// A folder of files. Paths are relative to the portal's root, with `/`.
pub trait Reader: Send + Sync {
    /// The bytes of a file, whose links may lead out of the folder only where
    /// `outside` says.
    ///
    /// # Errors
    /// Why it is not read: [`Refusal::Absent`] if there is no such file.
    fn read(&self, path: &str, outside: &Outside) -> Result<Vec<u8>, Refusal>;

    /// The plain SHA-256 of a file's bytes.
    ///
    /// # Errors
    /// As [`Self::read`].
    fn digest(&self, path: &str, outside: &Outside) -> Result<Digest, Refusal> {
        Ok(Digest::plain(&self.read(path, outside)?))
    }

    /// The paths of all files below a folder, sorted. Hidden files and what
    /// editors leave behind (`name~`, `#name#`) are passed over, and links to a
    /// folder that they are in themselves. A folder that does not exist is
    /// empty; one that cannot be reached is not.
    ///
    /// # Errors
    /// The path that could not be read, and why.
    fn list(&self, folder: &str, outside: &Outside) -> Result<Vec<String>, (String, Refusal)>;
}

/// Whether a file name is one that a person means the portal to have.
pub fn is_meant(name: &str) -> bool {
    !name.starts_with('.') && !name.ends_with('~') && !name.starts_with('#')
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
    fn read(&self, path: &str, outside: &Outside) -> Result<Vec<u8>, Refusal> {
        match self.files.get(path) {
            Some(text) => Ok(text.clone().into_bytes()),
            None => self.below.read(path, outside),
        }
    }

    fn list(&self, folder: &str, outside: &Outside) -> Result<Vec<String>, (String, Refusal)> {
        let mut paths = self.below.list(folder, outside)?;
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
/// use yaodian::source::{Memory, Outside, Reader as _};
///
/// let portal = Memory::from_iter([
///     ("site.toml", "theme = \"civic\""),
///     ("content/pages/about.en.md", "…"),
/// ]);
/// let outside = Outside::default();
/// assert_eq!(portal.list("content", &outside).unwrap(), ["content/pages/about.en.md"]);
/// assert!(portal.read("content/glossary.toml", &outside).is_err());
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
    fn refuse(&self, path: &str) -> Result<(), Refusal> {
        if self.unreadable.iter().any(|refused| refused == path) {
            let error = io::Error::from(io::ErrorKind::PermissionDenied);
            return Err(Refusal::System(error));
        }
        Ok(())
    }
}

impl Reader for Memory {
    fn read(&self, path: &str, _: &Outside) -> Result<Vec<u8>, Refusal> {
        self.refuse(path)?;
        let bytes = self.files.get(path).cloned().ok_or(Refusal::Absent)?;
        let (size, limit) = (bytes.len() as u64, limits::of(path).bytes());
        match size > limit {
            true => Err(Refusal::TooLarge { size, limit }),
            false => Ok(bytes),
        }
    }

    fn list(&self, folder: &str, _: &Outside) -> Result<Vec<String>, (String, Refusal)> {
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
