//! Who does what, by when: bodies by their names in all plans, and deadlines.
//!
//! Names are compared as completed by the place that a plan is of, so that
//! 市财政局 of one city is not that of another; a term of the glossary is one body
//! under all of its forms. Each body has one address in the portal, and each
//! plan is given those of its own bodies before it is joined.

mod abbreviated;
mod bodies;
mod check;
mod found;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::context::LinkContext;
use super::derive::Derivations;
use super::plan_duties::PlanDuties;
use super::standing::Placed;
use crate::diagnostic::Problems;
use crate::model::{DueBy, Duty, Glossary, LanguageTag, Responsible};
use bodies::{Bodies, Naming};
use found::{Found, FoundDue};

/// Gives plans their duties. `today` is the day of the build.
pub(super) fn give(
    placed: &mut [Placed<'_>],
    context: &LinkContext,
    today: Date,
    problems: &Problems,
) {
    let mut bodies = Bodies::new(&context.glossary);
    let mut all = Vec::new();
    for plan in &*placed {
        check::owners(plan.source, &context.glossary, problems);
        check::brackets(plan.source, problems);
        all.push(found::found(plan, &mut bodies));
    }
    abbreviated::check(&bodies, problems);
    let given = Given {
        slugs: bodies.slugs(placed),
        glossary: &context.glossary,
        derivations: &context.derivations,
        today,
    };
    for (plan, found) in placed.iter_mut().zip(all) {
        let language = &plan.source.language;
        let duties = found.into_iter().map(|(path, duties)| {
            let duties = duties.into_iter().map(|duty| given.duty(duty, language));
            (path, duties.collect())
        });
        plan.duties = PlanDuties(duties.collect());
    }
}

/// What duties are made of.
struct Given<'p> {
    /// The addresses of bodies, by index.
    slugs: Vec<String>,
    glossary: &'p Glossary,
    derivations: &'p Derivations,
    today: Date,
}

impl Given<'_> {
    fn duty(&self, found: Found, language: &LanguageTag) -> Duty {
        let bodies = found.bodies.into_iter();
        Duty {
            item: found.item,
            bodies: bodies
                .filter_map(|naming| self.body(naming, language))
                .collect(),
            due: found.due.map(|due| self.due(due, language)),
        }
    }

    fn body(&self, naming: Naming, language: &LanguageTag) -> Option<Responsible> {
        let mut name = BTreeMap::from([(language.clone(), naming.printed)]);
        let term = naming.term.and_then(|term| self.glossary.terms.get(term));
        for (other, words) in term.iter().flat_map(|term| &term.words) {
            let known = name.entry(other.clone());
            known.or_insert_with(|| words.term.clone());
        }
        self.derivations.complete(&mut name);
        let of = naming.of.map(|of| (language.clone(), of));
        let mut of: BTreeMap<LanguageTag, String> = of.into_iter().collect();
        self.derivations.complete(&mut of);
        Some(Responsible {
            of,
            slug: self.slugs.get(naming.body)?.clone(),
            name,
            role: naming.role,
        })
    }

    fn due(&self, due: FoundDue, language: &LanguageTag) -> DueBy {
        let words = due.text.map(|text| (language.clone(), text));
        let mut text: BTreeMap<LanguageTag, String> = words.into_iter().collect();
        self.derivations.complete(&mut text);
        DueBy {
            text,
            date: due.date,
            is_past: due.date.is_some_and(|date| date < self.today),
        }
    }
}
