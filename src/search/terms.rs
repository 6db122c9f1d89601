//! All terms and where they stand, in parts that are added to side by side.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hasher};

use rayon::prelude::*;

use super::fnv::fnv;
use super::posting::Postings;
use super::tokens::IndexProfile;

/// How many threads can add at once.
const PARTS: usize = 16;

type Part = HashMap<String, Postings, BuildHasherDefault<Fnv>>;

/// FNV-1a, 64 bits: terms are a few bytes, looked up millions of times, and
/// nobody gains by terms that collide in a table of their own portal.
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
    /// None yet, of an index of that profile.
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
        // Most are known: only a new one is worth a string of its own.
        match part.get_mut(term) {
            Some(postings) => change(postings),
            None => change(
                part.entry(term.to_owned())
                    .or_insert_with(|| Postings::new(term, self.profile)),
            ),
        }
    }

    /// Adds what follows, in its order: as if one thread had met it all.
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

    /// All of them, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &Postings)> {
        self.parts.iter().flatten()
    }

    /// The same, side by side.
    pub(crate) fn par_iter(&self) -> impl ParallelIterator<Item = (&String, &Postings)> {
        self.parts.par_iter().flat_map_iter(HashMap::iter)
    }
}

fn part_of(term: &str) -> usize {
    fnv(term.as_bytes()) as usize % PARTS
}
