//! `content/plans/ID/LANG/segments.toml`: for each accepted translation, the
//! hash of the words that it was made from, the plan that it was taken from if it
//! is from the memory, and notes of its translators.
//!
//! ```text
//! file   = *comment *record                           ; in the order of the plan
//! record = '"' id '" = { ' [ acceptance ] [ note ] ' }'
//! acceptance = 'source = "' 16 hex '", accepted = "' date '"' [ ', memory = "' plan '"' ]
//! note       = 'note = "' words '"'
//! ```
//!
//! The program writes this file; editors do not need to.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::table::{Table, read};
use crate::base::{File, Span, Spanned, up_to};
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{Acceptance, SegmentId, SegmentRecord, SourceHash};
use crate::text::note;
use crate::text::suggest::suggest;

/// Reads the records of an edition. Reports and leaves out invalid ones.
pub(super) fn segments(
    file: &Arc<File>,
    problems: &Problems,
) -> BTreeMap<SegmentId, Spanned<SegmentRecord>> {
    let whole = Span::new(0, file.text.len());
    let records = read(file, whole, problems, |table| {
        table.open_tables(|key, table| {
            let record = record(table, problems);
            let Some(id) = SegmentId::parse(&key.value) else {
                let problem = Problem::BadSegment {
                    id: key.value.clone(),
                    nearest: nearest_form(&key.value),
                };
                let diagnostic = Diagnostic::at(problem, &key.place);
                problems.push(diagnostic);
                return None;
            };
            let place = key.place.clone();
            Some((
                id,
                Spanned {
                    value: record?,
                    place,
                },
            ))
        })
    });
    // Invalid TOML has been reported.
    records.unwrap_or_default().into_iter().flatten().collect()
}

/// The valid segment name that was most likely meant by an invalid one: the
/// same with another first word.
fn nearest_form(name: &str) -> Option<String> {
    let known = ["title", "notice", "preamble", "closing", "topic", "measure"];
    let first = up_to(name, &['/']);
    let meant = suggest(first, &known)?.to_owned() + name.strip_prefix(first)?;
    SegmentId::parse(&meant).map(|id| id.to_string())
}

fn record(table: &mut Table<'_>, problems: &Problems) -> Option<SegmentRecord> {
    let source = table.parsed("source", "3f2a91c0d4e5b6a7", SourceHash::parse);
    let accepted = table.date("accepted", "2026-11-23");
    let memory = table.filled_text("memory");
    let written = table.text("note");
    let note = written.as_ref().and_then(|text| {
        let clean = note::clean(&text.value);
        if clean.is_none() {
            table.refuse("note", text, "…");
        }
        clean
    });
    // Values that exist but are invalid have been reported already.
    let lacks = match (table.has("source"), table.has("accepted")) {
        (true, false) => Some("accepted"),
        (false, true) => Some("source"),
        (false, false) if written.is_none() || table.has("memory") => Some("source"),
        _ => None,
    };
    if let Some(key) = lacks {
        let key = key.to_owned();
        let diagnostic = Diagnostic::at(Problem::MissingKey { key }, table.head());
        problems.push(diagnostic);
        return None;
    }
    let acceptance = source.zip(accepted).map(|(source, date)| Acceptance {
        source: source.value,
        date: date.value,
    });
    Some(SegmentRecord {
        acceptance,
        memory: memory.map(|plan| plan.value),
        note,
    })
}

#[cfg(test)]
mod tests {

    use super::*;

    /// The code of a problem and its line.
    type Found = (&'static str, usize);

    fn read(text: &str) -> (Vec<(String, SegmentRecord)>, Vec<Found>) {
        let file = File::new("segments.toml", text);
        let problems = Problems::new();
        let records = segments(&file, &problems);
        let found = problems.into_inner();
        let found = found.iter().map(|diagnostic| {
            let place = diagnostic.place.as_ref().unwrap();
            (diagnostic.problem.code(), file.position(place.span.start).0)
        });
        let records = records.into_iter();
        let records = records.map(|(id, record)| (id.to_string(), record.value));
        (records.collect(), found.collect())
    }

    #[test]
    fn a_record_should_hold_an_acceptance_a_note_or_both() {
        let (records, found) = read(
            "# head\n\
             \"title\" = { source = \"3f2a91c0d4e5b6a7\", accepted = \"2026-11-23\" }\n\
             \"measure/8/2\" = { source = \"3f2a91c0d4e5b6a7\", accepted = 2026-11-23, note = \"a\" }\n\
             \"topic/3\" = { note = \"a \\n\\tb\\n\" }\n",
        );
        assert_eq!(found, []);
        let shape: Vec<_> = records
            .iter()
            .map(|(id, r)| (id.as_str(), r.acceptance.is_some(), r.note.as_deref()))
            .collect();
        assert_eq!(
            shape,
            [
                ("title", true, None),
                ("topic/3", false, Some("a\n\tb")),
                ("measure/8/2", true, Some("a")),
            ]
        );
    }

    #[test]
    fn each_wrong_record_should_be_reported_on_its_line() {
        let (records, found) = read(
            "\"measure/08/1\" = { source = \"3f2a91c0d4e5b6a7\", accepted = \"2026-11-23\" }\n\
             \"measure/8/1\" = { source = \"3f2a\", accepted = \"2026-11-23\" }\n\
             \"measure/8/2\" = { source = \"3f2a91c0d4e5b6a7\", accepted = \"2026-11-31\" }\n\
             \"measure/8/3\" = { source = \"3f2a91c0d4e5b6a7\" }\n\
             \"measure/8/4\" = { accepted = \"2026-11-23\" }\n\
             \"measure/8/5\" = { }\n\
             \"measure/8/6\" = \"2026-11-23\"\n\
             \"measure/8/7\" = { note = \" \" }\n\
             \"measure/8/8\" = { note = \"a\", acepted = \"2026-11-23\" }\n",
        );
        assert_eq!(
            found,
            [
                ("bad-segment", 1),
                ("bad-value", 2),
                ("bad-value", 3),
                ("missing-key", 4),
                ("missing-key", 5),
                ("missing-key", 6),
                ("wrong-type", 7),
                ("bad-value", 8),
                ("unknown-key", 9),
            ]
        );
        assert!(
            records
                .iter()
                .all(|(_, record)| record.acceptance.is_none())
        );
    }
}
