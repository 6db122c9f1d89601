//! Suggestions for unknown provision numbers.

use crate::model::Numbers;
use crate::text::suggest::suggest_number;

/// The most likely intended path: the nearest one that differs only in the last
/// number.
pub(super) fn suggest_path(
    written: Numbers,
    candidates: impl IntoIterator<Item = Numbers>,
) -> Option<String> {
    let above = |numbers: &Numbers| {
        let (_, above) = numbers.as_slice().split_last()?;
        Some(above.to_vec())
    };
    let alike = candidates
        .into_iter()
        .filter(|candidate| above(candidate) == above(&written))
        .map(|candidate| candidate.last());
    let mut meant = above(&written)?;
    meant.push(suggest_number(written.last(), alike)?);
    Numbers::new(&meant).map(|numbers| numbers.to_string())
}
