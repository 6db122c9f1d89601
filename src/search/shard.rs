//! A shard: part of the terms and their postings, as bytes.
//!
//! ```text
//! shard      = length dictionary *family
//! dictionary = [ line *( LF line ) ]   ; UTF-8, `length` bytes
//! line       = name TAB rest           ; name: the family
//! rest       = 1*( character / SP )    ; of characters: what follows the name in each term; SP: nothing
//!            / word *( SP word )
//! family     = length *term            ; one for each line, `length` bytes of terms
//! term       = length *posting         ; one for each term of the line; none where it is only named
//! posting    = head [ title ] [ text ]
//! head       = varint                  ; (unit - previous unit of the term, or 0) × 8
//!                                      ; + 1 in the place + 2 in the title + 4 in the text
//! title      = byte                    ; tokens of the unit's title, at most 255
//! text       = byte offset             ; once: length class × 16 + 8 + sentence mod 8;
//!            / byte byte offset        ; else: length class × 16 + times - 2, at most 7;
//!                                      ; bit s mod 8 for each sentence s that it begins in
//! offset     = [ byte ]                ; only of pairs of a coarse index: once: tokens before
//!                                      ; it in the sentence, mod 32; else: bit o mod 8 for
//!                                      ; each such number o
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
use super::tokens::{self, Grain};

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
    /// Encodes all terms, for shards of about `target` bytes.
    pub(crate) fn new(terms: &Terms, grain: Grain, target: usize) -> Self {
        let mut rows: Vec<(String, &str, &[Posting])> = terms
            .par_iter()
            .flat_map_iter(|(term, postings)| {
                let families = tokens::families(term, grain).into_iter();
                let kept = families.map(|family| (family, term.as_str(), postings.as_slice()));
                kept.chain(named(term, grain))
            })
            .collect();
        rows.par_sort_unstable_by(|(a, term, _), (b, other, _)| (a, term).cmp(&(b, other)));
        let groups: Vec<_> = rows.chunk_by(|(a, ..), (b, ..)| a == b).collect();
        let family = |terms: &[_]| Family::new(terms, grain);
        let families: Vec<Family> = groups.into_par_iter().filter_map(family).collect();
        let bytes: usize = families.iter().map(|f| f.line.len() + f.body.len()).sum();
        Self {
            families,
            count: power_of_two(bytes / target.max(1)).min(MOST),
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

/// A pair as its first character's family names it in a fine index.
fn named(term: &str, grain: Grain) -> Option<(String, &str, &[Posting])> {
    let is_pair = !tokens::is_word(term) && term.chars().count() == 2;
    let named = grain == Grain::Fine && is_pair;
    named.then(|| (term.chars().take(1).collect(), term, [].as_slice()))
}

/// No index has more shards: the entry names them all.
const MOST: usize = 4096;

/// The power of two that is nearest by ratio, rounded up from the middle.
fn power_of_two(number: usize) -> usize {
    let below = 1 << number.max(1).ilog2();
    if number * number >= below * below * 2 {
        below * 2
    } else {
        below
    }
}

impl Family {
    /// A family from its terms, each with the family's name.
    fn new(terms: &[(String, &str, &[Posting])], grain: Grain) -> Option<Self> {
        let (name, ..) = terms.first()?;
        // Triples overlap by two characters: what they share a sentence with follows.
        let with_offsets = grain == Grain::Coarse && !tokens::is_word(name);
        let mut body = Vec::new();
        for (_, _, postings) in terms {
            sized(&mut body, &encode(postings, with_offsets));
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

fn encode(postings: &[Posting], with_offsets: bool) -> Vec<u8> {
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
        let offset = match posting.text % 16 {
            0 => continue,
            1 => {
                bytes.push(posting.text - 1 + 8 + posting.sentences.trailing_zeros() as u8 % 8);
                posting.offset
            }
            times => {
                bytes.extend([posting.text - times + (times - 2).min(7), posting.sentences]);
                posting.offsets
            }
        };
        if with_offsets {
            bytes.push(offset);
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

#[cfg(test)]
mod tests {
    use super::super::reader::{Families, decode};
    use super::*;
    use proptest::prelude::*;

    fn postings() -> impl Strategy<Value = Vec<Posting>> {
        let text = prop_oneof![
            Just((0, 0)),
            (0_u8..16, 0_u8..8).prop_map(|(class, sentence)| (class * 16 + 1, 1 << sentence)),
            (0_u8..16, 2_u8..10, 1_u8..)
                .prop_map(|(class, times, sentences)| (class * 16 + times, sentences))
        ];
        let posting = (any::<bool>(), any::<u8>(), text, 0_u8..32, 1_u8..);
        prop::collection::btree_map(0_u32..100_000, posting, 1..5).prop_map(|map| {
            let posting = |(unit, (place, title, (text, sentences), offset, offsets))| Posting {
                unit,
                place,
                title,
                text,
                sentences,
                offset,
                offsets: if text % 16 == 1 {
                    1 << (offset % 8)
                } else {
                    offsets
                },
            };
            map.into_iter().map(posting).collect()
        })
    }

    /// What a reader gets of a posting.
    fn kept(posting: &Posting, with_offsets: bool) -> Posting {
        let (offset, offsets) = match posting.text % 16 {
            1 if with_offsets => (posting.offset, posting.offsets),
            2.. if with_offsets => (0, posting.offsets),
            _ => (0, 0),
        };
        Posting {
            offset,
            offsets,
            ..*posting
        }
    }

    fn grain() -> impl Strategy<Value = Grain> {
        prop_oneof![Just(Grain::Coarse), Just(Grain::Fine)]
    }

    /// Terms of every kind.
    fn terms(most: usize) -> impl Strategy<Value = Terms> {
        let term = "[一-三][一-丁0-9]?|[0-9]{1,2}|[a-f]{1,6}('s)?|d[a-z]y[a-f]{0,3}";
        prop::collection::hash_map(term, postings(), 0..most)
    }

    fn read(shards: &Shards, grain: Grain) -> Vec<Families> {
        (0..shards.count)
            .map(|number| decode(&shards.shard(number), grain))
            .collect()
    }

    proptest! {
        #[test]
        fn what_was_written_should_be_read(
            terms in terms(40),
            grain in grain(),
            target in 1_usize..400,
        ) {
            let mut expected = Families::new();
            for (term, postings) in &terms {
                let with_offsets = grain == Grain::Coarse && !tokens::is_word(term);
                let postings: Vec<_> = postings.iter().map(|p| kept(p, with_offsets)).collect();
                for family in tokens::families(term, grain) {
                    expected.entry(family).or_default().insert(term.clone(), postings.clone());
                }
                if let Some((family, term, _)) = named(term, grain) {
                    expected.entry(family).or_default().insert(term.to_owned(), Vec::new());
                }
            }
            let shards = Shards::new(&terms, grain, target);
            let read: Families = read(&shards, grain).into_iter().flatten().collect();
            prop_assert_eq!(read, expected);
        }

        #[test]
        fn a_term_should_stand_where_its_family_and_the_number_of_shards_say(
            terms in terms(40),
            grain in grain(),
            target in 1_usize..400,
        ) {
            let shards = Shards::new(&terms, grain, target);
            prop_assert!(shards.count.is_power_of_two());
            for (number, families) in read(&shards, grain).iter().enumerate() {
                for (family, terms) in families {
                    prop_assert_eq!(fnv(family.as_bytes()) as usize & (shards.count - 1), number);
                    for term in terms.keys() {
                        let named = named(term, grain).map(|(family, ..)| family);
                        let known = tokens::families(term, grain).into_iter().chain(named);
                        prop_assert!(known.into_iter().any(|known| known == *family), "{} {}", family, term);
                    }
                }
            }
        }
    }

    #[test]
    fn the_hash_should_be_the_published_one() {
        assert_eq!(fnv(b""), 0x811C_9DC5);
        assert_eq!(fnv(b"foobar"), 0xBF9C_F968);
    }

    #[test]
    fn shards_should_be_of_about_the_same_size_up_to_a_number() {
        let posting = |unit| Posting {
            unit,
            place: false,
            title: 0,
            text: 17,
            sentences: 1,
            offset: 0,
            offsets: 1,
        };
        let terms = |units| Terms::from([("一二".to_owned(), (0..units).map(posting).collect())]);
        let count = |units, target| Shards::new(&terms(units), Grain::Coarse, target).count;
        // Three bytes each.
        assert_eq!(
            [count(1, 6000), count(2000, 6000), count(16_000, 6000)],
            [1, 1, 8]
        );
        assert_eq!(count(24_000, 1), MOST);
    }
}
