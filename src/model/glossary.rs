//! Official terms in each language, with the everyday words for them.

use std::collections::BTreeMap;

use super::LanguageTag;

/// All terms, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glossary {
    /// The terms; [`super::Mark::Term`] counts them from 0.
    pub terms: Vec<Term>,
}

/// A term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its address on the glossary page, which does not change.
    pub slug: String,
    /// What it names.
    pub kind: TermKind,
    /// The term that it is a part of, by its index.
    pub part_of: Option<usize>,
    /// Its words by language: the first that people write in is there, and
    /// those that are derived from one that is.
    pub words: BTreeMap<LanguageTag, TermWords>,
}

/// What a term names.
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
    /// A set phrase (提法), such as 两个确立: its numerals count nothing.
    Phrase,
    /// Anything else of the field.
    Concept,
}

impl TermKind {
    /// Every kind.
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

    /// The kind of a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its name in `glossary.toml` and to themes.
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
    /// The official term, as it stands in running text.
    pub term: String,
    /// Other forms in which plans and editions have it.
    pub also: Vec<String>,
    /// What it means, in one plain sentence.
    pub explanation: String,
    /// The words that citizens use for it.
    pub everyday: Vec<String>,
    /// How it is read, where a dictionary would read it wrongly: pinyin with
    /// tone marks.
    pub reading: Option<String>,
}

impl TermWords {
    /// The forms that texts may have, the official one first.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.term.as_str()).chain(self.also.iter().map(String::as_str))
    }
}
