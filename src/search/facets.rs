//! What results can be narrowed down to: plans, topics, audiences.

use serde::Serialize;

use super::documents::shown;
use crate::model::{LanguageTag, Plan};

/// `facets-TAG-HASH.bin`.
#[derive(Debug, Serialize)]
pub(crate) struct Facets<'p> {
    plans: Vec<(&'p str, String)>,
    topics: Vec<TopicRow<'p>>,
    audiences: Vec<AudienceRow<'p>>,
}

/// Index of the plan, slug, number, title, first document of its measures, how
/// many.
type TopicRow<'p> = (usize, &'p str, u32, String, usize, usize);

/// Slug, name, documents.
type AudienceRow<'p> = (&'p str, &'p str, Vec<usize>);

/// The facets as one language names them. The measures of each plan stand
/// first among its documents, topic by topic: [`super::documents`].
pub(crate) fn facets<'p>(plans: &'p [Plan], language: &LanguageTag) -> Facets<'p> {
    let titled = |plan, title| shown(plan, title, language).1;
    let mut topics = Vec::new();
    let mut first = 0;
    for (index, plan) in plans.iter().enumerate() {
        for topic in &plan.topics {
            let count = topic.measures.len();
            let title = titled(plan, &topic.title);
            topics.push((
                index,
                topic.slug.as_str(),
                topic.number,
                title,
                first,
                count,
            ));
            first += count;
        }
        first += plan.topics.len() + 1;
    }
    let plans = plans
        .iter()
        .map(|plan| (plan.id.as_str(), titled(plan, &plan.title)));
    Facets {
        plans: plans.collect(),
        topics,
        audiences: Vec::new(),
    }
}
