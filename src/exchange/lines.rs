//! The files of an edition with other translations in them.
//!
//! Where every translation that changes has its line, only those lines
//! change. A file that needs more lines, or that is not there yet, is written
//! anew as a whole, as [`crate::source`] describes its grammar.

use std::collections::BTreeMap;

use super::{Catalogue, Files, Unit};
use crate::model::{EditionSource, FRONT, NOTICE, PREAMBLE, Plan, SegmentId, UNTRANSLATED};

/// The translations that change; `None` takes one away.
pub(super) type Targets = BTreeMap<SegmentId, Option<String>>;

/// Every file that changes.
pub(super) fn rewritten(
    catalogue: &Catalogue,
    plan: &Plan,
    edition: &EditionSource,
    targets: &Targets,
) -> Files {
    let mut files = Files::new();
    let topics = plan.topics.iter();
    let numbers = topics.map(|topic| Some((topic.number, topic.slug.as_str())));
    for topic in std::iter::once(None).chain(numbers) {
        let number = topic.map(|(number, _)| number);
        let units: Vec<&Unit> = catalogue.of_topic(number).collect();
        if !units.iter().any(|unit| targets.contains_key(&unit.id)) {
            continue;
        }
        let (path, text) = match in_place(&units, targets) {
            Some(file) => file,
            None => {
                let path = path(edition, topic);
                let text = anew(&units, number, edition, targets);
                (path, text)
            }
        };
        files.insert(path, text);
    }
    files
}

/// The file with only its changed lines changed, if they are all there.
fn in_place(units: &[&Unit], targets: &Targets) -> Option<(String, String)> {
    let mut edits = Vec::new();
    for unit in units {
        if let Some(target) = targets.get(&unit.id) {
            edits.push((unit.place.as_ref()?, target));
        }
    }
    // From the end, so that places before it hold.
    edits.sort_by_key(|(place, _)| std::cmp::Reverse(place.span.start));
    let file = &edits.first()?.0.file;
    let mut text = file.text.clone();
    for (place, target) in &edits {
        let line = target.as_deref().unwrap_or(UNTRANSLATED);
        text.replace_range(place.span.start..place.span.end, line);
    }
    Some((file.path.clone(), text))
}

/// Where the file of a topic, or of the front, stands or will stand.
fn path(edition: &EditionSource, topic: Option<(u32, &str)>) -> String {
    let folder = &edition.folder;
    let Some((number, slug)) = topic else {
        return format!("{folder}/{FRONT}");
    };
    let mut topics = edition.topics.iter();
    match topics.find(|topic| topic.number.value == number) {
        Some(topic) => topic.title.place.file.path.clone(),
        None => format!("{folder}/{number:02}-{slug}.md"),
    }
}

/// A whole file, the parts without any translation left out.
fn anew(units: &[&Unit], topic: Option<u32>, edition: &EditionSource, targets: &Targets) -> String {
    let line = |unit: &Unit| match targets.get(&unit.id) {
        Some(target) => target.clone(),
        None => unit.target.clone(),
    };
    let held = |words: Option<String>| words.unwrap_or_else(|| UNTRANSLATED.to_owned());
    let title_id = topic.map_or(SegmentId::Title, SegmentId::Topic);
    let title = units.iter().find(|unit| unit.id == title_id);
    let title = held(title.and_then(|unit| line(unit)));
    let mut text = match topic {
        Some(number) => format!("# {number}. {title}\n"),
        None => format!("# {title}\n"),
    };
    let parts = units.iter().filter(|unit| unit.id != title_id);
    let parts: Vec<&&Unit> = parts.collect();
    for part in parts.chunk_by(|a, b| a.id.whole() == b.id.whole()) {
        let Some(first) = part.first() else { continue };
        let lines = part.iter().filter(|unit| unit.id.is_line());
        let lines: Vec<Option<String>> = lines.map(|unit| line(unit)).collect();
        let has_lines = lines.iter().any(Option::is_some);
        let heading = match first.id {
            SegmentId::Notice(_) => NOTICE.to_owned(),
            SegmentId::Preamble(_) => PREAMBLE.to_owned(),
            _ => {
                let title = part.iter().find(|unit| !unit.id.is_line());
                let title = title.and_then(|unit| line(unit));
                let number = first.id.whole().replace("measure/", "");
                let stands = has_heading(edition, &number);
                if title.is_none() && !has_lines && !stands {
                    continue;
                }
                format!("{number}. {}", held(title))
            }
        };
        if topic.is_none() && !has_lines {
            continue;
        }
        text.push_str(&format!("\n## {heading}\n"));
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

/// Whether the edition has the heading of a measure.
fn has_heading(edition: &EditionSource, number: &str) -> bool {
    let measures = edition.topics.iter().flat_map(|topic| &topic.measures);
    let mut numbers = measures.map(|measure| measure.number.value.to_string());
    numbers.any(|other| other == number)
}
