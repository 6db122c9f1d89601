//! Plans that terms and groups of synonyms are limited to.

use std::collections::BTreeSet;

use crate::base::Spanned;
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::Corpus;
use crate::text::suggest::Speller;

/// Reports those that the portal does not have, not even withheld.
pub(super) fn check(corpus: &Corpus, problems: &Problems) {
    let of_terms = corpus.glossary.iter().flat_map(|term| &term.plans);
    let of_groups = corpus.synonyms.iter().flat_map(|group| &group.plans);
    let term = |id, nearest| Problem::TermPlanUnknown { id, nearest };
    let group = |id, nearest| Problem::SynonymPlanUnknown { id, nearest };
    let of_terms = of_terms.map(|id| (id, term as fn(_, _) -> _));
    let of_groups = of_groups.map(|id| (id, group as fn(_, _) -> _));
    let named: Vec<(&Spanned<String>, Of)> = of_terms.chain(of_groups).collect();
    if named.is_empty() {
        return;
    }
    let there = corpus.plans.iter().map(|plan| plan.id.as_str());
    let withheld = corpus.unpublished.plans.keys().map(String::as_str);
    let ids: BTreeSet<&str> = there.chain(withheld).collect();
    let known = Speller::new(ids.iter().copied());
    for (id, problem) in named {
        if ids.contains(id.value.as_str()) {
            continue;
        }
        let nearest = known.suggest(&id.value).map(str::to_owned);
        let problem = problem(id.value.clone(), nearest);
        let meant = known.slip(&id.value);
        let fix = meant.and_then(|to| Fix::reword(&id.place, &id.value, to));
        problems.push(Diagnostic::at(problem, &id.place).with_fix(fix));
    }
}

/// The problem of an unknown plan and the nearest known one.
type Of = fn(String, Option<String>) -> Problem;
