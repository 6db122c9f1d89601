//! The duties of a plan.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::base::Digest;
use crate::model::{Duty, ProvisionPath};

/// The duties of a plan, by provision, each with at least one.
#[derive(Debug, Clone, Default)]
pub(super) struct PlanDuties(pub(super) BTreeMap<ProvisionPath, Vec<Duty>>);

impl PlanDuties {
    /// Those of a provision.
    pub(super) fn of(&self, path: ProvisionPath) -> Vec<Duty> {
        // Most provisions have none.
        self.0.get(&path).cloned().unwrap_or_default()
    }

    /// Digest of all.
    pub(super) fn digest(&self) -> Digest {
        let duties: Vec<&Vec<Duty>> = self.0.values().collect();
        Digest::of_json(&duties)
    }

    /// The first day after `today` on which a deadline of the plan will be past.
    pub(super) fn next_past(&self) -> Option<Date> {
        let duties = self.0.values().flatten();
        let dues = duties.filter_map(|duty| duty.due.as_ref());
        let coming = dues.filter(|due| !due.is_past).filter_map(|due| due.date);
        // Nothing is due after the last day there is.
        coming.min().and_then(|day| day.tomorrow().ok())
    }
}
