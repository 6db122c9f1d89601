//! Document metadata of a plan: from `plan.toml`, with missing values taken
//! from the document itself.

use std::collections::BTreeMap;

use super::derive::Derivations;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Issue, LanguageTag, Masthead, Office, PlanSource, Provenance};

/// Joins the metadata of a plan. Reports a publication date that is before the
/// date of issue.
pub(super) fn issue(source: &PlanSource, derivations: &Derivations, problems: &Problems) -> Issue {
    let metadata = source.metadata.clone();
    let facts = source.document.facts.clone();
    let own = |mut words: BTreeMap<LanguageTag, String>, fact: Option<String>| {
        if let Some(fact) = fact {
            words.entry(source.language.clone()).or_insert(fact);
        }
        words
    };
    let issuer = own(metadata.issuer, facts.issuer);
    let subject = own(metadata.subject, facts.subject);
    let date = metadata.issued.or(facts.issued);
    if let (Some(published), Some(issued)) = (&metadata.published, date)
        && published.value.date() < issued
    {
        let problem = Problem::DatesDisordered {
            key: "published".to_owned(),
            date: published.value.date().to_string(),
            other: "issued".to_owned(),
            other_date: issued.to_string(),
        };
        problems.push(Diagnostic::at(problem, &published.place));
    }
    let number = metadata.number.or(facts.number).into_iter();
    let number = number.map(|number| (source.language.clone(), number));
    Issue {
        index_number: metadata.index_number.or(facts.index_number),
        number: completed(number.collect(), derivations),
        issuer: completed(issuer, derivations),
        date,
        published: metadata.published.map(|published| published.value),
        changed: source.changed.day,
        subject: completed(subject, derivations),
        author: completed(metadata.author, derivations),
        validity: metadata.validity,
        provenance: Provenance {
            licence: completed(metadata.provenance.licence, derivations),
            ..metadata.provenance
        },
    }
}

/// Completes the office's data for derived languages.
pub(super) fn office(office: Office, derivations: &Derivations) -> Office {
    Office {
        sponsor: completed(office.sponsor, derivations),
        operator: completed(office.operator, derivations),
        address: completed(office.address, derivations),
        ..office
    }
}

/// Completes the masthead for derived languages.
pub(super) fn masthead(masthead: Masthead, derivations: &Derivations) -> Masthead {
    Masthead {
        place: completed(masthead.place, derivations),
        body: completed(masthead.body, derivations),
        purpose: completed(masthead.purpose, derivations),
        demonstration: completed(masthead.demonstration, derivations),
    }
}

fn completed(
    mut words: BTreeMap<LanguageTag, String>,
    derivations: &Derivations,
) -> BTreeMap<LanguageTag, String> {
    derivations.complete(&mut words);
    words
}
