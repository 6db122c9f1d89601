//! Accepts translations: resolves the names of segments, and updates the
//! records.
//!
//! ```text
//! name = id / "measure/" n / "topic/" n / "notice" / "preamble" / "closing"
//! ```
//!
//! `topic/3` matches the topic's title and all its measures.

use jiff::civil::Date;

use super::validate::differences;
use super::{Catalogue, Files, Unit, record};
use crate::base::Spanned;
use crate::diagnostic::{Diagnostic, Problem};
use crate::link::Terms;
use crate::model::{Acceptance, EditionSource, Glossary, ProvisionPath, Role, SourceHash};
use crate::text::suggest::suggest;

/// The result of accepting translations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Number of segments newly accepted.
    pub accepted: usize,
    /// Number of selected segments without a translation to accept.
    pub missing: usize,
    /// Number of records removed because their segments no longer exist.
    pub pruned: usize,
    /// The new `segments.toml`, if it changes.
    pub files: Files,
}

/// Accepts the translations of the named segments, or of all. What is from the
/// memory is reviewed if it is named.
///
/// # Errors
/// All names that do not match a segment, and all names whose segments have no
/// translation; all translations whose quantities differ from the original's.
pub fn accept(
    catalogue: &Catalogue,
    edition: &EditionSource,
    names: Option<&[String]>,
    (glossary, today): (&Glossary, Date),
) -> Result<Accepted, Vec<Diagnostic>> {
    let units: Vec<&Unit> = match names {
        None => catalogue.units.iter().collect(),
        Some(names) => meant(catalogue, names)?,
    };
    let terms = Terms::of_plan(glossary, &catalogue.plan);
    let found: Vec<Diagnostic> = (units.iter())
        .flat_map(|unit| differing(catalogue, unit, &terms))
        .collect();
    if !found.is_empty() {
        return Err(found);
    }
    let mut records = record::of(edition);
    let before = records.len();
    let known = catalogue.ids();
    records.retain(|id, _| known.contains(id));
    let pruned = before - records.len();
    let (mut accepted, mut missing) = (0, 0);
    for unit in units {
        if unit.target.is_none() {
            missing += 1;
        } else if unit.pending.is_some() || names.is_some() && unit.memory.is_some() {
            accepted += 1;
            let record = records.entry(unit.id).or_default();
            record.memory = None;
            record.acceptance = Some(Acceptance {
                source: SourceHash::of(&unit.source),
                date: today,
            });
        }
    }
    let mut files = Files::new();
    if accepted + pruned > 0 {
        let order = catalogue.units.iter().map(|unit| unit.id);
        files.insert(
            record::path(edition),
            record::write(edition, order, &records),
        );
    }
    Ok(Accepted {
        accepted,
        missing,
        pruned,
        files,
    })
}

/// Problems of a translation that is to be accepted. Those of a stale one are
/// not reported before.
fn differing(catalogue: &Catalogue, unit: &Unit, terms: &Terms) -> Vec<Diagnostic> {
    match (&unit.target, &unit.place, unit.pending) {
        (Some(target), Some(place), Some(_)) => {
            let line = Spanned {
                value: target.clone(),
                place: place.clone(),
            };
            differences(catalogue, unit, &line, terms)
        }
        _ => Vec::new(),
    }
}

/// The units that match any of the names, in plan order, without duplicates.
fn meant<'c>(catalogue: &'c Catalogue, names: &[String]) -> Result<Vec<&'c Unit>, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    for name in names {
        let mut units = catalogue.units.iter().filter(|unit| means(name, unit));
        let problem = match units.next() {
            None => unknown(catalogue, name),
            Some(unit) if unit.target.is_some() || units.any(|unit| unit.target.is_some()) => {
                continue;
            }
            Some(unit) => Problem::TranslationAbsent {
                part: unit.id.part(),
                name: name.clone(),
            },
        };
        problems.push(Diagnostic::general(problem));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let is_meant = |unit: &&Unit| names.iter().any(|name| means(name, unit));
    Ok(catalogue.units.iter().filter(is_meant).collect())
}

/// Whether a name is that of a unit or of a part that contains it.
fn means(name: &str, unit: &Unit) -> bool {
    let in_topic = |numbers| ProvisionPath::new(Role::Topic, numbers).to_string() == name;
    unit.id.to_string() == name || unit.id.whole() == name || unit.topic.is_some_and(in_topic)
}

fn unknown(catalogue: &Catalogue, name: &str) -> Problem {
    let mut known: Vec<String> = Vec::new();
    for unit in &catalogue.units {
        known.extend([unit.id.to_string(), unit.id.whole()]);
    }
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    Problem::SegmentNone {
        name: name.to_owned(),
        nearest: suggest(name, &known).map(str::to_owned),
    }
}
