//! Topics over all plans.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Composer;
use crate::model::{Plan, Portal, Provision};
use crate::render::view::{SharedTopic, Years};
use crate::text::spelling::compared;

/// How many topics to show: the others are in the plans.
const TOPICS: usize = 12;

/// A heading of some plans.
struct Gathered<'p> {
    /// The newest plan that has it, and its topic there.
    newest: (&'p Plan, &'p Provision),
    /// How many measures it has in the plans together.
    count: usize,
}

impl Composer<'_> {
    /// The topics of these plans, the newest of which comes first: those with
    /// the most measures, at most twelve. A heading that several plans have is
    /// one topic; its years are those of all plans of the portal that have it.
    pub(in crate::render) fn topics_over_all(
        &self,
        portal: &Portal,
        plans: &[&Plan],
    ) -> Vec<SharedTopic> {
        let mut topics = largest(plans);
        topics.truncate(TOPICS);
        let mut years: BTreeMap<&str, BTreeSet<i16>> = BTreeMap::new();
        for (key, _) in &topics {
            years.insert(key, BTreeSet::new());
        }
        for plan in portal.every_plan() {
            for topic in plan.topics() {
                if let Some(years) = years.get_mut(key(topic).as_str()) {
                    years.extend(plan.profile.time.into_iter().flat_map(|time| time.years()));
                }
            }
        }
        let topics = topics.iter().map(|(key, gathered)| {
            let (plan, topic) = gathered.newest;
            let years = years.get(key.as_str());
            SharedTopic {
                link: self.title_link(plan, &topic.title, &topic.page),
                plan: self.title_words(plan, &plan.title),
                years: spans(years.into_iter().flatten().copied()),
            }
        });
        topics.collect()
    }
}

/// The headings of plans, those with the most measures first; of equal ones the
/// one of the newer plan, or the earlier one.
fn largest<'p>(plans: &[&'p Plan]) -> Vec<(String, Gathered<'p>)> {
    let mut topics: Vec<(String, Gathered<'p>)> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for plan in plans {
        for topic in plan.topics().map(Arc::as_ref).filter(|t| t.has_heading) {
            let key = key(topic);
            let count = topic.cited().count();
            let at = known.get(&key).copied();
            match at.and_then(|at| topics.get_mut(at)) {
                Some((_, gathered)) => gathered.count += count,
                None => {
                    known.insert(key.clone(), topics.len());
                    let newest = (*plan, topic);
                    topics.push((key, Gathered { newest, count }));
                }
            }
        }
    }
    topics.sort_by_key(|(_, gathered)| std::cmp::Reverse(gathered.count));
    topics
}

/// What tells the headings of topics apart.
fn key(topic: &Provision) -> String {
    compared(&topic.title.original.string)
}

/// Years, which are in order, as spans, the latest first.
fn spans(years: impl Iterator<Item = i16>) -> Vec<Years> {
    let mut spans: Vec<(i16, i16)> = Vec::new();
    for year in years {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == year => *last = year,
            _ => spans.push((year, year)),
        }
    }
    let spans = spans.into_iter().rev();
    spans
        .map(|(first, last)| Years {
            first: first.to_string(),
            last: (first != last).then(|| last.to_string()),
        })
        .collect()
}
