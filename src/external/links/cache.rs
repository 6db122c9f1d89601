//! A cache of recently checked links, so that they need not be requested again.
//!
//! ```json
//! { "https://a.example/": { "checked": 1678064400, "moved": "https://b.example/" } }
//! ```
//!
//! Failures are never cached: they may be fixed in the meantime.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::limits::Limits;
use super::outcome::Outcome;

use crate::base::to_pretty_json;

/// Path of the cache file, relative to the folder that contains `site.toml`:
/// one per portal, so that a CI can keep it between runs.
const PATH: &str = ".yaodian/links.json";

/// How many days an entry is valid.
const DAYS: i64 = 7;

/// Cache entries by URL.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LinkCache(BTreeMap<String, CachedLink>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct CachedLink {
    /// Seconds since 1970.
    checked: i64,
    /// Whether it was requested with private addresses allowed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    private: bool,
    /// Where it has moved permanently, if it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<String>,
}

impl LinkCache {
    /// Path of the cache file.
    pub const PATH: &'static str = PATH;

    /// Reads the entries that are valid at a moment and within limits; a file
    /// that cannot be parsed counts as empty.
    pub fn read(text: &str, now: Timestamp, limits: &Limits) -> Self {
        // All addresses are then requested again, and a valid file replaces
        // this one.
        let mut kept: Self = serde_json::from_str(text).unwrap_or_default();
        let oldest = (now - SignedDuration::from_hours(24 * DAYS)).as_second();
        let counts = oldest..=now.as_second();
        kept.0.retain(|_, entry| {
            let is_allowed = limits.allow_private || !entry.private;
            is_allowed && counts.contains(&entry.checked)
        });
        kept
    }

    /// The cached outcome of an address.
    pub fn get(&self, address: &str) -> Option<Outcome> {
        let entry = self.0.get(address)?;
        let moved = entry.moved.clone();
        Some(moved.map_or(Outcome::Good, Outcome::Moved))
    }

    /// Caches an outcome at a moment and within limits, unless it is a failure.
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

    /// The content of the cache file.
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
