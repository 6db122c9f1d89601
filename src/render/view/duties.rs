//! Who does what, by when.

use serde::Serialize;

use super::{Date, Link, TitleWords, Words};
use crate::model::Responsibility;

/// Who does what a provision, or an item of it, says, and by when.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Duty {
    /// The item as numbered in print; absent if it is of the whole provision.
    pub item: Option<String>,
    /// The bodies by what they do, those that lead first.
    pub roles: Vec<InRole>,
    /// The deadline.
    pub due: Option<DueBy>,
}

impl Duty {
    /// The bodies that answer for it: those that do not only support others.
    pub(in crate::render) fn answering(mut self) -> Vec<InRole> {
        let support = Responsibility::Support.word();
        self.roles.retain(|of_role| of_role.role != support);
        self.roles
    }
}

/// The bodies that have the same role in a task.
#[derive(Debug, Serialize)]
pub(in crate::render) struct InRole {
    /// `lead`, `responsible` or `support`.
    pub role: &'static str,
    /// The bodies; each link leads to what the body does.
    pub bodies: Vec<Link>,
}

/// A deadline: a day, words, or both.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DueBy {
    /// The last day.
    pub date: Option<Date>,
    /// The words of the plan, unless they are that day and nothing else.
    pub text: Option<Words>,
    /// Whether the day was before the day of the build.
    pub is_past: bool,
}

/// A body with what it does.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BodyLink {
    /// Its page.
    pub link: Link,
    /// The place to which its name is relative, if bodies of several places are
    /// named.
    pub of: Option<Words>,
    /// How often it has each role in plans that are not over.
    pub roles: Vec<RoleCount>,
    /// How many tasks it has in plans that are.
    pub ended: usize,
    /// The identifiers of the plans that name it, separated by spaces.
    pub plans: String,
}

/// How often a body has a role.
#[derive(Debug, Serialize)]
pub(in crate::render) struct RoleCount {
    /// `lead`, `responsible` or `support`.
    pub role: &'static str,
    /// How often.
    pub count: usize,
}

/// A plan by which a list over all plans can be narrowed down.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PlanChoice {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: TitleWords,
}
