//! Checks the editors' entries on who is responsible.

use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Glossary, PlanSource, TermKind};
use crate::text::occurrences::occurrences;

/// Reports bodies that neither the plan nor the glossary names: nothing is
/// invented.
pub(super) fn owners(plan: &PlanSource, glossary: &Glossary, problems: &Problems) {
    let given = plan.annotations.iter();
    let owners: Vec<_> = given
        .flat_map(|given| given.owners.iter().flatten())
        .map(|owner| &owner.name)
        .collect();
    let text = plan.text.corrected();
    let present = occurrences(owners.iter().map(|name| name.value.as_str()), text);
    for name in owners {
        let word = name.value.as_str();
        if !present.contains_key(word) && !is_term(word, plan, glossary) {
            let problem = Problem::OwnerUnknown {
                name: word.to_owned(),
            };
            problems.push(Diagnostic::at(problem, &name.place));
        }
    }
}

fn is_term(name: &str, plan: &PlanSource, glossary: &Glossary) -> bool {
    let bodies = glossary
        .terms
        .iter()
        .filter(|term| term.kind == TermKind::Body && term.is_of(&plan.id));
    let mut words = bodies.filter_map(|term| term.words.get(&plan.language));
    words.any(|words| words.forms().any(|form| form == name))
}
