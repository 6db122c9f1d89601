//! A file of a site that is produced on demand.
//!
//! Production has up to two steps, the second being the more expensive one: the
//! content is assembled into a [`Draft`], which is then rendered.

use super::ArtifactKind;
use crate::base::{Digest, PROGRAM, caught};
use crate::diagnostic::Diagnostic;
use crate::model::SitePath;
use crate::render::{Bytes, Draft};

/// Produces an artifact. Pure, so it can run at any time on any thread.
pub type Make = Box<dyn Fn() -> Result<Draft, Vec<Diagnostic>> + Send + Sync>;

/// A file of the site that is produced on demand.
pub struct Artifact {
    /// The producer as named in messages: `en/plans/2023/`, `search/`.
    pub producer: String,
    /// The kind of file.
    pub kind: ArtifactKind,
    /// Digest of everything that its bytes depend on: equal digests mean equal
    /// bytes.
    pub input_hash: Digest,
    /// Produces it.
    pub make: Make,
}

impl Artifact {
    /// A file at `path` without a draft step. `sources` is the digest of
    /// everything that its bytes depend on, except the path and the program.
    pub fn new(
        producer: impl Into<String>,
        kind: ArtifactKind,
        path: &SitePath,
        sources: Digest,
        make: impl Fn() -> Bytes + Send + Sync + 'static,
    ) -> Self {
        let make = Box::new(move || make().map(Draft::drawn));
        Self::drafted(producer, kind, path, sources, make)
    }

    /// Like [`Artifact::new`], but with a draft step.
    pub fn drafted(
        producer: impl Into<String>,
        kind: ArtifactKind,
        path: &SitePath,
        sources: Digest,
        make: Make,
    ) -> Self {
        Self {
            producer: producer.into(),
            kind,
            input_hash: Digest::of([PROGRAM.as_bytes(), path.as_str().as_bytes(), &sources.0]),
            make: Box::new(move || guard(|| make().map(guarded_draft))),
        }
    }

    /// Produces its bytes.
    ///
    /// # Errors
    /// All problems found.
    pub fn bytes(&self) -> Bytes {
        ((self.make)()?.draw)()
    }
}

/// Turns a bug or panic while producing one file into a problem of that file, so
/// that the others are still produced.
pub(super) fn guard<T>(
    make: impl FnOnce() -> Result<T, Vec<Diagnostic>>,
) -> Result<T, Vec<Diagnostic>> {
    caught(make).unwrap_or_else(|bug| Err(vec![Diagnostic::from(bug)]))
}

fn guarded_draft(draft: Draft) -> Draft {
    let Draft { content_hash, draw } = draft;
    let draw = Box::new(move || guard(draw));
    Draft { content_hash, draw }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Bug;

    #[test]
    fn a_file_should_depend_on_its_sources_and_its_path() {
        let path = |path| SitePath::new(path).unwrap();
        let input_hash = |at: &SitePath, sources| {
            let sources = Digest([sources; 32]);
            let make = || Ok(Vec::new());
            Artifact::new("page", ArtifactKind::Data, at, sources, make).input_hash
        };
        let (here, there) = (path("a/index.html"), path("b/index.html"));
        assert_eq!(input_hash(&here, 1), input_hash(&here, 1));
        assert_ne!(input_hash(&here, 1), input_hash(&here, 2));
        assert_ne!(input_hash(&here, 1), input_hash(&there, 1));
    }

    #[test]
    fn a_defect_should_be_a_problem_of_the_file_that_met_it() {
        let path = SitePath::new("about/index.html").unwrap();
        let found = Bug {
            what: "no head".to_owned(),
            file: "src/a.rs",
            line: 7,
        };
        let raised = found.clone();
        let raise = move || std::panic::resume_unwind(Box::new(raised.clone()));
        let sources = Digest([0; 32]);
        let broken = Artifact::new("page about", ArtifactKind::Data, &path, sources, raise);
        assert_eq!(broken.bytes(), Err(vec![Diagnostic::from(found)]));
    }
}
