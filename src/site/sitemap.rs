//! The sitemap for search engines, and what robots may read.

use std::sync::Arc;

use super::{Artifact, ArtifactKind, Artifacts, FileSet, LazyGroup};
use crate::base::{Digest, PROGRAM};
use crate::diagnostic::{Diagnostic, Problems};
use crate::model::{Portal, SitePath};
use crate::render;

/// Adds both; neither without a base URL.
pub(super) fn insert(portal: &Arc<Portal>, set: &mut Artifacts, problems: &Problems) {
    let Some(base) = &portal.site.base_url else {
        return;
    };
    set.insert_group(sitemap(portal));
    if let Some(robots) = render::robots(base) {
        let path = SitePath::robots();
        let sources = Digest::plain(&robots);
        let make = move || Ok(robots.clone());
        let artifact = Artifact::new(path.as_str(), ArtifactKind::Data, &path, sources, make);
        problems.extend(set.insert(path, artifact).err());
    }
}

/// The group of its files. How many there are depends on their sizes, so
/// listing them means producing them.
fn sitemap(portal: &Arc<Portal>) -> LazyGroup {
    let program = Digest::of([PROGRAM.as_bytes()]);
    let input_hash = Digest::over([program, portal.identity()]);
    let portal = Arc::clone(portal);
    LazyGroup {
        folders: vec!["sitemap".to_owned()],
        input_hash: Some(input_hash),
        list: Box::new(move || list(&portal, input_hash)),
    }
}

/// Produces all files.
fn list(portal: &Portal, input_hash: Digest) -> Result<FileSet, Vec<Diagnostic>> {
    let files = render::sitemap(portal).into_iter().map(|(path, bytes)| {
        let make = move || Ok(bytes.clone());
        let kind = ArtifactKind::Data;
        let artifact = Artifact::new(path.as_str(), kind, &path, input_hash, make);
        (path, artifact)
    });
    FileSet::of(files)
}
