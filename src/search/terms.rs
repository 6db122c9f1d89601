//! All terms with their postings, partitioned for parallel insertion.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hasher};

use rayon::prelude::*;

use super::fnv::fnv;
use super::posting::Postings;
use super::tokens::IndexProfile;

/// Number of partitions.
const PARTS: usize = 16;

type Part = HashMap<String, Postings, BuildHasherDefault<Fnv>>;

/// FNV-1a, 64 bits: terms are short and looked up millions of times, and hash
/// flooding is no concern in an index that a portal builds for itself.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Every term with its postings.
#[derive(Debug)]
pub(crate) struct Terms {
    parts: Vec<Part>,
    profile: IndexProfile,
}

impl Terms {
    /// No terms yet, for an index of a profile.
    pub(crate) fn new(profile: IndexProfile) -> Self {
        Self {
            parts: (0..PARTS).map(|_| Part::default()).collect(),
            profile,
        }
    }

    /// Changes the postings of a term.
    pub(crate) fn change(&mut self, term: &str, change: impl FnOnce(&mut Postings)) {
        let Some(part) = self.parts.get_mut(part_of(term)) else {
            return;
        };
        // Most terms exist already: a string is allocated only for new ones.
        match part.get_mut(term) {
            Some(postings) => change(postings),
            None => change(
                part.entry(term.to_owned())
                    .or_insert_with(|| Postings::new(term, self.profile)),
            ),
        }
    }

    /// Appends later postings, in order: the result is as if added by one
    /// thread.
    pub(crate) fn join(&mut self, following: Vec<Self>) {
        let mut columns: Vec<Vec<Part>> = (0..PARTS).map(|_| Vec::new()).collect();
        for terms in following {
            for (column, part) in columns.iter_mut().zip(terms.parts) {
                column.push(part);
            }
        }
        let parts = self.parts.par_iter_mut().zip(columns);
        parts.for_each(|(part, column)| {
            for (term, postings) in column.into_iter().flatten() {
                match part.entry(term) {
                    Entry::Occupied(known) => known.into_mut().join(postings),
                    Entry::Vacant(new) => {
                        new.insert(postings);
                    }
                }
            }
        });
    }

    /// All terms, in no particular order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &Postings)> {
        self.parts.iter().flatten()
    }

    /// Like [`iter`](Self::iter), in parallel.
    pub(crate) fn par_iter(&self) -> impl ParallelIterator<Item = (&String, &Postings)> {
        self.parts.par_iter().flat_map_iter(HashMap::iter)
    }
}

fn part_of(term: &str) -> usize {
    fnv(term.as_bytes()) as usize % PARTS
}
