//! The pictures of content pages.

use std::sync::Arc;

use super::{Artifact, ArtifactKind, Artifacts};
use crate::base::{Digest, some_or_bug};
use crate::diagnostic::Problems;
use crate::model::{Portal, SitePath};

/// Adds the pictures that pages show, unchanged.
pub(crate) fn insert(portal: &Portal, set: &mut Artifacts, problems: &Problems) {
    for (name, picture) in portal.pictures() {
        let path = some_or_bug(SitePath::picture(name), "a picture without an address");
        let sources = Digest::plain(&picture.bytes);
        let bytes = Arc::clone(&picture.bytes);
        let make = move || Ok(bytes.to_vec());
        let artifact = Artifact::new(&picture.path, ArtifactKind::Picture, &path, sources, make);
        problems.extend(set.insert(path, artifact).err());
    }
}
