//! A shard: part of the terms and their postings, as bytes.
//!
//! ```text
//! shard      = length dictionary *family
//! dictionary = [ line *( LF line ) ]   ; UTF-8, `length` bytes
//! line       = name TAB rest           ; name: the family
//! rest       = 1*( character / SP )    ; of characters: the last one of each term; SP: the name alone
//!            / word *( SP word )
//! family     = length *term            ; one for each line, `length` bytes of terms
//! term       = length 1*posting        ; one for each term of the line
//! posting    = head [ title ] [ text ]
//! head       = varint                  ; (unit - previous unit of the term, or 0) × 8
//!                                      ; + 1 in the place + 2 in the title + 4 in the text
//! title      = byte                    ; times in the title, at most 255
//! text       = byte byte               ; length class × 16 + times in the text, at most 15;
//!                                      ; bit s mod 8 for each sentence s that it begins in
//! length     = varint
//! varint     = unsigned LEB128
//! ```
//!
//! The sentences of a text are counted from 0. Length classes are those of
//! texts of at most 0, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768
//! and 1,024 tokens, and of longer ones.
//!
//! Families, and the terms of one, stand in the order of their code points.
//! A family stands in the shard whose number is the low bits of FNV-1a (32
//! bits) of its UTF-8: shards are 2ⁿ, so where a term stands depends on
//! nothing but itself and n.

use rayon::prelude::*;

use super::postings::{Posting, Terms};
use super::tokens;

/// FNV-1a, 32 bits.
pub(crate) fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// All terms, ready to be put into shards.
pub(crate) struct Shards {
    families: Vec<Family>,
    /// How many shards there are, a power of two.
    pub(crate) count: usize,
}

/// What a shard holds of one family.
struct Family {
    hash: u32,
    line: String,
    body: Vec<u8>,
}

impl Shards {
    /// Encodes all terms, for shards of which there is one for each
    /// `root_bytes` of the square root of all bytes.
    pub(crate) fn new(terms: &Terms, root_bytes: usize) -> Self {
        let mut rows: Vec<(String, &str, &[Posting])> = terms
            .par_iter()
            .flat_map_iter(|(term, postings)| {
                let families = tokens::families(term).into_iter();
                families.map(|family| (family, term.as_str(), postings.as_slice()))
            })
            .collect();
        rows.par_sort_unstable_by(|(a, term, _), (b, other, _)| (a, term).cmp(&(b, other)));
        let groups: Vec<_> = rows.chunk_by(|(a, ..), (b, ..)| a == b).collect();
        let families: Vec<Family> = groups.into_par_iter().filter_map(Family::new).collect();
        let bytes: usize = families.iter().map(|f| f.line.len() + f.body.len()).sum();
        Self {
            families,
            count: (bytes.isqrt() / root_bytes.max(1))
                .max(1)
                .next_power_of_two(),
        }
    }

    /// The bytes of one shard.
    pub(crate) fn shard(&self, number: usize) -> Vec<u8> {
        let is_here = |family: &&Family| family.hash as usize % self.count == number;
        let here: Vec<&Family> = self.families.iter().filter(is_here).collect();
        let lines: Vec<&str> = here.iter().map(|family| family.line.as_str()).collect();
        let mut shard = Vec::new();
        sized(&mut shard, lines.join("\n").as_bytes());
        for family in here {
            sized(&mut shard, &family.body);
        }
        shard
    }
}

impl Family {
    /// A family from its terms, each with the family's name.
    fn new(terms: &[(String, &str, &[Posting])]) -> Option<Self> {
        let (name, ..) = terms.first()?;
        let mut body = Vec::new();
        for (_, _, postings) in terms {
            sized(&mut body, &encode(postings));
        }
        Some(Self {
            hash: fnv(name.as_bytes()),
            line: format!(
                "{name}\t{}",
                rest(name, terms.iter().map(|(_, term, _)| *term))
            ),
            body,
        })
    }
}

/// What a family's line says of its terms.
fn rest<'t>(name: &str, terms: impl Iterator<Item = &'t str>) -> String {
    if tokens::is_word(name) {
        return terms.collect::<Vec<_>>().join(" ");
    }
    terms
        .map(|term| {
            let last = term.strip_prefix(name).and_then(|last| last.chars().next());
            last.unwrap_or(' ')
        })
        .collect()
}

fn encode(postings: &[Posting]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut before = 0;
    for posting in postings {
        let (in_title, in_text) = (posting.title > 0, posting.text > 0);
        let places =
            usize::from(posting.place) + usize::from(in_title) * 2 + usize::from(in_text) * 4;
        varint(&mut bytes, (posting.unit - before) as usize * 8 + places);
        before = posting.unit;
        if in_title {
            bytes.push(posting.title);
        }
        if in_text {
            bytes.extend([posting.text, posting.sentences]);
        }
    }
    bytes
}

fn sized(to: &mut Vec<u8>, bytes: &[u8]) {
    varint(to, bytes.len());
    to.extend_from_slice(bytes);
}

fn varint(to: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        to.push((value & 0x7F) as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}
