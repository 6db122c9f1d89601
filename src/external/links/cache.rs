//! What was found good lately, so that it need not be asked for again.
//!
//! ```json
//! { "https://a.example/": { "checked": 1678064400, "moved": "https://b.example/" } }
//! ```
//!
//! What was wrong is never kept: it may be mended by now.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::limits::Limits;
use super::outcome::Outcome;

use crate::base::to_pretty_json;

/// Where it is kept, from the folder that holds `site.toml`: each portal for
/// itself, so that a CI can keep it from run to run.
const PATH: &str = ".yaodian/links.json";

/// How long it counts.
const DAYS: i64 = 7;

/// What is kept, by address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LinkCache(BTreeMap<String, CachedLink>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct CachedLink {
    /// Seconds since 1970.
    checked: i64,
    /// Whether it was asked for with addresses of private networks allowed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    private: bool,
    /// Where it stands for good, if not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<String>,
}

impl LinkCache {
    /// Where it is kept.
    pub const PATH: &'static str = PATH;

    /// Reads it, as far as it counts at a moment and within limits; a file that
    /// cannot be read holds nothing.
    pub fn read(text: &str, now: Timestamp, limits: &Limits) -> Self {
        // Then all addresses are asked again, and a good file takes its place.
        let mut kept: Self = serde_json::from_str(text).unwrap_or_default();
        let oldest = (now - SignedDuration::from_hours(24 * DAYS)).as_second();
        let counts = oldest..=now.as_second();
        kept.0.retain(|_, entry| {
            let is_allowed = limits.allow_private || !entry.private;
            is_allowed && counts.contains(&entry.checked)
        });
        kept
    }

    /// What is known of an address.
    pub fn get(&self, address: &str) -> Option<Outcome> {
        let entry = self.0.get(address)?;
        let moved = entry.moved.clone();
        Some(moved.map_or(Outcome::Good, Outcome::Moved))
    }

    /// Notes what was found at a moment and within limits, if it is good.
    pub fn note(&mut self, address: &str, outcome: &Outcome, now: Timestamp, limits: &Limits) {
        let moved = match outcome {
            Outcome::Good => None,
            Outcome::Moved(to) => Some(to.clone()),
            _ => return,
        };
        let checked = now.as_second();
        let entry = CachedLink {
            checked,
            private: limits.allow_private,
            moved,
        };
        self.0.insert(address.to_owned(), entry);
    }

    /// As it is kept.
    pub fn text(&self) -> String {
        to_pretty_json(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn only_what_is_good_should_be_kept_and_only_for_a_week() {
        let limits = Limits::default();
        let mut kept = LinkCache::default();
        let moved = Outcome::Moved("https://b.example/".to_owned());
        kept.note("https://a.example/", &moved, at(1_000_000), &limits);
        kept.note("https://c.example/", &Outcome::Good, at(1_000_000), &limits);
        kept.note(
            "https://d.example/",
            &Outcome::Gone(404),
            at(1_000_000),
            &limits,
        );
        let week = 7 * 86_400;
        let again = |now| LinkCache::read(&kept.text(), at(now), &limits);
        assert_eq!(again(1_000_000 + week), kept);
        assert_eq!(kept.get("https://a.example/"), Some(moved));
        assert_eq!(kept.get("https://c.example/"), Some(Outcome::Good));
        assert_eq!(kept.get("https://d.example/"), None);
        assert_eq!(again(1_000_001 + week), LinkCache::default());
        assert_eq!(again(999_999), LinkCache::default());
        assert_eq!(LinkCache::read("[", at(0), &limits), LinkCache::default());
    }

    #[test]
    fn what_was_found_in_a_private_network_should_not_count_without_leave() {
        let leave = Limits {
            allow_private: true,
            ..Limits::default()
        };
        let mut kept = LinkCache::default();
        kept.note("http://intranet.example/", &Outcome::Good, at(0), &leave);
        let again = |limits| LinkCache::read(&kept.text(), at(0), limits);
        assert_eq!(again(&leave), kept);
        assert_eq!(again(&Limits::default()), LinkCache::default());
    }
}
