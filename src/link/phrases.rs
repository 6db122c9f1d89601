//! Marks where Chinese titles can break.

use std::collections::BTreeMap;
use std::ops::Range;

use super::terms::Terms;
use crate::base::slice;
use crate::model::{LanguageTag, Mark, Text};
use crate::text::phrases::breaks;

/// Marks the ends of the phrases of a title and of its Chinese translations.
pub(super) fn mark(
    (language, terms): (&LanguageTag, &Terms),
    original: &mut Text,
    translations: &mut BTreeMap<LanguageTag, Text>,
) {
    let translations = translations.iter_mut();
    for (language, title) in translations.chain([(language, original)]) {
        if language.is_chinese() {
            let known = known(terms, language, &title.string);
            let breaks = breaks(&title.string, &known).into_iter();
            let mut marks = std::mem::take(&mut title.marks);
            marks.extend(breaks.map(|at| (at..at, Mark::Break)));
            *title = Text::new(std::mem::take(&mut title.string), marks);
        }
    }
}

/// The terms in a title, the longest first, and those inside them: a term too
/// long for a line breaks between its own words.
fn known(terms: &Terms, language: &LanguageTag, title: &str) -> Vec<Range<usize>> {
    let mut known = Vec::new();
    for (range, _) in terms.find(language, title) {
        let words = slice(title, &range);
        let mut characters = words.chars();
        let first = characters.next().map_or(0, char::len_utf8);
        let last = characters.next_back().map_or(0, char::len_utf8);
        for part in [first..words.len(), 0..words.len() - last] {
            let start = range.start + part.start;
            let inside = terms.find(language, slice(words, part)).into_iter();
            known.extend(inside.map(|(at, _)| start + at.start..start + at.end));
        }
        known.push(range);
    }
    known.sort_by_key(|range| (std::cmp::Reverse(range.len()), range.start));
    known
}
