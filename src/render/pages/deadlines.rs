//! What has to be done by when, in all plans.

use serde::Serialize;

use super::kind::PageKind;
use crate::model::{DutyOf, Plan, Portal, Route};
use crate::render::compose::Composer;
use crate::render::context::SiteContext;
use crate::render::view::{self, Date, Numbering, TitleLink, Words};

/// How many deadlines of each list are shown; the rest are in the plans.
const MOST: usize = 500;

/// All deadlines.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Deadlines {
    /// How many there are.
    pub count: usize,
    /// The plans by which the page can be narrowed down, if the site has several.
    pub choices: Vec<view::PlanChoice>,
    /// Those that have not passed on the day of the build, the next first.
    pub coming: Days,
    /// Those that have, the last first. Nothing is known of whether they were
    /// met.
    pub past: Days,
    /// Those without a day, such as 长期坚持, by plan, the newest first.
    pub open: Vec<OpenOfPlan>,
    /// How many more there are of these.
    pub more: usize,
}

/// Deadlines by day.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Days {
    /// The days.
    pub days: Vec<Day>,
    /// How many more deadlines there are.
    pub more: usize,
}

/// The deadlines of a day.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Day {
    /// The day.
    pub date: Date,
    /// What is due, in the order of plans.
    pub tasks: Vec<Task>,
}

/// What has to be done without a day, by a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct OpenOfPlan {
    /// The plan.
    pub plan: TitleLink,
    /// What has to be done.
    pub tasks: Vec<Task>,
}

/// Something that has a deadline.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Task {
    /// How the provision is numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
    /// The provision.
    pub link: TitleLink,
    /// Its item, as numbered in print.
    pub item: Option<String>,
    /// The deadline in the words of the plan.
    pub text: Option<Words>,
    /// The bodies that lead or are responsible.
    pub roles: Vec<view::InRole>,
    /// The plan.
    pub plan: TitleLink,
    /// Its identifier.
    pub id: String,
    /// Its facts.
    pub facts: view::PlanFacts,
}

/// The page of deadlines, if any plan has one.
pub(super) struct Page;

impl PageKind for Page {
    type About = Portal;
    type View = Deadlines;

    const TEMPLATE: &'static str = "deadlines.html";
    const VIEW: &'static str = "deadlines";

    fn folders() -> Vec<&'static str> {
        vec!["deadlines"]
    }

    fn all(_context: &SiteContext<'_>, portal: &Portal) -> Vec<Self> {
        let has = !portal.duties.due.is_empty();
        has.then_some(Self).into_iter().collect()
    }

    fn route(&self, _portal: &Portal) -> Route {
        Route::deadlines()
    }

    fn name(&self) -> &str {
        "deadlines"
    }

    fn view(&self, composer: &Composer<'_>, portal: &Portal) -> Deadlines {
        let all: Vec<Due<'_>> = portal.duties.due.iter().filter_map(due).collect();
        let dated = |is_past: bool| {
            let own = all
                .iter()
                .filter(|due| due.day.is_some() && due.is_past == is_past);
            let mut own: Vec<&Due<'_>> = own.collect();
            // Stable: those of a day stay in the order of plans.
            match is_past {
                true => own.sort_by_key(|due| std::cmp::Reverse(due.day)),
                false => own.sort_by_key(|due| due.day),
            }
            own
        };
        let open: Vec<&Due<'_>> = all.iter().filter(|due| due.day.is_none()).collect();
        Deadlines {
            count: all.len(),
            choices: composer.plan_choices(portal, |plan| {
                let mut own = plan.duties();
                own.any(|duty| duty.due.is_some())
            }),
            coming: days(composer, portal, &dated(false)),
            past: days(composer, portal, &dated(true)),
            open: by_plan(composer, portal, &open),
            more: open.len().saturating_sub(MOST),
        }
    }
}

/// A duty with its deadline.
struct Due<'p> {
    of: &'p DutyOf,
    day: Option<jiff::civil::Date>,
    is_past: bool,
}

fn due(of: &DutyOf) -> Option<Due<'_>> {
    let due = of.duty()?.due.as_ref()?;
    Some(Due {
        of,
        day: due.date,
        is_past: due.is_past,
    })
}

fn days(composer: &Composer<'_>, portal: &Portal, all: &[&Due<'_>]) -> Days {
    let shown = all.get(..MOST.min(all.len())).unwrap_or(all);
    let days = shown.chunk_by(|a, b| a.day == b.day);
    let days = days.filter_map(|due| {
        Some(Day {
            date: composer.date(due.first()?.day?),
            tasks: tasks(composer, portal, due),
        })
    });
    Days {
        days: days.collect(),
        more: all.len() - shown.len(),
    }
}

fn by_plan(composer: &Composer<'_>, portal: &Portal, all: &[&Due<'_>]) -> Vec<OpenOfPlan> {
    let shown = all.get(..MOST.min(all.len())).unwrap_or(all);
    let plans = shown.chunk_by(|a, b| a.of.plan == b.of.plan);
    let plans = plans.filter_map(|due| {
        let plan = portal.plans.get(due.first()?.of.plan)?;
        Some(OpenOfPlan {
            plan: plan_link(composer, plan),
            tasks: tasks(composer, portal, due),
        })
    });
    plans.collect()
}

fn tasks(composer: &Composer<'_>, portal: &Portal, due: &[&Due<'_>]) -> Vec<Task> {
    let tasks = due.iter().filter_map(|due| {
        let plan = portal.plans.get(due.of.plan)?;
        let duty = due.of.duty()?;
        let provision = &due.of.provision;
        let words = duty
            .due
            .as_ref()
            .and_then(|due| composer.due(plan, due).text);
        Some(Task {
            numbering: composer.numbering(provision),
            link: composer.title_link(plan, &provision.title, &provision.page),
            item: duty.item.clone(),
            text: words,
            roles: composer.duty(plan, duty).answering(),
            plan: plan_link(composer, plan),
            id: plan.id.clone(),
            facts: composer.plan_facts(plan),
        })
    });
    tasks.collect()
}

fn plan_link(composer: &Composer<'_>, plan: &Plan) -> TitleLink {
    composer.title_link(plan, &plan.title, &Route::plan(&plan.id))
}
