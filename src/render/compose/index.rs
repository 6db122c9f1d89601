//! The index of terms: the terms of the plans and what people say for them,
//! by letter, each with the measures that it leads to.
//!
//! As in the index of a book, a word that is not the official one points to
//! that, and names its measures as well where they are few.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use super::letters::Placed;
use super::uses::Occurrences;
use crate::model::{LanguageTag, Route, Term, TermWords};
use crate::render::view;
use crate::text::width::{half_width, is_han};

/// How many measures are few.
const FEW: usize = 12;
/// How many queries to offer.
const EXAMPLES: usize = 3;

impl Composer<'_> {
    /// The index of terms.
    pub(in crate::render) fn term_index(&self) -> view::TermIndex {
        let occurrences = self.occurrences();
        let mut entries = Vec::new();
        let mut pointing: BTreeMap<(&LanguageTag, &str), Vec<view::See>> = BTreeMap::new();
        for (index, term) in self.portal.glossary.terms.iter().enumerate() {
            let Some((language, words)) = self.words_of(term) else {
                continue;
            };
            entries.push(Placed {
                word: words.term.as_str(),
                reading: words.reading.as_deref(),
                entry: self.official(index, term, (language, words), &occurrences),
            });
            for word in others(words) {
                let sees = pointing.entry((language, word)).or_default();
                sees.push(self.see(index, term, words, &occurrences));
            }
        }
        entries.extend(pointing.into_iter().map(|((language, word), see)| Placed {
            word,
            reading: None,
            entry: view::Heading {
                language: language.to_string(),
                word: word.to_owned(),
                official: None,
                see,
            },
        }));
        view::TermIndex {
            count: entries.len(),
            letters: self.by_letter(entries),
        }
    }

    /// Link to the index of terms, where there is one.
    pub(super) fn terms_link(&self) -> Option<String> {
        Some(self.links.page(self.portal.terms_route()?))
    }

    /// The letters of the index of terms.
    pub(super) fn term_letters(&self) -> Vec<view::Letter<()>> {
        let letters = self.term_index().letters.into_iter();
        letters
            .map(|letter| view::Letter {
                name: letter.name,
                id: letter.id,
                entries: Vec::new(),
            })
            .collect()
    }

    /// Queries to try: what people say for the terms that most measures have.
    pub(super) fn examples(&self) -> Vec<view::Example> {
        let occurrences = self.occurrences();
        let terms = self.portal.glossary.terms.iter().enumerate();
        let mut said: Vec<(Reverse<usize>, &str)> = terms
            .filter_map(|(index, term)| {
                let words = term.words.get(self.tag())?;
                let word = words.everyday.iter().find(|word| is_brief(word))?;
                Some((Reverse(occurrences.count(index)), word.as_str()))
            })
            .collect();
        said.sort_by_key(|(count, _)| *count);
        let words = said.into_iter().take(EXAMPLES).map(|(_, word)| word);
        words
            .map(|word| view::Example {
                url: self.links.search(word),
                query: word.to_owned(),
            })
            .collect()
    }

    fn official(
        &self,
        index: usize,
        term: &Term,
        (language, words): (&LanguageTag, &TermWords),
        occurrences: &Occurrences<'_>,
    ) -> view::Heading {
        let glossary = self.links.page(Route::Glossary);
        view::Heading {
            language: language.to_string(),
            word: words.term.clone(),
            official: Some(view::Official {
                slug: term.slug.clone(),
                explanation: format!("{glossary}#{}", term.slug),
                uses: self.uses(occurrences, index, (&words.term, usize::MAX)),
            }),
            see: Vec::new(),
        }
    }

    fn see(
        &self,
        index: usize,
        term: &Term,
        words: &TermWords,
        occurrences: &Occurrences<'_>,
    ) -> view::See {
        let are_few = occurrences.count(index) <= FEW;
        let uses = are_few.then(|| self.uses(occurrences, index, (&words.term, FEW)));
        view::See {
            slug: term.slug.clone(),
            term: words.term.clone(),
            uses: uses.unwrap_or_default(),
        }
    }
}

/// The words for a term besides the official one: its other forms, and what
/// people say, unless that is a whole sentence, which nobody looks up.
fn others(words: &TermWords) -> BTreeSet<&str> {
    let said = words.everyday.iter().filter(|word| is_brief(word));
    let all = words.also.iter().chain(said).map(String::as_str);
    // A form in another width or case stands at the same place.
    let form = |word: &str| half_width(word).to_lowercase();
    all.filter(|word| form(word) != form(&words.term)).collect()
}

/// Whether a phrase is short enough to be looked up.
fn is_brief(phrase: &str) -> bool {
    let characters = phrase.chars().filter(|c| is_han(*c)).count();
    characters <= 6 && phrase.split_whitespace().count() <= 4
}
