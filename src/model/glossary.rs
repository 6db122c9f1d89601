//! Official terms in each language, and their everyday equivalents.

use std::collections::BTreeMap;

use super::LanguageTag;

/// All terms, in file order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glossary {
    /// The terms; [`super::Mark::Term`] is a 0-based index.
    pub terms: Vec<Term>,
}

/// A term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its anchor on the glossary page, a stable slug.
    pub slug: String,
    /// Its former slugs, which are anchors too.
    pub formerly: Vec<String>,
    /// What kind of thing it names.
    pub kind: TermKind,
    /// Index of the term that it is part of.
    pub part_of: Option<usize>,
    /// The plans that use it in this sense; empty if all do.
    pub plans: Vec<String>,
    /// Words by language. The first edited language is always present, and each
    /// derived language whose base language is.
    pub words: BTreeMap<LanguageTag, TermWords>,
}

impl Term {
    /// Whether it is a term of a plan's texts.
    pub fn is_of(&self, plan: &str) -> bool {
        self.plans.is_empty() || self.plans.iter().any(|id| id == plan)
    }
}

/// The kind of thing that a term names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermKind {
    /// An office, a party organisation, an institution.
    Body,
    /// A place.
    Place,
    /// A programme, project or campaign.
    Programme,
    /// A benefit or service that people receive.
    Benefit,
    /// A platform, an information system, a public telephone line.
    System,
    /// A law, regulation, standard or document cited with 《》.
    Instrument,
    /// A set phrase (提法), such as 两个确立: its numerals are not quantities.
    Phrase,
    /// Any other concept of the field.
    Concept,
}

impl TermKind {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::Body,
        Self::Place,
        Self::Programme,
        Self::Benefit,
        Self::System,
        Self::Instrument,
        Self::Phrase,
        Self::Concept,
    ];

    /// The kind with a given name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its name in `glossary.toml` and in templates.
    pub fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Place => "place",
            Self::Programme => "programme",
            Self::Benefit => "benefit",
            Self::System => "system",
            Self::Instrument => "instrument",
            Self::Phrase => "phrase",
            Self::Concept => "concept",
        }
    }
}

/// A term in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermWords {
    /// The official term, as used in running text.
    pub term: String,
    /// Other forms used in plans and editions.
    pub also: Vec<String>,
    /// Its definition, in one plain sentence.
    pub explanation: String,
    /// The law or document that defines it, if it is named.
    pub source: Option<String>,
    /// Everyday words that citizens use for it.
    pub everyday: Vec<String>,
    /// Pinyin with tone marks, where the dictionary reading would be wrong.
    pub reading: Option<String>,
}

impl TermWords {
    /// All forms that can occur in texts, the official one first.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.term.as_str()).chain(self.also.iter().map(String::as_str))
    }
}
