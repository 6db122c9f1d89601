//! Writes `segments.toml` (see [`crate::source`] for its grammar). People's
//! comments stay: above their record, or beside it.

use std::collections::BTreeMap;

use super::comments::Comments;
use crate::model::{EditionSource, SEGMENTS, SegmentId, SegmentRecord};

/// Header comment of the file.
const HEAD: &str = "\
# Written by “yaodian translate”: the words that each accepted translation was made from.
# 由“yaodian translate”写出：每处已审核的译文所依据的原文。
";

/// The records of an edition, by segment.
pub(super) type Records = BTreeMap<SegmentId, SegmentRecord>;

/// The records of an edition.
pub(super) fn of(edition: &EditionSource) -> Records {
    let records = edition.records.iter();
    records
        .map(|(id, record)| (*id, record.value.clone()))
        .collect()
}

/// The path of the file.
pub(super) fn path(edition: &EditionSource) -> String {
    format!("{}/{SEGMENTS}", edition.folder)
}

/// The content of the file, in plan order; records of unknown segments are left
/// out.
pub(super) fn write(
    edition: &EditionSource,
    order: impl Iterator<Item = SegmentId>,
    records: &Records,
) -> String {
    let mut comments = Comments::of(edition, HEAD);
    let mut text = HEAD.to_owned();
    text.push_str(&comments.head);
    for id in order {
        text.push_str(&comments.above(id));
        let beside = comments.beside(id);
        if let Some(record) = records.get(&id).filter(|record| !record.is_empty()) {
            text.push_str(&line(id, record));
            if let Some(comment) = beside {
                text.push_str(&format!(" {comment}"));
            }
            text.push('\n');
        } else if let Some(comment) = beside {
            // Of a record that is gone.
            text.push_str(&format!("{comment}\n"));
        }
    }
    text.push_str(&comments.rest());
    let file = edition.records_file.as_ref();
    match file.is_some_and(|file| file.text.contains("\r\n")) {
        true => text.replace('\n', "\r\n"),
        false => text,
    }
}

fn line(id: SegmentId, record: &SegmentRecord) -> String {
    let mut fields = Vec::new();
    if let Some(acceptance) = record.acceptance {
        fields.push(format!("source = \"{}\"", acceptance.source));
        fields.push(format!("accepted = \"{}\"", acceptance.date));
        if let Some(plan) = &record.memory {
            fields.push(format!("memory = {}", quoted(plan)));
        }
    }
    if let Some(note) = &record.note {
        fields.push(format!("note = {}", quoted(note)));
    }
    format!("\"{id}\" = {{ {} }}", fields.join(", "))
}

/// A basic string of TOML, in which the escapes of JSON are valid, too.
fn quoted(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}
