//! Input of the checks that compare an edition with its plan.

use super::pairs::Pair;
use super::terms::Terms;
use crate::model::{EditionSource, PlanSource};

/// An edition and its plan, for the translation checks.
pub(super) struct Comparison<'p> {
    /// The plan.
    pub(super) plan: &'p PlanSource,
    /// The edition.
    pub(super) edition: &'p EditionSource,
    /// Its translated lines, from [`pairs`](super::pairs::pairs).
    pub(super) pairs: &'p [Pair<'p>],
    /// Term matcher for texts.
    pub(super) terms: &'p Terms,
}
