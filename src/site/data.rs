//! The JSON files and tables of the plans, and their originals.

use std::sync::Arc;

use super::{Artifact, ArtifactKind, Artifacts};
use crate::base::Digest;
use crate::data::{plan, table};
use crate::diagnostic::Problems;
use crate::model::{Portal, SitePath};

/// Adds the JSON file, the tables and the original of each plan.
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
    let tables = portal.plans.iter().flat_map(|plan| {
        [false, true].map(|marked| {
            let (source, of) = (Arc::clone(portal), Arc::clone(plan));
            let path = SitePath::plan_table(&plan.id, marked);
            let make = move || Ok(table::file(&source, &of, marked));
            let kind = ArtifactKind::Data;
            let artifact = Artifact::new(path.as_str(), kind, &path, plan.digest, make);
            (path, artifact)
        })
    });
    set.insert_all(tables, problems);
    let originals = portal.plans.iter().map(|plan| {
        let of = Arc::clone(plan);
        let published = plan.source.published();
        let path = SitePath::plan_original(&plan.id, &plan.source.file().path);
        let sources = Digest::of([published.bytes()]);
        let make = move || Ok(of.source.published().bytes().to_vec());
        let artifact = Artifact::new(path.as_str(), ArtifactKind::Data, &path, sources, make);
        (path, artifact)
    });
    set.insert_all(originals, problems);
}
