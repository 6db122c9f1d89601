//! The change log of a plan since its publication, by day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Language, LanguageTag, ProvisionPath};

/// The changes recorded on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The day, as recorded in the plan's files.
    pub date: Date,
    /// Indexes of the plan's errata and notes.
    pub errata: Vec<usize>,
    /// By language of the translation: the cited provisions with sentences that
    /// were accepted on this day and whose translations are still current.
    pub accepted: BTreeMap<LanguageTag, BTreeSet<ProvisionPath>>,
}

impl Changes {
    /// The cited provisions whose translation into a language, or into the one
    /// that it is derived from, was accepted.
    pub fn accepted_in(&self, language: &Language) -> Option<&BTreeSet<ProvisionPath>> {
        let written = language.derived_from.as_ref().unwrap_or(&language.tag);
        self.accepted.get(written)
    }
}
