//! Entries of editors about the cited provisions of a plan.

use std::collections::{BTreeMap, BTreeSet};

use super::numbers::KnownPaths;
use crate::base::Spanned;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Numbers, PlanSource};

/// Entries by the number of their provision, the first of each. Reports numbers
/// that the plan does not have, and those of several entries.
pub(super) fn by_number<'s, T>(
    plan: &PlanSource,
    entries: &'s [T],
    number: impl Fn(&T) -> &Spanned<Numbers>,
    problems: &Problems,
) -> BTreeMap<Numbers, &'s T> {
    let cited = plan.document.provisions.cited();
    let cited: BTreeSet<Numbers> = cited.map(|cited| cited.path.numbers).collect();
    let near: KnownPaths = cited.iter().copied().collect();
    let mut found: BTreeMap<Numbers, &T> = BTreeMap::new();
    for entry in entries {
        let Spanned { value, place } = number(entry);
        if !cited.contains(value) {
            let problem = Problem::AnnotationUnknown {
                number: value.to_string(),
                nearest: near.suggest(*value),
                measures: cited.len(),
            };
            problems.push(Diagnostic::at(problem, place));
        } else if let Some(first) = found.get(value) {
            let problem = Problem::AnnotationRepeated {
                number: value.to_string(),
            };
            let diagnostic = Diagnostic::at(problem, place);
            problems.push(diagnostic.with_related(&number(first).place));
        } else {
            found.insert(*value, entry);
        }
    }
    found
}
