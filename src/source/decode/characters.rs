//! Decodes bytes in a known encoding, with the map between text and bytes.

use encoding_rs::{Encoding as Table, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::model::{Run, Runs};

/// Bytes that fit no character.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Bad {
    /// What was decoded before them.
    pub(super) text: String,
    pub(super) at: usize,
    pub(super) length: usize,
}

/// Decodes bytes from an offset on.
pub(super) fn characters(
    table: &'static Table,
    bytes: &[u8],
    start: usize,
) -> Result<(String, Runs), Bad> {
    if table == UTF_8 {
        utf8(bytes, start)
    } else if table == UTF_16LE {
        utf16(bytes, start, u16::from_le_bytes)
    } else if table == UTF_16BE {
        utf16(bytes, start, u16::from_be_bytes)
    } else {
        double(table, bytes, start)
    }
}

fn utf8(bytes: &[u8], start: usize) -> Result<(String, Runs), Bad> {
    let rest = bytes.get(start..).unwrap_or(bytes);
    match std::str::from_utf8(rest) {
        Ok(text) => Ok((text.to_owned(), Runs::from(vec![Run::same(0, start)]))),
        Err(error) => {
            let good = error.valid_up_to();
            let text = rest.get(..good).unwrap_or(rest);
            Err(Bad {
                text: String::from_utf8_lossy(text).into_owned(),
                at: start + good,
                length: error.error_len().unwrap_or(rest.len() - good),
            })
        }
    }
}

fn utf16(bytes: &[u8], start: usize, unit: impl Fn([u8; 2]) -> u16) -> Result<(String, Runs), Bad> {
    let rest = bytes.get(start..).unwrap_or(bytes);
    let (pairs, odd) = rest.as_chunks::<2>();
    let (mut text, mut runs) = (String::with_capacity(bytes.len()), Runs::default());
    let mut at = start;
    for decoded in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match decoded {
            Ok(character) => {
                let file_unit = character.len_utf16() * 2;
                runs.push(Run {
                    text: text.len(),
                    file: at,
                    text_unit: character.len_utf8(),
                    file_unit,
                });
                text.push(character);
                at += file_unit;
            }
            // The offset says where.
            Err(_) => {
                // A surrogate without its other half.
                let length = 2;
                return Err(Bad { text, at, length });
            }
        }
    }
    if odd.is_empty() {
        Ok((text, runs))
    } else {
        let length = odd.len();
        Err(Bad { text, at, length })
    }
}

/// How many bytes the character has that begins with these, in GB18030 or Big5.
fn length(table: &'static Table, bytes: &[u8]) -> usize {
    let length = match bytes {
        [0x81..=0xFE, 0x30..=0x39, ..] if table == GB18030 => 4,
        [0x81..=0xFE, ..] => 2,
        _ => 1,
    };
    length.min(bytes.len())
}

/// Decodes GB18030 or Big5: ASCII, and characters of two or four bytes.
fn double(table: &'static Table, bytes: &[u8], start: usize) -> Result<(String, Runs), Bad> {
    let (mut text, mut runs) = (String::with_capacity(bytes.len()), Runs::default());
    let mut at = start;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let unit = length(table, rest);
        let mut end = unit;
        while let Some(next) = rest.get(end..).filter(|next| !next.is_empty()) {
            // Long stretches would be kept in memory twice.
            if length(table, next) != unit || end >= STRETCH {
                break;
            }
            end += unit;
        }
        let stretch = rest.get(..end).unwrap_or(rest);
        if !stretch_of(table, stretch, at, unit, (&mut text, &mut runs)) {
            // One at a time, to find the wrong one.
            for one in stretch.chunks(unit) {
                if !stretch_of(table, one, at, one.len(), (&mut text, &mut runs)) {
                    let length = one.len();
                    return Err(Bad { text, at, length });
                }
                at += one.len();
            }
            continue;
        }
        at += end;
    }
    Ok((text, runs))
}

/// How many bytes are decoded at once.
const STRETCH: usize = 4096;

/// Decodes a stretch of characters of equal length; `false` if it cannot be.
fn stretch_of(
    table: &'static Table,
    stretch: &[u8],
    at: usize,
    unit: usize,
    (text, runs): (&mut String, &mut Runs),
) -> bool {
    let decoded = table.decode_without_bom_handling_and_without_replacement(stretch);
    let Some(decoded) = decoded else {
        return false;
    };
    let is_one = stretch.len() == unit;
    if !is_one && decoded.chars().count() * unit != stretch.len() {
        return false;
    }
    let mut file = at;
    for character in decoded.chars() {
        runs.push(Run {
            text: text.len(),
            file,
            text_unit: character.len_utf8(),
            file_unit: unit,
        });
        text.push(character);
        // Some characters of Big5 are two in Unicode: both are these bytes.
        if !is_one {
            file += unit;
        }
    }
    true
}
