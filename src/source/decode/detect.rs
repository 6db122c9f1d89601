//! Detects the encoding of bytes that do not declare one.
//!
//! In order: valid UTF-8; UTF-16 by its statistics; GB18030 or Big5, whichever
//! has more of its common characters; otherwise what `chardetng` says. A short
//! text that could be both is GB18030.

use std::ops::RangeInclusive;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding as Table, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use super::characters::characters;

/// Detects the encoding of bytes without a byte order mark.
pub(super) fn detect(bytes: &[u8]) -> &'static Table {
    let text = std::str::from_utf8(bytes);
    if text.is_ok_and(|text| !text.contains('\0') && !is_accident(text, bytes)) {
        return UTF_8;
    }
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    if text.is_ok_and(|text| !is_accident(text, bytes)) || is_nearly_utf8(bytes) {
        return UTF_8;
    }
    let gb = share(bytes, is_common_gb, Some(0x30..=0x39));
    // Big5 has no characters of four bytes.
    let big5 = share(bytes, is_common_big5, None);
    let is_whole = |table| characters(table, bytes, 0).is_ok();
    let (likely, common) = match (is_whole(GB18030), is_whole(BIG5)) {
        (true, false) => (GB18030, gb),
        (false, true) => (BIG5, big5),
        _ if big5 > gb => (BIG5, big5),
        _ => (GB18030, gb),
    };
    if common * 2 >= FULL {
        return likely;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess == BIG5 {
        BIG5
    } else if guess == GBK || guess == GB18030 {
        GB18030
    } else {
        // Neither Chinese encoding: the error names the first byte that is not
        // UTF-8.
        UTF_8
    }
}

/// Whether valid UTF-8 is rather GB18030: some Chinese characters are Cyrillic
/// or Greek in UTF-8, such as 一, and a short text may have no others.
fn is_accident(text: &str, bytes: &[u8]) -> bool {
    let mut others = text.chars().filter(|c| !c.is_ascii()).peekable();
    let has_others = others.peek().is_some();
    has_others
        && others.all(|c| matches!(c, '\u{180}'..='\u{7FF}'))
        && share(bytes, is_common_gb, Some(0x30..=0x39)) == FULL
}

/// Whether bytes are UTF-8 that was cut off or damaged: the error then names
/// the place. Other encodings are not UTF-8 at every other character.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut wide, mut wrong, mut is_cut) = (0, 0, false);
    for chunk in bytes.utf8_chunks() {
        wide += chunk.valid().chars().filter(|c| *c >= '\u{800}').count();
        let is_wrong = !chunk.invalid().is_empty();
        wrong += usize::from(is_wrong);
        is_cut = is_wrong;
    }
    wide > 4 * wrong || (is_cut && wrong == 1 && wide > 0)
}

/// A share of everything.
const FULL: usize = 1000;

/// The share of common characters among those of several bytes, of 1000. `four`
/// are second bytes of characters of four bytes.
fn share(bytes: &[u8], is_common: fn(u8, u8) -> bool, four: Option<RangeInclusive<u8>>) -> usize {
    let (mut all, mut common) = (0, 0);
    let mut rest = bytes;
    loop {
        rest = match rest {
            [0x81..=0xFE, second, after @ ..]
                if four.as_ref().is_some_and(|four| four.contains(second)) =>
            {
                all += 1;
                after.get(2..).unwrap_or(&[][..])
            }
            [lead @ 0x81..=0xFE, trail, after @ ..] => {
                all += 1;
                common += usize::from(is_common(*lead, *trail));
                after
            }
            [_, after @ ..] => after,
            [] => break,
        };
    }
    (common * FULL).checked_div(all).unwrap_or(0) // Nothing to tell by.
}

/// Level 1 of GB 2312, its punctuation, and full-width ASCII.
fn is_common_gb(lead: u8, trail: u8) -> bool {
    trail >= 0xA1 && matches!(lead, 0xA1..=0xA3 | 0xB0..=0xD7)
}

/// Level 1 of Big5, its punctuation, and full-width ASCII.
fn is_common_big5(lead: u8, trail: u8) -> bool {
    matches!(trail, 0x40..=0x7E | 0xA1..=0xFE) && matches!(lead, 0xA1..=0xC6)
}

/// UTF-16, if the bytes make sense in one order and not in the other.
fn wide(bytes: &[u8]) -> Option<&'static Table> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    if pairs.is_empty() || !odd.is_empty() {
        return None;
    }
    let count = |unit: fn([u8; 2]) -> u16| {
        let likely = pairs.iter().filter(|pair| is_likely(unit(**pair)));
        likely.count() * FULL / pairs.len()
    };
    // ASCII has a zero in each unit, and the other order makes Chinese of it.
    let zeros = |at: usize| pairs.iter().filter(|pair| pair.get(at) == Some(&0)).count();
    let (first, second) = (zeros(0), zeros(1));
    match (count(u16::from_le_bytes), count(u16::from_be_bytes)) {
        (little, big) if little >= MOST && big < FEW => Some(UTF_16LE),
        (little, big) if big >= MOST && little < FEW => Some(UTF_16BE),
        (little, _) if little >= MOST && second > 4 * first => Some(UTF_16LE),
        (_, big) if big >= MOST && first > 4 * second => Some(UTF_16BE),
        _ => None,
    }
}

/// At least so many of 1000 units make sense in the right order.
const MOST: usize = 950;

/// Less than so many make sense in the wrong one.
const FEW: usize = 700;

/// Whether a unit of UTF-16 is likely in a Chinese or English text.
fn is_likely(unit: u16) -> bool {
    matches!(unit, 0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0xA0..=0xFF)
        || matches!(unit, 0x2010..=0x2033 | 0x2460..=0x249B | 0x3000..=0x303F)
        || matches!(unit, 0x4E00..=0x9FFF | 0xFF01..=0xFF5E)
}
