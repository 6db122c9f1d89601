//! A provision's own names, which are not terms: those found by the program,
//! and those added by editors.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{citations, targets};
use crate::base::{Place, Spanned, slice};
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{
    AnnotationSource, Body, LanguageTag, Mark, NameKind, NamedSource, Numbers, OwnName, PlanSource,
    Text,
};
use crate::text::occurrences::{as_written, occurrences};
use crate::text::quantity::Value;

/// A name that has not been marked in the texts yet.
struct Candidate {
    name: OwnName,
    /// Number of its sentence in the provision.
    segment: u32,
    /// Its words in the original: index of the paragraph, and range in it.
    at: (usize, Range<usize>),
    /// Its amount, if translations are searched by amount.
    value: Option<Value>,
}

/// Finds the own names in the text of a provision, marks them in it and its
/// translations, and returns them in text order.
pub(in crate::link) fn own_names(
    (plan, number): (&str, Numbers),
    added: &[NamedSource],
    language: &LanguageTag,
    original: &mut Body,
    translations: &mut BTreeMap<LanguageTag, Body>,
) -> Vec<OwnName> {
    if !language.is_chinese() {
        return Vec::new();
    }
    let mut candidates = found(original, language);
    for added in added {
        let Some(mut candidate) = annotated(added, original, language) else {
            continue;
        };
        let (paragraph, at) = candidate.at.clone();
        // An overlapping name found by the program contributes its amount.
        candidates.retain(|other| {
            let is_apart = other.at.1.end <= at.start || at.end <= other.at.1.start;
            if other.name.kind != candidate.name.kind || other.at.0 != paragraph || is_apart {
                return true;
            }
            candidate.value = candidate.value.or(other.value);
            false
        });
        candidates.push(candidate);
    }
    candidates.sort_by_key(|candidate| (candidate.at.0, candidate.at.1.start));
    let mut names = Vec::new();
    mark_translations(&mut candidates, translations);
    let mut marks: BTreeMap<usize, NameMarks> = BTreeMap::new();
    for (index, mut candidate) in candidates.into_iter().enumerate() {
        let (paragraph, at) = candidate.at;
        marks
            .entry(paragraph)
            .or_default()
            .push((at, Mark::Named(index)));
        if candidate.name.slug.is_empty() {
            candidate.name.slug = format!("{plan}-{number}-{}", index + 1);
        }
        names.push(candidate.name);
    }
    for (paragraph, marks) in marks {
        if let Some(text) = original.paragraphs.get_mut(paragraph) {
            mark(text, marks);
        }
    }
    names
}

type NameMarks = Vec<(Range<usize>, Mark)>;

/// Names found by the program.
fn found(original: &Body, language: &LanguageTag) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (paragraph, text) in original.paragraphs.iter().enumerate() {
        for (segment, range) in text.segment_ranges() {
            let mut add = |kind, at: Range<usize>, value| {
                let words = slice(&text.string, &at).to_owned();
                candidates.push(Candidate {
                    name: OwnName {
                        kind,
                        slug: String::new(),
                        words: BTreeMap::from([(language.clone(), words)]),
                    },
                    segment,
                    at: (paragraph, at),
                    value,
                });
            };
            for target in targets::in_original(text, &range) {
                add(NameKind::Target, target.at, Some(target.value));
            }
            let words = slice(&text.string, &range);
            for cited in citations::citations(words) {
                let at = range.start + cited.start..range.start + cited.end;
                let has_term = text
                    .marks
                    .iter()
                    .any(|(term, mark)| matches!(mark, Mark::Term(_)) && *term == at);
                if !has_term {
                    add(NameKind::Instrument, at, None);
                }
            }
        }
    }
    candidates
}

/// A name added by editors; `None` if its words do not occur in the text, which
/// [`check`] reports.
fn annotated(added: &NamedSource, original: &Body, language: &LanguageTag) -> Option<Candidate> {
    let found = &added.found.value;
    let mut places = original
        .paragraphs
        .iter()
        .enumerate()
        .flat_map(|(paragraph, text)| {
            let segments: Vec<_> = text.segment_ranges().collect();
            segments.into_iter().filter_map(move |(segment, range)| {
                let at = text.string.get(range.clone())?.find(found)? + range.start;
                Some((paragraph, segment, at..at + found.len()))
            })
        });
    let wanted = added.sentence.as_ref().map(|sentence| sentence.value);
    let (paragraph, segment, at) =
        places.find(|(_, segment, _)| wanted.is_none_or(|wanted| wanted == *segment))?;
    let mut words = added.words.clone();
    words
        .entry(language.clone())
        .or_insert_with(|| found.clone());
    Some(Candidate {
        name: OwnName {
            kind: added.kind,
            slug: added.slug.value.clone(),
            words,
        },
        segment,
        at: (paragraph, at),
        value: None,
    })
}

