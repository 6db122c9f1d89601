//! Writes changed translations to the files of an edition.
//!
//! If every changed translation already has a line in its file, only those
//! lines are replaced. A file that needs additional lines, or does not exist,
//! is rewritten completely, in the grammar described in [`crate::source`].

use std::collections::BTreeMap;

use super::{Catalogue, Files, Unit};
use crate::link::topic_file;
use crate::model::{
    EditionSource, FRONT, NOTICE, PREAMBLE, Plan, Provision, ProvisionPath, Role, SegmentId,
    UNTRANSLATED,
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
                let text = anew(&units, topic, edition, targets);
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
    // From the end, so that earlier offsets stay valid.
    edits.sort_by_key(|(place, _)| std::cmp::Reverse(place.span.start));
    let file = &edits.first()?.0.file;
    let mut text = file.text.clone();
    for (place, target) in &edits {
        let line = target.as_deref().unwrap_or(UNTRANSLATED);
        text.replace_range(place.span.start..place.span.end, line);
    }
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
    edition: &EditionSource,
    targets: &Targets,
) -> String {
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
            SegmentId::Heading(path) | SegmentId::Sentence(path, _) => {
                let title = part.iter().find(|unit| !unit.id.is_line());
                let words = title.and_then(|unit| line(unit));
                let signs = signs(topic, path);
                let is_there = has_heading(edition, path, signs.len() - 1);
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
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&heading);
        text.push('\n');
        if has_lines {
            text.push('\n');
            for line in lines {
                text.push_str(&held(line));
                text.push('\n');
            }
        }
    }
    text
}

/// The `#` signs of a heading: one for the topic, one more per level below.
fn signs(topic: Option<&Provision>, path: ProvisionPath) -> String {
    fn depth(provision: &Provision, path: ProvisionPath) -> Option<usize> {
        if provision.path == path {
            return Some(1);
        }
        let mut below = provision.children.iter();
        Some(1 + below.find_map(|child| depth(child, path))?)
    }
    let depth = topic.and_then(|topic| depth(topic, path));
    // Without an enclosing topic, the provision is one itself.
    "#".repeat(depth.unwrap_or(1))
}

/// Whether the edition has the heading of a provision so many levels below its
/// topic. Provisions of different levels may have the same numbers.
fn has_heading(edition: &EditionSource, path: ProvisionPath, depth: usize) -> bool {
    let mut below = edition.topics.iter().flat_map(|topic| &topic.below);
    below.any(|other| other.depth == depth && other.number.value == path.numbers)
}
