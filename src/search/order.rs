//! In which order units and files of titles and passages hold the documents.
//!
//! What one query finds is mostly of one topic. So the measures and topics of
//! all plans stand together by topic, by its slug, which the plans of one
//! office share; a client that shows ten results then needs the titles of one
//! file or two. All else follows in the order of the documents.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::documents::{Document, Subject};
use crate::model::Plan;

/// The groups of plans' topics: by plan, for each topic its group and how many
/// measures it has, one after another. Groups are counted from 0 as their
/// slugs come up.
pub(crate) fn groups(plans: &[Arc<Plan>]) -> Vec<Vec<usize>> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let groups = plans.iter().map(|plan| {
        let topics = plan.topics.iter().flat_map(|topic| {
            let next = known.len();
            let group = *known.entry(topic.slug.as_str()).or_insert(next);
            [group, topic.measures.len()]
        });
        topics.collect()
    });
    groups.collect()
}

/// The documents by group.
pub(crate) fn ordered<'d, 'p>(
    documents: &'d [Document<'p>],
    plans: &[Arc<Plan>],
) -> Vec<&'d Document<'p>> {
    let groups = groups(plans);
    let group = |plan: Option<usize>, slug: &str| {
        let number = plan?;
        let topics = plans.get(number)?.topics.iter();
        let at = topics.into_iter().position(|topic| topic.slug == slug)?;
        groups.get(number)?.get(at * 2).copied()
    };
    let mut ordered: Vec<&Document<'p>> = documents.iter().collect();
    ordered.sort_by_cached_key(|document| match document.subject {
        Subject::Measure(_, topic, _) | Subject::Topic(_, topic) => {
            group(document.plan, &topic.slug).unwrap_or(usize::MAX)
        }
        _ => usize::MAX,
    });
    ordered
}
