//! The order of documents in units and in files of titles and passages.
//!
//! The results of a query are mostly about one topic. So the provisions and
//! topics of all plans are grouped by the topic's slug, which the plans of one
//! office share: first all provisions that are the first of their topic, then
//! all that are the second, because each plan continues the previous one; the
//! topics themselves come last. A client that shows ten results then needs only
//! one or two files of titles, and few of texts. Other documents follow in
//! their usual order.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::documents::{SearchDocument, Subject};
use crate::model::Plan;

/// The groups of plans' topics: for each plan, a flat list of each topic's
/// group and its number of provisions. Groups are numbered from 0 in the order
/// in which their slugs first occur.
pub(crate) fn groups(plans: &[Arc<Plan>]) -> Vec<Vec<usize>> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let groups = plans.iter().map(|plan| {
        let topics = plan.topics().flat_map(|topic| {
            let next = known.len();
            let group = *known.entry(topic.slug.as_str()).or_insert(next);
            [group, topic.cited().count()]
        });
        topics.collect()
    });
    groups.collect()
}

/// The documents in order of groups.
pub(crate) fn ordered<'d, 'p>(
    documents: &'d [SearchDocument<'p>],
    plans: &[Arc<Plan>],
) -> Vec<&'d SearchDocument<'p>> {
    let groups = groups(plans);
    let group = |plan: Option<usize>, slug: &str| {
        let number = plan?;
        let mut topics = plans.get(number)?.topics();
        let at = topics.position(|topic| topic.slug == slug)?;
        groups.get(number)?.get(at * 2).copied()
    };
    let mut ordered: Vec<&SearchDocument<'p>> = documents.iter().collect();
    let last = (usize::MAX, usize::MAX);
    ordered.sort_by_cached_key(|document| {
        let (topic, cited) = match document.subject {
            Subject::Cited(_, topic, cited) => (topic, Some(cited.path)),
            Subject::Topic(_, topic) => (topic, None),
            _ => return last,
        };
        let place = cited.and_then(|path| topic.cited().position(|cited| cited.path == path));
        let group = group(document.plan, &topic.slug);
        group.map_or(last, |group| (group, place.unwrap_or(usize::MAX)))
    });
    ordered
}
