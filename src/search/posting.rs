//! Postings of one term.
//!
//! There are millions of postings, so they are kept encoded, in the format of a
//! shard ([`super::shard`]): only the last one of a term is open.

use super::tokens::{self, IndexProfile};

use crate::base::some_or_bug;

/// Maximum term frequency that is counted.
const MOST_TIMES: u8 = 9;
/// Prefix of a position relative to a later sentence.
const BEFORE: u8 = 254;
/// Maximum distance, in tokens, of consecutive looked-up pairs of a run.
pub(crate) const MOST_APART: usize = 2;

/// A term's occurrences in one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Posting {
    /// The unit.
    pub(crate) unit: u32,
    /// Whether it occurs in the title of the unit's parent.
    pub(crate) place: bool,
    /// Length of the unit's title in tokens, at most 255; 0 if the title does
    /// not have it.
    pub(crate) title: u8,
    /// Length class of the unit's text × 16 + frequency in the text, at most 9;
    /// 0 if the text does not have it.
    pub(crate) text: u8,
    /// Bit s mod 8 for each sentence s of the text in which it begins.
    pub(crate) sentences: u8,
    /// Its positions, for terms whose positions are indexed.
    pub(crate) positions: Option<Box<Positions>>,
}

/// Positions of a term in one unit, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Positions {
    /// Tokens before it in the place, modulo 126.
    pub(crate) place: Vec<u8>,
    /// Tokens before it in the title, modulo 126; followed by 127 or 126 if the
    /// text begins one or two tokens after it.
    pub(crate) title: Vec<u8>,
    /// [`position`]s in its sentences. If sentences begin one or two tokens
    /// after it, the position relative to each precedes it, prefixed with 254.
    pub(crate) text: Vec<u8>,
    /// Frequency in the text.
    pub(crate) times: usize,
}

/// Encodes a position as tokens after the start of a sentence, or before it if
/// negative. It differs from most others in the sentence, and does not change
/// when other sentences do.
fn position(sentence: usize, tokens: isize) -> u8 {
    let behind = (sentence * 97 % 254).cast_signed() + tokens;
    behind.rem_euclid(254) as u8
}

impl Posting {
    fn new(unit: u32, with_positions: bool) -> Self {
        Self {
            unit,
            place: false,
            title: 0,
            text: 0,
            sentences: 0,
            positions: with_positions.then(Box::default),
        }
    }

    /// Records an occurrence in the place, at a token offset.
    pub(crate) fn in_place(&mut self, at: usize) {
        self.place = true;
        if let Some(positions) = &mut self.positions {
            positions.place.push((at % 126) as u8);
        }
    }

    /// Records an occurrence in a title of `tokens` tokens, at a token offset.
    pub(crate) fn in_title(&mut self, at: usize, tokens: usize) {
        // Longer titles count as 255 tokens.
        self.title = u8::try_from(tokens).unwrap_or(u8::MAX);
        if let Some(positions) = &mut self.positions {
            positions.title.push((at % 126) as u8);
            if let Some(before @ 1..=MOST_APART) = tokens.checked_sub(at) {
                positions.title.push((128 - before) as u8);
            }
        }
    }

    /// Records an occurrence in a text of a length class, at a token offset in
    /// a sentence.
    pub(crate) fn in_text(&mut self, class: u8, sentence: usize, offset: usize) {
        self.text = class * 16 + (self.text % 16 + 1).min(MOST_TIMES);
        self.sentences |= 1 << (sentence % 8);
        if let Some(positions) = &mut self.positions {
            positions
                .text
                .push(position(sentence, (offset % 254).cast_signed()));
            positions.times += 1;
        }
    }

    /// Records that the next occurrence is `tokens` tokens before a sentence.
    pub(crate) fn before_sentence(&mut self, sentence: usize, tokens: usize) {
        if let Some(positions) = &mut self.positions {
            let position = position(sentence, -tokens.cast_signed());
            positions.text.extend([BEFORE, position]);
        }
    }
}

/// The postings of a term, ordered by unit.
#[derive(Debug)]
pub(crate) struct Postings {
    /// The closed ones, encoded.
    encoded: Vec<u8>,
    /// The unit of the last closed one.
    before: u32,
    open: Option<Posting>,
    /// Number of units.
    pub(crate) units: u32,
    with_positions: bool,
}

impl Postings {
    /// No postings yet, for a term in an index of a profile.
    pub(crate) fn new(term: &str, profile: IndexProfile) -> Self {
        Self {
            encoded: Vec::new(),
            before: 0,
            open: None,
            units: 0,
            // Triples overlap by two characters, so they need no positions:
            // that they are adjacent follows from their sharing a sentence.
            with_positions: profile == IndexProfile::Coarse && !tokens::is_word(term),
        }
    }

