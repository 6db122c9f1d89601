//! Plans among others: what every page of a plan says of it, and lists.

use serde::Serialize;

use super::{Date, Link, TitleLink, TitleWords, Words};

/// What is known of a plan among others; what is not known is absent.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PlanFacts {
    /// The time that it is for.
    pub time: Option<PlanTime>,
    /// Whose plan it is.
    pub body: Option<Words>,
    /// Its kind: a keyword of `plan.toml`, such as `work-plan`.
    pub kind: &'static str,
    /// `upcoming`, `in-force`, `ended`, `repealed` or `superseded`, on the day of
    /// the build.
    pub state: Option<&'static str>,
    /// The plan that has replaced it.
    pub successor: Option<Link>,
    /// The newest plan of its series, unless it is that itself.
    pub newest: Option<Link>,
    /// When it was issued.
    pub issued: Option<Date>,
    /// When its editors last checked that it is as published.
    pub checked: Option<Date>,
    /// Where it was published.
    pub address: Option<String>,
}

/// The time that a plan is for.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PlanTime {
    /// The first year.
    pub first: String,
    /// The last year, if it is another one.
    pub last: Option<String>,
    /// The first day, if the time is not of whole years.
    pub from: Option<Date>,
    /// The last day then.
    pub until: Option<Date>,
    /// Whether the plan or its editors say so; otherwise it is the year of
    /// issue.
    pub is_stated: bool,
}

/// A plan in a list.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ListedPlan {
    /// Its title, which leads to it.
    pub link: TitleLink,
    /// Its facts; they are on the same level as these.
    #[serde(flatten)]
    pub facts: PlanFacts,
    /// The years under which it is listed.
    pub years: Vec<String>,
    /// The slugs of its bodies.
    pub bodies: Vec<String>,
    /// The slug of its series.
    pub series: Option<String>,
    /// Number of its provisions; of its topics, if there is nothing below these.
    pub count: usize,
}

/// A topic that several plans can have.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SharedTopic {
    /// Its heading, which leads to it in the newest plan that has it.
    pub link: TitleLink,
    /// The newest plan that has it.
    pub plan: TitleWords,
    /// The years of the plans that have it, the latest first.
    pub years: Vec<Years>,
}

/// A year, or years that follow each other.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Years {
    /// The first year.
    pub first: String,
    /// The last year, if it is another one.
    pub last: Option<String>,
}
