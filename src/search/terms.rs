//! All terms and where they stand, in parts that are added to side by side.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rayon::prelude::*;

use super::postings::Posting;
use super::shard::fnv;

/// How many threads can add at once.
const PARTS: usize = 16;

type Part = HashMap<String, Vec<Posting>>;

/// Every term with its postings in the order of their units.
#[derive(Debug)]
pub(crate) struct Terms(Vec<Part>);

impl Terms {
    pub(crate) fn new() -> Self {
        Self((0..PARTS).map(|_| Part::new()).collect())
    }

    /// Changes the postings of a term.
    pub(crate) fn change(&mut self, term: &str, change: impl FnOnce(&mut Vec<Posting>)) {
        let Some(part) = self.0.get_mut(part_of(term)) else {
            return;
        };
        // Most are known: only a new one is worth a string of its own.
        match part.get_mut(term) {
            Some(postings) => change(postings),
            None => change(part.entry(term.to_owned()).or_default()),
        }
    }

    /// Adds what follows, in its order: as if one thread had met it all.
    pub(crate) fn join(&mut self, following: Vec<Self>) {
        let mut columns: Vec<Vec<Part>> = (0..PARTS).map(|_| Vec::new()).collect();
        for terms in following {
            for (column, part) in columns.iter_mut().zip(terms.0) {
                column.push(part);
            }
        }
        let parts = self.0.par_iter_mut().zip(columns);
        parts.for_each(|(part, column)| {
            for (term, postings) in column.into_iter().flatten() {
                match part.entry(term) {
                    Entry::Occupied(known) => known.into_mut().extend(postings),
                    Entry::Vacant(new) => {
                        new.insert(postings);
                    }
                }
            }
        });
    }

    /// All of them, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &Vec<Posting>)> {
        self.0.iter().flatten()
    }

    /// The same, side by side.
    pub(crate) fn par_iter(&self) -> impl ParallelIterator<Item = (&String, &Vec<Posting>)> {
        self.0.par_iter().flat_map_iter(HashMap::iter)
    }
}

fn part_of(term: &str) -> usize {
    fnv(term.as_bytes()) as usize % PARTS
}

#[cfg(test)]
impl FromIterator<(String, Vec<Posting>)> for Terms {
    fn from_iter<I: IntoIterator<Item = (String, Vec<Posting>)>>(terms: I) -> Self {
        let mut all = Self::new();
        for (term, postings) in terms {
            all.change(&term, |known| known.extend(postings));
        }
        all
    }
}

#[cfg(test)]
impl<const N: usize> From<[(String, Vec<Posting>); N]> for Terms {
    fn from(terms: [(String, Vec<Posting>); N]) -> Self {
        terms.into_iter().collect()
    }
}
