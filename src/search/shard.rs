//! Encoding of shards: parts of the terms with their postings.
//!
//! ```text
//! shard      = length dictionary *family
//! dictionary = [ line *( LF line ) ]   ; UTF-8, `length` bytes
//! line       = name TAB rest           ; name: the family
//! rest       = 1*( character / SP )    ; of characters: what follows the name in each term; SP: nothing
//!            / word *( SP word )
//! family     = length *term            ; one for each line, `length` bytes of terms
//! term       = length *posting         ; one for each term of the line; none where it is only named
//! posting    = head [ positions ] [ title ] [ text ]
//! head       = varint                  ; (unit - previous unit of the term, or 0) × 8
//!                                      ; + 1 in the place + 2 in the title + 4 in the text
//! title      = byte [ positions ]      ; tokens of the unit's title, at most 255
//! text       = byte [ position ]       ; once: length class × 16 + 8 + sentence mod 8;
//!            / byte byte [ times *position ]
//!                                      ; else: length class × 16 + times - 2, at most 7;
//!                                      ; bit s mod 8 for each sentence s in which it begins
//! times      = [ varint ]              ; if 9 or more: the exact number
//! positions  = *byte byte              ; only of pairs of a coarse index, in the place or
//!                                      ; title: tokens before it there, mod 126;
//!                                      ; then 127 or 126 if the text begins one or two tokens
//!                                      ; later; + 128 if one follows
//! position   = *( 254 before ) byte    ; only of these, in the text:
//!                                      ; sentence × 97 + tokens before it in that, mod 254
//! before     = byte                    ; the same if a sentence begins one or two tokens
//!                                      ; later: that sentence × 97 - tokens, mod 254
//! length     = varint
//! varint     = unsigned LEB128
//! ```
//!
//! Sentences of a text are numbered from 0. Length classes are texts of at most
//! 0, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768 and 1,024 tokens,
//! and longer ones.
//!
//! Families, and the terms of a family, are ordered by code points. The shard
//! of a family is given by the low bits of the FNV-1a hash (32 bits) of its
//! name in UTF-8. There are 2ⁿ of these shards, so the location of a term
//! depends only on the term and n. Large families, which queries need most
//! often, would make everything else in their shard expensive: each has its own
//! shard after those, ordered by code points.

use std::borrow::Cow;
use std::ops::Range;

use rayon::prelude::*;

use super::fnv::fnv;
use super::posting::{Postings, varint, varint_bytes};
use super::terms::Terms;
use super::tokens::{self, IndexProfile};

/// All terms by family, to be divided into shards.
pub(crate) struct Shards<'t> {
    rows: Vec<Row<'t>>,
    /// For each shard, the range of rows of each of its families.
    families: Vec<Vec<Range<usize>>>,
    /// How many of the last shards have one large family each.
    alone: usize,
}

/// A term with the name of its family; without postings if it is only named
/// there.
type Row<'t> = (Cow<'t, str>, &'t str, Option<&'t Postings>);

/// An encoded family.
struct Family {
    line: String,
    body: Vec<u8>,
}

impl<'t> Shards<'t> {
    /// Divides all terms into shards of about `target` bytes.
    pub(crate) fn new(terms: &'t Terms, profile: IndexProfile, target: usize) -> Self {
        let mut rows: Vec<Row<'t>> = terms
            .par_iter()
            .flat_map_iter(|(term, postings)| {
                let families = tokens::families(term, profile).into_iter();
                let kept =
                    families.map(move |family| (name(term, family), term.as_str(), Some(postings)));
                kept.chain(named(term, profile))
            })
            .collect();
        rows.par_sort_unstable_by(|(a, term, _), (b, other, _)| (a, term).cmp(&(b, other)));
        let mut end = 0;
        let families = rows.chunk_by(|(a, ..), (b, ..)| a == b).map(|family| {
            let start = end;
            end += family.len();
            start..end
        });
        let families: Vec<Range<usize>> = families.collect();
        let all = families
            .par_iter()
            .map(|range| rows.get(range.clone()).map_or(0, size));
        let sizes: Vec<usize> = all.collect();
        let bytes: usize = sizes.iter().sum();
        let count = power_of_two(bytes / target.max(1)).min(MOST);
        let large = large(&sizes, target * 3 / 8);
        let mut shards = vec![Vec::new(); count];
        for (at, range) in families.into_iter().enumerate() {
            if large.binary_search(&at).is_ok() {
                shards.push(vec![range]);
                continue;
            }
            let name = rows.get(range.start).map_or("", |(name, ..)| name);
            let number = fnv(name.as_bytes()) as usize % count;
            if let Some(shard) = shards.get_mut(number) {
                shard.push(range);
            }
        }
        Self {
            rows,
            families: shards,
            alone: large.len(),
        }
    }

