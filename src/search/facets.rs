//! Facets by which results can be filtered: plans with their bodies, kinds and
//! series; topics, audiences.

use serde::Serialize;

use super::documents::{SearchDocument, Subject, shown};
use crate::model::{LanguageTag, Numbers, Portal, State};
use crate::text::years;

/// `plans-TAG-HASH.bin`.
#[derive(Debug, Serialize)]
pub(crate) struct PlanTable<'p> {
    plans: Vec<PlanRow<'p>>,
    bodies: Vec<(&'p str, &'p str)>,
    series: Vec<(&'p str, String)>,
}

/// Title; its language, if it is another one; the indexes of its bodies; its
/// kind; the index of its series; its state, if that is known.
type PlanRow<'p> = (
    String,
    Option<&'p str>,
    Vec<usize>,
    &'static str,
    Option<usize>,
    Option<&'static str>,
);

/// The plans, with names in one language.
pub(crate) fn plans<'p>(portal: &'p Portal, language: &'p LanguageTag) -> PlanTable<'p> {
    let catalogue = &portal.catalogue;
    let rows = portal.plans.iter().enumerate().map(|(index, plan)| {
        let (written, title) = shown(plan, &plan.title, language);
        let bodies = catalogue.bodies_of(index).map(|(body, _)| body);
        let mut series = catalogue.series.iter();
        (
            title,
            (written != language).then(|| written.as_str()),
            bodies.collect(),
            plan.profile.kind.word(),
            series.position(|series| series.plans.contains(&index)),
            plan.standing.state.as_ref().map(State::word),
        )
    });
    let bodies = catalogue.bodies.iter().filter_map(|body| {
        let mut languages = [language, &body.language].into_iter();
        let name = languages.find_map(|tag| body.name.get(tag))?;
        Some((body.slug.as_str(), name.as_str()))
    });
    let series = catalogue.series.iter().filter_map(|series| {
        let newest = portal.plans.get(*series.plans.first()?)?;
        let name = match series.name.get(language) {
            Some(name) => name.clone(),
            None => years::without(&shown(newest, &newest.title, language).1),
        };
        Some((series.slug.as_str(), name))
    });
    PlanTable {
        plans: rows.collect(),
        bodies: bodies.collect(),
        series: series.collect(),
    }
}

/// `facets-TAG-HASH.bin`.
#[derive(Debug, Serialize)]
pub(crate) struct Facets<'p> {
    topics: Vec<TopicRow<'p>>,
    audiences: Vec<AudienceRow<'p>>,
}

/// Index of the plan, slug, number, title, first document of its provisions,
/// how many.
type TopicRow<'p> = (usize, &'p str, Numbers, String, usize, usize);

/// Slug, name, documents.
type AudienceRow<'p> = (&'p str, &'p str, Vec<usize>);

/// The facets, with names in one language. The provisions of each plan come
/// first among its documents, topic by topic: [`super::documents`].
pub(crate) fn facets<'p>(
    portal: &'p Portal,
    documents: &[SearchDocument<'p>],
    language: &LanguageTag,
) -> Facets<'p> {
    let plans = &portal.plans;
    let titled = |plan, title| shown(plan, title, language).1;
    let mut topics = Vec::new();
    let mut first = 0;
    for (index, plan) in plans.iter().enumerate() {
        for topic in plan.topics() {
            let count = topic.cited().count();
            let title = titled(plan, &topic.title);
            topics.push((
                index,
                topic.slug.as_str(),
                topic.path.numbers,
                title,
                first,
                count,
            ));
            first += count;
        }
        first += plan.topics().count() + 1;
    }
    Facets {
        topics,
        audiences: audiences(portal, documents, language),
    }
}

/// The audiences that some provision serves, in their order.
fn audiences<'p>(
    portal: &'p Portal,
    documents: &[SearchDocument<'p>],
    language: &LanguageTag,
) -> Vec<AudienceRow<'p>> {
    let served = |audience: usize| {
        let measures = documents.iter().enumerate();
        measures.filter_map(move |(number, document)| match document.subject {
            Subject::Cited(_, _, cited) => cited.audiences.contains(&audience).then_some(number),
            _ => None,
        })
    };
    let rows = portal.audiences.iter().enumerate();
    let rows = rows.filter_map(|(index, audience)| {
        let first = portal.site.edited().next().map(|first| &first.tag);
        let mut languages = [Some(language), first].into_iter().flatten();
        let words = languages.find_map(|tag| audience.words.get(tag))?;
        let documents: Vec<usize> = served(index).collect();
        let row = (audience.slug.as_str(), words.name.as_str(), documents);
        (!row.2.is_empty()).then_some(row)
    });
    rows.collect()
}
