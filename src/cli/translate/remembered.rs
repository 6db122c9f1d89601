//! What an edition has from the translation memory, and could have.

use super::editions::LoadedEdition;
use crate::cli::report::Console;
use crate::diagnostic::Argument;
use crate::exchange::Catalogue;
use crate::exchange::memory::Memory;
use crate::model::SegmentId;

/// What an edition has from the memory, and could have.
pub(super) struct FromMemory<'c> {
    /// The segments without translation that the memory has one for, each with
    /// the plan that it is from.
    pub(super) offered: Vec<(SegmentId, &'c str)>,
    /// The segments whose translation is from the memory, each with its plan.
    pub(super) taken: Vec<(SegmentId, &'c str)>,
}

impl<'c> FromMemory<'c> {
    /// Of an edition.
    pub(super) fn of(memory: &Memory<'c>, catalogue: &'c Catalogue) -> Self {
        let units = || catalogue.units.iter();
        let offered = units().filter_map(|unit| {
            let offer = memory.offer(catalogue, unit)?;
            Some((unit.id, offer.best.plan))
        });
        let taken = units().filter_map(|unit| Some((unit.id, unit.memory.as_deref()?)));
        Self {
            offered: offered.collect(),
            taken: taken.collect(),
        }
    }

    /// The plan whose translation the memory has for a segment.
    pub(super) fn offer(&self, id: SegmentId) -> Option<&'c str> {
        let found = self.offered.iter().find(|(offered, _)| *offered == id);
        found.map(|(_, plan)| *plan)
    }

    /// Lines for people: nothing if there is nothing.
    pub(super) fn human(
        &self,
        edition: &LoadedEdition<'_>,
        missing: usize,
        console: &Console,
    ) -> String {
        let mut text = String::new();
        if !self.taken.is_empty() {
            let taken = self.taken.iter();
            let taken: Vec<String> = taken.map(|(id, plan)| format!("{id} ({plan})")).collect();
            let said = [
                ("count", Argument::from(&taken.len())),
                ("segments", Argument::Text(taken.join(", "))),
            ];
            text += &format!("\n{}\n", console.word("status-from-memory", &said));
        }
        if !self.offered.is_empty() {
            let said = [
                ("count", Argument::from(&self.offered.len())),
                ("missing", Argument::from(&missing)),
                ("plan", Argument::from(&edition.plan.id)),
                ("tag", Argument::Text(edition.source.language.to_string())),
            ];
            text += &format!("\n{}\n", console.word("status-in-memory", &said));
        }
        text
    }
}
