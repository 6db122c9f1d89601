//! Finds terms in texts.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::slice;
use crate::model::{Body, Glossary, LanguageTag, Mark, Term, Text};
use crate::text::lexicon::{Lexicon, Script};

/// The matchers of all plans: of two terms with the same form, each plan has at
/// most one.
#[derive(Debug)]
pub(crate) struct PlanTerms {
    /// Of the plans that a term is limited to.
    limited: BTreeMap<String, Terms>,
    /// Of all others.
    others: Terms,
}

impl PlanTerms {
    /// Builds the matchers for a glossary.
    pub(crate) fn new(glossary: &Glossary) -> Self {
        let plans = glossary.terms.iter().flat_map(|term| &term.plans);
        let plans: BTreeSet<&String> = plans.collect();
        let limited = plans
            .into_iter()
            .map(|plan| (plan.clone(), Terms::of_plan(glossary, plan)));
        Self {
            limited: limited.collect(),
            others: Terms::new(glossary, |term| term.plans.is_empty()),
        }
    }

    /// The matcher for the texts of a plan.
    pub(crate) fn of(&self, plan: &str) -> &Terms {
        self.limited.get(plan).unwrap_or(&self.others)
    }
}

/// Finds terms in texts.
#[derive(Debug)]
pub(crate) struct Terms {
    lexicons: BTreeMap<LanguageTag, Lexicon>,
}

impl Terms {
    /// Builds the matcher for the texts of a plan, in all languages that the
    /// glossary has words in.
    pub(crate) fn of_plan(glossary: &Glossary, plan: &str) -> Self {
        Self::new(glossary, |term| term.is_of(plan))
    }

    fn new(glossary: &Glossary, is_meant: impl Fn(&Term) -> bool) -> Self {
        let words = glossary.terms.iter().flat_map(|term| term.words.keys());
        let languages: BTreeSet<&LanguageTag> = words.collect();
        let lexicon = |language: &LanguageTag| {
            let terms = glossary.terms.iter().enumerate();
            let forms = terms
                .filter(|(_, term)| is_meant(term))
                .filter_map(|(index, term)| Some((index, term.words.get(language)?)))
                .flat_map(|(index, words)| words.forms().map(move |form| (index, form)));
            Lexicon::new(Script::of(language.as_str()), forms)
        };
        Self {
            lexicons: languages
                .into_iter()
                .map(|language| (language.clone(), lexicon(language)))
                .collect(),
        }
    }

    /// The terms in a text, with their ranges. Longer terms take precedence;
    /// ranges do not overlap.
    pub(crate) fn find(&self, language: &LanguageTag, text: &str) -> Vec<(Range<usize>, usize)> {
        self.among(language, text, |_| true)
    }

    /// The ranges of the terms that both a text and its translation contain:
    /// those in the text, and those in the translation.
    pub(crate) fn shared(
        &self,
        (language, text): (&LanguageTag, &str),
        (other, translation): (&LanguageTag, &str),
    ) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
        let ours = self.find(language, text);
        let own: BTreeSet<usize> = ours.iter().map(|(_, term)| *term).collect();
        let theirs = self.among(other, translation, |term| own.contains(&term));
        let others: BTreeSet<usize> = theirs.iter().map(|(_, term)| *term).collect();
        let both = ours.iter().filter(|(_, own)| others.contains(own));
        (
            both.map(|(range, _)| range.clone()).collect(),
            theirs.iter().map(|(range, _)| range.clone()).collect(),
        )
    }

    fn among(
        &self,
        language: &LanguageTag,
        text: &str,
        wanted: impl Fn(usize) -> bool,
    ) -> Vec<(Range<usize>, usize)> {
        let lexicon = self.lexicons.get(language);
        let found = lexicon.map(|lexicon| lexicon.find(text, wanted));
        // Nothing is found in a language without a lexicon.
        let found = found.unwrap_or_default().into_iter();
        found.map(|found| (found.range, found.entry)).collect()
    }

    /// All terms with a form in a text, including forms inside longer ones.
    pub(crate) fn all(&self, language: &LanguageTag, text: &str) -> BTreeSet<usize> {
        let lexicon = self.lexicons.get(language);
        lexicon.map_or_else(BTreeSet::new, |lexicon| lexicon.entries(text))
    }
}

/// Something in which terms can be marked: an original and its translations.
pub(super) trait MarkTerms: Sized {
    /// Marks all terms of the original, and in each translation only the terms
    /// that the corresponding segment of the original has, so that ordinary
    /// words are not mistaken for terms.
    fn mark_terms(
        original: &mut Self,
        language: &LanguageTag,
        translations: &mut BTreeMap<LanguageTag, Self>,
        terms: &Terms,
    );
}

