//! Takes translations from the memory into an edition.

use jiff::civil::Date;

use super::lines::{Targets, rewritten};
use super::memory::{Memory, Offer};
use super::{Catalogue, Files, record};
use crate::model::{Acceptance, EditionSource, Plan, SegmentId, SourceHash};

/// What an edition takes from the memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The segments that get a translation, in plan order.
    pub segments: Vec<TakenSegment>,
    /// The files of the edition that change.
    pub files: Files,
}

/// A segment that gets a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenSegment {
    /// The segment.
    pub id: SegmentId,
    /// The plan that the translation is from.
    pub from: String,
    /// Other plans that translate the same words differently.
    pub differing: Vec<String>,
}

/// Takes all translations that the memory offers. What has a translation keeps
/// it.
pub fn take(
    memory: &Memory<'_>,
    catalogue: &Catalogue,
    (plan, edition): (&Plan, &EditionSource),
    today: Date,
) -> Taken {
    let mut taken = Taken {
        segments: Vec::new(),
        files: Files::new(),
    };
    let mut targets = Targets::new();
    let mut records = record::of(edition);
    for unit in &catalogue.units {
        let Some(Offer { best, others }) = memory.offer(catalogue, unit) else {
            continue;
        };
        targets.insert(unit.id, Some(best.target.to_owned()));
        let record = records.entry(unit.id).or_default();
        record.acceptance = Some(Acceptance {
            source: SourceHash::of(&unit.source),
            date: today,
        });
        record.memory = Some(best.plan.to_owned());
        let mut differing: Vec<String> = others.iter().map(|it| it.plan.to_owned()).collect();
        differing.dedup();
        taken.segments.push(TakenSegment {
            id: unit.id,
            from: best.plan.to_owned(),
            differing,
        });
    }
    if !targets.is_empty() {
        taken.files = rewritten(catalogue, plan, edition, &targets);
        let order = catalogue.units.iter().map(|unit| unit.id);
        let text = record::write(edition, order, &records);
        taken.files.insert(record::path(edition), text);
    }
    taken
}
