//! How plans stand among each other: which are in force, which replace which,
//! which are the newest of their series.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::derive::Derivations;
use super::plan_duties::PlanDuties;
use super::profile::{check, issued, profile, titles};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    Corpus, Due, PlanName, PlanSource, Profile, Published, Scheduled, Sourced, Standing, State,
    Turn,
};
use crate::text::suggest::suggest;

/// A plan with what is known of it among the others.
pub(super) struct Placed<'c> {
    /// The plan as read.
    pub(super) source: &'c Sourced<PlanSource>,
    /// What is known of it among others.
    pub(super) profile: Profile,
    /// How it stands among them.
    pub(super) standing: Standing,
    /// When that will be different, if ever.
    turn: Option<(Date, Turn)>,
    /// Who does what in it, by when.
    pub(super) duties: PlanDuties,
}

impl Placed<'_> {
    /// Its place in the order of plans, as of [`Plan::order`].
    ///
    /// [`Plan::order`]: crate::model::Plan::order
    pub(super) fn order(&self) -> (Option<Date>, Option<Date>, &str) {
        let time = self.profile.time;
        let from = time.map(|time| time.period.from());
        (from, issued(self.source), &self.source.id)
    }

    /// Where its `superseded-by` leads to.
    fn superseded_by(&self) -> Option<&str> {
        let by = self.source.profile.superseded_by.as_ref();
        by.map(|by| by.value.as_str())
    }
}

/// All plans, each with its place among the others.
pub(super) fn placed<'c>(
    corpus: &'c Corpus,
    derivations: &Derivations,
    problems: &Problems,
) -> Vec<Placed<'c>> {
    let plans = corpus.plans.iter();
    let mut placed: Vec<Placed<'c>> = plans
        .map(|source| Placed {
            profile: profile(source, derivations),
            standing: Standing::default(),
            turn: None,
            duties: PlanDuties::default(),
            source,
        })
        .collect();
    let newest = newest(&placed);
    let names: BTreeMap<&str, &PlanSource> = placed
        .iter()
        .map(|p| (p.source.id.as_str(), &*p.source.value))
        .collect();
    let name = |id: &str| {
        let source = names.get(id)?;
        Some(PlanName {
            id: id.to_owned(),
            title: titles(source, derivations),
        })
    };
    for plan in &mut placed {
        check(plan.source, &plan.profile, problems);
        let by = successor(plan, corpus, &names, problems);
        let validity = plan.source.metadata.validity;
        let state = |day| plan.profile.state(validity, by, day);
        let state_now = state(corpus.today);
        let turn = plan.profile.next_turn(validity, by, corpus.today);
        let turn = turn.map(|day| match state(day) {
            Some(State::Ended) => (day, Turn::End),
            _ => (day, Turn::Begin),
        });
        let series = plan.profile.series.as_ref();
        let newest = series.and_then(|series| newest.get(series));
        let newest = newest.filter(|newest| **newest != plan.source.id);
        let is_over = state_now.as_ref().is_some_and(State::is_over);
        let last_day = plan.profile.last_day(validity);
        let standing = Standing {
            last_day: last_day.filter(|day| is_over && *day < corpus.today),
            successor: by.and_then(name),
            newest: newest.and_then(|id| name(id)),
            state: state_now,
        };
        (plan.standing, plan.turn) = (standing, turn);
    }
    circles(&placed, problems);
    placed
}

/// The identifier of the newest plan of each series.
fn newest(placed: &[Placed<'_>]) -> BTreeMap<String, String> {
    let mut newest: BTreeMap<&str, &Placed<'_>> = BTreeMap::new();
    for plan in placed {
        let Some(series) = plan.profile.series.as_deref() else {
            continue;
        };
        let known = newest.entry(series).or_insert(plan);
        if known.order() < plan.order() {
            *known = plan;
        }
    }
    let newest = newest.into_iter();
    newest
        .map(|(series, plan)| (series.to_owned(), plan.source.id.clone()))
        .collect()
}

/// The plan that has replaced a plan; reports one that is not there. One that
/// is not published yet replaces nothing yet.
fn successor<'p>(
    plan: &Placed<'p>,
    corpus: &Corpus,
    names: &BTreeMap<&str, &PlanSource>,
    problems: &Problems,
) -> Option<&'p str> {
    let by = plan.source.value.profile.superseded_by.as_ref()?;
    let id = by.value.as_str();
    if id == plan.source.id {
        let id = id.to_owned();
        problems.push(Diagnostic::at(
            Problem::SupersededByItself { id },
            &by.place,
        ));
        return None;
    }
    if names.contains_key(id) {
        return Some(id);
    }
    if !corpus.unpublished.plans.contains_key(id) {
        let known: Vec<&str> = names
            .keys()
            .copied()
            .filter(|k| *k != plan.source.id)
            .collect();
        let problem = Problem::SupersededByUnknown {
            id: id.to_owned(),
            nearest: suggest(id, &known).map(str::to_owned),
        };
        problems.push(Diagnostic::at(problem, &by.place));
    }
    None
}

/// Reports plans that replace each other in a circle, each circle once.
fn circles(placed: &[Placed<'_>], problems: &Problems) {
    let plans: BTreeMap<&str, &Placed<'_>> = placed
        .iter()
        .map(|plan| (plan.source.id.as_str(), plan))
        .collect();
    for plan in placed {
        let own = plan.source.id.as_str();
        let mut circle = vec![own];
        let mut next = plan.superseded_by();
        while let Some(id) = next.filter(|id| !circle.contains(id)) {
            circle.push(id);
            next = plans.get(id).and_then(|plan| plan.superseded_by());
        }
        let is_circle = circle.len() > 1 && next == Some(own);
        let is_first = circle.iter().all(|id| own <= *id);
        let by = plan.source.profile.superseded_by.as_ref();
        if let Some(by) = by.filter(|_| is_circle && is_first) {
            circle.push(own);
            let plans = circle.join(" → ");
            problems.push(Diagnostic::at(
                Problem::SupersededCircle { plans },
                &by.place,
            ));
        }
    }
}

/// When the site will be out of date: at the scheduled change, or at midnight
/// when the state of a plan is another one or a deadline is past, whichever is
/// first.
pub(super) fn due(scheduled: Option<Due>, placed: &[Placed<'_>]) -> Option<Due> {
    let turns = placed.iter().flat_map(|plan| {
        let past = plan.duties.next_past().map(|day| (day, Turn::Deadline));
        let turns = plan.turn.into_iter().chain(past);
        turns.filter_map(|(day, turn)| {
            // A day and an hour are a time.
            let at = Published::new(&format!("{day} 00:00"))?;
            Some(Due {
                at,
                what: Scheduled::Plan,
                name: plan.source.id.clone(),
                turn,
                more: 0,
            })
        })
    });
    let mut all: Vec<Due> = scheduled.into_iter().chain(turns).collect();
    all.sort_by_key(|due| due.at.instant());
    let at = all.first()?.at.instant();
    let same: Vec<Due> = all
        .into_iter()
        .filter(|due| due.at.instant() == at)
        .collect();
    let count: usize = same.iter().map(|due| due.more + 1).sum();
    let first = same.into_iter().next()?;
    Some(Due {
        more: count - 1,
        ..first
    })
}