impl MarkTerms for Text {
    fn mark_terms(
        original: &mut Self,
        language: &LanguageTag,
        translations: &mut BTreeMap<LanguageTag, Self>,
        terms: &Terms,
    ) {
        let found = terms.find(language, &original.string);
        let own: BTreeSet<usize> = found.iter().map(|(_, term)| *term).collect();
        for (other, text) in translations {
            let has = |term| own.contains(&term);
            let marks = terms.among(other, &text.string, has);
            add(text, marks);
        }
        add(original, found);
    }
}

impl MarkTerms for Body {
    fn mark_terms(
        original: &mut Self,
        language: &LanguageTag,
        translations: &mut BTreeMap<LanguageTag, Self>,
        terms: &Terms,
    ) {
        let mut by_segment: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
        for text in &mut original.paragraphs {
            let marks = in_segments(text, |number, words| {
                let found = terms.find(language, words);
                let indexes = found.iter().map(|(_, term)| *term);
                by_segment.entry(number).or_default().extend(indexes);
                found
            });
            add(text, marks);
        }
        for (other, body) in translations {
            for text in &mut body.paragraphs {
                let marks = in_segments(text, |number, words| {
                    let own = by_segment.get(&number);
                    terms.among(other, words, |term| own.is_some_and(|o| o.contains(&term)))
                });
                add(text, marks);
            }
        }
    }
}

/// The findings of `find` in each segment, as ranges of the whole text.
fn in_segments(
    text: &Text,
    mut find: impl FnMut(u32, &str) -> Vec<(Range<usize>, usize)>,
) -> Vec<(Range<usize>, usize)> {
    text.segment_ranges()
        .flat_map(|(number, at)| {
            let found = find(number, slice(&text.string, &at));
            let moved = found.into_iter();
            moved.map(move |(range, term)| (at.start + range.start..at.start + range.end, term))
        })
        .collect()
}

fn add(text: &mut Text, found: Vec<(Range<usize>, usize)>) {
    let mut marks = std::mem::take(&mut text.marks);
    let found = found.into_iter();
    marks.extend(found.map(|(range, term)| (range, Mark::Term(term))));
    *text = Text::new(std::mem::take(&mut text.string), marks);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{TermKind, TermWords};

    fn tag(tag: &str) -> LanguageTag {
        LanguageTag::new(tag).unwrap()
    }

    fn words(forms: &[&str]) -> TermWords {
        TermWords {
            term: forms[0].to_owned(),
            also: forms[1..].iter().map(|form| (*form).to_owned()).collect(),
            explanation: String::new(),
            source: None,
            everyday: Vec::new(),
            reading: None,
        }
    }

    fn terms(list: &[(&[&str], &[&str])]) -> Terms {
        let terms = list.iter().map(|(chinese, english)| Term {
            slug: String::new(),
            formerly: Vec::new(),
            kind: TermKind::Concept,
            part_of: None,
            plans: Vec::new(),
            words: BTreeMap::from([
                (tag("zh-Hans"), words(chinese)),
                (tag("en"), words(english)),
            ]),
        });
        let terms = terms.collect();
        Terms::of_plan(&Glossary { terms }, "2023")
    }

    fn marked(text: &Text) -> Vec<(&str, usize)> {
        let marks = text.marks.iter();
        marks
            .filter_map(|(range, mark)| match mark {
                Mark::Term(index) => Some((&text.string[range.clone()], *index)),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn a_translation_should_be_marked_where_its_original_has_the_term() {
        let terms = terms(&[(&["救助"], &["assistance"]), (&["低保"], &["allowance"])]);
        let body = |words: [&str; 2], between: &str| {
            let string = words.join(between);
            let first = words[0].len();
            let second = first + between.len()..string.len();
            let marks = vec![(0..first, Mark::Segment(1)), (second, Mark::Segment(2))];
            Body {
                paragraphs: vec![Text::new(string, marks)],
            }
        };
        let mut original = body(["救助。", "低保。"], "");
        let english = ["Assistance, an allowance.", "Assistance and allowances."];
        let mut translations = BTreeMap::from([(tag("en"), body(english, " "))]);
        Body::mark_terms(&mut original, &tag("zh-Hans"), &mut translations, &terms);
        assert_eq!(marked(&original.paragraphs[0]), [("救助", 0), ("低保", 1)]);
        let english = &translations[&tag("en")].paragraphs[0];
        assert_eq!(marked(english), [("Assistance", 0), ("allowances", 1)]);
    }

    #[test]
    fn what_terms_cover_should_be_what_both_texts_have() {
        let terms = terms(&[
            (&["两个确立"], &["Two Establishes"]),
            (&["三社"], &["three communities"]),
        ]);
        let source = "两个确立、三社";
        let line = "the Two Establishes";
        let (ours, theirs) = terms.shared((&tag("zh-Hans"), source), (&tag("en"), line));
        let words = |text: &'static str, ranges: Vec<Range<usize>>| -> Vec<&str> {
            ranges.into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(words(source, ours), ["两个确立"]);
        assert_eq!(words(line, theirs), ["Two Establishes"]);
    }
}
