//! An edition compared with its plan.

use super::pairs::Pair;
use super::terms::Terms;
use crate::model::{EditionSource, PlanSource};

/// An edition and its plan, for the checks of what is translated.
pub(super) struct Comparison<'p> {
    /// The plan.
    pub(super) plan: &'p PlanSource,
    /// The edition.
    pub(super) edition: &'p EditionSource,
    /// Its translated lines, as [`pairs`](super::pairs::pairs) gives them.
    pub(super) pairs: &'p [Pair<'p>],
    /// Where terms stand.
    pub(super) terms: &'p Terms,
}
