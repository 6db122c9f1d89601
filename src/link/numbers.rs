//! Suggestions for unknown provision numbers.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Numbers;
use crate::text::suggest::suggest_number;

/// Paths that there are: their last numbers, by those above.
#[derive(Default)]
pub(super) struct KnownPaths(BTreeMap<Vec<u32>, BTreeSet<u32>>);

impl KnownPaths {
    /// The most likely intended path: the nearest one that differs only in the
    /// last number.
    pub(super) fn suggest(&self, written: Numbers) -> Option<String> {
        let (last, above) = written.as_slice().split_last()?;
        let alike = self.0.get(above)?;
        let below = alike.range(..=last).next_back();
        let beyond = alike.range(last..).next();
        let near = below.into_iter().chain(beyond).copied();
        let mut meant = above.to_vec();
        meant.push(suggest_number(*last, near)?);
        Numbers::new(&meant).map(|numbers| numbers.to_string())
    }
}

impl Extend<Numbers> for KnownPaths {
    fn extend<I: IntoIterator<Item = Numbers>>(&mut self, paths: I) {
        for path in paths {
            if let Some((last, above)) = path.as_slice().split_last() {
                self.0.entry(above.to_vec()).or_default().insert(*last);
            }
        }
    }
}

impl FromIterator<Numbers> for KnownPaths {
    fn from_iter<I: IntoIterator<Item = Numbers>>(paths: I) -> Self {
        let mut known = Self::default();
        known.extend(paths);
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_should_differ_only_in_the_last_number() {
        let all = ["2", "9", "3-1", "3-7", "4-4-1"];
        let known: KnownPaths = all.iter().filter_map(|path| Numbers::parse(path)).collect();
        let near = |written| known.suggest(Numbers::parse(written).unwrap());
        assert_eq!(near("5").as_deref(), Some("2"));
        assert_eq!(near("6").as_deref(), Some("9"));
        assert_eq!(near("3-5").as_deref(), Some("3-7"));
        assert_eq!(near("3-4").as_deref(), Some("3-1"));
        assert_eq!(near("4-4"), None);
    }
}
