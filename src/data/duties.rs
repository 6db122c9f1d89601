//! Who does what, and by when.

use serde::Serialize;

use super::by_language::{ByLanguage, in_site_order};
use crate::model::{self, Portal, Provision};

/// Who does something, and by when.
#[derive(Debug, Clone, Serialize)]
pub struct Duty {
    /// The item that it is of, as numbered in print; left out if it is of the
    /// whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The bodies, in the order of the text; left out if none is named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<Owner>,
    /// The deadline; left out if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
}

/// A body that is responsible.
#[derive(Debug, Clone, Serialize)]
pub struct Owner {
    /// Its name as printed, and in the languages in which the glossary has it.
    pub name: ByLanguage<String>,
    /// `lead`, `responsible` or `support`.
    pub role: &'static str,
    /// By which it is told from all others: its page is `bodies/BODY/`.
    pub body: String,
}

/// A deadline.
#[derive(Debug, Clone, Serialize)]
pub struct Deadline {
    /// The words of the plan, in its language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The last day, `YYYY-MM-DD`, if the words give one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// The duties of a provision.
pub(super) fn duties(portal: &Portal, plan: &model::Plan, provision: &Provision) -> Vec<Duty> {
    let owner = |body: &model::Responsible| Owner {
        name: in_site_order(portal, &body.name),
        role: body.role.word(),
        body: body.slug.clone(),
    };
    let duties = provision.duties.iter();
    duties
        .map(|duty| Duty {
            item: duty.item.clone(),
            owners: duty.bodies.iter().map(owner).collect(),
            deadline: duty.due.as_ref().map(|due| Deadline {
                text: due.text.get(&plan.language).cloned(),
                date: due.date.map(|date| date.to_string()),
            }),
        })
        .collect()
}
