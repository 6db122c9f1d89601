//! Who does what, by when.

use serde::Serialize;

use super::{Date, Link, Words};

/// Who does what a provision, or an item of it, says, and by when.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Duty {
    /// The item as numbered in print; absent if it is of the whole provision.
    pub item: Option<String>,
    /// The bodies that lead; each link leads to what the body does.
    pub leads: Vec<Link>,
    /// The bodies that support them.
    pub supports: Vec<Link>,
    /// The deadline.
    pub due: Option<DueBy>,
}

/// A deadline: a day, words, or both.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DueBy {
    /// The last day.
    pub date: Option<Date>,
    /// The words of the plan.
    pub text: Option<Words>,
    /// Whether the day was before the day of the build.
    pub is_past: bool,
}

/// A body with what it does.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BodyLink {
    /// Its page.
    pub link: Link,
    /// Whose plan names it, where another body has the same name: the body of
    /// the newest such plan, or else its title.
    pub of: Option<Words>,
    /// How often it leads.
    pub leads: usize,
    /// How often it supports others.
    pub supports: usize,
}
