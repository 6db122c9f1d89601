//! Consistency of quantities and citations: every quantity of a Chinese
//! sentence must appear in its English line and vice versa, and every
//! instrument that a translated plan cites with 《》 must be in the glossary.
//!
//! Text covered by glossary terms on either side is excluded, because the term
//! check handles it: the numerals of 两个确立, for example, are not quantities.

use std::collections::BTreeSet;
use std::ops::Range;

use super::comparison::Comparison;
use super::review::pending;
use crate::base::{Place, Span, Spanned, slice};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{LanguageTag, Pending, PlanSource, SegmentId, TermSource};
use crate::text::quantity::{self, Quantity};

/// Byte ranges of glossary terms in a sentence and in its line.
#[derive(Debug, Clone, Default)]
pub struct Covered {
    /// In the Chinese sentence.
    pub source: Vec<Range<usize>>,
    /// In the English line.
    pub line: Vec<Range<usize>>,
}

/// Compares an English line with its Chinese sentence. Returns at most one
/// `numbers-differ`, at the first quantity that the sentence does not have, or
/// at the whole line if it only lacks some.
pub fn compare(
    segment: SegmentId,
    source: &str,
    line: &Spanned<String>,
    covered: &Covered,
) -> Vec<Diagnostic> {
    let (missing, extra) = quantity::unmatched(
        quantity::chinese(source, &covered.source),
        quantity::english(&line.value, &covered.line),
    );
    if missing.is_empty() && extra.is_empty() {
        return Vec::new();
    }
    let problem = Problem::NumbersDiffer {
        part: segment.part(),
        chinese: named(source, &missing),
        english: named(&line.value, &extra),
    };
    vec![Diagnostic::at(problem, place(line, extra.first()))]
}

/// Whether [`compare`] supports this pair of languages: Chinese to English.
pub fn is_compared(source: &LanguageTag, language: &LanguageTag) -> bool {
    let tag = language.as_str();
    source.is_chinese() && (tag == "en" || tag.starts_with("en-"))
}

/// Compares all pairs of an edition whose line is not stale, if its languages are
/// supported.
pub(super) fn check(comparison: &Comparison<'_>, problems: &Problems) {
    let (source, language) = (&comparison.plan.language, &comparison.edition.language);
    if !is_compared(source, language) {
        return;
    }
    for pair in comparison.pairs {
        let words = comparison.plan.text.words(pair.source);
        let record = comparison.edition.records.get(&pair.id);
        if pending(words, &pair.line.value, record) == Some(Pending::Stale) {
            // It was made from other words, and is reported as such.
            continue;
        }
        let line = (language, pair.line.value.as_str());
        let (source_terms, line_terms) = comparison.terms.shared((source, words), line);
        let covered = Covered {
            source: source_terms,
            line: line_terms,
        };
        problems.extend(compare(pair.id, words, pair.line, &covered));
    }
}

/// Warns about each instrument that a plan cites and that is not a term, so
/// that its translations would have no agreed name for it. Without a
/// translation, or without a glossary, there is nothing to check.
pub(super) fn instruments(plan: &PlanSource, glossary: &[TermSource], problems: &Problems) {
    let is_translated = plan
        .editions
        .iter()
        .any(|edition| !edition.files.is_empty());
    if glossary.is_empty() || !is_translated {
        return;
    }
    let words = glossary
        .iter()
        .filter(|term| term.is_of(&plan.id))
        .filter_map(|term| term.words.get(&plan.language));
    let mut known: BTreeSet<&str> = words.flat_map(|words| words.value.forms()).collect();
    // In its notice, the plan cites itself.
    known.insert(plan.text.words(plan.document.title));
    for name in cited(plan.text.corrected()) {
        if known.insert(name) {
            let problem = Problem::InstrumentUnknown {
                name: name.to_owned(),
            };
            problems.push(Diagnostic::at(problem, published(plan, name)));
        }
    }
}

/// The text of each citation, between 《 and 》.
fn cited(text: &str) -> impl Iterator<Item = &str> {
    let opened = text.split('《').skip(1);
    opened.filter_map(|rest| rest.split_once('》').map(|(name, _)| name))
}

/// The first citation of an instrument in the original.
fn published(plan: &PlanSource, name: &str) -> Place {
    let file = plan.text.file();
    match file.text.find(&format!("《{name}》")) {
        Some(start) => {
            let length = '《'.len_utf8() + name.len() + '》'.len_utf8();
            Place::new(file, Span::new(start, start + length))
        }
        None => Place::head(file),
    }
}

/// Quantities as written, each with its value in figures unless it is written
/// that way: 4亿元 (400,000,000).
fn named(text: &str, quantities: &[Quantity]) -> Option<String> {
    let named: Vec<String> = quantities
        .iter()
        .map(|quantity| {
            let words = slice(text, &quantity.range);
            match quantity.value.figures() {
                Some(figures) if !words.contains(&figures) => format!("{words} ({figures})"),
                _ => words.to_owned(),
            }
        })
        .collect();
    (!named.is_empty()).then(|| named.join(", "))
}

/// The location of a quantity of a line in its file.
fn place(line: &Spanned<String>, quantity: Option<&Quantity>) -> Place {
    let whole = &line.place;
    match quantity {
        Some(quantity) if whole.text() == line.value => {
            let start = whole.span.start;
            let range = quantity.range.start + start..quantity.range.end + start;
            Place::new(&whole.file, range)
        }
        _ => whole.clone(),
    }
}
