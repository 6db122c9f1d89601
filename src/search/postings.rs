//! The inverted index in memory.
//!
//! A unit is a document in one edited language, numbered: index of the language
//! × documents + position of the document in the order by topic
//! ([`super::order`]). So most terms occur in nearby units, and the gaps
//! between them take few bytes. A posting has the frequency of a term in title
//! and text, and approximately its sentences: enough for ranking, and short.
//! Postings of pairs also have positions, so that only every other pair of a
//! run needs to be looked up. Where other terms occur is determined from the
//! passage shown.

use rayon::prelude::*;
use serde::Serialize;

use super::documents::{SearchDocument, SearchText};
use super::posting::{MOST_APART, Posting};
use super::terms::Terms;
use super::tokens::{self, IndexProfile, Token};
use crate::base::some_or_bug;
use crate::model::Language;

/// The index of all units.
pub(crate) struct Index {
    pub(crate) terms: Terms,
    /// Indexed by edited language.
    pub(crate) statistics: Vec<Statistics>,
    profile: IndexProfile,
}

/// Sizes of the units of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub(crate) struct Statistics {
    /// How many documents have an edition in it.
    documents: usize,
    /// Tokens in all their titles.
    title: usize,
    /// Tokens in all their texts.
    text: usize,
}

/// Maximum number of tokens in a text of length class 0, 1, …; class 15 has
/// none.
const TEXT_CLASSES: [usize; 15] = [
    0, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024,
];

fn class(length: usize) -> u8 {
    // There are 15 of them, so the count fits.
    TEXT_CLASSES.iter().filter(|&&most| length > most).count() as u8
}

/// Documents per parallel task.
const AT_ONCE: usize = 16;
/// Tasks per batch: limits how many partial indexes are in memory at once.
const JOINED: usize = 32;

/// Indexes documents, given in the order of units, in the edited languages.
pub(crate) fn index(
    documents: &[&SearchDocument<'_>],
    languages: &[&Language],
    profile: IndexProfile,
) -> Index {
    let units: Vec<(u32, usize, &SearchDocument<'_>)> = languages
        .iter()
        .enumerate()
        .flat_map(|(ordinal, _)| documents.iter().map(move |&document| (ordinal, document)))
        .zip(0..)
        .map(|((ordinal, document), unit)| (unit, ordinal, document))
        .collect();
    let part = |units: &[(u32, usize, &SearchDocument<'_>)]| {
        let mut part = Index::new(languages.len(), profile);
        for &(unit, ordinal, document) in units {
            let language = languages.get(ordinal);
            if let Some(edition) = language.and_then(|language| document.edition(&language.tag)) {
                part.add(&edition, unit, ordinal);
            }
        }
        part
    };
    let mut index = Index::new(languages.len(), profile);
    for units in units.chunks(AT_ONCE * JOINED) {
        index.join(units.par_chunks(AT_ONCE).map(part).collect());
    }
    index
}

impl Index {
    fn new(languages: usize, profile: IndexProfile) -> Self {
        Self {
            terms: Terms::new(profile),
            statistics: vec![Statistics::default(); languages],
            profile,
        }
    }

    fn add(&mut self, edition: &SearchText, unit: u32, language: usize) {
        let place = tokens::cut(&edition.place);
        // The text continues the title, as in the original; the place is
        // separate.
        let mut words = tokens::cut(&edition.title);
        let title = words.len();
        let mut ends = Vec::with_capacity(edition.text.len());
        for sentence in edition.text.iter().chain(&edition.unseen) {
            words.extend(tokens::cut(sentence));
            ends.push(words.len());
        }
        let length = words.len() - title;
        if let Some(statistics) = self.statistics.get_mut(language) {
            statistics.add(Statistics {
                documents: 1,
                title,
                text: length,
            });
        }
        let class = class(length);
        self.each(&place, unit, |at, posting| posting.in_place(at));
        let begin = |sentence: usize| match sentence.checked_sub(1) {
            Some(before) => *some_or_bug(ends.get(before), "a sentence that does not end"),
            None => title,
        };
        self.each(&words, unit, |at, posting| {
            if at < title {
                return posting.in_title(at, title);
            }
            let sentence = ends.partition_point(|&end| end <= at);
            for later in sentence + 1..ends.len() {
                match begin(later) - at {
                    tokens @ ..=MOST_APART => posting.before_sentence(later, tokens),
                    _ => break,
                }
            }
            posting.in_text(class, sentence, at - begin(sentence));
        });
    }

    /// Changes the posting of each term, once for each token at which it
    /// begins.
    fn each(&mut self, tokens: &[Token], unit: u32, change: impl Fn(usize, &mut Posting)) {
        tokens::terms(tokens, self.profile, |at, term| {
            self.terms
                .change(term, |postings| change(at, postings.of(unit)));
        });
    }

    /// Appends the indexes of later documents.
    fn join(&mut self, following: Vec<Self>) {
        let mut terms = Vec::with_capacity(following.len());
        for part in following {
            terms.push(part.terms);
            let both = self.statistics.iter_mut().zip(part.statistics);
            both.for_each(|(statistics, part)| statistics.add(part));
        }
        self.terms.join(terms);
    }
}

impl Statistics {
    fn add(&mut self, other: Self) {
        self.documents += other.documents;
        self.title += other.title;
        self.text += other.text;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_should_fall_into_their_classes() {
        assert_eq!([0, 1, 8, 9, 1024, 1025].map(class), [0, 1, 1, 2, 14, 15]);
    }
}
