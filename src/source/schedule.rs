//! `draft`, `publish-at` and `expires`: decides which plans and pages are left
//! out of the corpus at the time for which it is read.
//!
//! The memoised parts contain the dates but do not depend on the current time,
//! so that a later reading can reuse them. What is left out is decided at each
//! reading.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::formerly::beginnings;
use super::options::Options;
use super::table::Table;
use crate::base::{Digest, Place, Spanned};
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{
    Changed, Due, PageSource, PlanSource, Published, Schedule, Scheduled, Sourced, Unpublished,
};

/// A time with its key, for comparisons.
type Keyed<'a> = (&'static str, &'a Spanned<Published>);

/// Reads the schedule of a plan or page that was published at `published`, and
/// checks the order of its dates.
pub(super) fn schedule(
    table: &mut Table<'_>,
    published: Option<&Spanned<Published>>,
    problems: &Problems,
) -> Schedule {
    let draft = table.boolean("draft").filter(|draft| draft.value);
    let mut time = |key| table.parsed(key, "2023-03-06 09:00", Published::new);
    let schedule = Schedule {
        draft: draft.map(|draft| draft.place),
        publish_at: time("publish-at"),
        expires: time("expires"),
    };
    if let Some(publish_at) = &schedule.publish_at {
        let from = ("publish-at", publish_at);
        let later = [
            schedule.expires.as_ref().map(|at| ("expires", at)),
            published.map(|at| ("published", at)),
        ];
        let wrong = later.into_iter().flatten();
        let wrong = wrong.filter_map(|later| disordered(later, from));
        problems.extend(wrong);
    }
    schedule
}

/// Reads `changed`, the day of the last change. If it is missing, `beside`, a
/// required key of the same table, shows where it can be added.
pub(super) fn changed(table: &mut Table<'_>, beside: Option<&Spanned<String>>) -> Changed {
    let changed = table.date("changed", "2026-11-23");
    match changed {
        Some(Spanned { value, place }) => Changed {
            day: Some(value),
            place,
        },
        None => {
            let place = beside.map_or_else(|| table.head(), |beside| beside.place.clone());
            let end = place.file.line_at(place.span.end).end;
            Changed {
                day: None,
                place: Place::new(&place.file, end..end),
            }
        }
    }
}

fn disordered((key, later): Keyed<'_>, (other, first): Keyed<'_>) -> Option<Diagnostic> {
    if later.value.instant() >= first.value.instant() {
        return None;
    }
    let problem = Problem::DatesDisordered {
        key: key.to_owned(),
        date: later.value.with_clock(),
        other: other.to_owned(),
        other_date: first.value.with_clock(),
    };
    let diagnostic = Diagnostic::at(problem, &later.place);
    Some(diagnostic.with_related(&first.place))
}

/// The plans and pages that exist at a time.
pub(super) struct Present {
    pub(super) plans: Vec<Sourced<PlanSource>>,
    pub(super) pages: Sourced<Vec<PageSource>>,
    pub(super) unpublished: Unpublished,
}

/// Leaves out what is not published at the time. If drafts are to be shown,
/// marks them instead and changes their digests.
pub(super) fn present(
    plans: Vec<Sourced<PlanSource>>,
    pages: Sourced<Vec<PageSource>>,
    options: &Options,
    problems: &Problems,
) -> Present {
    let of_pages = of_pages(&pages, problems);
    let of_plans = plans.iter().map(|plan| (plan.id.as_str(), &plan.schedule));
    let of_plans: BTreeMap<&str, &Schedule> = of_plans.collect();
    let withheld = |(name, schedule): (&&str, &Schedule)| {
        let withheld = schedule.withheld(options.now)?;
        Some(((*name).to_owned(), withheld))
    };
    let plan_times = of_plans.iter().map(|(name, of)| (name, *of));
    let mut unpublished = Unpublished {
        shown: options.drafts,
        plans: plan_times.clone().filter_map(withheld).collect(),
        pages: of_pages.iter().filter_map(withheld).collect(),
        series: BTreeSet::new(),
        formerly: BTreeSet::new(),
        due: due(
            plan_times
                .map(|(name, of)| (Scheduled::Plan, *name, of))
                .chain(of_pages.iter().map(|(n, of)| (Scheduled::Page, *n, of))),
            options,
        ),
    };
    unpublished.series = withheld_plans(&plans, &unpublished)
        .filter_map(|plan| plan.profile.series.clone())
        .collect();
    unpublished.formerly = former(&plans, &pages, &unpublished);
    Present {
        pages: present_pages(&pages, &unpublished),
        plans: present_plans(plans, &unpublished),
        unpublished,
    }
}

