//! A shard: part of the terms and their postings, as bytes.
//!
//! ```text
//! shard      = "YDS1" checksum length dictionary *family
//! checksum   = 4 bytes, little-endian       ; FNV-1a, 32 bits, of all that follows
//! dictionary = line *( LF line )            ; UTF-8, `length` bytes; empty in an empty shard
//! line       = character *( character / SP ); terms: the first with each of the others;
//!                                           ; SP: the first alone
//!            / word *( SP word )
//! family     = length *term                 ; one for each line, `length` bytes of terms
//! term       = length *posting              ; one for each term of the line
//! posting    = head lengths [ count ] 1*spot
//! head       = varint                       ; unit - previous unit of the term (or 0),
//!                                           ; times 2, plus 1 where a count follows
//! lengths    = byte                         ; title's class × 16 + text's class
//! count      = varint                       ; spots - 2; there is one spot without it
//! spot       = varint varint                ; sentence - previous sentence of the posting (or 0);
//!                                           ; offset times 2, plus 1 for a sentence's last token
//! length     = varint
//! varint     = unsigned LEB128
//! ```
//!
//! Families, and the terms of one, stand in the order of their code points.
//! A family stands in the shard whose number is the low bits of FNV-1a (32
//! bits) of its UTF-8: shards are 2ⁿ, so where a term stands depends on
//! nothing but itself and n.

use super::postings::{Families, Posting};

const MAGIC: &[u8; 4] = b"YDS1";

/// FNV-1a, 32 bits.
pub(crate) fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// All shards in the order of their numbers: as many as it takes for one to
/// be about `target` bytes, a power of two.
pub(crate) fn shards(families: &Families, target: usize) -> Vec<Vec<u8>> {
    let encoded: Vec<(u32, String, Vec<u8>)> = families
        .iter()
        .map(|(family, terms)| {
            let line = line(family, terms.keys());
            let mut body = Vec::new();
            for postings in terms.values() {
                sized(&mut body, &encode(postings));
            }
            (fnv(family.as_bytes()), line, body)
        })
        .collect();
    let total: usize = encoded
        .iter()
        .map(|(_, line, body)| line.len() + body.len() + 2)
        .sum();
    let count = total.div_ceil(target.max(1)).max(1).next_power_of_two();
    (0..count)
        .map(|number| {
            let here = |hash: u32| hash as usize & (count - 1) == number;
            let inside: Vec<_> = encoded.iter().filter(|(hash, ..)| here(*hash)).collect();
            let lines: Vec<&str> = inside.iter().map(|(_, line, _)| line.as_str()).collect();
            let mut content = Vec::new();
            sized(&mut content, lines.join("\n").as_bytes());
            for (_, _, body) in inside {
                sized(&mut content, body);
            }
            let mut shard = MAGIC.to_vec();
            shard.extend(fnv(&content).to_le_bytes());
            shard.extend(content);
            shard
        })
        .collect()
}

/// A family's line of the dictionary.
fn line<'a>(family: &str, terms: impl Iterator<Item = &'a String>) -> String {
    let is_word = super::tokens::cut(family).iter().any(|token| token.is_word);
    if is_word {
        return terms.map(String::as_str).collect::<Vec<_>>().join(" ");
    }
    let mut line = family.to_owned();
    for term in terms {
        line.push(term.chars().nth(1).unwrap_or(' '));
    }
    line
}

fn encode(postings: &[Posting]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut unit = 0;
    for posting in postings {
        let many = posting.spots.len() > 1;
        varint(&mut bytes, (posting.unit - unit) * 2 + usize::from(many));
        unit = posting.unit;
        bytes.push(posting.lengths);
        if many {
            varint(&mut bytes, posting.spots.len() - 2);
        }
        let mut sentence = 0;
        for spot in &posting.spots {
            varint(&mut bytes, spot.sentence - sentence);
            sentence = spot.sentence;
            varint(&mut bytes, spot.offset * 2 + usize::from(spot.last));
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
    use super::super::postings::Spot;
    use super::super::reader::decode;
    use super::super::tokens;
    use super::*;
    use proptest::prelude::*;

    fn postings() -> impl Strategy<Value = Vec<Posting>> {
        let spots = prop::collection::btree_set((0_usize..40, 0_usize..300, any::<bool>()), 1..5);
        prop::collection::btree_map(0_usize..100_000, (any::<u8>(), spots), 1..5).prop_map(|map| {
            map.into_iter()
                .map(|(unit, (lengths, spots))| Posting {
                    unit,
                    lengths,
                    spots: spots
                        .into_iter()
                        .map(|(sentence, offset, last)| Spot {
                            sentence,
                            offset,
                            last,
                        })
                        .collect(),
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn what_was_written_should_be_read(
            terms in prop::collection::btree_map("[一-三]{1,2}|[0-9]{1,2}|[a-f]{1,6}('s)?", postings(), 0..40),
            target in 1_usize..2000,
        ) {
            let mut families = Families::new();
            for (term, postings) in terms {
                families.entry(tokens::family(&term)).or_default().insert(term, postings);
            }
            let shards = shards(&families, target);
            prop_assert!(shards.len().is_power_of_two());
            let mut read = Families::new();
            for (number, shard) in shards.iter().enumerate() {
                let part = decode(shard);
                for family in part.keys() {
                    prop_assert_eq!(fnv(family.as_bytes()) as usize % shards.len(), number);
                }
                read.extend(part);
            }
            prop_assert_eq!(read, families);
        }
    }

    #[test]
    fn the_hash_should_be_the_published_one() {
        assert_eq!(fnv(b""), 0x811C_9DC5);
        assert_eq!(fnv(b"foobar"), 0xBF9C_F968);
    }
}
