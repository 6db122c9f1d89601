//! What an edition lacks: files, parts of files, lines that are placeholders.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::known::Topics;
use super::pairs::provisions;
use super::review::Review;
use super::topic_files::topic_file;
use crate::base::Place;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    Addressed, CLOSING, EditionSource, EditionTopic, FRONT, NOTICE, Numbers, PREAMBLE, Pending,
    PlanSource, ProvisionPath, Role, SegmentId,
};

/// The heading of a part of the front matter file, for messages.
pub(super) fn heading(part: &str) -> String {
    format!("## {part}")
}

/// Reports what an edition lacks: one problem for its missing files, and one for
/// each file in which something is missing. `topics` are the
/// plan's, `has` says of which of them the edition has a file.
pub(super) fn missing(
    source: &EditionSource,
    (plan, topics): (&PlanSource, &Topics<'_>),
    review: &Review,
    has: impl Fn(&ProvisionPath) -> bool,
    problems: &Problems,
) {
    let language = source.language.to_string();
    let place = Place::head(&plan.settings);
    let mut absent = Vec::new();
    if source.title.is_none() {
        absent.push(format!("{}/{FRONT}", source.folder));
    }
    let settings = plan.topics.iter().rev();
    let slugs: BTreeMap<Numbers, &str> = settings
        .map(|setting| (setting.number.value, setting.slug.value.as_str()))
        .collect();
    for topic in plan.document.provisions.topics() {
        if !has(&topic.path) {
            let slug = slugs.get(&topic.path.numbers).copied().unwrap_or("…");
            absent.push(topic_file(&source.folder, topic.path.numbers, slug));
        }
    }
    // What is wrong in a file that is there has been reported.
    absent.retain(|path| !source.files.contains(path));
    let others = absent.len().saturating_sub(1);
    if let Some(path) = absent.into_iter().next() {
        let problem = Problem::EditionMissing {
            plan: plan.id.clone(),
            path,
            others,
            language: language.clone(),
        };
        problems.push(Diagnostic::at(problem, &place));
    }
    let mut front = lacking_parts(source, plan);
    let last = SegmentId::Closing(u32::MAX);
    front.extend(held(review, SegmentId::Title..=last));
    if let (Some(title), false) = (&source.title, front.is_empty()) {
        untranslated(&language, &front, &title.place, problems);
    }
    for file in &source.topics {
        let lacking = lacking(file, (plan, topics), review);
        if !lacking.is_empty() {
            untranslated(&language, &lacking, &file.heading.number.place, problems);
        }
    }
}

/// The headings of the parts around the topics that an edition lacks.
fn lacking_parts(source: &EditionSource, plan: &PlanSource) -> Vec<String> {
    let document = &plan.document;
    let parts = [
        (NOTICE, &document.notice, &source.notice),
        (PREAMBLE, &document.preamble, &source.preamble),
        (CLOSING, &document.closing, &source.closing),
    ];
    let lacks = parts
        .into_iter()
        .filter(|(_, own, lines)| !own.is_empty() && lines.is_empty());
    lacks.map(|(part, ..)| heading(part)).collect()
}

/// The parts of a topic file that are not translated.
fn lacking(
    file: &EditionTopic,
    (plan, topics): (&PlanSource, &Topics<'_>),
    review: &Review,
) -> Vec<String> {
    let levels = plan.document.provisions.levels();
    let mut translated = BTreeMap::new();
    for (path, provision) in provisions(file, levels) {
        translated.entry(path).or_insert(provision);
    }
    let path = ProvisionPath::new(Role::Topic, file.heading.number.value);
    let mut lacking = Vec::new();
    let known = topics.get(&path).map(Addressed::walk);
    for provision in known.into_iter().flatten() {
        let path = provision.path;
        if path.role == Role::Item {
            continue;
        }
        let translated = translated.get(&path);
        let is_there = path.role != Role::Heading || translated.is_some();
        let has_lines = translated.is_some_and(|provision| !provision.lines.is_empty());
        if is_there && (has_lines || provision.body().is_empty()) {
            let title = SegmentId::Heading(path);
            let first = SegmentId::Sentence(path, 1);
            let last = SegmentId::Sentence(path, u32::MAX);
            lacking.extend(held(review, title..=title));
            lacking.extend(held(review, first..=last));
        } else {
            lacking.push(match path.role {
                Role::Cited => path.numbers.to_string(),
                _ => path.to_string(),
            });
        }
    }
    lacking
}

/// The segments in a range whose line is a placeholder.
fn held(review: &Review, among: RangeInclusive<SegmentId>) -> impl Iterator<Item = String> {
    let pending = review.range(among);
    let missing = pending.filter(|(_, why)| **why == Pending::Missing);
    missing.map(|(id, _)| id.to_string())
}

fn untranslated(language: &str, parts: &[String], place: &Place, problems: &Problems) {
    let problem = Problem::TranslationMissing {
        language: language.to_owned(),
        numbers: parts.join(", "),
        count: parts.len(),
    };
    problems.push(Diagnostic::at(problem, place));
}