    /// The posting of a unit, which must not precede the last one's.
    pub(crate) fn of(&mut self, unit: u32) -> &mut Posting {
        if self.open.as_ref().is_none_or(|open| open.unit != unit) {
            self.close();
            self.units += 1;
        }
        let with_positions = self.with_positions;
        self.open
            .get_or_insert_with(|| Posting::new(unit, with_positions))
    }

    /// Appends the postings of later units.
    pub(crate) fn join(&mut self, mut following: Self) {
        self.close();
        following.close();
        let (head, rest) = read_varint(&following.encoded);
        // The first unit is encoded relative to 0, and must become relative to
        // the last.
        let head = head.checked_sub(self.before as usize * 8);
        let head = some_or_bug(head, "units that do not follow");
        varint(&mut self.encoded, head);
        self.encoded.extend_from_slice(rest);
        self.before = following.before;
        self.units += following.units;
    }

    /// Encoded size in bytes.
    pub(crate) fn bytes(&self) -> usize {
        let mut last = Vec::new();
        if let Some(open) = &self.open {
            encode(&mut last, open, self.before);
        }
        self.encoded.len() + last.len()
    }

    /// Writes all postings.
    pub(crate) fn write(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.encoded);
        if let Some(open) = &self.open {
            encode(to, open, self.before);
        }
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            encode(&mut self.encoded, &open, self.before);
            self.before = open.unit;
        }
    }
}

/// Encodes a posting that follows one of the unit `before`.
fn encode(to: &mut Vec<u8>, posting: &Posting, before: u32) {
    let times = posting.text % 16;
    let (in_title, in_text) = (posting.title > 0, times > 0);
    let places = usize::from(posting.place) + usize::from(in_title) * 2 + usize::from(in_text) * 4;
    varint(to, (posting.unit - before) as usize * 8 + places);
    if let Some(positions) = &posting.positions {
        each_but_last_marked(to, &positions.place);
    }
    if in_title {
        to.push(posting.title);
    }
    if let Some(positions) = &posting.positions {
        each_but_last_marked(to, &positions.title);
    }
    match times {
        0 => {}
        1 => to.push(posting.text - 1 + 8 + posting.sentences.trailing_zeros() as u8 % 8),
        _ => to.extend([posting.text - 2, posting.sentences]),
    }
    if let Some(positions) = &posting.positions {
        if times == MOST_TIMES {
            varint(to, positions.times);
        }
        to.extend_from_slice(&positions.text);
    }
}

/// Writes numbers below 128, with the high bit set on all except the last.
fn each_but_last_marked(to: &mut Vec<u8>, numbers: &[u8]) {
    to.extend(numbers.iter().map(|number| number | 0x80));
    if let Some(last) = to.last_mut().filter(|_| !numbers.is_empty()) {
        *last &= 0x7F;
    }
}

/// Encodes a number as unsigned LEB128.
pub(crate) fn varint(to: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        to.push((value & 0x7F) as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}

/// Size of an encoded number in bytes.
pub(crate) fn varint_bytes(value: usize) -> usize {
    (usize::BITS - value.leading_zeros()).div_ceil(7).max(1) as usize
}

/// Decodes the number at the start of some bytes, and returns the rest.
fn read_varint(bytes: &[u8]) -> (usize, &[u8]) {
    let last = bytes.iter().position(|&byte| byte < 0x80);
    let (number, rest) = bytes.split_at(last.map_or(0, |last| last + 1));
    let digits = number.iter().rev();
    let value = digits.fold(0, |value, &byte| value << 7 | usize::from(byte & 0x7F));
    (value, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn postings(units: &[u32]) -> Postings {
        let mut postings = Postings::new("一二", IndexProfile::Coarse);
        for &unit in units {
            postings.of(unit).in_place(3);
            postings.of(unit).in_title(0, 1);
        }
        postings
    }

    fn written(postings: &Postings) -> Vec<u8> {
        let mut bytes = Vec::new();
        postings.write(&mut bytes);
        bytes
    }

    proptest! {
        #[test]
        fn parts_should_be_joined_as_if_they_were_one(
            units in prop::collection::btree_set(0_u32..1_000_000, 2..20),
            cuts in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
        ) {
            let units: Vec<u32> = units.into_iter().collect();
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(units.len())).collect();
            cuts.extend([0, units.len()]);
            cuts.sort_unstable();
            cuts.dedup();
            let mut parts = cuts.windows(2).map(|cut| postings(&units[cut[0]..cut[1]]));
            let mut joined = parts.next().unwrap();
            parts.for_each(|part| joined.join(part));
            prop_assert_eq!(written(&joined), written(&postings(&units)));
            prop_assert_eq!(joined.units as usize, units.len());
            prop_assert_eq!(joined.bytes(), written(&joined).len());
        }

        #[test]
        fn a_number_should_take_the_bytes_that_it_says(value in any::<usize>(), shift in 0_u32..64) {
            let mut bytes = Vec::new();
            varint(&mut bytes, value >> shift);
            prop_assert_eq!(varint_bytes(value >> shift), bytes.len());
        }
    }
}
