//! A term of the glossary as it was read.

use std::collections::BTreeMap;

use super::{LanguageTag, TermKind, TermWords};
use crate::base::Spanned;

/// A term as read from `glossary.toml`.
#[derive(Debug, Clone)]
pub struct TermSource {
    /// Its anchor on the glossary page.
    pub slug: Spanned<String>,
    /// Its former slugs, and addresses that lead to it.
    pub formerly: Vec<Spanned<String>>,
    /// What kind of thing it names.
    pub kind: TermKind,
    /// Slug of the term that it is part of.
    pub part_of: Option<Spanned<String>>,
    /// The plans that use it in this sense; empty if all do.
    pub plans: Vec<Spanned<String>>,
    /// Words by language, each table with its location; a form is located at
    /// its table.
    pub words: BTreeMap<LanguageTag, Spanned<TermWords>>,
    /// Words for derived languages that override the automatic conversion.
    pub overrides: BTreeMap<LanguageTag, Spanned<String>>,
}

impl TermSource {
    /// Whether it is a term of a plan's texts.
    pub fn is_of(&self, plan: &str) -> bool {
        self.plans.is_empty() || self.plans.iter().any(|id| id.value == plan)
    }

    /// Whether there can be a plan that both it and another are terms of.
    pub fn meets(&self, other: &Self) -> bool {
        let is_shared = |id: &Spanned<String>| other.is_of(&id.value);
        self.plans.is_empty() || other.plans.is_empty() || self.plans.iter().any(is_shared)
    }
}
