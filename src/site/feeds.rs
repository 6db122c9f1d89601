//! The feeds of the site and of its plans.

use std::sync::Arc;

use super::{Artifact, ArtifactKind, Artifacts};
use crate::base::Digest;
use crate::diagnostic::Problems;
use crate::model::{BaseUrl, Language, Plan, Portal, SitePath};
use crate::render::Renderer;

/// Adds the feeds of all that has news; none without a base URL.
pub(super) fn insert(
    portal: &Arc<Portal>,
    renderer: &Arc<Renderer>,
    set: &mut Artifacts,
    problems: &Problems,
) {
    let Some(base) = &portal.site.base_url else {
        return;
    };
    for language in &portal.site.languages {
        let feeds = portal.feeds().into_iter().map(|plan| {
            let sources = match plan {
                Some(plan) => renderer.plan_hash(plan),
                None => renderer.input_hash(),
            };
            feed(renderer, plan.cloned(), language, base, sources)
        });
        set.insert_all(feeds, problems);
    }
}

fn feed(
    renderer: &Arc<Renderer>,
    plan: Option<Arc<Plan>>,
    language: &Language,
    base: &BaseUrl,
    sources: Digest,
) -> (SitePath, Artifact) {
    let path = SitePath::feed(language, plan.as_ref().map(|plan| &*plan.id));
    let (renderer, language, base) = (Arc::clone(renderer), language.clone(), base.clone());
    let make = move || renderer.feed(plan.as_deref(), &language, &base);
    let artifact = Artifact::new(path.as_str(), ArtifactKind::Data, &path, sources, make);
    (path, artifact)
}
