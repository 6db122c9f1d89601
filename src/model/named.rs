//! Things that a plan names: instruments, targets, systems, bodies, places.
//!
//! Most names are glossary terms and are found by the marks of their terms.
//! Names without a term (a target is never a term, an instrument may lack one)
//! are a plan's own names, marked in its texts by [`super::Mark::Named`].

use std::collections::BTreeMap;

use super::{LanguageTag, ProvisionPath, SegmentId, TermKind};

/// The kind of thing that a name refers to.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum NameKind {
    /// A quantity that the plan sets as a goal.
    Target,
    /// A law, regulation, standard or document cited with 《》.
    Instrument,
    /// A platform, an information system, a public telephone line.
    System,
    /// An office, a party organisation, an institution.
    Body,
    /// A place.
    Place,
}

impl NameKind {
    /// All kinds, in display order.
    pub const ALL: [Self; 5] = [
        Self::Target,
        Self::Instrument,
        Self::System,
        Self::Body,
        Self::Place,
    ];

    /// Its name in `annotations.toml` and in templates.
    pub fn name(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Instrument => "instrument",
            Self::System => "system",
            Self::Body => "body",
            Self::Place => "place",
        }
    }

    /// The kind with a given name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind of name that a kind of term is; `None` if terms of that kind
    /// are not listed as names.
    pub fn of_term(kind: TermKind) -> Option<Self> {
        match kind {
            TermKind::Instrument => Some(Self::Instrument),
            TermKind::System => Some(Self::System),
            TermKind::Body => Some(Self::Body),
            TermKind::Place => Some(Self::Place),
            TermKind::Programme | TermKind::Benefit | TermKind::Phrase | TermKind::Concept => None,
        }
    }

    /// The name of its page: `instruments`.
    pub fn page(self) -> &'static str {
        match self {
            Self::Target => "targets",
            Self::Instrument => "instruments",
            Self::System => "systems",
            Self::Body => "bodies",
            Self::Place => "places",
        }
    }
}

/// A name that is not a glossary term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnName {
    /// The kind of thing named.
    pub kind: NameKind,
    /// Its anchor on the page of its kind.
    pub slug: String,
    /// Display names: in the original's language, in the other languages in
    /// which it is known, and in those derived from them.
    pub words: BTreeMap<LanguageTag, String>,
    /// Of a target: the words that say within what time, in the original's
    /// language and in those derived from it.
    pub period: BTreeMap<LanguageTag, String>,
    /// What it is compared by with the names of other plans; `None` if it is
    /// no name of something that others can name, as a target.
    pub key: Option<String>,
}

/// Where a name's words come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameOf {
    /// The glossary term at this index.
    Term(usize),
    /// The plan's own name at this index.
    Own(usize),
}

/// Something that a plan names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its kind.
    pub kind: NameKind,
    /// Its anchor on the page of its kind.
    pub slug: String,
    /// Where its words come from.
    pub of: NameOf,
    /// How many of its kind the plan names before it.
    pub position: usize,
    /// Whether it is a law or a regulation.
    pub is_law: bool,
    /// The sentences and titles that mention it, in plan order.
    pub mentions: Vec<SegmentId>,
}

/// The names of a plan, in order of first mention.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// All names, without duplicates.
    pub all: Vec<Named>,
    /// Indexes of the names that each provision mentions.
    pub by_provision: BTreeMap<ProvisionPath, Vec<usize>>,
    /// Indexes of the names that are terms, by index of the term.
    pub by_term: BTreeMap<usize, usize>,
    /// Names that are not terms; [`super::Mark::Named`] is a 0-based index.
    pub own: Vec<OwnName>,
}

impl Names {
    /// The names of a kind.
    pub fn of(&self, kind: NameKind) -> impl Iterator<Item = &Named> {
        self.all.iter().filter(move |named| named.kind == kind)
    }
}
