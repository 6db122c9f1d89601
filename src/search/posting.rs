//! Where one term stands.
//!
//! There are millions of postings, so they are kept as a shard has them
//! ([`super::shard`]) from the start: only the last one of a term is open.

use super::tokens::{self, IndexProfile};

use crate::base::some_or_bug;

/// More often counts for no more.
const MOST_TIMES: u8 = 9;
/// What stands before a position that is not in the term's own sentence.
const BEFORE: u8 = 254;
/// So many tokens are one pair of a run and the next apart at most.
pub(crate) const MOST_APART: usize = 2;

/// A term in one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Posting {
    /// The unit.
    pub(crate) unit: u32,
    /// Whether it stands in the title of what the unit belongs to.
    pub(crate) place: bool,
    /// Tokens of the unit's title, at most 255; 0 if it does not stand there.
    pub(crate) title: u8,
    /// Length class of the unit's text × 16 + how often it stands there, at
    /// most 9 times; 0 if it does not.
    pub(crate) text: u8,
    /// Bit s mod 8 for each sentence s of the text that it begins in.
    pub(crate) sentences: u8,
    /// Where it stands, for terms of which that is known.
    pub(crate) positions: Option<Box<Positions>>,
}

/// Where a term stands in one unit, time by time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Positions {
    /// Tokens before it in the place, modulo 126.
    pub(crate) place: Vec<u8>,
    /// Tokens before it in the title, modulo 126; behind that 127 or 126 if the
    /// text begins one or two tokens after it.
    pub(crate) title: Vec<u8>,
    /// [`position`]s in its sentences; before one, each behind 254, those in the
    /// sentences that begin one or two tokens after it.
    pub(crate) text: Vec<u8>,
    /// How often it stands in the text.
    pub(crate) times: usize,
}

/// What a place is known by that is so many tokens behind the beginning of a
/// sentence, or before it: told apart from most others in that sentence, and
/// the same whatever the other sentences say.
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

    /// It stands in the place, behind so many tokens.
    pub(crate) fn in_place(&mut self, at: usize) {
        self.place = true;
        if let Some(positions) = &mut self.positions {
            positions.place.push((at % 126) as u8);
        }
    }

    /// It stands in the title, which has so many tokens, behind some.
    pub(crate) fn in_title(&mut self, at: usize, tokens: usize) {
        // Longer titles weigh as one of 255 tokens.
        self.title = u8::try_from(tokens).unwrap_or(u8::MAX);
        if let Some(positions) = &mut self.positions {
            positions.title.push((at % 126) as u8);
            if let Some(before @ 1..=MOST_APART) = tokens.checked_sub(at) {
                positions.title.push((128 - before) as u8);
            }
        }
    }

    /// It stands in the text, which is of a class of length, in a sentence
    /// behind so many of its tokens.
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

    /// Where it will be said to stand next is so many tokens before a sentence.
    pub(crate) fn before_sentence(&mut self, sentence: usize, tokens: usize) {
        if let Some(positions) = &mut self.positions {
            let position = position(sentence, -tokens.cast_signed());
            positions.text.extend([BEFORE, position]);
        }
    }
}

/// The postings of a term in the order of their units.
#[derive(Debug)]
pub(crate) struct Postings {
    /// All that are closed.
    encoded: Vec<u8>,
    /// The unit of the last of those.
    before: u32,
    open: Option<Posting>,
    /// How many units there are.
    pub(crate) units: u32,
    with_positions: bool,
}

impl Postings {
    /// None yet, of a term in an index of that profile.
    pub(crate) fn new(term: &str, profile: IndexProfile) -> Self {
        Self {
            encoded: Vec::new(),
            before: 0,
            open: None,
            units: 0,
            // Triples overlap by two characters: what they share a sentence
            // with follows.
            with_positions: profile == IndexProfile::Coarse && !tokens::is_word(term),
        }
    }

    /// The posting of a unit, which is the last one or follows it.
    pub(crate) fn of(&mut self, unit: u32) -> &mut Posting {
        if self.open.as_ref().is_none_or(|open| open.unit != unit) {
            self.close();
            self.units += 1;
        }
        let with_positions = self.with_positions;
        self.open
            .get_or_insert_with(|| Posting::new(unit, with_positions))
    }

    /// Adds the postings of units that follow.
    pub(crate) fn join(&mut self, mut following: Self) {
        self.close();
        following.close();
        let (head, rest) = read_varint(&following.encoded);
        // The first head counts from unit 0; here it counts from the last.
        let head = head.checked_sub(self.before as usize * 8);
        let head = some_or_bug(head, "units that do not follow");
        varint(&mut self.encoded, head);
        self.encoded.extend_from_slice(rest);
        self.before = following.before;
        self.units += following.units;
    }

    /// Bytes that they are written in.
    pub(crate) fn bytes(&self) -> usize {
        let mut last = Vec::new();
        if let Some(open) = &self.open {
            encode(&mut last, open, self.before);
        }
        self.encoded.len() + last.len()
    }

    /// Writes all of them.
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

/// Writes a posting that comes after one of the unit `before`.
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

/// Writes numbers below 128, with 128 more for each after which one comes.
fn each_but_last_marked(to: &mut Vec<u8>, numbers: &[u8]) {
    to.extend(numbers.iter().map(|number| number | 0x80));
    if let Some(last) = to.last_mut().filter(|_| !numbers.is_empty()) {
        *last &= 0x7F;
    }
}

/// Writes a number as unsigned LEB128.
pub(crate) fn varint(to: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        to.push((value & 0x7F) as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}

/// Bytes that a number is written in.
pub(crate) fn varint_bytes(value: usize) -> usize {
    (usize::BITS - value.leading_zeros()).div_ceil(7).max(1) as usize
}

/// The number that bytes begin with, and what follows it.
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