    /// The large families, each of which has its own shard after the others.
    pub(crate) fn alone(&self) -> Vec<&str> {
        let shards = self.families.iter().skip(self.together());
        let first = shards.filter_map(|shard| self.rows.get(shard.first()?.start));
        first.map(|(name, ..)| name.as_ref()).collect()
    }

    /// How many shards have several families; a power of two.
    pub(crate) fn together(&self) -> usize {
        self.families.len() - self.alone
    }

    /// How many shards there are.
    pub(crate) fn count(&self) -> usize {
        self.families.len()
    }

    /// The encoded shard.
    pub(crate) fn shard(&self, number: usize) -> Vec<u8> {
        let here = self.families.get(number).into_iter().flatten();
        let here: Vec<Family> = here
            .filter_map(|range| Family::new(self.rows.get(range.clone())?))
            .collect();
        let lines: Vec<&str> = here.iter().map(|family| family.line.as_str()).collect();
        let mut shard = Vec::new();
        sized(&mut shard, lines.join("\n").as_bytes());
        for family in &here {
            sized(&mut shard, &family.body);
        }
        shard
    }
}

/// The name of a term's family: usually a prefix of it, which can be borrowed.
fn name(term: &str, family: String) -> Cow<'_, str> {
    match term.get(..family.len()) {
        Some(beginning) if beginning == family => Cow::Borrowed(beginning),
        _ => Cow::Owned(family),
    }
}

/// A pair as listed, without postings, in its first character's family in a
/// fine index.
fn named(term: &str, profile: IndexProfile) -> Option<Row<'_>> {
    let is_pair = !tokens::is_word(term) && term.chars().count() == 2;
    let first = term
        .chars()
        .next()
        .filter(|_| profile == IndexProfile::Fine && is_pair)?;
    Some((name(term, first.into()), term, None))
}

/// Maximum number of shared shards: the entry has a hash for each.
const MOST: usize = 4096;
/// Maximum number of shards with one family: the entry names these as well.
const MOST_ALONE: usize = 256;

/// Indexes of the largest families above a size, at most [`MOST_ALONE`], in
/// order.
fn large(sizes: &[usize], more_than: usize) -> Vec<usize> {
    let mut large: Vec<(usize, usize)> = (0..)
        .zip(sizes)
        .filter(|&(_, &size)| size > more_than)
        .map(|(at, &size)| (size, at))
        .collect();
    large.sort_unstable_by(|a, b| b.cmp(a));
    let mut large: Vec<usize> = large
        .into_iter()
        .take(MOST_ALONE)
        .map(|(_, at)| at)
        .collect();
    large.sort_unstable();
    large
}

/// The power of two with the nearest ratio, rounding up in the middle.
fn power_of_two(number: usize) -> usize {
    let below = 1 << number.max(1).ilog2();
    if number * number >= below * below * 2 {
        below * 2
    } else {
        below
    }
}

/// Size of a family's line and terms in bytes.
fn size(terms: &[Row<'_>]) -> usize {
    let name = terms.first().map_or("", |(name, ..)| name);
    let rest = |term: &str| match tokens::is_word(name) {
        true => term.len() + 1,
        false => (term.len() - name.len()).max(1),
    };
    let size = |(_, term, postings): &Row<'_>| {
        let bytes = postings.map_or(0, Postings::bytes);
        rest(term) + varint_bytes(bytes) + bytes
    };
    name.len() + 1 + terms.iter().map(size).sum::<usize>()
}

