//! Names that the program finds in a text.

use std::ops::Range;

use super::candidate::{Candidate, Passage};
use super::targets::{self, Terms};
use crate::base::slice;
use crate::model::{Glossary, Mark, NameKind, Text};
use crate::text::names::{Target, names};

/// A paragraph, and what the glossary names in it.
struct Paragraph<'t> {
    text: &'t Text,
    index: usize,
    passage: &'t Passage<'t>,
    /// The terms.
    terms: Terms,
    /// The terms that are names, in order and apart.
    named: Vec<Range<usize>>,
}

/// The names in a paragraph that are not terms.
pub(super) fn found(text: &Text, index: usize, passage: &Passage<'_>) -> Vec<Candidate> {
    let paragraph = Paragraph {
        text,
        index,
        passage,
        terms: targets::term_ranges(text),
        named: named_ranges(text, passage.glossary),
    };
    let segments = text.segment_ranges();
    segments
        .flat_map(|(number, within)| paragraph.segment(number, &within))
        .collect()
}

fn named_ranges(text: &Text, glossary: &Glossary) -> Vec<Range<usize>> {
    let marks = text.marks.iter();
    let terms = marks.filter_map(|(at, mark)| match mark {
        Mark::Term(index) => Some((at, glossary.terms.get(*index)?)),
        _ => None,
    });
    terms
        .filter(|(_, term)| NameKind::of_term(term.kind).is_some())
        .map(|(at, _)| at.clone())
        .collect()
}

impl Paragraph<'_> {
    fn segment(&self, number: u32, within: &Range<usize>) -> Vec<Candidate> {
        let words = slice(&self.text.string, within);
        let found = names(words);
        let moved = |at: &Range<usize>| within.start + at.start..within.start + at.end;
        let mut all = Vec::new();
        let instruments = found.instruments.iter().map(moved);
        let instruments = instruments.filter(|at| self.terms.get(&at.start) != Some(&at.end));
        let instruments = instruments.map(|at| self.candidate(NameKind::Instrument, number, at));
        let title = &self.passage.title;
        all.extend(instruments.filter(|found| found.name.key.as_ref() != Some(title)));
        let places = found.places.iter().map(moved);
        let places = places.filter(|at| !self.is_term(at));
        all.extend(places.map(|at| self.candidate(NameKind::Place, number, at)));
        for system in &found.systems {
            let at = moved(&system.at);
            if !self.is_term(&at) {
                let mut candidate = self.candidate(NameKind::System, number, at);
                let key = system.number.clone().or(candidate.name.key);
                candidate.name.key = key;
                all.push(candidate);
            }
        }
        if !self.passage.looks_back && !found.targets.is_empty() {
            let values = targets::values(words);
            for target in &found.targets {
                let at = self.words_of(target, within, moved);
                let mut candidate = self.candidate(NameKind::Target, number, at);
                candidate.value = values.get(&target.figures.start).copied();
                if let Some(period) = &target.period {
                    let language = self.passage.language.clone();
                    let words = slice(words, period).to_owned();
                    candidate.name.period.insert(language, words);
                }
                all.push(candidate);
            }
        }
        all
    }

    fn candidate(&self, kind: NameKind, segment: u32, at: Range<usize>) -> Candidate {
        let words = slice(&self.text.string, &at);
        Candidate::found(
            kind,
            words,
            self.passage.language,
            segment,
            (self.index, at),
        )
    }

    /// Whether a range has a term that is a name, or a part of one.
    fn is_term(&self, at: &Range<usize>) -> bool {
        let first = self.named.partition_point(|term| term.end <= at.start);
        let next = self.named.get(first);
        next.is_some_and(|term| term.start < at.end)
    }

    /// The words of a target, with the term that it is an amount of.
    fn words_of(
        &self,
        target: &Target,
        within: &Range<usize>,
        moved: impl Fn(&Range<usize>) -> Range<usize>,
    ) -> Range<usize> {
        let figures = moved(&target.figures);
        let with_term = targets::with_object(&self.text.string, &self.terms, within, &figures);
        with_term.unwrap_or_else(|| moved(&target.at))
    }
}
