//! Merges a validated translator's file into an edition.
//!
//! Units that are not in the file keep their translations, so that a translator
//! can deliver part of a plan. An empty target for a translated unit is
//! rejected; `[…]` removes a translation, as it does in editions.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::lines::{Targets, rewritten};
use super::record::{self, Records};
use super::validate::Validated;
use super::{Catalogue, Files, Unit};
use crate::diagnostic::Diagnostic;
use crate::model::{Acceptance, EditionSource, Plan, SourceHash, UNTRANSLATED};

/// The result of an import.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// Number of units in the file.
    pub units: usize,
    /// Segments with a new or changed translation.
    pub translated: Vec<String>,
    /// Segments newly accepted.
    pub accepted: Vec<String>,
    /// Segments whose acceptance was withdrawn.
    pub withdrawn: Vec<String>,
    /// Segments whose note changed.
    pub noted: Vec<String>,
    /// Number of segments of the plan that are not in the file.
    pub absent: usize,
    /// The files of the edition that change.
    pub files: Files,
    /// Warnings, which do not prevent the import.
    pub warnings: Vec<Diagnostic>,
}

/// Merges a validated file into an edition.
pub fn merge(
    catalogue: &Catalogue,
    plan: &Plan,
    edition: &EditionSource,
    validated: Validated<'_, '_>,
    today: Date,
) -> Merged {
    let mut merged = Merged {
        units: validated.units.len(),
        translated: Vec::new(),
        accepted: Vec::new(),
        withdrawn: Vec::new(),
        noted: Vec::new(),
        absent: catalogue.units.len() - validated.units.len(),
        files: Files::new(),
        warnings: validated.warnings,
    };
    let mut records = record::of(edition);
    let mut targets: Targets = BTreeMap::new();
    for (unit, delivered) in validated.units {
        let target = delivered.target.value.trim();
        let target = (!target.is_empty() && target != UNTRANSLATED).then_some(target);
        let is_changed = unit.target.as_deref() != target;
        if is_changed {
            merged.translated.push(unit.id.to_string());
            targets.insert(unit.id, target.map(str::to_owned));
        }
        let record = records.entry(unit.id).or_default();
        if record.note != delivered.note {
            merged.noted.push(unit.id.to_string());
            record.note.clone_from(&delivered.note);
        }
        let change = Change {
            unit,
            target,
            is_changed,
            is_accepted: delivered.is_accepted,
        };
        let acceptance = change.acceptance(record.acceptance, today);
        if is_changed || acceptance != record.acceptance {
            // It is the translator's own now, or reviewed.
            record.memory = None;
        }
        record.acceptance = acceptance;
        let (was, is) = (unit.pending.is_none(), is_current(record.acceptance, unit));
        if was && !is {
            merged.withdrawn.push(unit.id.to_string());
        } else if is && (!was || is_changed) {
            merged.accepted.push(unit.id.to_string());
        }
    }
    merged.files = rewritten(catalogue, plan, edition, &targets);
    records.retain(|_, record| !record.is_empty());
    if let Some(text) = changed(catalogue, edition, &records) {
        merged.files.insert(record::path(edition), text);
    }
    merged
}

/// The change of one unit by an import.
struct Change<'u> {
    unit: &'u Unit,
    /// The resulting translation, if any.
    target: Option<&'u str>,
    /// Whether it differs from the previous one.
    is_changed: bool,
    /// Whether the file marks it as accepted.
    is_accepted: bool,
}

impl Change<'_> {
    /// The acceptance of the unit after the import.
    fn acceptance(&self, before: Option<Acceptance>, today: Date) -> Option<Acceptance> {
        let unchanged = before.filter(|_| !self.is_changed);
        if self.target.is_none() {
            // Nothing to accept; a removed translation loses its acceptance.
            return unchanged;
        }
        if self.is_accepted {
            // An acceptance of exactly these words keeps its date.
            let same = unchanged.filter(|_| is_current(before, self.unit));
            return same.or(Some(Acceptance {
                source: SourceHash::of(&self.unit.source),
                date: today,
            }));
        }
        // An unchanged stale translation stays stale.
        unchanged.filter(|_| !is_current(before, self.unit))
    }
}

fn is_current(acceptance: Option<Acceptance>, unit: &Unit) -> bool {
    acceptance.is_some_and(|acceptance| acceptance.source == SourceHash::of(&unit.source))
}

/// The new `segments.toml`, if its content changes.
fn changed(catalogue: &Catalogue, edition: &EditionSource, records: &Records) -> Option<String> {
    let ids = catalogue.ids();
    let known = |mut records: Records| -> Records {
        records.retain(|id, _| ids.contains(id));
        records
    };
    let (before, after) = (known(record::of(edition)), known(records.clone()));
    let order = catalogue.units.iter().map(|unit| unit.id);
    (before != after).then(|| record::write(edition, order, &after))
}
