//! [`Corpus`] to [`Portal`]: plans, editions and pages joined, routes given,
//! everything cross-checked, derived languages made.
//!
//! Plans are linked one by one; what refers across them (pages and their
//! links) comes after.

pub mod agreement;
mod annotations;
mod audiences;
mod changes;
mod derive;
mod edition;
mod issue;
mod links;
mod locales;
mod marks;
mod names;
mod overrides;
mod pages;
pub mod pairs;
mod plan;
mod review;
mod synonyms;
mod terms;

use crate::diagnostic::{Diagnostic, Problem, Step, conclude};
use crate::model::{Corpus, Portal, Site};
use derive::Derivations;
use pairs::Beside;
pub(crate) use terms::Terms;

/// Joins everything that was read into a portal.
///
/// # Errors
/// Every contradiction between files, together.
pub fn link(corpus: Corpus) -> Step<Portal> {
    let mut diagnostics = Vec::new();
    if corpus.base_url.is_none() {
        diagnostics.push(Diagnostic::general(Problem::BaseUrlMissing));
    }
    let site = Site {
        languages: corpus.languages,
        base_url: corpus.base_url,
        offline: corpus.offline,
    };
    if corpus.plans.is_empty() {
        // A folder that was moved away must not empty the site.
        diagnostics.push(Diagnostic::general(Problem::NoPlans));
    }
    let derivations = Derivations::new(&site, &corpus.glossary, &mut diagnostics);
    let glossary = terms::glossary(&corpus.glossary, &site, &mut diagnostics);
    let terms = Terms::new(&glossary);
    let audiences = audiences::audiences(&corpus.audiences, &site, &derivations, &mut diagnostics);
    locales::check(&site, &corpus.theme, &mut diagnostics);
    overrides::check(&corpus.theme, &mut diagnostics);
    let mut plans: Vec<_> = corpus
        .plans
        .iter()
        .filter_map(|plan| {
            plan::plan(
                plan,
                &site,
                &terms,
                &audiences,
                &glossary,
                &derivations,
                &mut diagnostics,
            )
        })
        .collect();
    plans.sort_by(|a, b| b.id.cmp(&a.id));
    for plan in &corpus.plans {
        for edition in &plan.editions {
            let pairs = pairs::pairs(plan, edition);
            let beside = Beside {
                plan,
                edition,
                pairs: &pairs,
                terms: &terms,
            };
            terms::check(&beside, &corpus.glossary, &mut diagnostics);
            agreement::check(&beside, &mut diagnostics);
        }
        agreement::instruments(plan, &corpus.glossary, &mut diagnostics);
    }

    let mut letterhead = corpus.letterhead;
    derivations.complete(&mut letterhead);
    let portal = Portal {
        letterhead,
        pages: pages::pages(&corpus.pages, &site, &derivations, &mut diagnostics),
        site,
        office: issue::office(corpus.office, &derivations),
        frequency: terms::frequency(glossary.terms.len(), &plans),
        glossary: derivations.glossary(glossary, &corpus.glossary),
        serving: audiences::serving(&audiences, &plans),
        audiences,
        plans,
        synonyms: synonyms::synonyms(&corpus.synonyms),
        theme: derivations.theme(corpus.theme),
        digest: corpus.digest,
    };
    let whole = portal.plans.len() == corpus.plans.len() && !portal.plans.is_empty();
    links::check(&corpus.pages, &portal, whole, &mut diagnostics);
    // What an error keeps out may be what a synonym leads to.
    if !diagnostics.iter().any(Diagnostic::is_error) {
        synonyms::check(&corpus.synonyms, &portal, &mut diagnostics);
    }
    conclude(Some(portal), diagnostics)
}
