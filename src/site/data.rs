//! The JSON files of the plans.

use std::sync::Arc;

use super::{Artifact, ArtifactKind, Artifacts};
use crate::data::plan;
use crate::diagnostic::Problems;
use crate::model::{Portal, SitePath};

/// Adds one file per plan.
pub(super) fn insert(portal: &Arc<Portal>, set: &mut Artifacts, problems: &Problems) {
    let files = portal.plans.iter().map(|plan| {
        let (source, of) = (Arc::clone(portal), Arc::clone(plan));
        let path = SitePath::plan_data(&plan.id);
        let make = move || Ok(plan::json(&source, &of));
        let kind = ArtifactKind::Data;
        let artifact = Artifact::new(path.as_str(), kind, &path, plan.digest, make);
        (path, artifact)
    });
    set.insert_all(files, problems);
}
