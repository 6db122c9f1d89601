//! The trait through which all files are read: from a disk or, in tests, from
//! memory.

use std::collections::BTreeMap;
use std::io;

use super::limits;
use super::outside::Outside;
use super::refusal::Refusal;
use crate::base::Digest;

/// A folder of files. Paths are relative to the portal's root and use `/`.
pub trait Reader: Send + Sync {
    /// The bytes of a file. Links may lead out of the folder only as `outside`
    /// allows.
    ///
    /// # Errors
    /// The reason why it is not read; [`Refusal::Absent`] if it does not exist.
    fn read(&self, path: &str, outside: &Outside) -> Result<Vec<u8>, Refusal>;

    /// The SHA-256 of a file's bytes.
    ///
    /// # Errors
    /// See [`Self::read`].
    fn digest(&self, path: &str, outside: &Outside) -> Result<Digest, Refusal> {
        Ok(Digest::plain(&self.read(path, outside)?))
    }

    /// The paths of all files below a folder, sorted. Ignores hidden files,
    /// temporary files of editors (`name~`, `#name#`), and links to a folder
    /// that contains them. A folder that does not exist is empty; one that
    /// cannot be read is an error.
    ///
    /// # Errors
    /// The path that could not be read, and the reason.
    fn list(&self, folder: &str, outside: &Outside) -> Result<Vec<String>, (String, Refusal)>;
}

/// Whether a file name is neither hidden nor a temporary file of an editor.
pub fn is_meant(name: &str) -> bool {
    !name.starts_with('.') && !name.ends_with('~') && !name.starts_with('#')
}

/// Another folder with some of its files replaced: the portal as a change would
/// make it.
pub struct Overlay<'r> {
    /// The folder whose files are replaced.
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
    /// Paths of files or folders that fail to be read.
    pub unreadable: Vec<String>,
}

/// Collects the files of a portal that a program has created.
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
