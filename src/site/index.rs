//! The search index and its client.

use std::sync::Arc;

use super::{Artifact, ArtifactKind, FileSet, LazyGroup};
use crate::base::{Digest, PROGRAM};
use crate::diagnostic::{Diagnostic, Problem, Reason};
use crate::model::Portal;
use crate::search::{self, ListPage};

/// The group of the index files. Their names contain hashes of their content,
/// so listing them means producing them. `lists` are the pages that list what
/// plans have.
pub fn index(portal: &Arc<Portal>, lists: Vec<ListPage>) -> LazyGroup {
    let sources = &portal.sources;
    let plans = portal.plans.iter().map(|plan| plan.digest);
    let titles = ListPage::digest(&lists);
    let parts = [sources.context, sources.pages, sources.synonyms, titles];
    let program = Digest::of([PROGRAM.as_bytes()]);
    let input_hash = Digest::over([program].into_iter().chain(parts).chain(plans));
    let portal = Arc::clone(portal);
    LazyGroup {
        folders: vec!["search/".to_owned()],
        input_hash: Some(input_hash),
        list: Box::new(move || list(&portal, &lists, input_hash)),
    }
}

/// Produces all files.
fn list(
    portal: &Portal,
    lists: &[ListPage],
    input_hash: Digest,
) -> Result<FileSet, Vec<Diagnostic>> {
    let files = search::files(portal, lists).map_err(|error| {
        vec![Diagnostic::general(Problem::OutputFailed {
            path: "search/entry.json".to_owned(),
            reason: Reason::from(&error),
        })]
    })?;
    let files = files.into_iter().map(|file| {
        let kind = ArtifactKind::Index(file.part);
        let make = move || Ok(file.bytes.clone());
        let artifact = Artifact::new("search/", kind, &file.path, input_hash, make);
        (file.path, artifact)
    });
    FileSet::of(files)
}
