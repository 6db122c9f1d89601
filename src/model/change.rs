//! What has been recorded of a plan since it was published, day by day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{LanguageTag, ProvisionPath};

/// What was recorded on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The day, as the files of the plan give it.
    pub date: Date,
    /// Indexes of the plan's corrections and notes.
    pub errata: Vec<usize>,
    /// The cited provisions of which sentences were accepted whose
    /// translations still stand, by the language of these.
    pub accepted: BTreeMap<LanguageTag, BTreeSet<ProvisionPath>>,
}
