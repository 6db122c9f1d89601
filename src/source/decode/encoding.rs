//! Decodes bytes as characters, with the map between both.
//!
//! An encoding is known, in this order: by a byte order mark, by the caller, by
//! the document, by the bytes. A byte that fits no character is an error, never
//! a replacement character.

use encoding_rs::{BIG5, Encoding as Table, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use crate::base::{File, Place};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::Runs;
use crate::text::suggest::suggest;

use super::characters::{Bad, characters};
use super::detect;
use super::shape::{Encoding, EncodingBy};

/// The encodings that are read, as the WHATWG Encoding Standard names them.
pub const ENCODINGS: [&str; 5] = ["UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"];

/// So many characters of valid UTF-8 are no accident in another encoding.
const CERTAIN: usize = 8;

/// Decoded bytes.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) runs: Runs,
    pub(super) encoding: Encoding,
}

/// Decodes a file. `given` is the label of the caller, `declared` that of the
/// document.
///
/// # Errors
/// An unknown label from the caller, and bytes that fit no character.
pub(super) fn text(
    path: &str,
    bytes: &[u8],
    given: Option<&str>,
    declared: Option<&str>,
) -> Result<Text, Diagnostic> {
    let given = given.map(|label| table(label).ok_or_else(|| unknown(label)));
    let mark = Table::for_bom(bytes);
    let start = mark.map_or(0, |(_, length)| length);
    let (table, by) = match (given.transpose()?, mark) {
        // The label `utf-16` leaves the order to the mark.
        (Some(table), Some((marked, _))) if table == UTF_16LE && marked == UTF_16BE => {
            (marked, EncodingBy::Given)
        }
        (Some(table), _) => (table, EncodingBy::Given),
        (None, Some((table, _))) => (table, EncodingBy::Mark),
        (None, None) => by_content(bytes, declared),
    };
    // A mark of another encoding than the given one is not a mark.
    let start = if mark.is_some_and(|(marked, _)| marked == table) {
        start
    } else {
        0
    };
    match characters(table, bytes, start) {
        Ok((text, runs)) => Ok(Text {
            text,
            runs,
            encoding: Encoding {
                name: name(table),
                by,
            },
        }),
        Err(bad) => Err(undecodable(path, bytes, table, &bad)),
    }
}

/// The encoding of bytes without a mark.
fn by_content(bytes: &[u8], declared: Option<&str>) -> (&'static Table, EncodingBy) {
    let detected = |against: Option<&str>| {
        let against = against.map(str::to_owned);
        (detect::detect(bytes), EncodingBy::Detected { against })
    };
    let Some(label) = declared else {
        return detected(None);
    };
    match table(label) {
        // A declaration in ASCII is not UTF-16, whatever it says.
        Some(table) if table != UTF_16LE && table != UTF_16BE => {
            let utf8 = std::str::from_utf8(bytes);
            let foreign = utf8.is_ok_and(|text| {
                let others = text.chars().filter(|c| !c.is_ascii());
                others.take(CERTAIN).count() == CERTAIN
            });
            if table != UTF_8 && foreign {
                detected(Some(label))
            } else {
                (table, EncodingBy::Declared)
            }
        }
        _ => detected(Some(label)),
    }
}

/// The encoding that a label names, if it is one that is read.
fn table(label: &str) -> Option<&'static Table> {
    let table = Table::for_label(label.trim().as_bytes())?;
    let table = if table == GBK { GB18030 } else { table };
    [UTF_8, GB18030, BIG5, UTF_16LE, UTF_16BE]
        .contains(&table)
        .then_some(table)
}

/// The name of an encoding in the standard, which `encoding_rs` writes `gb18030`.
fn name(table: &'static Table) -> &'static str {
    let found = ENCODINGS
        .iter()
        .find(|name| name.eq_ignore_ascii_case(table.name()));
    found.copied().unwrap_or(table.name())
}

fn unknown(label: &str) -> Diagnostic {
    Diagnostic::general(Problem::EncodingUnknown {
        label: label.to_owned(),
        nearest: suggest(&label.to_ascii_uppercase(), &ENCODINGS).map(str::to_owned),
        known: ENCODINGS.join(", "),
    })
}

fn undecodable(path: &str, bytes: &[u8], table: &'static Table, bad: &Bad) -> Diagnostic {
    let wrong = bytes.get(bad.at..bad.at + bad.length);
    let hex: Vec<String> = wrong
        .into_iter()
        .flatten()
        .map(|byte| format!("{byte:02X}"))
        .collect();
    let problem = Problem::BytesUndecodable {
        path: path.to_owned(),
        encoding: name(table).to_owned(),
        byte: bad.at + 1,
        bytes: hex.join(" "),
    };
    // Shown, not kept.
    let shown = File::new(path, format!("{}\u{FFFD}", bad.text));
    let place = Place::new(&shown, bad.text.len()..shown.text.len());
    Diagnostic::at(problem, place)
}
