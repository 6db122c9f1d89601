//! Validates a translator's file against an edition.

use std::collections::BTreeMap;

use super::import_file::{ImportFile, ImportUnit, tag};
use super::{Catalogue, Unit, listed};
use crate::base::{Place, Spanned};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::link::Terms;
use crate::link::agreement::{Covered, compare, is_compared};
use crate::model::{Glossary, SegmentId, UNTRANSLATED};
use crate::text::invisible::is_invisible;
use crate::text::placeholder::placeholders;
use crate::text::suggest::Speller;

/// A valid file.
pub struct Validated<'c, 'd> {
    /// Each unit with its delivered translation, in file order.
    pub(super) units: Vec<(&'c Unit, &'d ImportUnit)>,
    /// Problems that do not prevent the import.
    pub(super) warnings: Vec<Diagnostic>,
}

/// Validates a file against an edition. Quantities in glossary terms are not
/// compared.
///
/// # Errors
/// All problems of the file as a whole and of each unit.
pub fn validate<'c, 'd>(
    catalogue: &'c Catalogue,
    file: &'d ImportFile,
    glossary: &Glossary,
) -> Result<Validated<'c, 'd>, Vec<Diagnostic>> {
    let problems = Problems::new();
    let terms = Terms::of_plan(glossary, &catalogue.plan);
    whole(catalogue, file, &problems);
    let units: BTreeMap<SegmentId, &Unit> =
        catalogue.units.iter().map(|unit| (unit.id, unit)).collect();
    let names: Vec<String> = units.keys().map(SegmentId::to_string).collect();
    let names = Speller::new(names.iter().map(String::as_str));
    let mut seen: BTreeMap<SegmentId, &Place> = BTreeMap::new();
    let mut validated = Vec::new();
    for delivered in &file.units {
        let place = &delivered.id.place;
        let id = SegmentId::parse(&delivered.id.value);
        let Some(unit) = id.and_then(|id| units.get(&id)) else {
            problems.push(unknown(&names, &delivered.id));
            continue;
        };
        if let Some(first) = seen.insert(unit.id, place) {
            let id = unit.id.to_string();
            let problem = Diagnostic::at(Problem::UnitRepeated { id }, place);
            problems.push(problem.with_related(first));
            continue;
        }
        check(unit, delivered, &problems);
        amounts(catalogue, unit, delivered, &terms, &problems);
        validated.push((*unit, delivered));
    }
    let (errors, warnings): (Vec<_>, Vec<_>) = problems
        .into_inner()
        .into_iter()
        .partition(Diagnostic::is_error);
    if errors.is_empty() {
        let units = validated;
        Ok(Validated { units, warnings })
    } else {
        Err(errors)
    }
}

/// Checks the file as a whole: plan, language, original.
fn whole(catalogue: &Catalogue, file: &ImportFile, problems: &Problems) {
    if let Some(plan) = &file.plan
        && plan.value != catalogue.plan
    {
        let problem = Problem::ExchangePlan {
            expected: catalogue.plan.clone(),
            found: plan.value.clone(),
        };
        problems.push(Diagnostic::at(problem, &plan.place));
    }
    if let Some(language) = &file.language
        && tag(&language.value).as_ref() != Some(&catalogue.language)
    {
        let problem = Problem::ExchangeLanguage {
            expected: catalogue.language.to_string(),
            found: language.value.clone(),
        };
        problems.push(Diagnostic::at(problem, &language.place));
    }
    if let Some(sha256) = &file.sha256
        && sha256.value != catalogue.sha256
    {
        // Only a warning, because the source of each unit is compared
        // separately.
        let path = catalogue.original.clone();
        let problem = Problem::ExchangeOriginal { path };
        problems.push(Diagnostic::at(problem, &sha256.place));
    }
}

fn unknown(names: &Speller<'_>, id: &Spanned<String>) -> Diagnostic {
    let problem = Problem::UnitUnknown {
        id: id.value.clone(),
        nearest: names.suggest(&id.value).map(str::to_owned),
    };
    Diagnostic::at(problem, &id.place)
}

/// Checks the delivered translation of a unit.
fn check(unit: &Unit, delivered: &ImportUnit, problems: &Problems) {
    let part = || unit.id.part();
    let (source, target) = (&delivered.source, &delivered.target);
    let report = |problem, placed: &Spanned<String>| {
        problems.push(Diagnostic::at(problem, &placed.place));
    };
    if source.value != unit.source {
        let expected = unit.source.clone();
        report(
            Problem::UnitSource {
                part: part(),
                expected,
            },
            source,
        );
        // The target translates different words, so further checks make no
        // sense.
        return;
    }
    let words = target.value.trim();
    if words == UNTRANSLATED {
        return;
    }
    if words.is_empty() {
        if unit.target.is_some() {
            report(Problem::UnitEmptied { part: part() }, target);
        }
        return;
    }
    if words.contains(['\n', '\r']) {
        report(Problem::UnitLines { part: part() }, target);
    } else if let Some(character) = words.chars().find(|c| is_invisible(*c)) {
        let code = format!("U+{:04X}", u32::from(character));
        report(Problem::ControlCharacter { code }, target);
    }
    if words.starts_with('#') {
        report(Problem::UnitHeading { part: part() }, target);
    }
    match (placeholders(&unit.source), placeholders(words)) {
        // The error is only the offset, which is not needed.
        (_, Err(_)) => report(Problem::PlaceholderUnbalanced { part: part() }, target),
        (Ok(mut expected), Ok(mut found)) => {
            expected.sort_unstable();
            found.sort_unstable();
            if expected != found {
                let problem = Problem::PlaceholderOther {
                    part: part(),
                    expected: listed(&expected),
                    found: listed(&found),
                };
                report(problem, target);
            }
        }
        // Unbalanced braces in the original are not the translator's fault.
        (Err(_), Ok(_)) => {}
    }
}

/// Compares the quantities of a line with those of the unit that it translates.
pub(super) fn differences(
    catalogue: &Catalogue,
    unit: &Unit,
    line: &Spanned<String>,
    terms: &Terms,
) -> Vec<Diagnostic> {
    if !is_compared(&catalogue.source_language, &catalogue.language) {
        return Vec::new();
    }
    let source = (&catalogue.source_language, unit.source.as_str());
    let (source, covered) = terms.shared(source, (&catalogue.language, &line.value));
    let covered = Covered {
        source,
        line: covered,
    };
    compare(unit.id, &unit.source, line, &covered)
}

/// Compares the quantities of a translation with those of its source, as is
/// done for the lines of an edition.
fn amounts(
    catalogue: &Catalogue,
    unit: &Unit,
    delivered: &ImportUnit,
    terms: &Terms,
    problems: &Problems,
) {
    let words = delivered.target.value.trim();
    let is_said = !words.is_empty() && words != UNTRANSLATED;
    let is_same = delivered.source.value == unit.source;
    if !(is_said && is_same) {
        return;
    }
    let place = &delivered.target.place;
    let line = Spanned {
        value: words.to_owned(),
        place: place.clone(),
    };
    let found = differences(catalogue, unit, &line, terms);
    // Offsets in the line do not map to the file, where it may be escaped, so
    // the whole target is the place.
    problems.extend(found.into_iter().map(|problem| Diagnostic {
        place: Some(place.clone()),
        ..problem
    }));
}
