//! A set of files.

use std::collections::BTreeMap;

use super::artifact::Artifact;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::SitePath;

/// Files by path; no path has two producers.
#[derive(Default)]
pub struct FileSet(BTreeMap<SitePath, Artifact>);

impl FileSet {
    /// A set of files.
    ///
    /// # Errors
    /// Those that have the path of another.
    pub fn of(
        files: impl IntoIterator<Item = (SitePath, Artifact)>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let (mut set, problems) = (Self::default(), Problems::new());
        set.insert_all(files, &problems);
        if problems.is_empty() {
            Ok(set)
        } else {
            Err(problems.into_inner())
        }
    }

    /// Adds a file.
    ///
    /// # Errors
    /// `artifact-repeated` if the path already has a producer; the set keeps
    /// the first.
    pub fn insert(&mut self, path: SitePath, artifact: Artifact) -> Result<(), Diagnostic> {
        match self.0.get(&path) {
            Some(first) => Err(repeated(&path, first, &artifact)),
            None => {
                self.0.insert(path, artifact);
                Ok(())
            }
        }
    }

    /// Adds files, reporting those that cannot be added.
    pub fn insert_all(
        &mut self,
        files: impl IntoIterator<Item = (SitePath, Artifact)>,
        problems: &Problems,
    ) {
        for (path, artifact) in files {
            problems.extend(self.insert(path, artifact).err());
        }
    }

    /// The file at a path.
    pub fn get(&self, path: &SitePath) -> Option<&Artifact> {
        self.0.get(path)
    }

    /// All files, in path order.
    pub fn iter(&self) -> impl Iterator<Item = (&SitePath, &Artifact)> {
        self.0.iter()
    }
}

/// The problem of a path with two producers.
pub(super) fn repeated(path: &SitePath, first: &Artifact, second: &Artifact) -> Diagnostic {
    Diagnostic::general(Problem::ArtifactRepeated {
        path: path.to_string(),
        first: first.producer.clone(),
        second: second.producer.clone(),
    })
}
