//! Translation progress of an edition, by part.

use super::{Catalogue, Unit};
use crate::model::{Numbers, Pending, ProvisionPath, Role, SegmentId};

/// Number of segments in each state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Accepted for the current words of the original.
    pub current: usize,
    /// Accepted for different words.
    pub stale: usize,
    /// Not accepted.
    pub unreviewed: usize,
    /// Not translated.
    pub missing: usize,
}

impl Coverage {
    /// Counts the states of units.
    pub fn of<'u>(units: impl IntoIterator<Item = &'u Unit>) -> Self {
        let mut coverage = Self::default();
        for unit in units {
            *match unit.pending {
                None => &mut coverage.current,
                Some(Pending::Stale) => &mut coverage.stale,
                Some(Pending::Unreviewed) => &mut coverage.unreviewed,
                Some(Pending::Missing) => &mut coverage.missing,
            } += 1;
        }
        coverage
    }

    /// Total number of segments.
    pub fn segments(&self) -> usize {
        self.current + self.stale + self.unreviewed + self.missing
    }

    /// Percentage of current segments, rounded down, so that 100 means all.
    pub fn percent(&self) -> usize {
        match self.segments() {
            0 => 100,
            segments => self.current * 100 / segments,
        }
    }
}

impl Catalogue {
    /// The topics in order.
    pub fn topics(&self) -> Vec<Numbers> {
        let mut topics: Vec<Numbers> = self.units.iter().filter_map(|unit| unit.topic).collect();
        topics.dedup();
        topics
    }

    /// The title of a topic; empty if it has none.
    pub fn topic_title(&self, numbers: Numbers) -> &str {
        let path = ProvisionPath::new(Role::Topic, numbers);
        let title = self.unit(SegmentId::Heading(path));
        title.map_or("", |unit| unit.source.as_str())
    }

    /// The units of a topic, or those before the first one.
    pub fn of_topic(&self, topic: Option<Numbers>) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(move |unit| unit.topic == topic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_should_never_round_up_to_all() {
        let almost = Coverage {
            current: 999,
            stale: 1,
            ..Coverage::default()
        };
        assert_eq!(almost.percent(), 99);
        let whole = Coverage {
            current: 3,
            ..Coverage::default()
        };
        assert_eq!(whole.percent(), 100);
    }
}