impl Family {
    /// Encodes a family from its terms.
    fn new(terms: &[Row<'_>]) -> Option<Self> {
        let (name, ..) = terms.first()?;
        let mut body = Vec::new();
        let mut encoded = Vec::new();
        for (_, _, postings) in terms {
            encoded.clear();
            postings
                .iter()
                .for_each(|postings| postings.write(&mut encoded));
            sized(&mut body, &encoded);
        }
        Some(Self {
            line: format!(
                "{name}\t{}",
                rest(name, terms.iter().map(|(_, term, _)| *term))
            ),
            body,
        })
    }
}

/// The rest of a family's line: its terms.
fn rest<'t>(name: &str, terms: impl Iterator<Item = &'t str>) -> String {
    if tokens::is_word(name) {
        return terms.collect::<Vec<_>>().join(" ");
    }
    terms
        .map(|term| {
            let last = term.strip_prefix(name).and_then(|last| last.chars().next());
            // The name itself is a term with nothing after it.
            last.unwrap_or(' ')
        })
        .collect()
}

fn sized(to: &mut Vec<u8>, bytes: &[u8]) {
    varint(to, bytes.len());
    to.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::super::posting::{Positions, Posting};
    use super::super::reader::{Families, decode};
    use super::*;
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    fn postings() -> impl Strategy<Value = Vec<Posting>> {
        let positions = |most: u8, count| prop::collection::vec(0..=most, count);
        let before = prop::option::of(0_u8..254);
        let text = prop::collection::vec((before, 0_u8..254), 0..20);
        let posting = (
            positions(127, 0..4),
            any::<u8>(),
            positions(127, 1..4),
            (0_u8..16, any::<u8>()),
            text,
        );
        prop::collection::btree_map(0_u32..100_000, posting, 1..5).prop_map(|map| {
            let posting = |(unit, (place, tokens, title, (class, sentences), text))| {
                let text: Vec<(Option<u8>, u8)> = text;
                let before = |position: Option<u8>| {
                    position.into_iter().flat_map(|position| [254, position])
                };
                let positions = Positions {
                    place,
                    title: if tokens == 0 { Vec::new() } else { title },
                    times: text.len(),
                    text: text
                        .into_iter()
                        .flat_map(|(earlier, own)| before(earlier).chain([own]))
                        .collect(),
                };
                let times = positions.times.min(9) as u8;
                Posting {
                    unit,
                    place: !positions.place.is_empty(),
                    title: tokens,
                    text: if times == 0 { 0 } else { class * 16 + times },
                    sentences: match times {
                        0 => 0,
                        1 => 1_u8 << (sentences % 8),
                        _ => sentences,
                    },
                    positions: Some(Box::new(positions)),
                }
            };
            map.into_iter().map(posting).collect()
        })
    }

    /// The part of a posting that an index stores.
    fn kept(posting: &Posting, with_positions: bool) -> Posting {
        let positions = posting.positions.clone().filter(|_| with_positions);
        Posting {
            positions,
            ..posting.clone()
        }
    }

    fn profile() -> impl Strategy<Value = IndexProfile> {
        prop_oneof![Just(IndexProfile::Coarse), Just(IndexProfile::Fine)]
    }

    type Known = BTreeMap<String, Vec<Posting>>;

    /// Terms of all kinds.
    fn terms(most: usize) -> impl Strategy<Value = Known> {
        let term = "[一-三][一-丁0-9]?|[0-9]{1,2}|[a-f]{1,6}('s)?|d[a-z]y[a-f]{0,3}";
        prop::collection::btree_map(term, postings(), 0..most)
    }

    fn all(known: &Known, profile: IndexProfile) -> Terms {
        let mut terms = Terms::new(profile);
        for (term, postings) in known {
            let with_positions = profile == IndexProfile::Coarse && !tokens::is_word(term);
            terms.change(term, |all| {
                for posting in postings {
                    *all.of(posting.unit) = kept(posting, with_positions);
                }
            });
        }
        terms
    }

    fn read(shards: &Shards, profile: IndexProfile) -> Vec<Families> {
        (0..shards.count())
            .map(|number| decode(&shards.shard(number), profile))
            .collect()
    }

    proptest! {
        #[test]
        fn what_was_written_should_be_read(
            terms in terms(40),
            profile in profile(),
            target in 1_usize..400,
        ) {
            let mut expected = Families::new();
            for (term, postings) in &terms {
                let with_positions = profile == IndexProfile::Coarse && !tokens::is_word(term);
                let postings: Vec<_> = postings.iter().map(|p| kept(p, with_positions)).collect();
                for family in tokens::families(term, profile) {
                    expected.entry(family).or_default().insert(term.clone(), postings.clone());
                }
                if let Some((family, term, _)) = named(term, profile) {
                    expected.entry(family.into_owned()).or_default().insert(term.to_owned(), Vec::new());
                }
            }
            let terms = all(&terms, profile);
            let shards = Shards::new(&terms, profile, target);
            for family in shards.families.iter().flatten() {
                let family = &shards.rows[family.clone()];
                let made = Family::new(family).unwrap();
                // `size` counts a space after every word, but there is none
                // after the last.
                let spare = usize::from(tokens::is_word(&family[0].0));
                prop_assert_eq!(size(family), made.line.len() + made.body.len() + spare);
            }
            let read: Families = read(&shards, profile).into_iter().flatten().collect();
            prop_assert_eq!(read, expected);
        }

        #[test]
        fn a_term_should_stand_where_its_family_and_the_number_of_shards_say(
            terms in terms(40),
            profile in profile(),
            target in 1_usize..400,
        ) {
            let terms = all(&terms, profile);
            let shards = Shards::new(&terms, profile, target);
            prop_assert!(shards.together().is_power_of_two());
            let alone = shards.alone();
            prop_assert!(alone.is_sorted());
            for (number, families) in read(&shards, profile).iter().enumerate() {
                for (family, terms) in families {
                    let hashed = fnv(family.as_bytes()) as usize & (shards.together() - 1);
                    let alone = alone.iter().position(|name| name == family);
                    prop_assert_eq!(alone.map_or(hashed, |at| shards.together() + at), number);
                    for term in terms.keys() {
                        let named = named(term, profile).map(|(family, ..)| family);
                        let named = named.map(Cow::into_owned);
                        let known = tokens::families(term, profile).into_iter().chain(named);
                        prop_assert!(known.into_iter().any(|known| known == *family), "{} {}", family, term);
                    }
                }
            }
        }
    }

    #[test]
    fn shards_should_be_of_about_the_same_size_up_to_a_number() {
        let posting = |unit| Posting {
            unit,
            place: false,
            title: 0,
            text: 17,
            sentences: 1,
            positions: None,
        };
        let terms = |count: u32| {
            let term = |n| (format!("{n:05}"), vec![posting(n)]);
            all(&(0..count).map(term).collect(), IndexProfile::Fine)
        };
        let count = |count, target| Shards::new(&terms(count), IndexProfile::Fine, target).count();
        // About 12 bytes each.
        assert_eq!(
            [count(1, 6000), count(300, 6000), count(4000, 6000)],
            [1, 1, 8]
        );
        assert_eq!(count(24_000, 40), MOST);
    }

    #[test]
    fn only_so_many_families_should_stand_alone() {
        let sizes: Vec<usize> = (0..2 * MOST_ALONE).collect();
        let all = large(&sizes, MOST_ALONE + 9);
        assert_eq!(all, (MOST_ALONE + 10..2 * MOST_ALONE).collect::<Vec<_>>());
        assert_eq!(large(&sizes, 0).len(), MOST_ALONE);
        assert_eq!(large(&sizes, 0).first(), Some(&MOST_ALONE));
    }
}
