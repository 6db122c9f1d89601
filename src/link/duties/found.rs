//! The duties of a plan as found by the program and corrected by its editors.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::bodies::{Bodies, Naming};
use crate::base::{Place, Span};
use crate::link::standing::Placed;
use crate::model::{
    Addressed, AnnotationSource, Deadline, GivenDeadline, Numbers, Owner, PlanSource,
    ProvisionPath, ProvisionSource, Role,
};

/// A duty whose bodies are indexes into those of the portal.
pub(super) struct Found {
    pub(super) item: Option<String>,
    pub(super) bodies: Vec<Naming>,
    pub(super) due: Option<FoundDue>,
}

/// A deadline as found.
pub(super) struct FoundDue {
    /// The words as printed, if the text has any.
    pub(super) text: Option<String>,
    pub(super) date: Option<Date>,
}

/// The duties of a plan, by provision.
pub(super) fn found(
    plan: &Placed<'_>,
    bodies: &mut Bodies<'_>,
) -> BTreeMap<ProvisionPath, Vec<Found>> {
    let source: &PlanSource = plan.source;
    let given = source.annotations.iter();
    let given: BTreeMap<Numbers, &AnnotationSource> =
        given.map(|given| (given.number.value, given)).collect();
    let all = source.document.provisions.walk().into_iter();
    let shown = all.filter(|provision| provision.path.role != Role::Item);
    let duties = shown.map(|provision| {
        let path = provision.path;
        let given = path.is_cited().then(|| given.get(&path.numbers)).flatten();
        (path, of_provision(plan, &provision, given.copied(), bodies))
    });
    duties.filter(|(_, duties)| !duties.is_empty()).collect()
}

fn of_provision(
    plan: &Placed<'_>,
    provision: &Addressed<'_>,
    given: Option<&AnnotationSource>,
    bodies: &mut Bodies<'_>,
) -> Vec<Found> {
    let mut duties = of_own(plan, provision.source, None, bodies);
    if provision.path.is_cited() {
        let items = provision.walk().into_iter().skip(1);
        for item in items {
            let label = label(plan.source, item.source);
            duties.extend(of_own(plan, item.source, Some(label), bodies));
        }
    }
    if let Some(given) = given {
        correct(plan, &mut duties, given, bodies);
    }
    duties.retain(|duty| !duty.bodies.is_empty() || duty.due.is_some());
    duties
}

fn of_own(
    plan: &Placed<'_>,
    source: &ProvisionSource,
    item: Option<String>,
    bodies: &mut Bodies<'_>,
) -> Vec<Found> {
    let text = &plan.source.text;
    let mut duty = |item: Option<String>, owners: &[&Owner], due: Option<Deadline>| Found {
        item,
        bodies: owners
            .iter()
            .map(|owner| {
                let place = Place::new(text.file(), text.original(owner.name));
                let name = printed(plan.source, owner.name);
                bodies.naming(plan, (&name, place), owner.role)
            })
            .collect(),
        due: due.map(|due| FoundDue {
            text: Some(printed(plan.source, due.text)),
            date: due.date,
        }),
    };
    // What is beside the rows of a table of tasks, or all of it.
    let is_beside = |owner: &&Owner| {
        let mut rows = source.rows.iter().flat_map(|row| &row.owners);
        let name = printed(plan.source, owner.name);
        !rows.any(|own| printed(plan.source, own.name) == name)
    };
    let beside: Vec<&Owner> = source.owners.iter().filter(is_beside).collect();
    let has_due = source.rows.iter().any(|row| row.deadline.is_some());
    let due = source.deadline.filter(|_| !has_due);
    let mut duties = vec![duty(item.clone(), &beside, due)];
    for row in &source.rows {
        let says = row.says.map(|span| first_words(plan.source, span));
        let owners: Vec<&Owner> = row.owners.iter().collect();
        duties.push(duty(says.or_else(|| item.clone()), &owners, row.deadline));
    }
    duties
}

/// The first words of a cell of a table: its first sentence, or less.
fn first_words(plan: &PlanSource, span: Span) -> String {
    let words = printed(plan, span);
    let sentence = words.split(['。', '；']).next().unwrap_or(&words);
    match sentence.char_indices().nth(MOST_WORDS) {
        Some((end, _)) => format!("{}…", sentence.get(..end).unwrap_or(sentence)),
        None => sentence.to_owned(),
    }
}

/// Longest first words of a cell, in characters.
const MOST_WORDS: usize = 40;

/// Puts what editors say in place of what was found.
fn correct(
    plan: &Placed<'_>,
    duties: &mut [Found],
    given: &AnnotationSource,
    bodies: &mut Bodies<'_>,
) {
    if let Some(owners) = &given.owners {
        duties.iter_mut().for_each(|duty| duty.bodies.clear());
        if let Some(own) = duties.first_mut() {
            let owners = owners.iter();
            own.bodies = owners
                .map(|owner| {
                    let name = (owner.name.value.as_str(), owner.name.place.clone());
                    bodies.naming(plan, name, owner.role)
                })
                .collect();
        }
    }
    if let Some(deadline) = given.deadline {
        let mut said = duties.iter_mut().filter_map(|duty| duty.due.take());
        // The words that are corrected are those of the only deadline.
        let text = said.next().and_then(|due| due.text);
        let text = text.filter(|_| said.next().is_none());
        said.for_each(drop);
        if let (GivenDeadline::Day(day), Some(own)) = (deadline, duties.first_mut()) {
            own.due = Some(FoundDue {
                text,
                date: Some(day),
            });
        }
    }
}

/// How an item is told from the others: its number, else its heading.
fn label(plan: &PlanSource, item: &ProvisionSource) -> String {
    let number = item.numbering.map(|numbering| numbering.span);
    let heading = item.title(plan.text.corrected());
    // An item has one of them at least.
    number
        .or(heading)
        .map_or_else(String::new, |span| printed(plan, span))
}

fn printed(plan: &PlanSource, span: Span) -> String {
    let words = plan.text.words(span).chars();
    words.filter(|c| !c.is_whitespace()).collect()
}
