//! The static files of the theme.

use std::sync::Arc;

use super::{Artifact, ArtifactKind, Artifacts, AssetType};
use crate::base::{Digest, File, Place};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Portal, SitePath, StaticFile};

/// Adds the files unchanged.
pub(crate) fn insert(portal: &Portal, set: &mut Artifacts, problems: &Problems) {
    for file in &portal.theme.statics {
        let Some(path) = SitePath::new(&format!("assets/{}", file.name)) else {
            problems.push(misnamed(file));
            continue;
        };
        let asset = AssetType::of(&file.name);
        let bytes = Arc::clone(&file.bytes);
        let make = move || Ok(bytes.to_vec());
        let (kind, sources) = (ArtifactKind::Asset(asset), Digest::plain(&file.bytes));
        let artifact = Artifact::new(&file.path, kind, &path, sources, make);
        problems.extend(set.insert(path, artifact).err());
    }
}

/// The problem of a file name that cannot be used in an address.
fn misnamed(file: &StaticFile) -> Diagnostic {
    let problem = Problem::BadValue {
        key: "static/".to_owned(),
        value: file.name.clone(),
        nearest: None,
        expected: "a–z 0–9 - _ .".to_owned(),
    };
    Diagnostic::at(problem, Place::head(&File::new(file.path.clone(), "")))
}
