//! Translation status of each segment: accepted for the current source words,
//! stale, unreviewed, or missing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::pairs::{Pair, lines};
use crate::base::{File, Place, Spanned};
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{
    EditionSource, LanguageTag, Pending, PlanSource, SegmentId, SegmentRecord, SourceHash,
    UNTRANSLATED,
};
use crate::text::placeholder::placeholders;
use crate::text::suggest::Speller;

/// Why segments are not current. Segments that are current or have no line are
/// left out.
pub(super) type Review = BTreeMap<SegmentId, Pending>;

/// Reviews all lines of an edition, and reports stale and unreviewed ones.
pub(super) fn review(plan: &PlanSource, edition: &EditionSource, problems: &Problems) -> Review {
    let pairs = lines(plan, edition);
    let found: Vec<(&Pair<'_>, Pending)> = pairs
        .iter()
        .filter_map(|pair| {
            let words = plan.text.words(pair.source);
            let record = edition.records.get(&pair.id);
            Some((pair, pending(words, &pair.line.value, record)?))
        })
        .collect();
    stale(&edition.language, &found, problems);
    unreviewed(&edition.language, &pairs, &found, problems);
    unbalanced(&pairs, problems);
    unknown(plan, edition, problems);
    found.iter().map(|(pair, why)| (pair.id, *why)).collect()
}

/// Why a line is not a current translation of these words.
pub(super) fn pending(
    words: &str,
    line: &str,
    record: Option<&Spanned<SegmentRecord>>,
) -> Option<Pending> {
    if line == UNTRANSLATED {
        return Some(Pending::Missing);
    }
    match record.and_then(|record| record.value.acceptance) {
        None => Some(Pending::Unreviewed),
        Some(acceptance) if acceptance.source != SourceHash::of(words) => Some(Pending::Stale),
        Some(_) => None,
    }
}

fn stale(language: &LanguageTag, found: &[(&Pair<'_>, Pending)], problems: &Problems) {
    for (pair, _) in found.iter().filter(|(_, why)| *why == Pending::Stale) {
        let problem = Problem::TranslationStale {
            part: pair.id.part(),
            id: pair.id.to_string(),
            language: language.to_string(),
        };
        problems.push(Diagnostic::at(problem, &pair.line.place));
    }
}

/// Reports one problem per file, because a new edition is entirely unreviewed.
fn unreviewed(
    language: &LanguageTag,
    pairs: &[Pair<'_>],
    found: &[(&Pair<'_>, Pending)],
    problems: &Problems,
) {
    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    for pair in pairs {
        *sizes.entry(pair.id.whole()).or_default() += 1;
    }
    let mut files: BTreeMap<&str, (&Arc<File>, Vec<SegmentId>)> = BTreeMap::new();
    for (pair, _) in found.iter().filter(|(_, why)| *why == Pending::Unreviewed) {
        let file = &pair.line.place.file;
        let entry = files.entry(&file.path);
        entry.or_insert((file, Vec::new())).1.push(pair.id);
    }
    for (file, ids) in files.into_values() {
        // A part that is unreviewed as a whole is listed as one.
        let of = |part: &[SegmentId]| match part {
            [first, ..] if sizes.get(&first.whole()) == Some(&part.len()) => vec![first.whole()],
            _ => part.iter().map(SegmentId::to_string).collect(),
        };
        let parts = ids.chunk_by(|a, b| a.whole() == b.whole());
        let parts: Vec<String> = parts.flat_map(of).collect();
        let problem = Problem::TranslationUnreviewed {
            language: language.to_string(),
            parts: parts.join(", "),
            count: ids.len(),
        };
        problems.push(Diagnostic::at(problem, Place::head(file)));
    }
}

fn unbalanced(pairs: &[Pair<'_>], problems: &Problems) {
    for pair in pairs {
        if let Err(at) = placeholders(&pair.line.value) {
            let part = pair.id.part();
            let place = &pair.line.place;
            let at = place.span.start + at;
            let place = Place::new(&place.file, at..at + 1);
            let problem = Problem::PlaceholderUnbalanced { part };
            problems.push(Diagnostic::at(problem, place));
        }
    }
}

/// Reports entries for segments that the plan does not have, or no longer has.
fn unknown(plan: &PlanSource, edition: &EditionSource, problems: &Problems) {
    let known: BTreeMap<SegmentId, SourceHash> = super::pairs::sources(plan)
        .into_iter()
        .map(|(id, span)| (id, SourceHash::of(plan.text.words(span))))
        .collect();
    let names: Vec<String> = known.keys().map(SegmentId::to_string).collect();
    let names = Speller::new(names.iter().map(String::as_str));
    let hashes: BTreeSet<SourceHash> = known.values().copied().collect();
    for (id, record) in &edition.records {
        if !known.contains_key(id) {
            let id = id.to_string();
            let problem = Problem::SegmentUnknown {
                nearest: names.suggest(&id).map(str::to_owned),
                id,
            };
            // No fix if removal would lose a note, or the acceptance of words
            // that the plan still has under another identifier.
            let SegmentRecord {
                acceptance, note, ..
            } = &record.value;
            let is_known = acceptance.is_some_and(|a| hashes.contains(&a.source));
            let lives = note.is_some() || is_known;
            let fix = (!lives).then(|| Fix::remove_line(&record.place));
            problems.push(Diagnostic::at(problem, &record.place).with_fix(fix));
        }
    }
}
