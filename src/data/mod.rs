//! The plans as data, for those who would otherwise scrape pages:
//! [`Portal`] to JSON files.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::model::{Artifact, Artifacts, Portal, SitePath};

pub mod plan;

/// Adds this room's files of the site to the set.
///
/// # Errors
/// All problems met.
pub fn artifacts(portal: &Arc<Portal>, set: &mut Artifacts) -> Result<(), Vec<Diagnostic>> {
    let mut problems = Vec::new();
    for plan in &portal.plans {
        let (source, of) = (Arc::clone(portal), Arc::clone(plan));
        let path = SitePath::plan_data(&plan.id);
        let artifact = Artifact::new(path.as_str(), &path, plan.digest, move || {
            Ok(plan::json(&source, &of))
        });
        if let Err(problem) = set.insert(path, artifact) {
            problems.push(problem);
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}
