//! The name of a plan's folder, which is part of its address.

use crate::base::Place;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{PlanSource, Route, SitePath};
use crate::source::unportable;

/// Whether the name of a plan's folder can be used in addresses; reports it if
/// not.
pub(super) fn is_named(source: &PlanSource, problems: &Problems) -> bool {
    let Some(problem) = unusable_name(&source.id) else {
        return true;
    };
    problems.push(Diagnostic::at(problem, Place::head(&source.settings)));
    false
}

/// Why the folder of a plan cannot have a name, if it cannot.
pub fn unusable_name(name: &str) -> Option<Problem> {
    let is_list = Route::PLAN_LISTS.contains(&name);
    let name = name.to_owned();
    match SitePath::is_name(&name) {
        false => Some(Problem::PlanName { name }),
        true if is_list => Some(Problem::PlanNameReserved { name }),
        true => unportable(&name),
    }
}
