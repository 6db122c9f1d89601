//! Checks the editors' entries on who is responsible.

use std::collections::BTreeSet;

use crate::base::Place;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Glossary, Numbers, PlanSource, TermKind};
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

/// Reports brackets that could name who is responsible, and are left as text,
/// unless editors say who it is.
pub(super) fn brackets(plan: &PlanSource, problems: &Problems) {
    let given = plan.annotations.iter();
    let given = given.filter(|given| given.owners.is_some());
    let given: BTreeSet<Numbers> = given.map(|given| given.number.value).collect();
    let all = plan.document.provisions.walk().into_iter();
    let cited = all.filter(|provision| provision.path.is_cited());
    let open = cited.filter(|provision| !given.contains(&provision.path.numbers));
    for own in open.flat_map(|provision| provision.walk()) {
        for bracket in &own.source.doubtful {
            let problem = Problem::OwnersDoubtful {
                bracket: plan.text.words(*bracket).to_owned(),
            };
            let place = Place::new(plan.text.file(), plan.text.original(*bracket));
            problems.push(Diagnostic::at(problem, place));
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