/// Marks names in the translations of their sentences, by their words in that
/// language or else by their amounts.
fn mark_translations(candidates: &mut [Candidate], translations: &mut BTreeMap<LanguageTag, Body>) {
    for (language, body) in translations {
        for text in &mut body.paragraphs {
            let segments: BTreeMap<u32, Range<usize>> = text.segment_ranges().collect();
            let mut marks = Vec::new();
            for (index, candidate) in candidates.iter_mut().enumerate() {
                let Some(range) = segments.get(&candidate.segment) else {
                    continue;
                };
                let Some(at) = translated(candidate, language, text, range) else {
                    continue;
                };
                let words = slice(&text.string, &at).to_owned();
                let own = candidate.name.words.entry(language.clone());
                own.or_insert(words);
                marks.push((at, Mark::Named(index)));
            }
            mark(text, marks);
        }
    }
}

/// Where a sentence of a translation has a name.
fn translated(
    candidate: &Candidate,
    language: &LanguageTag,
    text: &Text,
    range: &Range<usize>,
) -> Option<Range<usize>> {
    let sentence = slice(&text.string, range);
    let given = candidate.name.words.get(language);
    let as_given = given.and_then(|words| {
        let at = range.start + sentence.find(words.as_str())?;
        Some(at..at + words.len())
    });
    as_given.or_else(|| targets::in_english(text, range, candidate.value?))
}

fn mark(text: &mut Text, names: NameMarks) {
    if names.is_empty() {
        return;
    }
    let mut marks = std::mem::take(&mut text.marks);
    marks.extend(names);
    *text = Text::new(std::mem::take(&mut text.string), marks);
}

/// Checks the editors' entries on names: added and suppressed words must occur
/// in the provision, and slugs must be unique.
pub(in crate::link) fn check(plan: &PlanSource, problems: &Problems) {
    let mut slugs: BTreeMap<(NameKind, &str), &Place> = BTreeMap::new();
    let cited = plan.document.provisions.cited();
    let cited: BTreeMap<Numbers, _> = cited.map(|cited| (cited.path.numbers, cited)).collect();
    for annotation in &plan.annotations {
        let number = annotation.number.value;
        let Some(cited) = cited.get(&number) else {
            continue;
        };
        let text = plan.text.words(cited.source.span);
        problems.extend(not_found(annotation, text));
        for named in &annotation.named {
            let key = (named.kind, named.slug.value.as_str());
            if let Some(first) = slugs.insert(key, &named.slug.place) {
                let problem = Problem::NameSlugRepeated {
                    slug: named.slug.value.clone(),
                };
                let diagnostic = Diagnostic::at(problem, &named.slug.place);
                problems.push(diagnostic.with_related(first));
            }
        }
    }
}

/// Reports entries on words that a provision does not have.
fn not_found(annotation: &AnnotationSource, text: &str) -> Vec<Diagnostic> {
    let added = annotation.named.iter().map(|named| &named.found);
    let suppressed = annotation.not_named.iter().map(|not| &not.found);
    let all: Vec<&Spanned<String>> = added.chain(suppressed).collect();
    let present = occurrences(all.iter().map(|found| found.value.as_str()), text);
    let missing = all
        .into_iter()
        .filter(|found| !present.contains_key(found.value.as_str()));
    let missing: Vec<&Spanned<String>> = missing.collect();
    let written = as_written(missing.iter().map(|found| found.value.as_str()), text);
    let report = |found: &&Spanned<String>| {
        let meant = written.get(found.value.as_str()).copied();
        let fix = meant.and_then(|to| Fix::reword(&found.place, &found.value, to));
        let problem = Problem::NameNotFound {
            number: annotation.number.value.to_string(),
            found: found.value.clone(),
            nearest: meant.map(str::to_owned),
        };
        Diagnostic::at(problem, &found.place).with_fix(fix)
    };
    missing.iter().map(report).collect()
}
