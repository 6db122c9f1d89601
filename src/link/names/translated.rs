//! Names in the translations of their sentences.

use std::collections::BTreeMap;
use std::ops::Range;

use super::candidate::{Candidate, NameMarks, mark};
use super::targets::{self, English};
use crate::base::slice;
use crate::model::{Body, LanguageTag, Mark, OwnName, Text};
use crate::text::occurrences::occurrences;

/// A name in a sentence: its candidate and its index.
type Named<'c> = (&'c Candidate, usize);

/// Marks names in the translations of their sentences, by their words in that
/// language or else by their amounts.
pub(super) fn mark_translations(
    candidates: &[Candidate],
    indexes: &[usize],
    names: &mut [OwnName],
    translations: &mut BTreeMap<LanguageTag, Body>,
) {
    let mut by_segment: BTreeMap<u32, Vec<Named<'_>>> = BTreeMap::new();
    for (candidate, index) in candidates.iter().zip(indexes) {
        let segment = by_segment.entry(candidate.segment).or_default();
        segment.push((candidate, *index));
    }
    if by_segment.is_empty() {
        return;
    }
    for (language, body) in translations {
        for text in &mut body.paragraphs {
            let mut marks = Vec::new();
            let terms = targets::term_ranges(text);
            for (number, within) in text.segment_ranges() {
                let Some(named) = by_segment.get(&number) else {
                    continue;
                };
                let sentence = Sentence {
                    text,
                    terms: &terms,
                    within,
                    language,
                };
                sentence.mark(named, names, &mut marks);
            }
            mark(text, marks);
        }
    }
}

/// A sentence of a translation.
struct Sentence<'t> {
    text: &'t Text,
    terms: &'t targets::Terms,
    within: Range<usize>,
    language: &'t LanguageTag,
}

impl Sentence<'_> {
    fn mark(&self, named: &[Named<'_>], names: &mut [OwnName], marks: &mut NameMarks) {
        let words = slice(&self.text.string, &self.within);
        let given: BTreeMap<usize, String> = (named.iter())
            .filter_map(|(_, index)| {
                let words = names.get(*index)?.words.get(self.language)?;
                Some((*index, words.clone()))
            })
            .collect();
        let found = occurrences(given.values().map(String::as_str), words);
        let mut amounts = None;
        for (candidate, index) in named {
            let as_given = given.get(index).and_then(|words| found.get(words.as_str()));
            let at = match (as_given, candidate.value) {
                (Some(found), _) => found.first.clone(),
                (None, Some(value)) => {
                    let amounts = amounts.get_or_insert_with(|| English::new(words));
                    let Some(at) = amounts.take(value) else {
                        continue;
                    };
                    self.with_object(&at)
                }
                (None, None) => continue,
            };
            let at = self.within.start + at.start..self.within.start + at.end;
            if let Some(name) = names.get_mut(*index) {
                let words = slice(&self.text.string, &at).to_owned();
                name.words.entry(self.language.clone()).or_insert(words);
            }
            marks.push((at, Mark::Named(*index)));
        }
    }

    /// An amount with its object, relative to the sentence.
    fn with_object(&self, amount: &Range<usize>) -> Range<usize> {
        let start = self.within.start;
        let moved = start + amount.start..start + amount.end;
        let string = &self.text.string;
        let with_term = targets::with_object(string, self.terms, &self.within, &moved);
        let at = with_term.unwrap_or_else(|| {
            let rest = slice(string, moved.end..self.within.end);
            moved.start..targets::with_more(rest, moved.end)
        });
        at.start - start..at.end - start
    }
}