/// The plans that are not published.
fn withheld_plans<'p>(
    plans: &'p [Sourced<PlanSource>],
    unpublished: &'p Unpublished,
) -> impl Iterator<Item = &'p Sourced<PlanSource>> {
    let plans = plans.iter();
    plans.filter(|plan| unpublished.plans.contains_key(&plan.id))
}

/// What leads to plans and pages that are not published.
fn former(
    plans: &[Sourced<PlanSource>],
    pages: &[PageSource],
    unpublished: &Unpublished,
) -> BTreeSet<String> {
    let of_plans = withheld_plans(plans, unpublished).flat_map(|plan| {
        let topics = plan.topics.iter().flat_map(|topic| &topic.formerly);
        let mut former = beginnings(&format!("plans/{}/", plan.id), topics);
        former.extend(beginnings("plans/", &plan.formerly));
        former
    });
    let pages = pages.iter().filter(|page| {
        let pages = &unpublished.pages;
        pages.contains_key(&page.name)
    });
    let of_pages = pages.flat_map(|page| beginnings("", &page.formerly));
    of_plans.chain(of_pages).collect()
}

fn present_plans(
    plans: Vec<Sourced<PlanSource>>,
    unpublished: &Unpublished,
) -> Vec<Sourced<PlanSource>> {
    let plan = |plan: Sourced<PlanSource>| match unpublished.plans.get(&plan.id) {
        None => Some(plan),
        Some(withheld) => unpublished.shown.then(|| Sourced {
            digest: Digest::over([plan.digest, withheld.why.digest()]),
            ..plan
        }),
    };
    plans.into_iter().filter_map(plan).collect()
}

fn present_pages(
    pages: &Sourced<Vec<PageSource>>,
    unpublished: &Unpublished,
) -> Sourced<Vec<PageSource>> {
    if unpublished.pages.is_empty() {
        return pages.clone();
    }
    let said = unpublished.pages.iter().flat_map(|(name, withheld)| {
        let name = Digest::plain(name.as_bytes());
        [name, withheld.why.digest()]
    });
    let shown = Digest::plain(&[u8::from(unpublished.shown)]);
    let there =
        |page: &&PageSource| unpublished.shown || !unpublished.pages.contains_key(&page.name);
    Sourced {
        value: Arc::new(pages.iter().filter(there).cloned().collect()),
        digest: Digest::over([pages.digest, shown].into_iter().chain(said)),
    }
}

/// The schedule of each page, collected from all its languages: a date that
/// applies to all of them needs to be in one only.
fn of_pages<'a>(pages: &'a [PageSource], problems: &Problems) -> BTreeMap<&'a str, Schedule> {
    let mut schedules: BTreeMap<&str, Schedule> = BTreeMap::new();
    for page in pages {
        let all = schedules.entry(&page.name).or_default();
        let own = &page.schedule;
        all.draft = all.draft.take().or_else(|| own.draft.clone());
        for (key, all, own) in [
            ("publish-at", &mut all.publish_at, &own.publish_at),
            ("expires", &mut all.expires, &own.expires),
        ] {
            match (&*all, own) {
                (None, own) => all.clone_from(own),
                (Some(first), Some(own)) if first.value.instant() != own.value.instant() => {
                    problems.push(differs(key, own, first));
                }
                _ => {}
            }
        }
    }
    schedules
}

fn differs(key: &str, own: &Spanned<Published>, first: &Spanned<Published>) -> Diagnostic {
    let problem = Problem::ScheduleDiffers {
        key: key.to_owned(),
        date: own.value.with_clock(),
        other_date: first.value.with_clock(),
    };
    Diagnostic::at(problem, &own.place).with_related(&first.place)
}

/// The next time at which something is published or expires.
fn due<'a>(
    schedules: impl Iterator<Item = (Scheduled, &'a str, &'a Schedule)>,
    options: &Options,
) -> Option<Due> {
    let turns = schedules.filter_map(|(what, name, schedule)| {
        let (at, turn) = schedule.next(options.now)?;
        Some((at, what, name, turn))
    });
    let mut turns: Vec<_> = turns.collect();
    // A stable sort: plans come before pages.
    turns.sort_by_key(|(at, ..)| at.instant());
    let (at, what, name, turn) = *turns.first()?;
    let same = turns
        .iter()
        .filter(|(other, ..)| other.instant() == at.instant());
    Some(Due {
        at: at.clone(),
        what,
        name: name.to_owned(),
        turn,
        more: same.count() - 1,
    })
}
