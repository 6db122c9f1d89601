//! How a plan stands among the others of the portal.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::duty::as_text;
use super::{LanguageTag, State};

/// How a plan stands among the others on the day of the build.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Whether it is in force, if anything states it.
    pub state: Option<State>,
    /// The last day on which it was in force, if that is over and anything states
    /// the day.
    #[serde(serialize_with = "as_text")]
    pub last_day: Option<Date>,
    /// The plan that has replaced it.
    pub successor: Option<PlanName>,
    /// The newest plan of its series, unless it is that itself.
    pub newest: Option<PlanName>,
}

/// Another plan, for links to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanName {
    /// Its identifier.
    pub id: String,
    /// Its title as displayed, by language.
    pub title: BTreeMap<LanguageTag, String>,
}
