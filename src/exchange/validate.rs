//! Whether a file may be taken into an edition: every reason against it.

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
use crate::text::suggest::suggest;

/// A file that may be taken.
pub struct Validated<'c, 'd> {
    /// Each unit with what was delivered for it, in the order of the file.
    pub(super) units: Vec<(&'c Unit, &'d ImportUnit)>,
    /// What refuses nothing.
    pub(super) warnings: Vec<Diagnostic>,
}

/// Validates a file against the edition that it is for. The numerals in terms
/// of the glossary count nothing.
///
/// # Errors
/// Every reason not to take it, of the file as a whole and of each of its units.
pub fn validate<'c, 'd>(
    catalogue: &'c Catalogue,
    file: &'d ImportFile,
    glossary: &Glossary,
) -> Result<Validated<'c, 'd>, Vec<Diagnostic>> {
    let problems = Problems::new();
    let terms = Terms::new(glossary);
    whole(catalogue, file, &problems);
    let units: BTreeMap<SegmentId, &Unit> =
        catalogue.units.iter().map(|unit| (unit.id, unit)).collect();
    let names: Vec<String> = units.keys().map(SegmentId::to_string).collect();
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

/// The file as a whole: its plan, its language, its original.
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
        // Each sentence is compared by itself; that is what counts.
        let path = catalogue.original.clone();
        let problem = Problem::ExchangeOriginal { path };
        problems.push(Diagnostic::at(problem, &sha256.place));
    }
}

fn unknown(names: &[String], id: &Spanned<String>) -> Diagnostic {
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let problem = Problem::UnitUnknown {
        id: id.value.clone(),
        nearest: suggest(&id.value, &known).map(str::to_owned),
    };
    Diagnostic::at(problem, &id.place)
}

/// Everything that is wrong with what was delivered for a unit.
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
        // Its target speaks of other words: nothing more can be said of it.
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
        // What is wrong is that: the error is only where.
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
        // The original's own braces are its own affair.
        (Err(_), Ok(_)) => {}
    }
}

/// Holds a translation's quantities against those of its source, as an
/// edition's line is.
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
    if !(is_said && is_same && is_compared(&catalogue.source_language, &catalogue.language)) {
        return;
    }
    let source = (&catalogue.source_language, unit.source.as_str());
    let (source, line) = terms.shared(source, (&catalogue.language, words));
    let covered = Covered { source, line };
    let place = &delivered.target.place;
    let line = Spanned {
        value: words.to_owned(),
        place: place.clone(),
    };
    let found = compare(unit.id, &unit.source, &line, &covered);
    // A place within the line is none within the file, where the line can be
    // escaped: it is the whole target's.
    problems.extend(found.into_iter().map(|problem| Diagnostic {
        place: Some(place.clone()),
        ..problem
    }));
}
