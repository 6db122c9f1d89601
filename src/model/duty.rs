//! Who does what a provision says, and by when.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::LanguageTag;

/// Who does what a provision, or an item of it, says, and by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Duty {
    /// The number of the item as printed, without white space; `None` if it is
    /// of the provision as a whole.
    pub item: Option<String>,
    /// The bodies, in the order of the text, each once.
    pub bodies: Vec<Responsible>,
    /// The deadline.
    pub due: Option<DueBy>,
}

/// A body that is responsible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Responsible {
    /// Its address below `bodies/`, by which it is told from all others of the
    /// portal.
    pub slug: String,
    /// Its name: as printed, in the languages in which the glossary has it, and
    /// in those derived from them.
    pub name: BTreeMap<LanguageTag, String>,
    /// Whether it leads; else it supports another.
    pub leads: bool,
}

/// A deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueBy {
    /// The words that state it, in the language of the plan and those derived
    /// from it; empty if an editor gave a day that the text does not state.
    pub text: BTreeMap<LanguageTag, String>,
    /// The last day, if there is one.
    #[serde(serialize_with = "as_text")]
    pub date: Option<Date>,
    /// Whether that day was before the day of the build.
    pub is_past: bool,
}

/// Writes a day as `YYYY-MM-DD`.
fn as_text<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(|date| date.to_string()).serialize(serializer)
}
