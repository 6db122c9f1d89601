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
    /// The place, or the body, to which the name as printed is relative, in the
    /// language of the plan and those derived from it: 临江区 of 区水务局.
    pub of: BTreeMap<LanguageTag, String>,
    /// What it has to do with it.
    pub role: Responsibility,
}

/// What a body has to do with what a provision says, as the text says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Responsibility {
    /// It leads others: 牵头.
    Lead,
    /// It is responsible, alone or with others of which none is said to lead:
    /// 责任单位, 负责.
    Responsible,
    /// It supports another: 配合.
    Support,
}

impl Responsibility {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Lead, Self::Responsible, Self::Support];

    /// As it is written in files and data.
    pub fn word(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Responsible => "responsible",
            Self::Support => "support",
        }
    }

    /// The one of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
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
pub(super) fn as_text<S: Serializer>(
    date: &Option<Date>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    date.map(|date| date.to_string()).serialize(serializer)
}
