//! The change log of a plan since its publication, by day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{LanguageTag, ProvisionPath};

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
