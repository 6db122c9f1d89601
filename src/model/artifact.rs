//! What a site consists of: files, each with the function that makes it.

use std::collections::BTreeMap;
use std::fmt;

use sha2::{Digest as _, Sha256};

use super::SitePath;
use crate::diagnostic::{Diagnostic, Problem};

/// A SHA-256 digest (FIPS 180-4).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of several byte strings, each counted with its length, so
    /// that no two different lists give the same one.
    pub fn of<'b>(parts: impl IntoIterator<Item = &'b [u8]>) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hasher.update(part);
        }
        Self(hasher.finalize().into())
    }

    /// The plain SHA-256 of some bytes, as `sha256sum` prints it.
    pub fn plain(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Digest {
    /// Lower-case hexadecimal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// Makes an artifact's bytes: pure, so it can run on any thread, at any time.
pub type Make = Box<dyn Fn() -> Result<Vec<u8>, Vec<Diagnostic>> + Send + Sync>;

/// One file of the site, not made yet.
pub struct Artifact {
    /// Who makes it, for messages: `en/plans/2023/`, `search/`.
    pub producer: String,
    /// Identity of all that its bytes depend on: the same digest under the
    /// same program makes the same bytes.
    pub depends: Digest,
    /// Makes the bytes.
    pub make: Make,
}

impl Artifact {
    /// A file that `producer` makes at `path` from `sources`, the digest of
    /// all that its bytes depend on besides the path and the program.
    pub fn new(producer: impl Into<String>, path: &SitePath, sources: Digest, make: Make) -> Self {
        let program = env!("CARGO_PKG_VERSION").as_bytes();
        Self {
            producer: producer.into(),
            depends: Digest::of([program, path.as_str().as_bytes(), &sources.0]),
            make,
        }
    }
}

/// The files of a site by path; no path has two producers.
#[derive(Default)]
pub struct Artifacts {
    entries: BTreeMap<SitePath, Artifact>,
}

impl Artifacts {
    /// An empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file.
    ///
    /// # Errors
    /// `artifact-repeated` when the path has a producer already; the set
    /// keeps the first.
    pub fn insert(&mut self, path: SitePath, artifact: Artifact) -> Result<(), Diagnostic> {
        match self.entries.get(&path) {
            Some(first) => Err(Diagnostic::general(Problem::ArtifactRepeated {
                path: path.to_string(),
                first: first.producer.clone(),
                second: artifact.producer,
            })),
            None => {
                self.entries.insert(path, artifact);
                Ok(())
            }
        }
    }

    /// The file at a path.
    pub fn get(&self, path: &SitePath) -> Option<&Artifact> {
        self.entries.get(path)
    }

    /// All files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&SitePath, &Artifact)> {
        self.entries.iter()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artifact(producer: &str, path: &SitePath) -> Artifact {
        Artifact::new(producer, path, Digest([0; 32]), Box::new(|| Ok(Vec::new())))
    }

    #[test]
    fn a_file_should_depend_on_its_sources_and_its_path() {
        let path = |path| SitePath::new(path).unwrap();
        let depends = |at: &SitePath, sources| {
            let make: Make = Box::new(|| Ok(Vec::new()));
            Artifact::new("page", at, Digest([sources; 32]), make).depends
        };
        let (here, there) = (path("a/index.html"), path("b/index.html"));
        assert_eq!(depends(&here, 1), depends(&here, 1));
        assert_ne!(depends(&here, 1), depends(&here, 2));
        assert_ne!(depends(&here, 1), depends(&there, 1));
    }

    #[test]
    fn two_producers_of_one_path_should_be_refused() {
        let mut set = Artifacts::new();
        let path = SitePath::new("about/index.html").unwrap();
        set.insert(path.clone(), artifact("page about", &path))
            .unwrap();
        let error = set
            .insert(path.clone(), artifact("topic about", &path))
            .unwrap_err();
        assert_eq!(error.problem.code(), "artifact-repeated");
        assert_eq!(set.get(&path).unwrap().producer, "page about");
    }
}
