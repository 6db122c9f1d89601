//! Writes changed translations to the files of an edition.
//!
//! If every changed translation already has a line in its file, only those
//! lines are replaced. A file that needs additional lines, or does not exist,
//! is rewritten completely, in the grammar described in [`crate::source`].

use std::collections::{BTreeMap, BTreeSet};

use super::{Catalogue, Files, Unit};
use crate::base::slice;
use crate::link::topic_file;
use crate::model::{
    CLOSING, EditionSource, FRONT, NOTICE, Numbers, PREAMBLE, Plan, Provision, ProvisionPath, Role,
    SegmentId, UNTRANSLATED,
};

/// The changed translations; `None` removes one.
pub(super) type Targets = BTreeMap<SegmentId, Option<String>>;

/// All files that change.
pub(super) fn rewritten(
    catalogue: &Catalogue,
    plan: &Plan,
    edition: &EditionSource,
    targets: &Targets,
) -> Files {
    let mut files = Files::new();
    let headings = headings(edition);
    let topics = plan.topics().map(|topic| Some(&**topic));
    for topic in std::iter::once(None).chain(topics) {
        let number = topic.map(|topic| topic.path.numbers);
        let units: Vec<&Unit> = catalogue.of_topic(number).collect();
        if !units.iter().any(|unit| targets.contains_key(&unit.id)) {
            continue;
        }
        let (path, text) = match in_place(&units, targets) {
            Some(file) => file,
            None => {
                let path = path(edition, topic);
                let text = anew(&units, topic, &headings, targets);
                (path, text)
            }
        };
        files.insert(path, text);
    }
    files
}

/// The file with only its changed lines replaced; `None` if any is missing.
fn in_place(units: &[&Unit], targets: &Targets) -> Option<(String, String)> {
    let mut edits = Vec::new();
    for unit in units {
        if let Some(target) = targets.get(&unit.id) {
            edits.push((unit.place.as_ref()?, target));
        }
    }
    edits.sort_by_key(|(place, _)| place.span.start);
    let file = &edits.first()?.0.file;
    let mut text = String::with_capacity(file.text.len());
    let mut done = 0;
    for (place, target) in &edits {
        text.push_str(slice(&file.text, done..place.span.start));
        text.push_str(target.as_deref().unwrap_or(UNTRANSLATED));
        done = place.span.end;
    }
    text.push_str(slice(&file.text, done..));
    Some((file.path.clone(), text))
}

/// The path of the file of a topic or of the front matter, whether it exists
/// already or not.
fn path(edition: &EditionSource, topic: Option<&Provision>) -> String {
    let folder = &edition.folder;
    let Some(topic) = topic else {
        return format!("{folder}/{FRONT}");
    };
    let numbers = topic.path.numbers;
    let mut topics = edition.topics.iter();
    match topics.find(|topic| topic.heading.number.value == numbers) {
        Some(topic) => topic.heading.number.place.file.path.clone(),
        None => topic_file(folder, numbers, &topic.slug),
    }
}

/// The complete file, without the parts that have no translations.
fn anew(
    units: &[&Unit],
    topic: Option<&Provision>,
    headings: &BTreeSet<(usize, Numbers)>,
    targets: &Targets,
) -> String {
    let depths = depths(topic);
    let line = |unit: &Unit| match targets.get(&unit.id) {
        Some(target) => target.clone(),
        None => unit.target.clone(),
    };
    let held = |words: Option<String>| words.unwrap_or_else(|| UNTRANSLATED.to_owned());
    let mut text = String::new();
    if topic.is_none() {
        let title = units.iter().find(|unit| unit.id == SegmentId::Title);
        text = format!("# {}\n", held(title.and_then(|unit| line(unit))));
    }
    let parts: Vec<&&Unit> = (units.iter())
        .filter(|unit| unit.id != SegmentId::Title)
        .collect();
    for part in parts.chunk_by(|a, b| a.id.whole() == b.id.whole()) {
        let Some(first) = part.first() else { continue };
        let lines = part.iter().filter(|unit| unit.id.is_line());
        let lines: Vec<Option<String>> = lines.map(|unit| line(unit)).collect();
        let has_lines = lines.iter().any(Option::is_some);
        let heading = match first.id {
            SegmentId::Title => continue,
            SegmentId::Notice(_) => format!("## {NOTICE}"),
            SegmentId::Preamble(_) => format!("## {PREAMBLE}"),
            SegmentId::Closing(_) => format!("## {CLOSING}"),
            SegmentId::Heading(path) | SegmentId::Sentence(path, _) => {
                let title = part.iter().find(|unit| !unit.id.is_line());
                let words = title.and_then(|unit| line(unit));
                // Without an enclosing topic, the provision is one itself.
                let depth = depths.get(&path).copied().unwrap_or(1);
                let signs = "#".repeat(depth);
                let is_there = headings.contains(&(depth - 1, path.numbers));
                let is_idle = words.is_none() && !has_lines && !is_there;
                if is_idle && path.role != Role::Topic {
                    continue;
                }
                let title = title.map_or_else(String::new, |_| format!(" {}", held(words)));
                format!("{signs} {}.{title}", path.numbers)
            }
        };
        if topic.is_none() && !has_lines {
            continue;
        }
        let lines = lines.into_iter().map(held);
        append(&mut text, &heading, has_lines.then_some(lines));
    }
    text
}

/// Appends a heading, and lines if it has some, after blank lines.
fn append(text: &mut String, heading: &str, lines: Option<impl Iterator<Item = String>>) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(heading);
    text.push('\n');
    for (number, line) in lines.into_iter().flatten().enumerate() {
        if number == 0 {
            text.push('\n');
        }
        text.push_str(&line);
        text.push('\n');
    }
}

/// How many `#` the heading of each provision of a topic has: one for the
/// topic, one more per level below.
fn depths(topic: Option<&Provision>) -> BTreeMap<ProvisionPath, usize> {
    fn note(provision: &Provision, depth: usize, depths: &mut BTreeMap<ProvisionPath, usize>) {
        depths.entry(provision.path).or_insert(depth);
        for child in &provision.children {
            note(child, depth + 1, depths);
        }
    }
    let mut depths = BTreeMap::new();
    if let Some(topic) = topic {
        note(topic, 1, &mut depths);
    }
    depths
}

/// The headings that the edition has below those of its topics: how many levels
/// below, and the numbers. Provisions of different levels may have the same.
fn headings(edition: &EditionSource) -> BTreeSet<(usize, Numbers)> {
    let below = edition.topics.iter().flat_map(|topic| &topic.below);
    let headings = below.map(|provision| (provision.depth, provision.number.value));
    headings.collect()
}
