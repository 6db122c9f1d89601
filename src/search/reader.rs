//! A second reader of the index, for tests: written from the grammar in
//! [`super::shard`], and simpler than the client.

use std::collections::BTreeSet;

use super::postings::{Families, Posting, Spot};
use super::shard::fnv;
use super::tokens;

/// All that a shard holds.
pub(crate) fn decode(shard: &[u8]) -> Families {
    assert_eq!(&shard[..4], b"YDS1");
    assert_eq!(shard[4..8], fnv(&shard[8..]).to_le_bytes());
    let mut reader = Reader {
        bytes: shard,
        at: 8,
    };
    let length = reader.varint();
    let dictionary = reader.take(length);
    let dictionary = std::str::from_utf8(dictionary).unwrap();
    let mut families = Families::new();
    for line in dictionary.split('\n').filter(|line| !line.is_empty()) {
        let length = reader.varint();
        let end = reader.at + length;
        for term in terms(line) {
            let postings = reader.postings();
            families
                .entry(tokens::family(&term))
                .or_default()
                .insert(term, postings);
        }
        assert_eq!(reader.at, end, "{line}");
    }
    assert_eq!(reader.at, shard.len());
    families
}

/// The terms of a line of the dictionary.
fn terms(line: &str) -> Vec<String> {
    let mut characters = line.chars();
    let first = characters.next().unwrap();
    if tokens::cut(&first.to_string())[0].is_word {
        return line.split(' ').map(str::to_owned).collect();
    }
    characters
        .map(|next| format!("{first}{next}").trim_end().to_owned())
        .collect()
}

/// The units that hold a text's tokens one after another.
pub(crate) fn holding(families: &Families, text: &str) -> Vec<usize> {
    let tokens = tokens::cut(text);
    let mut found: Option<Vec<(usize, Spot)>> = None;
    for (index, token) in tokens.iter().enumerate() {
        let next = tokens.get(index + 1);
        let terms = families.get(&tokens::family(&token.text));
        // A character at the end may have any neighbour.
        let fits = |term: &str| match next {
            None if !token.is_word => term.starts_with(&token.text),
            _ => term == tokens::term(token, next),
        };
        let here: Vec<(usize, Spot)> = terms
            .into_iter()
            .flatten()
            .filter(|(term, _)| fits(term))
            .flat_map(|(_, postings)| postings)
            .flat_map(|posting| posting.spots.iter().map(|spot| (posting.unit, *spot)))
            .collect();
        let follows = |(unit, spot): &(usize, Spot)| match &found {
            None => true,
            Some(before) => before.iter().any(|(other, before)| {
                let expected = match before.last {
                    true => (before.sentence + 1, 0),
                    false => (before.sentence, before.offset + 1),
                };
                unit == other && (spot.sentence, spot.offset) == expected
            }),
        };
        found = Some(here.into_iter().filter(follows).collect());
    }
    let units: BTreeSet<usize> = found.into_iter().flatten().map(|(unit, _)| unit).collect();
    units.into_iter().collect()
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> &'a [u8] {
        let taken = &self.bytes[self.at..self.at + length];
        self.at += length;
        taken
    }

    fn varint(&mut self) -> usize {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.take(1)[0];
            value |= usize::from(byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 {
                return value;
            }
        }
    }

    fn postings(&mut self) -> Vec<Posting> {
        let length = self.varint();
        let end = self.at + length;
        let mut postings = Vec::new();
        let mut unit = 0;
        while self.at < end {
            let head = self.varint();
            unit += head / 2;
            let lengths = self.take(1)[0];
            let count = if head % 2 == 1 { self.varint() + 2 } else { 1 };
            let mut sentence = 0;
            let spots = (0..count)
                .map(|_| {
                    sentence += self.varint();
                    let offset = self.varint();
                    Spot {
                        sentence,
                        offset: offset / 2,
                        last: offset % 2 == 1,
                    }
                })
                .collect();
            postings.push(Posting {
                unit,
                lengths,
                spots,
            });
        }
        assert_eq!(self.at, end);
        postings
    }
}
