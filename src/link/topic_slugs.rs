//! The slugs of topics, by which their pages are addressed.

use std::collections::{BTreeMap, BTreeSet};

use super::numbers::KnownPaths;
use crate::base::Place;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Addressed, Numbers, PlanSource};

/// The slugs of topics. Reports topics that have none, and slugs and numbers
/// that are repeated or unknown.
pub(super) fn slugs(source: &PlanSource, problems: &Problems) -> BTreeMap<Numbers, String> {
    let chapters: Vec<Addressed<'_>> = source.document.provisions.topics().collect();
    let numbers = chapters.iter().map(|chapter| chapter.path.numbers);
    let numbers: BTreeSet<Numbers> = numbers.collect();
    let near: KnownPaths = numbers.iter().copied().collect();
    let mut slugs: BTreeMap<Numbers, String> = BTreeMap::new();
    let mut firsts: BTreeMap<Numbers, &Place> = BTreeMap::new();
    let mut seen: BTreeMap<&str, &Place> = BTreeMap::new();
    for topic in &source.topics {
        let number = topic.number.value;
        let slug = &topic.slug;
        let first = *firsts.entry(number).or_insert(&topic.number.place);
        if !numbers.contains(&number) {
            let problem = Problem::TopicUnknown {
                number: number.to_string(),
                nearest: near.suggest(number),
                topics: chapters.len(),
            };
            problems.push(Diagnostic::at(problem, &topic.number.place));
            continue;
        }
        if slugs.insert(number, slug.value.clone()).is_some() {
            let number = number.to_string();
            let problem = Problem::TopicRepeated { number };
            let diagnostic = Diagnostic::at(problem, &topic.number.place);
            problems.push(diagnostic.with_related(first));
            continue;
        }
        if let Some(first) = seen.get(slug.value.as_str()) {
            let problem = Problem::SlugRepeated {
                slug: slug.value.clone(),
            };
            let diagnostic = Diagnostic::at(problem, &slug.place);
            problems.push(diagnostic.with_related(*first));
        } else {
            seen.insert(&slug.value, &slug.place);
        }
    }
    for chapter in &chapters {
        let number = chapter.path.numbers;
        if !slugs.contains_key(&number) {
            let title = chapter.source.heading;
            let title = title
                .map_or("", |title| source.text.words(title))
                .to_owned();
            let number = number.to_string();
            let problem = Problem::TopicWithoutSlug { number, title };
            problems.push(Diagnostic::at(problem, Place::head(&source.settings)));
        }
    }
    slugs
}
