//! What a plan names: instruments, targets, systems, bodies, places.
//!
//! Most names are terms of the glossary and stand where their terms do. What
//! no term has (a target is no term, an instrument may lack one) is a name of
//! its own, marked in the texts of its provision by [`super::Mark::Named`].

use std::collections::BTreeMap;

use super::{LanguageTag, ProvisionPath, SegmentId, TermKind};

/// What a name is of.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum NameKind {
    /// An amount that the plan sets itself to reach.
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
    /// Every kind, in the order in which readers are shown them.
    pub const ALL: [Self; 5] = [
        Self::Target,
        Self::Instrument,
        Self::System,
        Self::Body,
        Self::Place,
    ];

    /// Its name in `annotations.toml` and to themes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Instrument => "instrument",
            Self::System => "system",
            Self::Body => "body",
            Self::Place => "place",
        }
    }

    /// The kind of a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind of the names that terms of a kind are; other terms are none.
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

/// A name that no term has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnName {
    /// What it is of.
    pub kind: NameKind,
    /// Its address on the page of its kind.
    pub slug: String,
    /// What it is called: in the original's language, in those that it is
    /// known in, and in those derived from one of them.
    pub words: BTreeMap<LanguageTag, String>,
}

/// Whose words a name has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameOf {
    /// Those of the term of this index in the glossary.
    Term(usize),
    /// Its own: the one of an index among the names of a provision.
    Own(ProvisionPath, usize),
}

/// Something that a plan names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What it is.
    pub kind: NameKind,
    /// Its address on the page of its kind.
    pub slug: String,
    /// Whose words it has.
    pub of: NameOf,
    /// How many of its kind the plan names before it.
    pub position: usize,
    /// Whether it is a law or a regulation.
    pub is_law: bool,
    /// The sentences and titles that name it, in the order of the plan.
    pub mentions: Vec<SegmentId>,
}

/// What a plan names, in the order in which it does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Each once.
    pub all: Vec<Named>,
    /// Indexes of those that a provision names.
    pub by_provision: BTreeMap<ProvisionPath, Vec<usize>>,
    /// Indexes of those that are terms, by the index of the term.
    pub by_term: BTreeMap<usize, usize>,
}

impl Names {
    /// Those of a kind.
    pub fn of(&self, kind: NameKind) -> impl Iterator<Item = &Named> {
        self.all.iter().filter(move |named| named.kind == kind)
    }
}
