//! A valid translator's file into an edition, as a whole.
//!
//! A unit that the file does not have keeps what it has; so a translator may
//! send a part. An empty target where there is a translation is refused: who
//! means to take one away writes `[…]`, as in the edition itself.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::lines::{Targets, rewritten};
use super::record::{self, Records};
use super::validate::Validated;
use super::{Catalogue, Files, Unit};
use crate::diagnostic::Diagnostic;
use crate::model::{Acceptance, EditionSource, Plan, SourceHash, UNTRANSLATED};

/// What an import comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// Units of the file.
    pub units: usize,
    /// Translations that are new or other than before.
    pub translated: Vec<String>,
    /// Translations that are accepted now and were not before.
    pub accepted: Vec<String>,
    /// Translations that were accepted and are no longer.
    pub withdrawn: Vec<String>,
    /// Segments whose note is other than before.
    pub noted: Vec<String>,
    /// Segments of the plan that the file does not have.
    pub absent: usize,
    /// The files of the edition that change.
    pub files: Files,
    /// What `segments.toml` says while the others change: nothing of lines
    /// that change together with their acceptance.
    between: Option<String>,
    /// Where it stands.
    records: String,
    /// What there is to say that refuses nothing.
    pub warnings: Vec<Diagnostic>,
}

impl Merged {
    /// What to write, one after the other. Wherever the writing is cut short,
    /// no line passes for accepted that nobody has accepted; to import the
    /// file again completes it.
    pub fn steps(&self) -> Vec<(&str, &str)> {
        let files = self.files.iter();
        let named = files.map(|(path, text)| (path.as_str(), text.as_str()));
        let (last, lines): (Vec<_>, Vec<_>) = named.partition(|(path, _)| *path == self.records);
        let first = self.between.iter();
        let first = first.map(|text| (self.records.as_str(), text.as_str()));
        first.chain(lines).chain(last).collect()
    }
}

/// Takes a translator's file, found valid, into an edition.
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
        between: None,
        records: record::path(edition),
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
        record.acceptance = change.acceptance(record.acceptance, today);
        let (was, is) = (unit.pending.is_none(), is_current(record.acceptance, unit));
        if was && !is {
            merged.withdrawn.push(unit.id.to_string());
        } else if is && (!was || is_changed) {
            merged.accepted.push(unit.id.to_string());
        }
    }
    merged.files = rewritten(catalogue, plan, edition, &targets);
    records.retain(|_, record| !record.is_empty());
    merged.between = between(catalogue, edition, &targets, &records);
    if let Some(text) = changed(catalogue, edition, &records) {
        merged.files.insert(record::path(edition), text);
    }
    merged
}

/// What an import does to a unit.
struct Change<'u> {
    unit: &'u Unit,
    /// The translation afterwards, if there is one.
    target: Option<&'u str>,
    /// Whether that is other than before.
    is_changed: bool,
    /// Whether the file says that it is accepted.
    is_accepted: bool,
}

impl Change<'_> {
    /// The acceptance of the unit after the import.
    fn acceptance(&self, before: Option<Acceptance>, today: Date) -> Option<Acceptance> {
        let unchanged = before.filter(|_| !self.is_changed);
        if self.target.is_none() {
            // There is nothing to accept, and only what is taken away to forget.
            return unchanged;
        }
        if self.is_accepted {
            // What was accepted in these very words keeps its date.
            let same = unchanged.filter(|_| is_current(before, self.unit));
            return same.or(Some(Acceptance {
                source: SourceHash::of(&self.unit.source),
                date: today,
            }));
        }
        // A stale translation that nobody has touched stays a stale one.
        unchanged.filter(|_| !is_current(before, self.unit))
    }
}

fn is_current(acceptance: Option<Acceptance>, unit: &Unit) -> bool {
    acceptance.is_some_and(|acceptance| acceptance.source == SourceHash::of(&unit.source))
}

/// `segments.toml` without the acceptances that change together with their
/// lines, if there are any.
fn between(
    catalogue: &Catalogue,
    edition: &EditionSource,
    targets: &Targets,
    after: &Records,
) -> Option<String> {
    let mut between = record::of(edition);
    for id in targets.keys() {
        let after = after.get(id).and_then(|record| record.acceptance);
        if let Some(record) = between.get_mut(id)
            && record.acceptance != after
        {
            record.acceptance = None;
        }
    }
    changed(catalogue, edition, &between)
}

/// `segments.toml`, if it comes to say something else.
fn changed(catalogue: &Catalogue, edition: &EditionSource, records: &Records) -> Option<String> {
    let ids = catalogue.ids();
    let known = |mut records: Records| -> Records {
        records.retain(|id, _| ids.contains(id));
        records
    };
    let (before, after) = (known(record::of(edition)), known(records.clone()));
    let order = catalogue.units.iter().map(|unit| unit.id);
    (before != after).then(|| record::write(order, &after))
}
