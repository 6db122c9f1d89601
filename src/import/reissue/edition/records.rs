//! `segments.toml` after a re-issue: records go with their lines.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::{Table, Value};

use super::super::super::comment::comment;
use super::super::edits::apply;
use super::unplaced::Unplaced;
use crate::diagnostic::wording::Wording;
use crate::link::moves::Moves;
use crate::model::{EditionSource, SEGMENTS, SegmentId};

/// The new text of `segments.toml` with its path, or `Some(None)` if it does not
/// change; `None` if it does not have one record a line, as it is written. Records of segments that are gone become
/// comments, and what has no place any more is added as comments.
pub(super) fn moved(
    edition: &EditionSource,
    moves: &Moves,
    (known, unplaced): (&BTreeSet<SegmentId>, &[Unplaced]),
    wording: &Wording,
) -> Option<Option<(String, String)>> {
    let before = edition.records_file.as_ref();
    // Without the file there are no records.
    let before = before.map_or("", |file| file.text.as_str());
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let is_taken = |id: &SegmentId| {
        let mut records = edition.records.keys();
        records.any(|other| moves.segments.get(other) == Some(id) && other != id)
    };
    for (id, record) in &edition.records {
        let place: Range<usize> = record.place.span.start..record.place.span.end;
        match moves.segments.get(id) {
            Some(to) if to == id => {}
            Some(to) => edits.push((place, format!("\"{to}\""))),
            // Of no segment, and no other record takes its name.
            None if !known.contains(id) && !is_taken(id) => {}
            None => {
                let start = before
                    .get(..place.start)?
                    .rfind('\n')
                    .map_or(0, |at| at + 1);
                edits.push((start..start, "# ".to_owned()));
            }
        }
    }
    let mut text = apply(before, edits);
    if !unplaced.is_empty() {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push('\n');
        text += &comment(wording, "#", "import-unplaced-head", &[]);
        for Unplaced { id, words, line } in unplaced {
            text += &format!("# {id}: {}\n#     {line}\n", words.replace('\n', " "));
        }
    }
    let is_gone = |id: &SegmentId| {
        let is_left = !known.contains(id) && !is_taken(id);
        !moves.segments.contains_key(id) && !is_left
    };
    let expected =
        records(before)?.into_iter().filter_map(|(name, value)| {
            match SegmentId::parse(&name).filter(|id| edition.records.contains_key(id)) {
                Some(id) if is_gone(&id) => None,
                Some(id) => Some((moves.segments.get(&id).unwrap_or(&id).to_string(), value)),
                None => Some((name, value)),
            }
        });
    // Dotted keys, and tables of more than one line, are edited in part.
    let is_as_meant = records(&text)? == expected.collect();
    let path = format!("{}/{SEGMENTS}", edition.folder);
    is_as_meant.then(|| (text != before).then_some((path, text)))
}

/// The records of a file by their names; `None` if it is not TOML.
fn records(text: &str) -> Option<BTreeMap<String, Value>> {
    let table: Table = text.parse().ok()?; // see above
    Some(table.into_iter().collect())
}
