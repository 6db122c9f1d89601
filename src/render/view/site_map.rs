//! What `site-map.html` sees.

use serde::Serialize;

use super::{Link, NamesLink, Neighbour};

/// Links to all pages, in groups; an empty group is left out.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SiteMap {
    /// The plans, the newest first.
    pub plans: Vec<MappedPlan>,
    /// Whom measures serve.
    pub audiences: Vec<Link>,
    /// What the plans name, by kind.
    pub names: Vec<NamesLink>,
    /// Link to the index of terms, if there is one.
    pub terms: Option<String>,
}

/// A plan and its pages.
#[derive(Debug, Serialize)]
pub(in crate::render) struct MappedPlan {
    /// The plan.
    pub plan: Link,
    /// Link to its source page.
    pub source: String,
    /// Its topics.
    pub topics: Vec<MappedTopic>,
}

/// A topic and its measures.
#[derive(Debug, Serialize)]
pub(in crate::render) struct MappedTopic {
    /// The topic, its fields beside the others.
    #[serde(flatten)]
    pub topic: Neighbour,
    /// Its measures.
    pub measures: Vec<Neighbour>,
}
